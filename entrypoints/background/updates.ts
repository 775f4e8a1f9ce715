import { doNotWake, onWake, wakeAt } from '../../lib/browser/alarms.ts';
import type { LookAnswer } from '../../lib/browser/pack-protocol.ts';
import { changePack, mayFetch, readKept } from '../../lib/browser/packs.ts';
import { type BrowserPolicy, readPolicy } from '../../lib/browser/policy.ts';
import { keepPolicyPack } from '../../lib/browser/policy-packs.ts';
import type { Around } from '../../lib/packs/parse-pack.ts';
import { type Looking, type Refreshed, refresh } from '../../lib/packs/subscribe/refresh.ts';
import { isDue, type Source, type Subscription, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { broughtBy } from './brought.ts';

const ALARM = 'look-at-packs';
/** A look that the browser ended half way is begun again after this time, in milliseconds. */
const AGAIN = 60_000;

/** A pack with an address, and where what is known of it is kept. */
interface Followed {
  /** The id of a kept pack, or the address of one of the policy's. */
  of: string;
  read: () => Promise<Subscription | null>;
  keep: (before: Subscription, after: Subscription) => Promise<void>;
}

/**
 * Asks at an address. Where the browser has not given leave for it, the server's word counts (CORS), and then a
 * question with conditions would be one too many for most servers.
 */
const ask: typeof fetch = async (address, init = {}) => {
  const headers = new Headers(init.headers);
  if (!(await mayFetch(String(address)))) {
    headers.delete('If-None-Match');
    headers.delete('If-Modified-Since');
  }
  return fetch(address, { ...init, headers });
};

/** What the person decided during a look holds, and the next look starts from that. */
const decided = (a: Subscription, b: Subscription): boolean =>
  JSON.stringify([a.source, a.declined]) !== JSON.stringify([b.source, b.declined]) ||
  (['current', 'previous', 'waiting'] as const).some((which) => a[which]?.sha256 !== b[which]?.sha256);

/** The packs with an address that are in use: the policy's, and those of the agent that are on. */
async function followed(policy: BrowserPolicy, around: Around): Promise<Followed[]> {
  const brought = (await broughtBy(policy, around)).flatMap(({ name, address }): Followed[] => {
    if (address === null) return [];
    const read = async () => (await broughtBy(policy, around)).find((one) => one.name === name)?.subscription ?? null;
    return [{ of: address, read, keep: (_, after) => keepPolicyPack(name, after) }];
  });
  const { packs } = policy.mayAddPacks ? await readKept() : { packs: [] };
  const own = packs.flatMap(({ id, on, subscription }): Followed[] => {
    if (!on || !subscription.source.address) return [];
    const read = async () => (await readKept()).packs.find((one) => one.id === id)?.subscription ?? null;
    const keep = (before: Subscription, after: Subscription) =>
      changePack(id, (one) => {
        const meanwhile = one.subscription;
        return { ...one, subscription: decided(before, meanwhile) ? { ...meanwhile, nextAt: 0 } : after };
      });
    return [{ of: id, read, keep }];
  });
  return [...brought, ...own];
}

type Want = (one: Subscription, of: string) => boolean;

/** Keeps packs up to date. Its functions never reject. */
export interface Updates {
  /** Looks at those whose time has come, and has the browser wake us for the next. */
  look: () => Promise<void>;
  /** Looks at one or, with null, at all of them, whether or not their time has come. */
  lookNow: (of: string | null) => Promise<LookAnswer>;
  /** Looks again at those that could not be fetched. */
  retry: () => Promise<void>;
  /** Fetches a pack that is not followed yet. */
  fetchOnce: (source: Source) => Promise<Refreshed>;
}

/** Must be called while the background starts, before anything is awaited. */
export function startUpdates(around: Around): Updates {
  const door: Looking = {
    fetch: ask,
    online: () => navigator.onLine !== false,
    now: Date.now,
    random: Math.random,
    around,
  };

  /** Looks that are under way, so that two windows that ask for the same one share it. */
  const open = new Map<string, Promise<LookAnswer>>();
  const begin = async ({ of, read, keep }: Followed, want: Want): Promise<LookAnswer> => {
    // Another look may have ended just now.
    const before = await read();
    if (!before || !want(before, of)) return [];
    const { subscription, outcome, problems } = await refresh(before, door);
    await keep(before, subscription);
    return [{ of, outcome, problems }];
  };
  const lookAt = async (one: Followed, want: Want): Promise<LookAnswer> => {
    const known = await one.read();
    if (!known || !want(known, one.of)) return [];
    const look = open.get(one.of) ?? begin(one, want).finally(() => open.delete(one.of));
    open.set(one.of, look);
    // What could not be kept is looked at again another time.
    return look.catch(() => []);
  };

  const lookAtAll = async (want: Want): Promise<LookAnswer> => {
    const { policy } = await readPolicy();
    const all = await followed(policy, around);
    if (all.length === 0) {
      await doNotWake(ALARM);
      return [];
    }
    await wakeAt(ALARM, Date.now() + AGAIN);
    const looks = await Promise.all(all.map((one) => lookAt(one, want)));
    const next = (await Promise.all(all.map(({ read }) => read()))).flatMap((one) => (one ? [one.nextAt] : []));
    // Also where the disk refused what came, or a clock was put back, no server is asked more often than this.
    if (next.length > 0) await wakeAt(ALARM, Math.max(Math.min(...next), Date.now() + AGAIN));
    else await doNotWake(ALARM);
    return looks.flat();
  };

  const look = () =>
    lookAtAll((one) => isDue(one, Date.now())).then(
      () => {},
      () => {},
    );
  onWake(ALARM, () => void look());
  return {
    look,
    lookNow: (of) => lookAtAll((_, name) => of === null || of === name).catch(() => []),
    retry: () =>
      lookAtAll((one) => one.failure !== null || isDue(one, Date.now())).then(
        () => {},
        () => {},
      ),
    fetchOnce: (source) => refresh(subscribe(source), door),
  };
}
