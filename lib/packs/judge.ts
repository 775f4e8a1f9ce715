import { unmark } from './examples.ts';
import { type Measured, measurePack } from './measure.ts';
import type { Pack } from './pack.ts';
import { type Around, type PackFile, parsePack } from './parse-pack.ts';
import type { Problem } from './problem.ts';
import { type TestResult, testPack } from './test-pack.ts';
import { pathOfRule } from './where.ts';

/** What is to be said of a pack before it is used. */
export interface Judgement {
  /** Null when it cannot be read. A pack with problems is not to be used, though it may be compared and shown. */
  pack: Pack | null;
  /** Everything wrong, whether with its form, its cost or its examples, each in its place. */
  problems: readonly Problem[];
  /** Null for a pack that cannot be read. */
  cost: Measured | null;
  /** Null for a pack that cannot be read or costs too much: its examples are not run. */
  tests: TestResult | null;
}

/**
 * Judges a pack as every door does, import, update, policy and command line: reads it, weighs it, runs its examples.
 * Never throws, and ends soon whatever the files hold.
 */
export function judgePack(files: readonly PackFile[], around: Around): Judgement {
  const { pack, problems, locate } = parsePack(files, around);
  if (!pack) return { pack, problems, cost: null, tests: null };
  const place = (rule: string, example?: string) => locate(pathOfRule(pack, rule, example) ?? []);
  const cost = measurePack(pack, around.builtIn);
  if (!cost.ok) {
    const [slowest] = cost.parts;
    const of = slowest?.of ?? '';
    const message = `the pack costs ${cost.steps} steps a word, ${cost.allowance} are allowed; the slowest is ${of} with ${slowest?.steps}`;
    const mend = 'Begin its patterns with a plain word, or make them shorter';
    return { pack, problems: [{ ...place(of), path: of, message, mend }], cost, tests: null };
  }
  const tests = testPack(pack, around.builtIn);
  const failed = tests.failures.map(({ rule, example, message }): Problem => {
    const { text } = unmark(example);
    return { ...place(rule, example), path: rule, message: `the example “${text}” ${message}` };
  });
  return { pack, problems: failed, cost, tests };
}
