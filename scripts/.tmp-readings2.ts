import type { Learned, Reading } from '../lib/engine/learned.ts';
import { readApart } from './learn-apart.ts';
import { contextsOf } from './learn-context.ts';
import { type Lesson, type Talk, tableOf } from './learn-data.ts';
import { regress, type Table, weightiest } from './learn-fit.ts';
import { wholesOf } from './learn-wholes.ts';

/** What is learned: the name of a reading, the tag it is learned from, and how many runs it may go by. */
type Wanted = readonly [id: string, tag: string, most: number];

const OF_CUSTOMERS: readonly Wanted[] = [
  ['complaint', 'C', 8000],
  ['upset', 'U', 8000],
];
const OF_REPLIES: readonly Wanted[] = [
  ['defensiveness', 'D', 8000],
  ['blame', 'B', 8000],
  ['dismissive', 'X', 8000],
  ['next-step', 's', 4000],
  ['option', 'o', 2500],
  ['refusal', 'r', 2500],
];

/** Runs that fewer lessons hold are theirs alone. */
const LEAST = 4;

/** Everything there is to be learned, in the order above. The same talks give the same readings. */
export function readingsFrom(talks: readonly Talk[]): Learned {
  const customers = read(talks.flat(), OF_CUSTOMERS);
  const replies = read(talks.flat(), OF_REPLIES);
  const apart = readApart(talks, (some) => read(some.flat(), OF_REPLIES));
  for (const [id, context] of Object.entries(contextsOf(apart))) replies[id] = { ...(replies[id] as Reading), context };
  return { ...customers, ...replies, ...wholesOf(apart) };
}

/** What lessons of one side teach. */
export function read(lessons: readonly Lesson[], wanted: readonly Wanted[]): Record<string, Reading> {
  const of = lessons.filter(({ tags }) => wanted.some(([, tag]) => tags.has(tag)));
  const { table, runs } = tableOf(of, LEAST);
  return Object.fromEntries(
    wanted.map(([id, tag, most]) => {
      const truth = Int8Array.from(of, ({ tags }) => (tags.has(tag) ? Number(tags.get(tag)) : -1));
      return [id, readingOf(table, runs, truth, most)];
    }),
  );
}

/** Goes through all runs first to find those that say most, and then by these alone. */
function readingOf(table: Table, runs: readonly string[], truth: Int8Array, most: number): Reading {
  const first = regress(table, truth, [...runs.keys()]);
  const { bias, weights } = regress(table, truth, weightiest(table, first, most));
  const byWeight = new Map<number, string[]>();
  runs.forEach((run, i) => {
    const weight = Math.round((weights[i] as number) * 10);
    if (weight) byWeight.set(weight, [...(byWeight.get(weight) ?? []), run]);
  });
  const sorted = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, same]) => [String(weight), same.sort().join('|')]);
  return { bias: Math.round(bias * 100) / 100, runs: Object.fromEntries(sorted) };
}

/** What was learned, as `rules/learned.json` has it. */
export const printed = (learned: Learned): string => `${JSON.stringify(learned, null, 1)}\n`;
