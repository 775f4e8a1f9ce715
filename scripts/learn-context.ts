import { type Context, chance } from '../lib/engine/in-context.ts';
import type { ReadApart } from './learn-apart.ts';
import { fitted } from './learn-fit.ts';

/** What is judged anew in its context: the reading, and its tag. */
const JUDGED = [
  ['defensiveness', 'D'],
  ['blame', 'B'],
  ['dismissive', 'X'],
] as const;

/** What a context is made of: these readings of the other sentences. */
const OTHERS = ['defensiveness', 'blame', 'dismissive', 'next-step'];

/** Learns how readings are to be judged in their context, from whole replies that were read apart. */
export function contextsOf(replies: readonly ReadApart[]): Record<string, Context> {
  const rows = replies.flatMap(({ message, sentences, scores }) =>
    sentences.map(({ tags }, i) => ({ tags, own: scores[i]!, around: aroundOf(message.tags, scores, i) })),
  );
  return Object.fromEntries(
    JUDGED.map(([id, tag]) => {
      const columns = rows.map(({ own, around }) => [own[id] as number, ...around]);
      const truth = Int8Array.from(rows, ({ tags }) => Number(tags.get(tag)));
      const { bias, weights } = fitted(columns, truth);
      const [own = 0, complaint = 0, length = 0, ...more] = weights;
      const nth = (n: number) => Object.fromEntries(OTHERS.map((other, i) => [other, more[n * OTHERS.length + i]!]));
      return [id, { bias, own, complaint, length, others: nth(0), before: nth(1), after: nth(2) }];
    }),
  );
}

/**
 * Whether there is a complaint, how many sentences there are, and how likely the likeliest of the others, the one before and
 * the one after are to be read as each of `OTHERS`: as `judgedAnew` has it.
 */
function aroundOf(message: ReadonlyMap<string, boolean>, scores: ReadApart['scores'], i: number): number[] {
  const beside = scores.filter((_, other) => other !== i);
  const likely = (of: ReadApart['scores'][number] | undefined) =>
    OTHERS.map((id) => (of ? chance(of[id] as number) : 0));
  return [
    Number(message.get('C') === true),
    Math.log(scores.length),
    ...OTHERS.map((id) => chance(Math.max(...beside.map((of) => of[id] as number)))),
    ...likely(scores[i - 1]),
    ...likely(scores[i + 1]),
  ];
}
