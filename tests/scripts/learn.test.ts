import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Lesson, tableOf } from '../../scripts/learn-data.ts';
import { regress, type Table, weightiest } from '../../scripts/learn-fit.ts';

const lesson = (text: string): Lesson => {
  const runs = text.split(' ');
  return { runs: new Set(runs), size: runs.length, times: 1, tags: new Map() };
};

/** What a fit thinks of each row. */
function odds({ share, rows, from, height }: Table, fit: ReturnType<typeof regress>): number[] {
  const sums = Array.from({ length: height }, () => fit.bias);
  for (let column = 0; column + 1 < from.length; column++) {
    for (let i = from[column]!; i < from[column + 1]!; i++) sums[rows[i]!]! += fit.weights[column]! * share[i]!;
  }
  return sums;
}

const LESSONS = ['you never said', 'you never asked', 'we never said', 'we will ask', 'you will see', 'we asked'].map(
  lesson,
);
const TRUTH = Int8Array.from([1, 1, 0, 0, 0, 0]);

test('a table knows in which lessons a run stands, and what share of each it is', () => {
  const { table, runs } = tableOf([lesson('a b a c'), lesson('b'), lesson('c b')], 2);
  expect(runs).toEqual(['b', 'c']);
  expect([...table.from]).toEqual([0, 3, 5]);
  expect([...table.rows]).toEqual([0, 1, 2, 0, 2]);
  expect([...table.share].map((one) => one.toFixed(3))).toEqual(['0.500', '1.000', '0.707', '0.500', '0.707']);
});

test('what is in few lessons may say more than what is in many', () => {
  const { table, runs } = tableOf(['a b', 'a c', 'a d'].map(lesson), 1);
  const [often, ...rare] = runs.map((_, column) => table.say[column]!);
  expect(rare.every((one) => one > often! && one === rare[0])).toBe(true);
  expect(table.say.reduce((sum, one) => sum + one, 0)).toBeCloseTo(runs.length);
});

test('what was learned tells the lessons apart, and says the same each time', () => {
  const { table, runs } = tableOf(LESSONS, 1);
  const fit = regress(table, TRUTH, [...runs.keys()]);
  expect(odds(table, fit).map((one) => one > 0)).toEqual([true, true, false, false, false, false]);
  expect(fit.weights[runs.indexOf('never')]).toBeGreaterThan(0);
  expect(fit.weights[runs.indexOf('we')]).toBeLessThan(0);
  expect(regress(table, TRUTH, [...runs.keys()])).toEqual(fit);
});

test('a lesson that counts twice teaches what two of them teach', () => {
  const [first, ...others] = LESSONS as [Lesson, ...Lesson[]];
  const twice = tableOf([{ ...first, times: 2 }, ...others], 1);
  const both = tableOf([first, ...others, first], 1);
  expect(twice.runs).toEqual(both.runs);
  const all = [...twice.runs.keys()];
  const fit = regress(twice.table, TRUTH, all);
  const same = regress(both.table, Int8Array.from([...TRUTH, TRUTH[0]!]), all);
  expect(fit.bias).toBeCloseTo(same.bias, 6);
  for (const run of all) expect(fit.weights[run]).toBeCloseTo(same.weights[run]!, 6);
  expect(tableOf([{ ...first, times: 2 }], 2).runs).toEqual(['you', 'never', 'said']);
});

test('a lesson that says nothing about a tag teaches nothing about it', () => {
  const { table, runs } = tableOf(LESSONS, 1);
  const without = Int8Array.from([...TRUTH].map((is, row) => (row === 2 ? -1 : is)));
  const { table: shorter, runs: same } = tableOf(
    LESSONS.filter((_, row) => row !== 2),
    1,
  );
  const say = Float64Array.from(same, (run) => table.say[runs.indexOf(run)]!);
  const shorterTruth = Int8Array.from([...TRUTH].filter((_, row) => row !== 2));
  const all = [...runs.keys()];
  expect(regress(table, without, all).bias).toBeCloseTo(regress({ ...shorter, say }, shorterTruth, all).bias, 6);
});

test('only the columns asked for get a weight, and the weightiest are those that say most', () => {
  const { table, runs } = tableOf(LESSONS, 1);
  const all = [...runs.keys()];
  const few = weightiest(table, regress(table, TRUTH, all), 3);
  expect(few).toHaveLength(3);
  expect(few.map((column) => runs[column])).toContain('never');
  const { weights } = regress(table, TRUTH, few);
  expect([...weights.keys()].filter((column) => weights[column] !== 0)).toEqual(few);
});

test('weights are finite and no smaller loss lies a step away, whatever the lessons', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.boolean()), { minLength: 2, maxLength: 30 }), (some) => {
      const { table, runs } = tableOf(
        some.map(([of]) => lesson(of.join(' '))),
        1,
      );
      const truth = Int8Array.from(some, ([, is]) => Number(is));
      const fit = regress(table, truth, [...runs.keys()]);
      expect([...fit.weights, fit.bias].every(Number.isFinite)).toBe(true);
      const loss = (one: typeof fit) =>
        odds(table, one).reduce((sum, z, row) => sum + Math.log1p(Math.exp(truth[row] ? -z : z)), 0) +
        one.weights.reduce((sum, weight, run) => sum + 0.05 * (weight / table.say[run]!) ** 2, 0);
      for (const column of runs.keys()) {
        for (const by of [-0.1, 0.1]) {
          const moved = fit.weights.slice();
          moved[column]! += by;
          expect(loss({ bias: fit.bias, weights: moved })).toBeGreaterThan(loss(fit) - 1e-3);
        }
      }
    }),
    { numRuns: 100 },
  );
});
