import type { Learned, Reading } from '../lib/engine/learned.ts';
import { type Lesson, type Talk, WHOLE } from './learn-data.ts';

/** What a lesson scores, by the name of the reading. */
type Scores = Readonly<Record<string, number>>;

/** A whole reply, read by what was learned from other replies. */
export interface ReadApart {
  /** The message it answers. */
  message: Lesson;
  sentences: readonly Lesson[];
  /** Of each sentence. */
  scores: readonly Scores[];
}

/** Parts the talks are parted into: what is learned from the others is tried on each. */
const PARTS = 3;

/**
 * Reads every whole reply once. A reading knows the texts it was learned from too well to show what it is worth, so each
 * part of the talks is read by what `learn` makes of the other parts.
 */
export function readApart(talks: readonly Talk[], learn: (from: readonly Talk[]) => Learned): ReadApart[] {
  const replies = talks.filter(([{ times }, ...sentences]) => times === WHOLE && sentences.length > 0);
  return Array.from({ length: PARTS }, (_, part) => {
    const apart = new Set(replies.filter((_, i) => i % PARTS === part));
    const score = scorer(learn(talks.filter((talk) => !apart.has(talk))));
    return [...apart].map(([message, ...sentences]) => ({ message, sentences, scores: sentences.map(score) }));
  }).flat();
}

/** Scores a lesson by each reading, as the engine does a sentence. */
function scorer(learned: Learned): (lesson: Lesson) => Scores {
  const readings = Object.entries(learned).map(([id, reading]) => {
    const { bias, runs } = reading as Reading;
    const weights = Object.entries(runs).flatMap(([weight, same]) =>
      same.split('|').map((run) => [run, Number(weight) / 10] as const),
    );
    return { id, bias, weights: new Map(weights) };
  });
  return ({ runs, size }) =>
    Object.fromEntries(
      readings.map(({ id, bias, weights }) => {
        let sum = 0;
        for (const run of runs) sum += weights.get(run) ?? 0;
        return [id, bias + sum / Math.sqrt(Math.max(1, size))];
      }),
    );
}
