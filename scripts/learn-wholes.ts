import { chance } from '../lib/engine/in-context.ts';
import { oddsOfAny, type Whole } from '../lib/engine/whole.ts';
import type { ReadApart } from './learn-apart.ts';
import { fitted } from './learn-fit.ts';

/** What is judged of replies as a whole: the reading, and its tag. */
const JUDGED = [
  ['left-alone', 'N'],
  ['flat-refusal', 'O'],
] as const;

/** How their sentences are read. */
const BY = ['defensiveness', 'blame', 'dismissive', 'next-step', 'option', 'refusal'];

/** Learns how a reply as a whole is judged, from replies that were read apart. */
export function wholesOf(replies: readonly ReadApart[]): Record<string, Whole> {
  return Object.fromEntries(
    JUDGED.map(([id, tag]) => {
      const columns = replies.map(({ message, scores }) => [
        Number(message.tags.get('C') === true),
        ...BY.map((by) => oddsOfAny(scores.map((of) => chance(of[by] as number)))),
      ]);
      const truth = Int8Array.from(replies, ({ message: { tags } }) => (tags.has(tag) ? Number(tags.get(tag)) : -1));
      const { bias, weights } = fitted(columns, truth);
      const [complaint = 0, ...by] = weights;
      return [id, { bias, complaint, by: Object.fromEntries(BY.map((reading, i) => [reading, by[i]!])) }];
    }),
  );
}
