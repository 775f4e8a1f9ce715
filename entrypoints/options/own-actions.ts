import { own as words } from '../../components/options/own-words.ts';
import { packs as packWords } from '../../components/options/pack-words.ts';
import type { OwnActions } from '../../components/options/packs/state.ts';
import { page } from '../../components/options/words.ts';
import { isFull } from '../../lib/browser/full.ts';
import { versionHere } from '../../lib/browser/installed.ts';
import { changePersonal, keepPersonal } from '../../lib/browser/packs.ts';
import {
  emptyOwnPack,
  joinOwn,
  OWN_PACK,
  partsBesideRules,
  withoutRule,
  withRuleBack,
} from '../../lib/packs/own-pack.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { ask } from './desk.ts';
import type { Hands } from './pack-actions.ts';
import { packFiles } from './pack-files.ts';
import { save } from './save.ts';

/** What the options page does with rules of one's own. */
export function ownActionsOn({ now, set, say }: Hands): OwnActions {
  const sayWhy = (error: unknown) => say(isFull(error) ? page.full : packWords.failed);
  const orSay = (step: Promise<unknown>) => void step.catch(sayWhy);
  const personal = (): Pack | null => now().kept.personal;
  /** The rule deleted last, and the rules before that. */
  let gone: { id: string; before: Pack } | null = null;

  const read = async (file: File) => {
    const name = file.name;
    const files = await packFiles([file]);
    const unread = (message: string) => set({ ownRead: [{ file: name, line: 1, column: 1, path: '', message }] });
    if ('why' in files) return unread(packWords.failed);
    const judged = await ask('judge', files.files);
    if (!judged.pack || judged.problems.length > 0) return set({ ownRead: judged.problems });
    const rest = partsBesideRules(judged.pack);
    if (rest.length > 0) {
      // They would be left out without a word.
      const message = `only rules can be read here, and the file has ${rest.join(', ')} too`;
      return set({ ownRead: [{ file: name, line: 1, column: 1, path: '', message, mend: 'Add it as a pack' }] });
    }
    const count = judged.pack.checks.reduce((sum, { rules }) => sum + rules.length, 0);
    if (count === 0) return set({ ownRead: 0 });
    const joined = joinOwn(personal() ?? emptyOwnPack(versionHere()), judged.pack);
    // Two files that are right may not be so together.
    const whole = await ask('judge', [{ name, text: JSON.stringify(joined) }]);
    if (!whole.pack || whole.problems.length > 0) return set({ ownRead: whole.problems });
    await keepPersonal(whole.pack);
    set({ ownRead: count });
  };

  return {
    open: (id) => {
      const pack = personal();
      return pack ? ask('open', { pack, id }) : Promise.resolve(null);
    },
    tryRule: (own, replaces, sample) => ask('try', { own, pack: personal(), replaces, sample }).catch(() => undefined),
    keepRule: async (own, replaces) => {
      const trial = await ask('try', { own, pack: personal(), replaces, sample: '' }).catch(() => undefined);
      if (!trial?.pack) return trial;
      try {
        await keepPersonal(trial.pack);
      } catch (error) {
        sayWhy(error);
        // The form stays as it is, with all that was written.
        return { ...trial, pack: null };
      }
      set({ ownRemoved: false });
      say(words.kept);
      return trial;
    },
    remove: (id) => {
      const step = changePersonal((pack) => {
        if (!pack) return null;
        gone = { id, before: pack };
        const rest = withoutRule(pack, id);
        return rest.checks.length > 0 ? rest : null;
      });
      orSay(step.then(() => set({ ownRemoved: true })));
    },
    undoRemove: () => {
      if (gone === null) return;
      const { id, before } = gone;
      orSay(
        changePersonal((pack) => withRuleBack(pack ?? { ...before, checks: [] }, before, id)).then(() => {
          set({ ownRemoved: false });
          say(words.restored);
        }),
      );
    },
    save: () => {
      const pack = personal();
      if (pack) orSay(ask('yaml', pack).then((text) => save(`${OWN_PACK}.yaml`, 'application/yaml', text)));
    },
    read: (file) => orSay(read(file)),
  };
}
