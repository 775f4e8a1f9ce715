import { type Context, chance } from '../lib/engine/in-context.ts';
import type { Learned, Reading } from '../lib/engine/learned.ts';
import { type Lesson, type Talk, WHOLE } from './learn-data.ts';
import { regress, type Table } from './learn-fit.ts';

/** What is judged anew in its context: the reading, and its tag. */
const JUDGED = [
  ['defensiveness', 'D'],
  ['blame', 'B'],
  ['dismissive', 'X'],
] as const;

/** What a context is made of: these readings of the other sentences. */
const OTHERS = ['defensiveness', 'blame', 'dismissive', 'next-step'];

/** The readings that are needed to learn contexts. */
export const IN_CONTEXT: readonly string[] = OTHERS;

/** Parts the talks are parted into: what is learned from the others is tried on each. */
const PARTS = 3;

/**
 * Learns how readings are to be judged in their context, from whole replies. A reading knows the texts it was learned
 * from too well, so each part of the talks is read by what `learn` makes of the other parts.
 */
export function contextsOf(talks: readonly Talk[], learn: (from: readonly Talk[]) => Learned): Record<string, Context> {
  const whole = talks.filter(([{ times }, ...sentences]) => times === WHOLE && sentences.length > 0);
  const rows: Row[] = [];
  for (let part = 0; part < PARTS; part++) {
    const apart = new Set(whole.filter((_, i) => i % PARTS === part));
    const score = scorer(learn(talks.filter((talk) => !apart.has(talk))));
    for (const [message, ...sentences] of apart) {
      const complaint = message.tags.get('C') === true;
      const scores = sentences.map((one) => score(one));
      sentences.forEach(({ tags }, i) => {
        const beside = scores.filter((_, other) => other !== i);
        const others = OTHERS.map((_, at) => chance(Math.max(...beside.map((of) => of[at] as number))));
        rows.push({ tags, own: scores[i] as number[], complaint: Number(complaint), others });
      });
    }
  }
  return Object.fromEntries(JUDGED.map(([id, tag]) => [id, contextOf(rows, OTHERS.indexOf(id), tag)]));
}

/** A sentence: its scores for each of the readings, and what stands beside it. */
interface Row {
  tags: Lesson['tags'];
  own: readonly number[];
  complaint: number;
  others: readonly number[];
}

function contextOf(rows: readonly Row[], at: number, tag: string): Context {
  const columns = rows.map(({ own, complaint, others }) => [own[at] as number, complaint, ...others]);
  const truth = Int8Array.from(rows, ({ tags }) => Number(tags.get(tag)));
  const table = full(columns);
  const { bias, weights } = regress(table, truth, [...(columns[0] ?? []).keys()]);
  const [own = 0, complaint = 0, ...others] = [...weights].map(rounded);
  return {
    bias: rounded(bias),
    own,
    complaint,
    others: Object.fromEntries(OTHERS.map((id, i) => [id, others[i] as number])),
  };
}

/** A table in which every column has something to say about every row. */
function full(columns: readonly (readonly number[])[]): Table {
  const height = columns.length;
  const width = columns[0]?.length ?? 0;
  const share = Float32Array.from(
    { length: height * width },
    (_, i) => columns[i % height]?.[Math.floor(i / height)] as number,
  );
  const rows = Uint32Array.from({ length: height * width }, (_, i) => i % height);
  const from = Uint32Array.from({ length: width + 1 }, (_, i) => i * height);
  return { share, rows, from, times: new Uint8Array(height).fill(1), height };
}

/** Scores a lesson by each of the readings of `OTHERS`, as the engine does a sentence. */
function scorer(learned: Learned): (lesson: Lesson) => number[] {
  const weights = OTHERS.map((id) => {
    const { runs } = learned[id] as Reading;
    return new Map(
      Object.entries(runs).flatMap(([weight, same]) => same.split('|').map((run) => [run, Number(weight) / 10])),
    );
  });
  return ({ runs, size }) =>
    OTHERS.map((id, at) => {
      let sum = 0;
      for (const run of runs) sum += weights[at]?.get(run) ?? 0;
      return (learned[id] as Reading).bias + sum / Math.sqrt(Math.max(1, size));
    });
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;
