import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Block } from '../../cli/audit/blocks.ts';
import { inParallel } from '../../cli/audit/pool.ts';
import { type Rules, rulesWith } from '../../cli/engine.ts';

const block = (first: number, reply: string): Block => ({
  first,
  bytes: Buffer.from(`${JSON.stringify({ id: 'r1', reply })}\n`),
  long: [],
});
const outcome = async (work: AsyncGenerator<unknown>) => {
  for await (const _ of work) {
    // What a block gave is not asked here.
  }
};

test('tells of threads that ended before they were asked, instead of waiting for them', async () => {
  const rules = await rulesWith([]);
  const broken: Rules = { ...rules, source: { ...rules.source, lists: {} } };
  const program = new URL('../../cli/audit/worker.ts', import.meta.url);
  async function* late() {
    // A thread of the same rules: when it has ended, the older one of the pool has as well.
    await once(new Worker(program, { workerData: { rules: broken, results: false } }), 'error');
    yield block(1, 'Kindly advise.');
  }
  await expect(outcome(inParallel(late(), broken, { threads: 1, results: false }))).rejects.toThrow('there is no list');
});

test('says in which line a reply is that takes more memory than there is', async () => {
  async function* huge() {
    yield block(1, 'Kindly advise.');
    yield block(7, Array.from({ length: 60_000 }, (_, i) => `We wrote ${i} times about number ${i * 7}. `).join(''));
  }
  const work = inParallel(huge(), await rulesWith([]), { threads: 1, results: false, memory: 64 });
  await expect(outcome(work)).rejects.toThrow('not enough memory for a reply in line 7 or soon after it');
});
