import { Worker } from 'node:worker_threads';
import type { Cost } from '../../lib/packs/measure.ts';
import type { Rules } from '../engine.ts';
import { Trouble } from '../io.ts';
import type { Block } from './blocks.ts';
import type { Worked } from './work.ts';
import type { Task } from './worker.ts';

/** The thread's program: beside this file, or in the packaged command line beside its own. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './audit-worker.js', import.meta.url);

/** Megabytes of memory for a thread: more than enough. Without a bound it would take more and tidy up later. */
const MEMORY = 512;

/** One thread and the answer it owes. It is given one task at a time. */
class Thread {
  private readonly worker: Worker;
  private answer: { resolve: (value: unknown) => void; reject: (error: unknown) => void } | null = null;
  private failure: { error: unknown } | null = null;

  constructor(rules: Rules, results: boolean, memory: number) {
    const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 };
    this.worker = new Worker(PROGRAM, { workerData: { rules, results }, resourceLimits });
    this.worker.on('message', (value) => this.answer?.resolve(value));
    this.worker.on('error', (error) => {
      this.failure = { error };
      this.answer?.reject(error);
    });
  }

  ask<T>(task: Task): Promise<T> {
    return new Promise((resolve, reject) => {
      // One that has ended before it was asked would never answer.
      if (this.failure) return reject(this.failure.error);
      this.answer = { resolve: resolve as (value: unknown) => void, reject };
      this.worker.postMessage(task, task.bytes ? [task.bytes.buffer as ArrayBuffer] : []);
    });
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }
}

/**
 * Checks blocks on several threads and yields what each gave, in the order of the blocks. At most two blocks for each
 * thread are in memory, and reading waits for whoever takes the answers. Returns what the rules cost. Throws a `Trouble`
 * where a thread's memory, `memory` in megabytes, is too small for a reply.
 */
export async function* inParallel(
  blocks: AsyncIterable<Block>,
  rules: Rules,
  { threads, results, memory = MEMORY }: { threads: number; results: boolean; memory?: number },
): AsyncGenerator<{ block: Block; size: number; worked: Worked }, readonly Cost[]> {
  const pool = Array.from({ length: threads }, () => new Thread(rules, results, memory));
  // The first thread gets the first block, and so has replies to weigh the rules on.
  const free = pool.toReversed();
  const waiting: ((thread: Thread) => void)[] = [];
  const takeThread = () => {
    const thread = free.pop();
    return thread ? Promise.resolve(thread) : new Promise<Thread>((resolve) => waiting.push(resolve));
  };
  const giveBack = (thread: Thread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const work = async (block: Block) => {
    const size = block.bytes.length;
    const thread = await takeThread();
    // A copy of its own, since its memory goes over to the thread.
    const worked = await thread
      .ask<Worked>({ first: block.first, bytes: new Uint8Array(block.bytes) })
      .catch((error) => {
        if (error?.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
        throw new Trouble(`there is not enough memory for a reply in line ${block.first} or soon after it`);
      });
    giveBack(thread);
    return { block, size, worked };
  };
  const pending: ReturnType<typeof work>[] = [];
  try {
    for await (const block of blocks) {
      const one = work(block);
      // Whoever awaits it hears of a failure; until then nobody has to.
      one.catch(() => {});
      pending.push(one);
      if (pending.length >= threads * 2) yield await (pending.shift() as (typeof pending)[0]);
    }
    while (pending.length) yield await (pending.shift() as (typeof pending)[0]);
    return (await (pool[0] as Thread).ask<{ costs: readonly Cost[] }>({ first: 0 })).costs;
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}
