import { type Cue, cuesOf, eachRun } from './cues.ts';
import { type Context, chance, judgedAnew } from './in-context.ts';
import type { Sentence } from './sentence.ts';
import type { Placed } from './text-view.ts';
import type { Span } from './types.ts';
import { anyOf, judgedWhole, type Whole } from './whole.ts';

/**
 * One thing that was learned to be read: a linear judge over runs of cues (`cues.ts`), as `npm run learn` prints it.
 * `runs` holds the runs by what they weigh, in tenths, and parted by `|`: `{ "-31": "will not|refund" }`.
 */
export interface Reading {
  bias: number;
  runs: Readonly<Record<string, string>>;
  context?: Context | undefined;
}

/** All that was learned, by name: how sentences are read, and by that drafts as a whole. */
export type Learned = Readonly<Record<string, Reading | Whole>>;

/** What is known of a sentence's runs, each of them counted once. */
interface Weighed {
  /** The weights of those that have any. */
  held: ReadonlySet<readonly number[]>;
  /** The sentence's score by itself, for each reading. */
  scores: Float64Array;
  /** How likely (0–1) it is to be read so by itself, for each reading. */
  chances: Float64Array;
  /** How many runs there are, known or not. */
  runs: number;
}

/**
 * Judges sentences by what was learned. A score is the logarithm of the odds: above 0 something is likelier than not, at
 * 2 it is seven to one.
 */
export class Readings {
  private readonly ids: readonly string[];
  private readonly bias: readonly number[];
  private readonly contexts: readonly (Context | undefined)[];
  /** For each run the number of a reading and its weight, in turn. */
  private readonly weights = new Map<string, number[]>();
  private readonly wholes = new Map<string, Whole>();

  constructor(learned: Learned) {
    const readings: [string, Reading][] = [];
    for (const [id, one] of Object.entries(learned)) {
      if ('by' in one) this.wholes.set(id, one);
      else readings.push([id, one]);
    }
    this.ids = readings.map(([id]) => id);
    this.bias = readings.map(([, { bias }]) => bias);
    this.contexts = readings.map(([, { context }]) => context);
    readings.forEach(([, reading], number) => {
      for (const [weight, runs] of Object.entries(reading.runs)) {
        for (const run of runs.split('|')) {
          const known = this.weights.get(run);
          if (known) known.push(number, Number(weight) / 10);
          else this.weights.set(run, [number, Number(weight) / 10]);
        }
      }
    });
  }

  /** Whether anything was learned by this name. */
  has(id: string): boolean {
    return this.ids.includes(id) || this.wholes.has(id);
  }

  /**
   * The score of sentences read as one text; minus infinity where nothing was learned of the kind or nothing is said.
   * What is said again says no more: somebody who tells at length what went wrong is not upset by that alone.
   */
  score(id: string, sentences: readonly Placed[]): number {
    const at = this.ids.indexOf(id);
    const all = sentences.map(({ sentence }) => this.weigh(sentence));
    const [first] = all;
    if (at < 0 || !first) return -Infinity;
    if (all.length === 1) return first.scores[at] as number;
    const sum = weightOf(new Set(all.flatMap((one) => [...one.held])), at);
    return (this.bias[at] as number) + sum / Math.sqrt(all.reduce((runs, one) => runs + one.runs, 0));
  }

  /** How likely it is (0–1) that at least one of the sentences is to be read so, or that the draft as a whole is. */
  likely(id: string, sentences: readonly Placed[], complaint: boolean): number {
    const whole = this.wholes.get(id);
    if (whole) return sentences.length ? chance(judgedWhole(whole, (by) => this.chances(by, sentences), complaint)) : 0;
    return anyOf(this.chances(id, sentences));
  }

  /** How likely (0–1) each of the sentences is to be read so; none where nothing was learned of the kind. */
  private chances(id: string, sentences: readonly Placed[]): number[] {
    const at = this.ids.indexOf(id);
    return at < 0 ? [] : sentences.map(({ sentence }) => this.weigh(sentence).chances[at] as number);
  }

  /** The score of each sentence of a draft, in the light of the others and of whether there is a complaint. */
  inContext(id: string, sentences: readonly Placed[], complaint: boolean): number[] {
    const at = this.ids.indexOf(id);
    if (at < 0) return sentences.map(() => -Infinity);
    const all = sentences.map(({ sentence }) => this.weigh(sentence).scores);
    const context = this.contexts[at];
    if (!context) return all.map((scores) => scores[at] as number);
    return judgedAnew(all, at, context, (other) => this.ids.indexOf(other), complaint);
  }

  /** The clauses of a sentence whose words speak for a reading most: UTF-16 offsets in the text the sentence is of. */
  point(id: string, { sentence, start }: Placed): Span {
    const at = this.ids.indexOf(id);
    const { tokens } = sentence;
    const cues = cuesOf(sentence);
    const share = cues.map(() => 0);
    eachRun(cues, (run, from, to) => {
      const weights = this.weights.get(run) ?? [];
      for (let i = 0; i < weights.length; i += 2) {
        if (weights[i] !== at) continue;
        const each = (weights[i + 1] as number) / (to - from);
        for (let cue = from; cue < to; cue++) share[cue] = (share[cue] as number) + each;
      }
    });
    const [from, to] = heaviest(share).map((cue) => cues[cue] as Cue) as [Cue, Cue];
    const first = tokens.findIndex((token) => token.end > from.start);
    const last = tokens.findLastIndex((token) => token.start < to.end);
    const begin = sentence.clauseOf(first)[0];
    const end = sentence.clauseOf(last)[1];
    // A word or two of a sentence would leave anybody wondering what is meant.
    if (first < 0 || end - begin < FEW) return { start, end: start + sentence.text.length };
    const words = sentence.span(begin, end);
    return { start: start + words.start, end: start + words.end };
  }

  private weigh(sentence: Sentence): Weighed {
    const known = sentence.memo.get(this) as Weighed | undefined;
    if (known) return known;
    const runs = new Set<string>();
    const held = new Set<readonly number[]>();
    eachRun(cuesOf(sentence), (run) => {
      runs.add(run);
      const weights = this.weights.get(run);
      if (weights) held.add(weights);
    });
    const scores = Float64Array.from(this.bias, (bias, at) => bias + weightOf(held, at) / Math.sqrt(runs.size));
    const weighed = { held, scores, chances: scores.map(chance), runs: runs.size };
    sentence.memo.set(this, weighed);
    return weighed;
  }
}

/** What runs weigh together for one reading. */
function weightOf(held: ReadonlySet<readonly number[]>, at: number): number {
  let sum = 0;
  for (const weights of held)
    for (let i = 0; i < weights.length; i += 2) if (weights[i] === at) sum += weights[i + 1] as number;
  return sum;
}

/** Fewer words than this are not pointed at alone. */
const FEW = 3;

/** First and last of the neighbours whose sum is the greatest. */
function heaviest(shares: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, shares.length - 1];
  let most = -Infinity;
  let from = 0;
  let sum = 0;
  shares.forEach((share, i) => {
    if (sum <= 0) {
      from = i;
      sum = 0;
    }
    sum += share;
    if (sum > most) {
      most = sum;
      best = [from, i];
    }
  });
  return best;
}
