import { unmark } from '../../lib/packs/examples.ts';
import { type Measured, measurePack } from '../../lib/packs/measure.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import type { Problem } from '../../lib/packs/problem.ts';
import { type TestResult, testPack } from '../../lib/packs/test-pack.ts';
import type { BuiltIn } from '../../lib/packs/verify-ids.ts';
import { pathOfRule } from '../../lib/packs/where.ts';
import { builtInRules } from '../engine.ts';
import { packFiles, type TextFile } from '../files.ts';
import { Trouble } from '../io.ts';
import { amendsVersion } from '../version.ts';

/** What is to be said of a pack: as import would judge it. */
export interface Judged {
  path: string;
  files: readonly TextFile[];
  /** Null when it cannot be read. */
  pack: Pack | null;
  /** Everything wrong, whether with its form, its cost or its examples, each in its place. */
  problems: readonly Problem[];
  cost: Measured | null;
  tests: TestResult | null;
}

/** Reads a pack, weighs it and runs its examples. What costs too much is not run. */
export async function judge(path: string, builtIn?: BuiltIn): Promise<Judged> {
  const files = await packFiles(path);
  const around = { builtIn: builtIn ?? (await builtInRules()), version: await amendsVersion() };
  const { pack, problems, locate } = parsePack(files, around);
  if (!pack) return { path, files, pack, problems, cost: null, tests: null };
  const place = (rule: string, example?: string) => locate(pathOfRule(pack, rule, example) ?? []);
  const cost = measurePack(pack, around.builtIn);
  if (!cost.ok) {
    const [slowest] = cost.parts;
    const message = `the pack costs ${cost.steps} steps a word, ${cost.allowance} are allowed; the slowest is ${slowest?.of} with ${slowest?.steps}`;
    const mend = 'Begin its patterns with a plain word, or make them shorter';
    const all = [{ ...place(slowest?.of ?? ''), path: slowest?.of ?? '', message, mend }];
    return { path, files, pack, problems: all, cost, tests: null };
  }
  const tests = testPack(pack, around.builtIn);
  const failed = tests.failures.map(({ rule, example, message }): Problem => {
    const { text } = unmark(example);
    return { ...place(rule, example), path: rule, message: `the example “${text}” ${message}` };
  });
  return { path, files, pack, problems: failed, cost, tests };
}

/** A pack that can be used. Throws a `Trouble` that counts what is wrong and says how to see it. */
export async function soundPack(path: string, builtIn?: BuiltIn): Promise<Pack> {
  const { pack, problems } = await judge(path, builtIn);
  if (pack && !problems.length) return pack;
  const [first] = problems;
  const where = first ? ` First: ${first.file}:${first.line}:${first.column}: ${first.message}.` : '';
  throw new Trouble(
    `${path}: the pack cannot be used, ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong.${where} Try: amends pack check ${path}`,
  );
}
