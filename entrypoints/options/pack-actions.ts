import { pack as cardWords, offer as offerWords, packs as words } from '../../components/options/pack-words.ts';
import type { PackActions, PacksState, Report } from '../../components/options/packs/state.ts';
import { page } from '../../components/options/words.ts';
import { isFull } from '../../lib/browser/full.ts';
import {
  askForAddress,
  changePack,
  type KeptPack,
  keepPack,
  movePack,
  readKept,
  removePack,
  switchPack,
} from '../../lib/browser/packs.ts';
import { askToLook } from '../../lib/browser/page-link.ts';
import { accept, decline, rollBack } from '../../lib/packs/subscribe/subscription.ts';
import { ask } from './desk.ts';
import { offersOn, reportOf } from './pack-offers.ts';
import { save } from './save.ts';

/** What a page can do with its state. */
export interface Hands {
  now: () => PacksState;
  set: (next: Partial<PacksState>) => void;
  say: (text: string) => void;
}

/** What the options page does with packs. */
export function packActionsOn(hands: Hands): PackActions {
  const { now, set, say } = hands;
  const orSay = (step: Promise<unknown>) =>
    void step.catch((error: unknown) => {
      set({ busy: null });
      say(isFull(error) ? page.full : words.failed);
    });
  const keptOf = (id: string): KeptPack | undefined => now().kept.packs.find((one) => one.id === id);
  const nameOf = (one: KeptPack): string =>
    (one.subscription.current ?? one.subscription.waiting)?.pack.pack.name ?? one.id;
  const noteReport = (sha256: string, report: Report | 'busy' | 'lost') =>
    set({ reports: { ...now().reports, [sha256]: report } });
  const offers = offersOn(hands, noteReport);
  /** The pack removed last, and where it stood. */
  let gone: { kept: KeptPack; at: number } | null = null;

  const look = async (id: string) => {
    const one = keptOf(id);
    if (!one) return;
    set({ looking: [...now().looking, id] });
    const answers = await askToLook(id).catch(() => undefined);
    set({ looking: now().looking.filter((other) => other !== id) });
    const outcome = answers?.find(({ of }) => of === id)?.outcome ?? 'failed';
    const said = { new: cardWords.newOne, unchanged: cardWords.nothingNew, failed: cardWords.lookFailed };
    say(said[outcome](nameOf(one)));
  };

  const test = async (id: string) => {
    const version = keptOf(id)?.subscription.current;
    if (!version) return;
    noteReport(version.sha256, 'busy');
    const judged = await ask('judge', [{ name: `${id}.json`, text: JSON.stringify(version.pack) }]).catch(() => null);
    noteReport(version.sha256, judged ? reportOf(judged) : 'lost');
  };

  const remove = async (id: string) => {
    const kept = keptOf(id);
    if (!kept) return;
    gone = { kept, at: now().kept.packs.indexOf(kept) };
    await removePack(id);
    set({ removed: nameOf(kept) });
  };

  const undoRemove = async () => {
    if (!gone) return;
    const { kept, at } = gone;
    const { id, on, file, subscription } = kept;
    // The leave to fetch from its server was given back with it. Without it the pack comes back all the same.
    if (subscription.source.address) await askForAddress(subscription.source.address).catch(() => false);
    await keepPack(subscription, file);
    if (!on) await switchPack(id, false);
    const last = (await readKept()).packs.findIndex((one) => one.id === id);
    for (let place = last; place > at; place--) await movePack(id, -1);
    gone = null;
    set({ removed: null });
    say(cardWords.restored(nameOf(kept)));
  };

  return {
    readFiles: (files, name) => orSay(offers.readFiles(files, name)),
    readAddress: offers.readAddress,
    accept: () => orSay(offers.accept()),
    dismiss: () => orSay(offers.dismiss()),
    switchPack: (id, on) => orSay(switchPack(id, on)),
    move: (id, by) => {
      const { packs } = now().kept;
      const at = packs.findIndex((one) => one.id === id);
      const one = packs[at];
      if (one) orSay(movePack(id, by).then(() => say(cardWords.moved(nameOf(one), at + by + 1, packs.length))));
    },
    look: (id) => orSay(look(id)),
    allow: (id) => {
      const address = keptOf(id)?.subscription.source.address;
      if (address) orSay(askForAddress(address));
    },
    takeWaiting: (id) => {
      const one = keptOf(id);
      const taken = changePack(id, (each) => ({ ...each, subscription: accept(each.subscription) }));
      if (one) orSay(taken.then(() => say(offerWords.used(nameOf(one)))));
    },
    leaveWaiting: (id) => {
      const version = keptOf(id)?.subscription.current?.pack.pack.version;
      const left = changePack(id, (one) => ({ ...one, subscription: decline(one.subscription) }));
      orSay(left.then(() => version && say(offerWords.keeps(version))));
    },
    stepBack: (id) => {
      const one = keptOf(id);
      const previous = one?.subscription.previous;
      if (!one || !previous) return;
      const back = changePack(id, (each) => ({ ...each, subscription: rollBack(each.subscription) }));
      orSay(back.then(() => say(cardWords.wentBack(nameOf(one), previous.pack.pack.version))));
    },
    save: (id) => {
      const pack = (keptOf(id)?.subscription.current ?? null)?.pack;
      if (pack) orSay(ask('ship', pack).then((text) => save(`${id}.json`, 'application/json', text)));
    },
    remove: (id) => orSay(remove(id)),
    undoRemove: () => orSay(undoRemove()),
    test: (id) => orSay(test(id)),
  };
}
