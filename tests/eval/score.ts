import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LabelledItem, type LabelledSet, scorer } from './data.ts';

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
