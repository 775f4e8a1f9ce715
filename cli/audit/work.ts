import type { Engine } from '../../lib/engine/engine.ts';
import type { CheckResult } from '../../lib/engine/types.ts';
import { complain } from '../complaints.ts';
import { type Item, readItem } from '../item.ts';
import { report } from '../report.ts';
import { type Count, emptyTally, SAMPLES, type Sample, type Tally } from './tally.ts';

export interface Worked {
  tally: Tally;
  /** One line of JSON for each item, in order, where results were asked for. */
  results: string;
}

const NEWLINE = 0x0a;
/** Characters shown on either side of the words at fault. */
const CONTEXT = 40;

/** Checks the lines of a block. `seen` is told of each item, for measuring afterwards. */
export function workOn(
  engine: Engine,
  first: number,
  bytes: Uint8Array,
  wantsResults: boolean,
  seen: (item: Item) => void,
): Worked {
  const tally = emptyTally();
  const results: string[] = [];
  const started = performance.now();
  let number = first;
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    from = (end < 0 ? bytes.length : end) + 1;
    // A blank line separates nothing and says nothing.
    if (line.every((byte) => byte <= 0x20)) continue;
    const item = readItem(line);
    if (typeof item === 'string') {
      tally.bad++;
      complain(tally.complaints, number, item);
      continue;
    }
    seen(item);
    const result = engine.check(item.draft, item.conversation);
    count(tally, number, item, result);
    if (wantsResults) results.push(`${JSON.stringify({ id: item.id, ...report(result) })}\n`);
  }
  tally.micros = Math.round((performance.now() - started) * 1000);
  return { tally, results: results.join('') };
}

function count(tally: Tally, line: number, { id, draft }: Item, { findings }: CheckResult): void {
  tally.replies++;
  if (findings.length) tally.flagged++;
  const fired = new Set<string>();
  for (const { rule, span } of findings) {
    const known: Count = tally.rules.get(rule) ?? { replies: 0, findings: 0, samples: [] };
    tally.rules.set(rule, known);
    known.findings++;
    if (fired.has(rule)) continue;
    fired.add(rule);
    known.replies++;
    if (known.samples.length < SAMPLES) known.samples.push(sample(line, id, draft.text, span));
  }
}

function sample(line: number, id: Sample['id'], text: string, span: { start: number; end: number } | null): Sample {
  if (!span) return { line, id, before: text.slice(0, CONTEXT * 2), words: '', after: '' };
  return {
    line,
    id,
    before: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, span.end + CONTEXT),
  };
}
