import { offer as offerWords, packs as words } from '../../components/options/pack-words.ts';
import type { Offered, PackActions, Report } from '../../components/options/packs/state.ts';
import { askForAddress, keepPack, leaveAddress, readKept } from '../../lib/browser/packs.ts';
import { askToFetch } from '../../lib/browser/page-link.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { compareVersions } from '../../lib/packs/semver.ts';
import { isAddress } from '../../lib/packs/subscribe/fetch-pack.ts';
import { accept, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { isHash, isKey } from '../../lib/packs/subscribe/trust.ts';
import { ask } from './desk.ts';
import type { Judged } from './desk-worker.ts';
import type { Hands } from './pack-actions.ts';
import { packFiles } from './pack-files.ts';

/** What came of a pack's examples and what it costs, as the page shows it. */
export const reportOf = ({ tests, cost, problems }: Judged): Report => ({
  rules: tests?.rules ?? 0,
  examples: tests?.examples ?? 0,
  steps: cost?.steps ?? 0,
  allowance: cost?.allowance ?? 0,
  slowest: cost?.parts[0] ?? null,
  problems,
});

interface Offers extends Pick<PackActions, 'readAddress'> {
  readFiles: (chosen: readonly File[], name: string) => Promise<void>;
  accept: () => Promise<void>;
  dismiss: () => Promise<void>;
}

/** The ways to a pack, up to the person's decision on it. `noteReport` keeps how its tests went. */
export function offersOn({ now, set, say }: Hands, noteReport: (sha256: string, report: Report) => void): Offers {
  const subscriptionOf = (id: string) => now().kept.packs.find((one) => one.id === id)?.subscription ?? null;

  const offer = async (next: Pick<Offered, 'subscription' | 'file' | 'report'> & { pack: Pack }) => {
    const there = subscriptionOf(next.pack.pack.id);
    const before = there?.current?.pack ?? null;
    const changes = before ? await ask('diff', [before, next.pack]) : [];
    const address = there?.source.address ?? '';
    const older = before !== null && compareVersions(next.pack.pack.version, before.pack.version) < 0;
    const leaves = address === next.subscription.source.address ? '' : address;
    set({ busy: null, offer: { kind: 'offered', ...next, before: before?.pack ?? null, older, leaves, changes } });
  };

  const readFiles: Offers['readFiles'] = async (chosen, name) => {
    set({ busy: 'reading', offer: null });
    const read = await packFiles(chosen);
    if ('why' in read) return set({ busy: null, offer: { kind: 'unreadable', name, why: read.why } });
    const judged = await ask('judge', read.files).catch(() => null);
    if (!judged) return set({ busy: null, offer: { kind: 'unreadable', name, why: 'slow' } });
    const { pack, problems, sha256 } = judged;
    if (!pack || problems.length > 0) {
      const there = now().kept.packs.find((one) => one.id === pack?.pack.id || one.file === name);
      const keeps = there?.subscription.current?.pack.pack.version ?? null;
      return set({ busy: null, offer: { kind: 'bad', name: pack?.pack.name ?? name, address: '', problems, keeps } });
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
    const { address } = source;
    if (subscription && version) {
      await offer({ subscription, file: null, report: null, pack: version.pack });
      return null;
    }
    const [first] = fetched?.problems ?? [];
    const message = subscription?.failure?.message ?? words.failed;
    set({
      busy: null,
      offer: first
        ? { kind: 'bad', name: first.file, address, problems: fetched?.problems ?? [], keeps: null }
        : { kind: 'fetch-failed', address, message },
    });
    return 'failed';
  };

  const acceptOffer = async () => {
    const { offer } = now();
    if (offer?.kind !== 'offered') return;
    const { subscription, file, pack, leaves } = offer;
    const used = subscription.waiting ? accept(subscription) : subscription;
    await keepPack(used, file);
    if (leaves) await leaveAddress(leaves);
    const kept = await readKept();
    // With the pack in the list at once, so that the focus can go to it. Another may have been read meanwhile.
    set({ kept, ...(now().offer === offer && { offer: null }) });
    say(offerWords.used(pack.pack.name));
  };

  const dismiss = async () => {
    const { offer } = now();
    set({ offer: null });
    if (!offer || offer.kind === 'unreadable') return;
    // What is not used need not be fetched either.
    const address = offer.kind === 'offered' ? offer.subscription.source.address : offer.address;
    if (address) await leaveAddress(address);
  };

  return { readFiles, readAddress, accept: acceptOffer, dismiss };
}
