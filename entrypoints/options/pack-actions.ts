import { pack as cardWords, offer as offerWords, packs as words } from '../../components/options/pack-words.ts';
import type { Offered, PackActions, PacksState, Report } from '../../components/options/packs/state.ts';
import {
  askForAddress,
  changePack,
  type KeptPack,
  keepPack,
  leaveAddress,
  movePack,
  readKept,
  removePack,
  switchPack,
} from '../../lib/browser/packs.ts';
import { askToFetch, askToLook } from '../../lib/browser/page-link.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { isAddress } from '../../lib/packs/subscribe/fetch-pack.ts';
import { accept, decline, rollBack, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { isHash, isKey } from '../../lib/packs/subscribe/trust.ts';
import { ask } from './desk.ts';
import type { Judged } from './desk-worker.ts';
import { packFiles } from './pack-files.ts';
import { save } from './save.ts';

/** What a page can do with its state. */
export interface Hands {
  now: () => PacksState;
  set: (next: Partial<PacksState>) => void;
  say: (text: string) => void;
}

const reportOf = ({ tests, cost, problems }: Judged): Report => ({
  rules: tests?.rules ?? 0,
  examples: tests?.examples ?? 0,
  steps: cost?.steps ?? 0,
  allowance: cost?.allowance ?? 0,
  slowest: cost?.parts[0] ?? null,
  problems,
});

/** What the options page does with packs. */
export function packActionsOn({ now, set, say }: Hands): PackActions {
  const orSay = (step: Promise<unknown>) =>
    void step.catch(() => {
      set({ busy: null });
      say(words.failed);
    });
  const keptOf = (id: string): KeptPack | undefined => now().kept.packs.find((one) => one.id === id);
  const nameOf = (one: KeptPack): string =>
    (one.subscription.current ?? one.subscription.waiting)?.pack.pack.name ?? one.id;
  const noteReport = (sha256: string, report: Report | 'busy' | 'lost') =>
    set({ reports: { ...now().reports, [sha256]: report } });
  /** The pack removed last, and where it stood. */
  let gone: { kept: KeptPack; at: number } | null = null;

  const offer = async (next: Pick<Offered, 'subscription' | 'file' | 'report'> & { pack: Pack }) => {
    const there = keptOf(next.pack.pack.id)?.subscription.current ?? null;
    const changes = there ? await ask('diff', [there.pack, next.pack]) : [];
    set({ busy: null, offer: { kind: 'offered', ...next, before: there?.pack.pack ?? null, changes } });
  };

  const readFiles = async (chosen: readonly File[], name: string) => {
    set({ busy: 'reading', offer: null });
    const read = await packFiles(chosen);
    if ('why' in read) return set({ busy: null, offer: { kind: 'unreadable', name, why: read.why } });
    const judged = await ask('judge', read.files).catch(() => null);
    if (!judged) return set({ busy: null, offer: { kind: 'unreadable', name, why: 'slow' } });
    const { pack, problems, sha256 } = judged;
    if (!pack || problems.length > 0) {
      const there = now().kept.packs.find((one) => one.id === pack?.pack.id || one.file === name);
      const keeps = there?.subscription.current?.pack.pack.version ?? null;
      return set({ busy: null, offer: { kind: 'bad', name: pack?.pack.name ?? name, problems, keeps } });
    }
    const report = reportOf(judged);
    noteReport(sha256, report);
    const waiting = { pack, sha256, fetchedAt: Date.now() };
    await offer({ subscription: { ...subscribe({ address: '' }), waiting }, file: name, report, pack });
  };

  const readAddress: PackActions['readAddress'] = async (source) => {
    if (!isAddress(source.address)) return 'no-address';
    if (source.sha256 && !isHash(source.sha256)) return 'no-hash';
    if (source.key && !isKey(source.key)) return 'no-key';
    if (now().kept.packs.some(({ subscription }) => subscription.source.address === source.address)) return 'known';
    // Nothing may be awaited before this: the browser only takes the question from a click.
    if (!(await askForAddress(source.address).catch(() => false))) return 'refused';
    set({ busy: 'fetching', offer: null });
    const fetched = await askToFetch(source).catch(() => undefined);
    const subscription = fetched?.subscription;
    const version = subscription?.waiting ?? subscription?.current;
    if (!fetched || !subscription || !version) {
      const message = subscription?.failure?.message ?? words.failed;
      set({
        busy: null,
        offer: { kind: 'fetch-failed', address: source.address, message, problems: fetched?.problems ?? [] },
      });
      return 'failed';
    }
    await offer({ subscription, file: null, report: null, pack: version.pack });
    return null;
  };

  const acceptOffer = async () => {
    const { offer } = now();
    if (offer?.kind !== 'offered') return;
    const { subscription, file, pack } = offer;
    const used = subscription.waiting ? accept(subscription) : subscription;
    await keepPack(used, file);
    const kept = await readKept();
    // With the pack in the list at once, so that the focus can go to it. Another may have been read meanwhile.
    set({ kept, ...(now().offer === offer && { offer: null }) });
    say(offerWords.used(pack.pack.name));
  };

  const dismiss = async () => {
    const { offer } = now();
    set({ offer: null });
    // What is not used need not be fetched either.
    if (offer?.kind === 'fetch-failed') await leaveAddress(offer.address);
    const address = offer?.kind === 'offered' ? offer.subscription.source.address : '';
    if (address) await leaveAddress(address);
  };

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
    readFiles: (files, name) => orSay(readFiles(files, name)),
    readAddress,
    accept: () => orSay(acceptOffer()),
    dismiss: () => orSay(dismiss()),
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
    takeWaiting: (id) => orSay(changePack(id, (one) => ({ ...one, subscription: accept(one.subscription) }))),
    leaveWaiting: (id) => orSay(changePack(id, (one) => ({ ...one, subscription: decline(one.subscription) }))),
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
