import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { measureRules } from '../../lib/packs/measure.ts';
import type { Rules } from '../engine.ts';
import { workOn } from './work.ts';

/** What a thread is told: to check a block, or, with `bytes` left out, to say what the rules cost. */
export interface Task {
  first: number;
  bytes?: Uint8Array;
}

/** Replies of the archive on which the cost of the rules is measured: the first ones, up to so many characters. */
const MEASURED = 60_000;

const { rules, results } = workerData as { rules: Rules; results: boolean };
const ruleset = compileRules(rules.source, rules.switches);
const drafts: string[] = [];
let held = 0;

parentPort?.on('message', ({ first, bytes }: Task) => {
  if (!bytes) {
    parentPort?.postMessage({ costs: drafts.length ? measureRules(rules.source, [drafts.join('\n')]) : [] });
    return;
  }
  // An engine remembers the sentences it read, which helps whoever types; an archive hardly ever says one twice.
  const engine = createEngine(ruleset);
  const worked = workOn(engine, first, bytes, results, ({ draft }) => {
    if (held > MEASURED) return;
    held += draft.text.length;
    drafts.push(draft.text);
  });
  parentPort?.postMessage(worked);
});
