import type { PacksState } from '../../components/options/packs/state.ts';
import { type Kept, MOST_PACKS, mayFetch, nothingKept } from '../../lib/browser/packs.ts';
import { ask } from './desk.ts';

/** What the page knows of packs before it has looked. */
export const noPacks: PacksState = {
  kept: nothingKept,
  most: MOST_PACKS,
  mayAdd: true,
  busy: null,
  offer: null,
  removed: null,
  notAllowed: [],
  looking: [],
  reports: {},
  changes: {},
  ownRemoved: false,
  ownRead: null,
};

/** Packs by address that the browser has not been allowed to fetch. */
export async function notAllowedOf({ packs }: Kept): Promise<string[]> {
  const followed = packs.filter(({ subscription }) => subscription.source.address);
  const may = await Promise.all(followed.map(({ subscription }) => mayFetch(subscription.source.address)));
  return followed.flatMap(({ id }, at) => (may[at] ? [] : id));
}

/** What each version that waits would change, by its SHA-256. What is known already is not asked again. */
export async function changesOf({ packs }: Kept, known: PacksState['changes']): Promise<PacksState['changes']> {
  const waiting = packs.flatMap(({ subscription: { current, waiting } }) =>
    current && waiting ? [{ current, waiting }] : [],
  );
  const key = (one: (typeof waiting)[number]) => `${one.current.sha256} ${one.waiting.sha256}`;
  const all = waiting.map(async (one) => {
    const there = known[key(one)];
    return [key(one), there ?? (await ask('diff', [one.current.pack, one.waiting.pack]))] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
