import { styleText } from 'node:util';
import type { Judged, RuleCount, Verdict } from './judge.ts';
import type { Row, Score } from './score.ts';

const percent = (ratio: number) => (100 * ratio).toFixed(0).padStart(4);

/** Precision and recall in percent and how many replies the readers marked; blank where there was nothing to find. */
function cell(row: Row | undefined): string {
  if (!row || row.positives + row.fp === 0) return '   ·   ·    0';
  const precision = row.tp + row.fp ? percent(row.precision) : '   ·';
  const recall = row.positives ? percent(row.recall) : '   ·';
  return `${precision}${recall}${String(row.positives).padStart(5)}`;
}

/** Columns of scores side by side, one row a check, so that what is fitted to one set shows against the other. */
export function table(columns: readonly (readonly [string, Score])[]): string {
  const checks = [...new Set(columns.flatMap(([, { rows }]) => rows.map((row) => row.check)))];
  const line = (name: string, cells: readonly string[]) => [name.padEnd(19), ...cells].join('  ').trimEnd();
  const summaries = columns.map(([, { summary }]) => summary);
  return [
    line(
      '',
      columns.map(([name]) => name.padEnd(13)),
    ),
    line(
      'check',
      columns.map(() => '   P   R    n'),
    ),
    ...checks.map((check) =>
      line(
        check,
        columns.map(([, { rows }]) => cell(rows.find((row) => row.check === check))),
      ),
    ),
    '',
    line(
      'macro',
      summaries.map(({ macro }) => `${percent(macro.precision)}${percent(macro.recall)}     `),
    ),
    line(
      'nag %',
      summaries.map(({ nag, clean }) => `${(100 * nag).toFixed(1).padStart(4)}    ${String(clean).padStart(5)}`),
    ),
    '',
    'P precision, R recall (percent), n replies at fault. nag: faultless replies in which something was flagged, of n.',
  ].join('\n');
}

/** One line a rule: how often it fired, how many of its findings the readers made too, and how many they did not. */
export function ruleTable(counts: readonly RuleCount[]): string {
  const width = Math.max(4, ...counts.map(({ rule }) => rule.length));
  const line = (rule: string, ...cells: (string | number)[]) =>
    [rule.padEnd(width), ...cells.map((cell) => String(cell).padStart(6))].join(' ');
  return [
    line('rule', 'fired', 'right', 'wrong', 'P %'),
    ...counts.map(({ rule, fired, tp, fp }) =>
      line(rule, fired, tp, fp, tp + fp ? ((100 * tp) / (tp + fp)).toFixed(0) : '·'),
    ),
  ].join('\n');
}

const colours = {
  right: 'green',
  'false alarm': 'red',
  'wrong words': 'yellow',
  missed: 'magenta',
  unlabelled: 'blue',
} as const;
const paint = (verdict: Verdict) => styleText(colours[verdict], verdict.toUpperCase());

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** A judged reply: the words the readers quoted and those the rules flagged, and on request the messages themselves. */
export function judgedText({ item, verdict, findings, quotes }: Judged, texts: boolean): string {
  const flagged = findings.map(({ rule, start, end }) => {
    const words = start === undefined ? 'the whole reply' : oneLine(item.reply.slice(start, end));
    return `  flagged   ${words}  ${styleText('dim', rule)}`;
  });
  const labelled = quotes.map((quote) => `  labelled  ${oneLine(quote)}`);
  const messages = texts
    ? [
        ...item.history.map(({ from, text }) => `  ${from.padEnd(8)}  ${oneLine(text)}`),
        `  customer  ${oneLine(item.customer)}`,
        `  reply     ${oneLine(item.reply)}`,
      ]
    : [];
  return [`${paint(verdict)} ${item.id}`, ...labelled, ...flagged, ...messages].join('\n');
}
