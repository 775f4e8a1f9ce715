/**
 * Measures one subject, named by the argument, in this process alone, and prints the figures as a line of JSON. A
 * process of its own keeps one library's memory and compiled code out of another's figures.
 */
import { type Checker, subjects } from './subjects.ts';
import { replyOf, typing } from './texts.ts';

/** Milliseconds: the middle one and the one that 95 of 100 stay under. */
export interface Spread {
  median: number;
  p95: number;
  samples: number;
}

export interface Figures {
  name: string;
  /** Loading the library and getting it ready, and the very first draft after that. */
  load: number;
  veryFirst: number;
  /** A draft none of whose sentences was seen before, and the check after one more letter. By words in the draft. */
  first200: Spread;
  key200: Spread;
  first5000: Spread;
  key5000: Spread;
}

/** No measurement goes on for longer than this many milliseconds, but each has at least five samples. */
const PATIENCE = 6000;

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function samples(check: Checker, drafts: Iterable<string>): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  for (const draft of drafts) {
    if (times.length >= 5 && performance.now() - start > PATIENCE) break;
    times.push(await time(() => check(draft)));
  }
  return times;
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!;
  return { median: at(0.5), p95: at(0.95), samples: sorted.length };
}

/** So many replies of so many words, no two alike. */
const replies = (words: number, count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => replyOf(words, seed + i));

/** Each letter of the line typed into each of the drafts, after the draft itself was checked once, unmeasured. */
async function keystrokes(check: Checker, replies: readonly string[]): Promise<Spread> {
  const times: number[] = [];
  for (const reply of replies) {
    await check(reply);
    times.push(...(await samples(check, typing(reply))));
  }
  return spread(times);
}

const name = process.argv[2] ?? '';
let check: Checker = () => {};
const load = await time(async () => {
  check = await subjects[name]!();
});
const veryFirst = await time(() => check(replyOf(200, 1)));
// The engine of the machine compiles what runs often; an agent's first hour has done that too.
await samples(check, replies(200, 40, 10));
const figures: Figures = {
  name,
  load,
  veryFirst,
  first200: spread(await samples(check, replies(200, 100, 1000))),
  key200: await keystrokes(check, replies(200, 3, 2000)),
  first5000: spread(await samples(check, replies(5000, 9, 3000))),
  key5000: await keystrokes(check, replies(5000, 1, 4000)),
};
console.log(JSON.stringify(figures));
// A library may keep a worker alive.
process.exit(0);
