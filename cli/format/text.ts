import { stripVTControlCharacters, styleText } from 'node:util';
import type { CheckResult, Finding, Rewrite } from '../../lib/engine/types.ts';
import type { Io } from '../io.ts';
import { inTextOrder } from '../report.ts';

/** Characters of context shown on either side of the words at fault. */
const CONTEXT = 60;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Colours only where they can be seen: `styleText` asks the stream, `NO_COLOR` and `FORCE_COLOR`. */
export function painter(stream: Io['stdout']): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** A draft may hold anything, and a terminal obeys control characters: they are dropped, not obeyed. */
export function tame(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (c) => (c === '\t' ? ' ' : ''));
}

function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** The line that holds the words, cut to a readable length, and a second one that underlines them. */
function excerpt(text: string, finding: Finding, paint: Paint): string[] {
  if (!finding.span) return [];
  const { start, end } = finding.span;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', start);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const wordsEnd = Math.min(end, lineEnd);
  const from = Math.max(lineStart, start - CONTEXT);
  const to = Math.min(lineEnd, wordsEnd + CONTEXT);
  const before = `${from > lineStart ? '…' : ''}${tame(text.slice(from, start))}`;
  const words = tame(text.slice(start, wordsEnd));
  const after = `${tame(text.slice(wordsEnd, to))}${to < lineEnd ? '…' : ''}`;
  const width = (part: string) => [...new Intl.Segmenter('en').segment(part)].length;
  return [
    `    ${before}${paint('bold', words)}${after}`.trimEnd(),
    `    ${' '.repeat(width(before))}${paint('red', '^'.repeat(Math.max(1, width(words))))}`,
  ];
}

function rewriteLine(rewrite: Rewrite, paint: Paint): string {
  const words = rewrite.text.trim().split('\n').map(tame).join('\n      ');
  if (words === '') return `    ${paint('green', '-')} leave it out`;
  return `    ${paint('green', rewrite.start === rewrite.end ? '+' : '→')} ${paint('green', words)}`;
}

function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/**
 * One draft's findings as a linter prints them: a line that editors know how to follow (`file:line:column`), the words
 * at fault, and the rewrites. Ends in a line that counts them.
 */
export function formatText(name: string, text: string, result: CheckResult, stream: Io['stdout']): string {
  const paint = painter(stream);
  const blocks = inTextOrder(result.findings).map((finding) => {
    const { line, column } = place(text, finding.span?.start ?? finding.rewrites[0]?.start ?? 0);
    const level = paint(finding.level === 'problem' ? 'red' : 'yellow', finding.level);
    const head = `${paint('bold', `${name}:${line}:${column}:`)} ${level}: ${tame(finding.message)} ${paint('dim', `[${finding.rule}]`)}`;
    const rewrites = finding.rewrites.map((rewrite) => rewriteLine(rewrite, paint));
    return [head, ...excerpt(text, finding, paint), ...rewrites, ''].join('\n');
  });
  const problems = result.findings.filter((finding) => finding.level === 'problem').length;
  const advice = result.findings.length - problems;
  const counts = [problems && plural(problems, 'problem'), advice && `${advice} advice`].filter(Boolean).join(', ');
  return [...blocks, `${name}: ${counts || 'nothing to mend'}`, ''].join('\n');
}
