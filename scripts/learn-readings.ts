import type { Learned, Reading } from '../lib/engine/learned.ts';
import { type Lesson, tableOf } from './learn-data.ts';
import { regress, type Table, weightiest } from './learn-fit.ts';

/** What is learned: the name of a reading, the tag it is learned from, and how many runs it may go by. */
const OF_CUSTOMERS = [
  ['complaint', 'C', 1500],
  ['upset', 'U', 1500],
] as const;
const OF_REPLIES = [
  ['defensiveness', 'D', 3000],
  ['blame', 'B', 3000],
  ['dismissive', 'X', 3000],
  ['next-step', 's', 1500],
  ['option', 'o', 1500],
  ['refusal', 'r', 1000],
  ['robotic', 'M', 2000],
] as const;

/** Runs that fewer lessons hold are theirs alone. */
const LEAST = 4;

/** Everything there is to be learned, in the order above. The same lessons give the same readings. */
export function readingsFrom(lessons: readonly Lesson[]): Learned {
  const learned: Record<string, Reading> = {};
  for (const wanted of [OF_CUSTOMERS, OF_REPLIES]) {
    const [[, sign]] = wanted;
    const of = lessons.filter(({ tags }) => tags.has(sign));
    const { table, runs } = tableOf(of, LEAST);
    for (const [id, tag, most] of wanted) {
      const truth = Int8Array.from(of, ({ tags }) => (tags.has(tag) ? Number(tags.get(tag)) : -1));
      learned[id] = readingOf(table, runs, truth, most);
    }
  }
  return learned;
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
