import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ReportedFinding } from '../../cli/report.ts';
import { ownItems } from './own-set.ts';

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

/**
 * `train` to learn from, `dev` to measure on, `pairs` real replies that nobody labelled; these lie beside the project.
 * `own` is the project's own.
 */
export const SETS = ['train', 'dev', 'pairs', 'own'] as const;
export type SetName = (typeof SETS)[number];

export interface LabelledSet {
  name: SetName;
  items: readonly LabelledItem[];
  results: ReadonlyMap<string, Result>;
}

/** Real replies were sent to somebody; the written ones were drafted to be labelled. */
export type Origin = 'real' | 'written';

export const originOf = (item: LabelledItem): Origin =>
  item.source === 'written for this set' || item.source === 'own' ? 'written' : 'real';

/** The name of a file that scoring needs and that is not there, or null when all are. */
export function missingFile(names: readonly SetName[]): string | null {
  const beside = names.filter((name) => name !== 'own');
  const needed = beside.length ? [scorer, ...beside.map((name) => path(`${name}.ndjson`))] : [];
  return needed.find((file) => !existsSync(file)) ?? null;
}

function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Has the command line check items, one line each, in a process of its own, as anyone would. */
async function check(name: SetName, lines: string): Promise<readonly Result[]> {
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const checking = run(process.execPath, [main, 'check', '--ndjson'], { maxBuffer: 1 << 30 });
  checking.child.stdin?.end(lines);
  const { stdout } = await checking.catch((error) => {
    // The error would print all of the output, which is other people's messages.
    throw new Error(`the command line failed on ${name}\n${error.stderr}`);
  });
  return parseLines<Result>(stdout);
}

/** A labelled set, and what the checks say of it. */
export async function loadSet(name: SetName): Promise<LabelledSet> {
  const lines =
    name === 'own'
      ? ownItems()
          .map((item) => JSON.stringify(item))
          .join('\n')
      : await readFile(path(`${name}.ndjson`), 'utf8');
  const results = await check(name, lines);
  return { name, items: parseLines<LabelledItem>(lines), results: new Map(results.map((one) => [one.id, one])) };
}
