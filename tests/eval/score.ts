import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LabelledItem, type LabelledSet, scorer } from './data.ts';
import { judge } from './judge.ts';
import type { OwnItem } from './own-set.ts';

const run = promisify(execFile);

/** One line of the scorer's table. Ratios are from 0 to 1. */
export interface Row {
  check: string;
  positives: number;
  tp: number;
  fp: number;
  fn: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  summary: {
    items: number;
    macro: { precision: number; recall: number; f1: number };
    nag: number;
    clean: number;
  };
  rows: readonly Row[];
}

/** Has the given items of a set judged by the scorer that lies with the data, so that nobody marks their own work. */
export async function score(set: LabelledSet, items: readonly LabelledItem[]): Promise<Score> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-eval-'));
  try {
    const labelled = join(folder, 'labelled.ndjson');
    const findings = join(folder, 'findings.ndjson');
    const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
    await writeFile(labelled, lines(items));
    await writeFile(findings, lines(items.map((item) => set.results.get(item.id))));
    const { stdout } = await run(process.execPath, [scorer, labelled, findings, '--json'], { maxBuffer: 1 << 28 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(check: string, tp: number, fp: number, fn: number): Row {
  const [precision, recall] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { check, positives: tp + fn, tp, fp, fn, precision, recall, f1 };
}

/** Scores the project's own set as that scorer would, without it: a reply counts once for each check. */
export function scoreOwn(set: LabelledSet): Score {
  const checks = Object.keys(set.items[0]?.labels ?? {});
  const rows = checks.map((check) => {
    const judged = judge(set, check);
    const count = (...verdicts: string[]) => judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
    // Other words than those that are at fault: a false alarm, and the fault is missed.
    return row(check, count('right'), count('false alarm', 'wrong words'), count('missed', 'wrong words'));
  });
  const facts = (['complaint', 'upset'] as const).map((fact) => {
    const told = (set.items as readonly OwnItem[]).map((item) => [item[fact], set.results.get(item.id)?.facts[fact]]);
    const count = (is: boolean, said: boolean) => told.filter(([a, b]) => a === is && Boolean(b) === said).length;
    return row(`(${fact})`, count(true, true), count(false, true), count(true, false));
  });
  const mean = (of: (one: Row) => number) => rows.reduce((sum, one) => sum + of(one), 0) / rows.length;
  const faultless = set.items.filter(({ labels = {} }) =>
    Object.values(labels).every((one) => one === false || (Array.isArray(one) && !one.length)),
  );
  const nagged = faultless.filter(({ id }) =>
    set.results.get(id)?.findings.some(({ check }) => checks.includes(check)),
  );
  const macro = {
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
    f1: mean((one) => one.f1),
  };
  const summary = { items: set.items.length, macro, nag: nagged.length / faultless.length, clean: faultless.length };
  return { summary, rows: [...rows, ...facts] };
}
