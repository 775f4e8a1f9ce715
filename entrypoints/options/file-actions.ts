import type { ImportProblem, OptionsActions, OptionsState } from '../../components/options/actions.ts';
import { transfer } from '../../components/options/keep-words.ts';
import { type Kept, replaceKept } from '../../lib/browser/packs.ts';
import { replaceSettings, type Settings } from '../../lib/browser/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/browser/settings-file.ts';
import { sentences } from '../../lib/packs/problem.ts';
import { ask } from './desk.ts';
import { save } from './save.ts';

interface Around {
  now: () => OptionsState;
  set: (next: Partial<OptionsState>) => void;
  say: (text: string) => void;
  orSay: (step: Promise<unknown>) => void;
}

/** What is wrong with packs that came in a settings file: they are judged as any other before they are used. */
async function wrongWith({ packs, personal }: Kept): Promise<ImportProblem[]> {
  const versions = packs.flatMap(({ subscription: { current, previous, waiting } }) => [current, previous, waiting]);
  const all = [...versions.flatMap((version) => version?.pack ?? []), ...(personal ? [personal] : [])];
  const judged = all.map(async (pack): Promise<ImportProblem[]> => {
    const { problems } = await ask('judge', [{ name: `${pack.pack.id}.json`, text: JSON.stringify(pack) }]);
    return problems.map((one) => ({ kind: 'pack', name: pack.pack.name, said: sentences(one) }));
  });
  return (await Promise.all(judged)).flat();
}

/** Settings, packs and own rules into a file, and from one. */
export function fileActionsOn({
  now,
  set,
  say,
  orSay,
}: Around): Pick<OptionsActions, 'saveSettings' | 'readFile' | 'undoRead'> {
  /** What there was before the last file was read. */
  let before: { settings: Settings; kept: Kept } | null = null;

  const readFile = async (file: File) => {
    const answer = readSettingsFile(await file.text(), now().settings);
    if (answer.problems) return set({ imported: answer.problems });
    const problems = answer.kept ? await wrongWith(answer.kept) : [];
    if (problems.length > 0) return set({ imported: problems });
    const { settings, packs } = now();
    await replaceSettings(answer.settings);
    try {
      if (answer.kept) await replaceKept(answer.kept);
    } catch (error) {
      // Half of a file would be neither what there was nor what there is to be.
      await replaceSettings(settings);
      throw error;
    }
    before = { settings, kept: packs.kept };
    set({ imported: 'done' });
  };
  const undoRead = async ({ settings, kept }: NonNullable<typeof before>) => {
    await replaceKept(kept);
    await replaceSettings(settings);
    set({ imported: null });
    say(transfer.undone);
  };

  return {
    saveSettings: () =>
      save('amends-settings.json', 'application/json', writeSettingsFile(now().settings, now().packs.kept)),
    readFile: (file) => orSay(readFile(file)),
    undoRead: () => {
      if (before) orSay(undoRead(before));
    },
  };
}
