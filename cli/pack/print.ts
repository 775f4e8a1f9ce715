import { type Problem, sentences } from '../../lib/packs/problem.ts';
import { painter, tame } from '../format/text.ts';
import { EXIT, type Io, UsageError } from '../io.ts';
import type { Judged } from './judge.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The value of `--format`. Throws for any other. */
export function formatOf(value: string | undefined): Format {
  if (value === undefined) return 'text';
  if (!(FORMATS as readonly string[]).includes(value)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}`);
  return value as Format;
}

/** What GitHub reads from a step's output and puts beside the line. */
export function annotation({ file, line, column, path, message, mend }: Problem): string {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const title = path ? `,title=${property(path)}` : '';
  return `::error file=${property(file)},line=${line},col=${column}${title}::${escaped(sentences({ message, mend }))}`;
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** One problem as people read it: where, what, and on a line of its own how to mend it. */
function block({ file, line, column, path, message, mend }: Problem, io: Io): string {
  const paint = painter(io.stdout);
  const head = `${paint('bold', `${file}:${line}:${column}:`)} ${paint('red', 'error:')} ${tame(message)}`;
  const where = path ? ` ${paint('dim', `[${tame(path)}]`)}` : '';
  return [`${head}${where}`, ...(mend ? [`    ${paint('green', '→')} ${tame(mend)}`] : []), ''].join('\n');
}

/** What was found about a pack, for programs. */
function reported({ path, pack, problems, cost, tests }: Judged) {
  const { parts = [], ...sum } = cost ?? { parts: [] };
  return {
    path,
    pack: pack?.pack ?? null,
    ok: !problems.length,
    problems,
    cost: cost && { ...sum, dearest: parts.slice(0, 5) },
    examples: tests && { rules: tests.rules, examples: tests.examples, failures: tests.failures.length },
  };
}

/** Prints what was found about packs, in JSON one document whatever their number, and gives the exit status. */
export function printJudged(all: readonly Judged[], format: Format, io: Io): number {
  const paint = painter(io.stdout);
  if (format === 'json') {
    const [one, ...more] = all.map(reported);
    io.stdout.write(`${JSON.stringify(more.length ? [one, ...more] : one, null, 2)}\n`);
  }
  for (const { path, pack, problems, cost, tests } of all) {
    if (format === 'github') for (const problem of problems) io.stdout.write(`${annotation(problem)}\n`);
    if (format !== 'text') continue;
    const name = pack ? `${pack.pack.id} ${pack.pack.version}` : path;
    for (const problem of problems) io.stdout.write(`${block(problem, io)}\n`);
    if (problems.length) io.stdout.write(`${paint('red', '✗')} ${name}: ${count(problems.length, 'problem')}\n`);
    else {
      const ran = `${count(tests?.rules ?? 0, 'rule')}, ${count(tests?.examples ?? 0, 'example')} kept`;
      io.stdout.write(`${paint('green', '✓')} ${name}: ${ran}, ${cost?.steps} of ${cost?.allowance} steps a word\n`);
    }
  }
  return all.some(({ problems }) => problems.length) ? EXIT.findings : EXIT.ok;
}
