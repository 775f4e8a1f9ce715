import { parentPort, workerData } from 'node:worker_threads';
import { measureRules } from '../../lib/packs/measure.ts';
import { engineOf, type Rules } from '../engine.ts';
import { workOn } from './work.ts';

/** What a thread is told: to check a block, or, with `bytes` left out, to say what the rules cost. */
export interface Task {
  first: number;
  bytes?: Uint8Array;
}

/** Replies of the archive on which the cost of the rules is measured: the first ones, up to so many characters. */
const MEASURED = 60_000;

const { rules, results } = workerData as { rules: Rules; results: boolean };
const engine = engineOf(rules);
const drafts: string[] = [];
let held = 0;

parentPort?.on('message', ({ first, bytes }: Task) => {
  if (!bytes) {
    parentPort?.postMessage({ costs: drafts.length ? measureRules(rules.source, [drafts.join('\n')]) : [] });
    return;
  }
  const worked = workOn(engine, first, bytes, results, ({ draft }) => {
    if (held > MEASURED) return;
    held += draft.text.length;
    drafts.push(draft.text);
  });
  parentPort?.postMessage(worked);
});
