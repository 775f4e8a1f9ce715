import { versionHere } from '../../lib/browser/installed.ts';
import type { Answered, Asked, Task, Tasks } from './desk-worker.ts';

/** How long a task may take before it is given up, in milliseconds: far more than the largest pack needs. */
const PATIENCE = 60_000;
/** How long the worker stays when there is nothing to do, in milliseconds: an engine takes tens of megabytes. */
const IDLE = 120_000;

interface Open {
  take: (answer: unknown) => void;
  fail: (error: Error) => void;
}

let worker: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let last = 0;
const open = new Map<number, Open>();

/** Ends the worker with everything that it was asked; the next task starts another. */
function close(): void {
  worker?.terminate();
  worker = null;
  const left = [...open.values()];
  open.clear();
  for (const { fail } of left) fail(new Error('The work took too long, or could not be begun.'));
}

function started(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    const one = open.get(data.id);
    open.delete(data.id);
    if (data.failed) one?.fail(new Error('The work failed.'));
    else one?.take(data.answer);
  };
  worker.onerror = close;
  return worker;
}

/** Has a task done beside the page. Rejects when it takes far too long: then it is ended. */
export function ask<Name extends keyof Tasks>(name: Name, asks: Tasks[Name]['asks']): Promise<Tasks[Name]['answers']> {
  const id = ++last;
  clearTimeout(idle);
  const timer = setTimeout(close, PATIENCE);
  const answer = new Promise<unknown>((take, fail) => {
    open.set(id, { take, fail });
    started().postMessage({ id, version: versionHere(), task: { name, asks } as Task } satisfies Asked);
  });
  const done = answer.finally(() => {
    clearTimeout(timer);
    clearTimeout(idle);
    if (open.size === 0) idle = setTimeout(close, IDLE);
  });
  return done as Promise<Tasks[Name]['answers']>;
}
