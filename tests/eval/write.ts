import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LabelledSet } from './data.ts';
import { countRules } from './judge.ts';
import type { Row, Score } from './score.ts';

const file = fileURLToPath(new URL('../../docs/eval.md', import.meta.url));

const percent = (ratio: number) => (100 * ratio).toFixed(0);

/** `88 / 35 (83)`: precision and recall in percent, and how many replies the readers marked. */
function cell(row: Row | undefined): string {
  if (!row || row.positives + row.fp === 0) return '–';
  const precision = row.tp + row.fp ? percent(row.precision) : '–';
  return `${precision} / ${row.positives ? percent(row.recall) : '–'} (${row.positives})`;
}

const tableOf = (lines: readonly (readonly string[])[]): string => {
  const [head = [], ...rest] = lines;
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** Columns of scores side by side as Markdown. */
export function scoreTable(columns: readonly (readonly [string, Score])[]): string {
  const checks = [...new Set(columns.flatMap(([, { rows }]) => rows.map(({ check }) => check)))];
  const summary = (of: (score: Score) => string) => columns.map(([, score]) => of(score));
  return tableOf([
    ['check', ...columns.map(([name]) => name)],
    ...checks.map((check) => [check, ...columns.map(([, { rows }]) => cell(rows.find((row) => row.check === check)))]),
    ['**mean**', ...summary(({ summary: { macro } }) => `**${percent(macro.precision)} / ${percent(macro.recall)}**`)],
    ['nag', ...summary(({ summary: { nag, clean } }) => `${(100 * nag).toFixed(1)} % of ${clean}`)],
  ]);
}

/** How often each rule fires on replies that nobody labelled, check by check. */
export function firingTable(set: LabelledSet, rules: readonly string[]): string {
  const counts = new Map(countRules(set).map(({ rule, fired }) => [rule, fired]));
  const checks = [...new Set(rules.map((rule) => rule.split('/')[0]!))];
  return tableOf([
    ['check', 'fired', 'by rule'],
    ...checks.map((check) => {
      const own = rules.filter((rule) => rule.startsWith(`${check}/`));
      const fired = own.map((rule) => [rule.slice(check.length + 1), counts.get(rule) ?? 0] as const);
      const total = fired.reduce((sum, [, count]) => sum + count, 0);
      const each = fired.toSorted(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
      return [check, String(total), each.join(', ')];
    }),
  ]);
}

/** Puts printed text into its place in docs/eval.md, between `<!-- name -->` and `<!-- /name -->`. Throws if there is none. */
export function writeBlocks(blocks: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [name, block] of Object.entries(blocks)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`docs/eval.md has no place for “${name}”`);
    text = text.replace(place, (_, start, end) => `${start}\n${block}\n\n${end}`);
  }
  writeFileSync(file, text);
}
