import type { CheckAnswer } from '../../lib/browser/protocol.ts';
import type { Conversation } from '../../lib/engine/types.ts';

export interface Question {
  n: number;
  draft: string;
  conversation: Conversation;
}

export interface AskerOptions {
  check: (question: Question) => Promise<CheckAnswer | undefined>;
  answered: (answer: CheckAnswer, question: Question) => void;
  /** The background could not be reached, after all attempts. */
  failed: () => void;
}

/** How long to wait for an answer, and between attempts, in milliseconds. A background that sleeps wakes within them. */
const PATIENCE = 8000;
const PAUSES = [100, 400, 1500, 4000];

/**
 * Puts drafts to the background, one at a time: while one is being judged only the newest other waits. So a slow
 * machine is asked less often, and a quick one at every key.
 */
export class Asker {
  private readonly options: AskerOptions;
  private readonly signal: AbortSignal;
  private waiting: Question | null = null;
  private busy = false;

  constructor(options: AskerOptions, signal: AbortSignal) {
    this.options = options;
    this.signal = signal;
  }

  ask(question: Question): void {
    this.waiting = question;
    if (!this.busy) void this.run();
  }

  /** Forgets what waits and whatever is still to be answered. */
  cancel(): void {
    this.waiting = null;
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.waiting && !this.signal.aborted) {
      const question = this.waiting;
      const answer = await this.attempt(question);
      if (this.signal.aborted) break;
      if (answer) {
        if (this.waiting === question) this.waiting = null;
        this.options.answered(answer, question);
      } else if (this.waiting === question) {
        this.waiting = null;
        this.options.failed();
      }
    }
    this.busy = false;
  }

  private async attempt(question: Question): Promise<CheckAnswer | undefined> {
    for (const pause of [0, ...PAUSES]) {
      if (pause > 0) await sleep(pause);
      // A newer draft makes this one pointless.
      if (this.signal.aborted || (pause > 0 && this.waiting !== question)) return undefined;
      const answer = await within(PATIENCE, this.options.check(question));
      if (answer) return answer;
    }
    return undefined;
  }
}

function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, undefined);
    const done = (value: T | undefined) => {
      clearTimeout(timer);
      resolve(value);
    };
    promise.then(done, () => done(undefined));
  });
}

const sleep = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined));
