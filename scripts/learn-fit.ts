/** Texts by the runs they hold: run `j` stands in the rows `rows[from[j]]` up to `rows[from[j + 1]]`. */
export interface Table {
  /** For each run its share in the matching row: one over the root of how many runs the row has. Any number will do. */
  share: Float32Array;
  rows: Uint32Array;
  from: Uint32Array;
  /** How much each run may say: a weight of the same cost counts this much more. */
  say: Float64Array;
  /** How many times each row counts. */
  times: Uint8Array;
  /** How many rows there are. */
  height: number;
}

export interface Fit {
  bias: number;
  weights: Float64Array;
}

/** A weight's square costs this much. Chosen by how well readings told apart replies that they were not learned from. */
const COST = 0.1;
/** How often every weight is looked at; by then they hardly move. */
const ROUNDS = 20;

/**
 * Fits a logistic regression with small weights (L2). One weight is moved at a time, no further than its curve is known
 * not to turn (Genkin, Lewis and Madigan 2007). The same input gives the same weights. `truth` holds 0 or 1 a row, and a
 * negative number for a row to leave out; of the columns only those in `columns` get a weight.
 */
export function regress(table: Table, truth: Int8Array, columns: readonly number[]): Fit {
  const { share, rows, from, say, times, height } = table;
  const weights = new Float64Array(from.length - 1);
  const reach = new Float64Array(from.length - 1).fill(1);
  const odds = new Float64Array(height);
  // What is likely of a row less what is true of it, as often as it counts; a row that is left out is never wrong.
  const wrong = new Float64Array(height);
  const counted = [...truth.keys()].filter((row) => (truth[row] as number) >= 0);
  let bias = 0;

  const move = (row: number, by: number) => {
    const is = truth[row] as number;
    if (is < 0) return;
    odds[row] = (odds[row] as number) + by;
    wrong[row] = (times[row] as number) * (1 / (1 + Math.exp(-(odds[row] as number))) - is);
  };
  for (const row of counted) move(row, 0);

  for (let round = 0; round < ROUNDS; round++) {
    let slope = 0;
    let bend = 1e-9;
    for (const row of counted) {
      const off = wrong[row] as number;
      slope += off;
      bend += Math.abs(off) * (1 - Math.abs(off) / (times[row] as number));
    }
    const step = Math.max(-1, Math.min(1, -slope / bend));
    bias += step;
    for (const row of counted) move(row, step);

    for (const j of columns) {
      const end = from[j + 1] as number;
      const most = reach[j] as number;
      slope = COST * (weights[j] as number);
      bend = COST;
      for (let i = from[j] as number; i < end; i++) {
        const row = rows[i] as number;
        if ((truth[row] as number) < 0) continue;
        const x = (say[j] as number) * (share[i] as number);
        const room = Math.abs(odds[row] as number) - most * Math.abs(x);
        slope += x * (wrong[row] as number);
        const steep = room <= 0 ? 0.25 : 1 / (2 + Math.exp(room) + Math.exp(-room));
        bend += x * x * (times[row] as number) * steep;
      }
      const by = Math.max(-most, Math.min(most, -slope / bend));
      reach[j] = Math.max(2 * Math.abs(by), most / 2);
      weights[j] = (weights[j] as number) + by;
      const each = by * (say[j] as number);
      for (let i = from[j] as number; i < end; i++) move(rows[i] as number, each * (share[i] as number));
    }
  }
  return { bias, weights: weights.map((weight, j) => weight * (say[j] as number)) };
}

/** The columns whose weights decide most: by weight and by how much of the rows is theirs. `most` of them at most. */
export function weightiest({ share, rows, from, times }: Table, { weights }: Fit, most: number): number[] {
  const says = [...weights.keys()].map((j) => {
    let squares = 0;
    for (let i = from[j] as number; i < (from[j + 1] as number); i++)
      squares += (times[rows[i] as number] as number) * (share[i] as number) ** 2;
    return [j, Math.abs(weights[j] as number) * Math.sqrt(squares)] as const;
  });
  return says
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([j]) => j)
    .sort((a, b) => a - b);
}

/**
 * Fits a regression in which every column has something to say about every row, and rounds it to hundredths. `columns`
 * holds the numbers row by row, `truth` is as in `regress`.
 */
export function fitted(columns: readonly (readonly number[])[], truth: Int8Array): { bias: number; weights: number[] } {
  const height = columns.length;
  const width = columns[0]?.length ?? 0;
  const share = Float32Array.from(
    { length: height * width },
    (_, i) => columns[i % height]?.[Math.floor(i / height)] as number,
  );
  const rows = Uint32Array.from({ length: height * width }, (_, i) => i % height);
  const from = Uint32Array.from({ length: width + 1 }, (_, i) => i * height);
  const say = new Float64Array(width).fill(1);
  const table = { share, rows, from, say, times: new Uint8Array(height).fill(1), height };
  const { bias, weights } = regress(table, truth, [...(columns[0] ?? []).keys()]);
  return { bias: rounded(bias), weights: [...weights].map(rounded) };
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;
