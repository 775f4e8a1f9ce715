import { ownRules } from '../../lib/packs/test-pack.ts';
import { painter, tame } from '../format/text.ts';
import { EXIT, type Io, UsageError } from '../io.ts';
import { judgeAll } from './judge.ts';
import { annotation, type Format, printJudged } from './print.ts';

/** `amends pack test`: the examples, rule by rule. */
export async function test(
  paths: readonly string[],
  rule: string | undefined,
  format: Format,
  io: Io,
): Promise<number> {
  const all = await judgeAll(paths);
  if (format === 'json') return printJudged(all, format, io);
  let status: number = EXIT.ok;
  for (const judged of all) {
    const { pack, tests, problems } = judged;
    if (!pack || !tests) {
      status = Math.max(status, printJudged([judged], format, io));
      continue;
    }
    const wanted = ownRules(pack).filter((id) => rule === undefined || id.startsWith(rule) || id.endsWith(`/${rule}`));
    if (rule !== undefined && !wanted.length) throw new UsageError(`the pack has no rule “${rule}”`);
    const paint = painter(io.stdout);
    let bad = 0;
    for (const id of wanted) {
      const failed = problems.filter((problem) => problem.path === id);
      bad += failed.length ? 1 : 0;
      if (format === 'github') {
        for (const problem of failed) io.stdout.write(`${annotation(problem)}\n`);
        continue;
      }
      io.stdout.write(`${failed.length ? paint('red', '✗') : paint('green', '✓')} ${id}\n`);
      for (const { file, line, column, message } of failed)
        io.stdout.write(`    ${paint('dim', `${file}:${line}:${column}:`)} ${tame(message)}\n`);
    }
    if (format === 'text')
      io.stdout.write(`\n${wanted.length - bad} of ${wanted.length} rules keep the promises of their examples\n`);
    if (bad) status = EXIT.findings;
  }
  return status;
}
