import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

/** How many findings were shown and how many of them went away again before the reply did, for one check on one day. */
export interface Count {
  found: number;
  mended: number;
}

/** Counts by day (`2026-11-21`, local time) and check id. Numbers and nothing else. */
export type Counts = Readonly<Record<string, Readonly<Record<string, Count>>>>;

const KEY = 'counts';
/** How many days are kept. */
const DAYS = 35;
const store = () => browser.storage.local;

/** The day of a moment where the user is, as `2026-11-21`. */
export function dayOf(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const whole = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;

/** What is not as it should be counts for nothing. */
function parse(stored: unknown): Counts {
  const days = Object.entries(Object(stored)).filter(([day]) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  return Object.fromEntries(
    days.map(([day, checks]) => [
      day,
      Object.fromEntries(
        Object.entries(Object(checks)).map(([id, count]) => {
          const { found, mended } = Object(count);
          return [id, { found: whole(found), mended: whole(mended) }];
        }),
      ),
    ]),
  );
}

export async function readCounts(): Promise<Counts> {
  return parse((await store().get(KEY))[KEY]);
}

/** Calls back with the new counts after every change. */
export function watchCounts(changed: (counts: Counts) => void): void {
  store().onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) changed(parse(changes[KEY].newValue));
  });
}

/** Adds to the counts of a day: check ids, once for each finding. Days that are long past go. */
export function addCounts(day: string, found: readonly string[], mended: readonly string[]): Promise<void> {
  return inTurn(KEY, async () => {
    const { [day]: before = {}, ...others } = await readCounts();
    const today: Record<string, Count> = { ...before };
    const add = (id: string, more: Count) => {
      const has = today[id] ?? { found: 0, mended: 0 };
      today[id] = { found: has.found + more.found, mended: has.mended + more.mended };
    };
    for (const id of found) add(id, { found: 1, mended: 0 });
    for (const id of mended) add(id, { found: 0, mended: 1 });
    const days = Object.entries({ ...others, [day]: today }).sort(([a], [b]) => (a < b ? -1 : 1));
    await store().set({ [KEY]: Object.fromEntries(days.slice(-DAYS)) });
  });
}

/** Deletes the counts and nothing else. */
export function deleteCounts(): Promise<void> {
  return store().remove(KEY);
}
