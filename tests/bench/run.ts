import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { installPeers } from './install-peers.ts';
import type { Figures, Spread } from './one.ts';
import { subjects } from './subjects.ts';

const one = fileURLToPath(new URL('one.ts', import.meta.url));
const all = Object.keys(subjects);
const names = installPeers() ? all : all.slice(0, 2);

const figures = names.map((name): Figures => {
  const printed = execFileSync(process.execPath, [one, name], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(printed.trimEnd().split('\n').at(-1)!);
});

const milliseconds = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const both = ({ median, p95 }: Spread) => `${milliseconds(median)} / ${milliseconds(p95)}`;

function print(): void {
  const columns: [string, (row: Figures) => string][] = [
    ['', ({ name }) => name],
    ['load', ({ load }) => milliseconds(load)],
    ['very first', ({ veryFirst }) => milliseconds(veryFirst)],
    ['200 words, unseen', ({ first200 }) => both(first200)],
    ['a keystroke', ({ key200 }) => both(key200)],
    ['5,000 words, unseen', ({ first5000 }) => both(first5000)],
    ['a keystroke', ({ key5000 }) => both(key5000)],
  ];
  const cells = [columns.map(([title]) => title), ...figures.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  console.log(
    `Milliseconds, median / 95th percentile. Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  );
  for (const line of cells)
    console.log(line.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('   '));
}

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, unit: 'ms', figures }, null, 1));
else print();
