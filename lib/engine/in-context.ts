/**
 * How a sentence's score is judged anew in the light of what stands beside it: a bias, and what each thing weighs. The
 * same words wave a complaint away or go with help.
 */
export interface Context {
  bias: number;
  /** The sentence's own score. */
  own: number;
  /** That there is a complaint. */
  complaint: number;
  /** The logarithm of how many sentences there are: of many, one is easily taken for something. */
  length: number;
  /** How likely (0–1) the likeliest of the other sentences is to be read so, by the name of the reading. */
  others: Readonly<Record<string, number>>;
  /** The same of the sentence right before, and of the one right after. */
  before: Readonly<Record<string, number>>;
  after: Readonly<Record<string, number>>;
}

/** How likely (0–1) something of this score is. */
export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * The scores of a draft's sentences for the reading of number `at`, judged anew. `all` holds the scores of each sentence by
 * the number of the reading, which `numberOf` tells by its name.
 */
export function judgedAnew(
  all: readonly Float64Array[],
  at: number,
  { bias, own, complaint: ofComplaint, length, others, before, after }: Context,
  numberOf: (reading: string) => number,
  complaint: boolean,
): number[] {
  const same = bias + (complaint ? ofComplaint : 0) + length * Math.log(all.length);
  const judged = all.map((scores) => same + own * (scores[at] as number));
  for (const [other, weight] of Object.entries(others)) {
    const by = numberOf(other);
    const [most, next] = twoGreatest(all, by);
    const usual = weight * chance(most);
    const ofLikeliest = weight * chance(next);
    all.forEach((scores, i) => {
      // The likeliest of the others is the likeliest of all, but for the likeliest itself.
      judged[i] = (judged[i] as number) + (scores[by] === most ? ofLikeliest : usual);
    });
  }
  for (const [beside, step] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const [other, weight] of Object.entries(beside)) {
      const by = numberOf(other);
      for (let i = 0; i < all.length; i++) {
        const scores = all[i + step];
        if (scores) judged[i] = (judged[i] as number) + weight * chance(scores[by] as number);
      }
    }
  return judged;
}

/** The two greatest scores for one reading: minus infinity where there are fewer. */
function twoGreatest(all: readonly Float64Array[], at: number): readonly [number, number] {
  let most = -Infinity;
  let next = -Infinity;
  for (const scores of all) {
    const score = scores[at] as number;
    if (score > most) {
      next = most;
      most = score;
    } else if (score > next) next = score;
  }
  return [most, next];
}
