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

/** Prints what was found about a pack and gives the exit status. */
export function printJudged(judged: Judged, format: Format, io: Io): number {
  const { path, pack, problems, cost, tests } = judged;
  const name = pack ? `${pack.pack.id} ${pack.pack.version}` : path;
  if (format === 'json') {
    const { parts = [], ...sum } = cost ?? { parts: [] };
    const dearest = parts.slice(0, 5);
    const examples = tests && { rules: tests.rules, examples: tests.examples, failures: tests.failures.length };
    const printed = {
      path,
      pack: pack?.pack ?? null,
      ok: !problems.length,
      problems,
      cost: cost && { ...sum, dearest },
      examples,
    };
    io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  } else if (format === 'github') {
    for (const problem of problems) io.stdout.write(`${annotation(problem)}\n`);
  } else {
    const paint = painter(io.stdout);
    for (const problem of problems) io.stdout.write(`${block(problem, io)}\n`);
    if (problems.length) io.stdout.write(`${paint('red', '✗')} ${name}: ${count(problems.length, 'problem')}\n`);
    else {
      const ran = `${count(tests?.rules ?? 0, 'rule')}, ${count(tests?.examples ?? 0, 'example')} kept`;
      io.stdout.write(`${paint('green', '✓')} ${name}: ${ran}, ${cost?.steps} of ${cost?.allowance} steps a word\n`);
    }
  }
  return problems.length ? EXIT.findings : EXIT.ok;
}
