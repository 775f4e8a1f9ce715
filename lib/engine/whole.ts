/**
 * How a draft as a whole is judged by how its sentences are read: a bias, what a complaint weighs, and what it weighs that
 * some sentence is read so, by the name of the reading.
 */
export interface Whole {
  bias: number;
  complaint: number;
  by: Readonly<Record<string, number>>;
}

/** Nothing is surer than this, so that no one sentence settles it all. */
const SURE = 0.999;

/** How likely (0–1) at least one of several things is so, of which each is so likely. */
export const anyOf = (likely: readonly number[]): number => 1 - likely.reduce((none, one) => none * (1 - one), 1);

/** The logarithm of the odds that at least one of several things is so, of which each is so likely (0–1). */
export function oddsOfAny(likely: readonly number[]): number {
  const sure = Math.min(SURE, Math.max(1 - SURE, anyOf(likely)));
  return Math.log(sure / (1 - sure));
}

/** The logarithm of the odds that a draft is what `whole` judges; `likely` gives each sentence's chance for a reading. */
export function judgedWhole(
  { bias, complaint: ofComplaint, by }: Whole,
  likely: (reading: string) => readonly number[],
  complaint: boolean,
): number {
  return Object.entries(by).reduce(
    (sum, [reading, weight]) => sum + weight * oddsOfAny(likely(reading)),
    bias + (complaint ? ofComplaint : 0),
  );
}
