import { expect, test } from 'vitest';
import type { Learned } from '../../lib/engine/learned.ts';
import { readApart } from '../../scripts/learn-apart.ts';
import { contextsOf } from '../../scripts/learn-context.ts';
import { type Lesson, type Talk, WHOLE } from '../../scripts/learn-data.ts';
import { wholesOf } from '../../scripts/learn-wholes.ts';

const lesson = (runs: string, tags: Record<string, boolean>): Lesson => ({
  runs: new Set(runs.split(' ')),
  size: runs.split(' ').length,
  times: WHOLE,
  tags: new Map(Object.entries(tags)),
});
const faults = (tag = '') => Object.fromEntries([...'DBXs'].map((one) => [one, tag.includes(one)]));

/** What a part is read by: a sentence with “go” sends away, one with “will” helps. */
const LEARNED: Learned = {
  defensiveness: { bias: -3, runs: {} },
  blame: { bias: -3, runs: {} },
  dismissive: { bias: -1, runs: { '20': 'go' } },
  'next-step': { bias: -3, runs: { '60': 'will' } },
  option: { bias: -3, runs: {} },
  refusal: { bias: -3, runs: {} },
};

/** To go somewhere sends a complaint away, unless something is done beside it. */
const TALKS: Talk[] = Array.from({ length: 60 }, (_, i) => {
  const complaint = i % 2 === 0;
  const helped = i % 3 === 0;
  return [
    lesson('broken', { C: complaint, N: complaint && !helped, O: false }),
    lesson('go', faults(complaint && !helped ? 'X' : '')),
    helped ? lesson('will', faults('s')) : lesson('bye', faults()),
  ];
});

test('what stands beside a sentence, and a complaint, weigh as the replies show that they do', () => {
  const { dismissive, blame } = contextsOf(readApart(TALKS, () => LEARNED));
  expect(dismissive!.own).toBeGreaterThan(0);
  expect(dismissive!.complaint).toBeGreaterThan(0);
  expect(dismissive!.others['next-step']).toBeLessThan(0);
  expect(Object.keys(blame!.others)).toEqual(['defensiveness', 'blame', 'dismissive', 'next-step']);
  expect(contextsOf(readApart(TALKS, () => LEARNED))).toEqual({ dismissive, blame, defensiveness: expect.anything() });
});

test('a reply as a whole is judged as the replies show, by what is read in it and by a complaint', () => {
  const { 'left-alone': alone } = wholesOf(readApart(TALKS, () => LEARNED));
  expect(alone!.complaint).toBeGreaterThan(0);
  expect(alone!.by['next-step']).toBeLessThan(0);
});

test('a reply of which it is not known whether it leaves them alone teaches nothing of that', () => {
  const silent = TALKS.map(([, ...sentences]) => [lesson('broken', { C: true }), ...sentences] as unknown as Talk);
  const of = (talks: readonly Talk[]) => wholesOf(readApart(talks, () => LEARNED));
  expect(of([...TALKS, ...silent])).toEqual(of(TALKS));
});

test('a reply is never read by what was learned from it, and every whole reply is read once', () => {
  const short = TALKS.map((talk) => talk.map((one) => ({ ...one, times: 1 })) as unknown as Talk);
  const without = (some: readonly Talk[]) => TALKS.filter((talk) => !some.includes(talk));
  const read: Talk[] = [];
  const apart = readApart([...short, ...TALKS], (some) => {
    expect(short.every((talk) => some.includes(talk))).toBe(true);
    read.push(...without(some));
    return LEARNED;
  });
  expect(apart.map(({ message }) => message)).toHaveLength(TALKS.length);
  expect(new Set(read)).toEqual(new Set(TALKS));
  expect(read).toHaveLength(TALKS.length);
});
