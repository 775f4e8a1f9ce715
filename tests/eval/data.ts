import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ReportedFinding } from '../../cli/report.ts';

const run = promisify(execFile);

/** The labelled replies lie beside the project, not in it: most of them belong to others. */
const folder = new URL('../../../shared/eval/', import.meta.url);

const path = (name: string) => fileURLToPath(new URL(name, folder));

export const scorer = path('score.mjs');

/** What readers said of a reply: the words at fault by check, or yes and no for a check about the whole of it. */
export type Labels = Record<string, readonly string[] | boolean>;

export interface LabelledItem {
  id: string;
  source: string;
  customer: string;
  reply: string;
  history: readonly { from: string; text: string }[];
  /** Nothing at all in an unlabelled set. */
  labels?: Labels;
}

export interface Result {
  id: string;
  findings: readonly ReportedFinding[];
  facts: Record<string, unknown>;
}

/** `train` to learn from, `dev` to measure on, `pairs` real replies that nobody labelled. */
export const SETS = ['train', 'dev', 'pairs'] as const;
export type SetName = (typeof SETS)[number];

export interface LabelledSet {
  name: SetName;
  items: readonly LabelledItem[];
  results: ReadonlyMap<string, Result>;
}

/** Real replies were sent to somebody; the written ones were drafted to be labelled. */
export type Origin = 'real' | 'written';

export const originOf = (item: LabelledItem): Origin => (item.source === 'written for this set' ? 'written' : 'real');

/** The name of a file that scoring needs and that is not there, or null when all are. */
export function missingFile(names: readonly SetName[]): string | null {
  const needed = [scorer, ...names.map((name) => path(`${name}.ndjson`))];
  return needed.find((file) => !existsSync(file)) ?? null;
}

function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Checks a labelled set by the command line, as anyone would, in a process of its own. */
export async function loadSet(name: SetName): Promise<LabelledSet> {
  const file = path(`${name}.ndjson`);
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const [labelled, checked] = await Promise.all([
    readFile(file, 'utf8'),
    run(process.execPath, [main, 'check', '--ndjson', file], { maxBuffer: 1 << 30 }).catch((error) => {
      // The error would print all of the output, which is other people's messages.
      throw new Error(`the command line failed on ${name}\n${error.stderr}`);
    }),
  ]);
  const results = parseLines<Result>(checked.stdout);
  return {
    name,
    items: parseLines<LabelledItem>(labelled),
    results: new Map(results.map((result) => [result.id, result])),
  };
}
