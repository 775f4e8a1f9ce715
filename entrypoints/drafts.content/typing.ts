import { wordAt } from '../../lib/editor/shift.ts';
import type { Span } from '../../lib/engine/types.ts';

/** A word that is still being typed is not judged before the agent rests this long, in milliseconds. */
const REST = 900;

/** Knows which word is just being typed. */
export class Typing {
  private caret: number | null = null;
  private changedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly rested: () => void;

  /** `rested` is called when the agent has stopped, which may be in the middle of a word. */
  constructor(rested: () => void, signal: AbortSignal) {
    this.rested = rested;
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  get active(): boolean {
    return performance.now() - this.changedAt < REST;
  }

  /** The caret is here now; null when something is selected or the caret is elsewhere. */
  at(caret: number | null): void {
    this.caret = caret;
  }

  changed(): void {
    this.changedAt = performance.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(this.rested, REST + 10);
  }

  /** Whether these words may still become others. */
  holds(span: Span | null, text: string): boolean {
    if (span === null || this.caret === null || !this.active) return false;
    const word = wordAt(text, this.caret);
    return word !== null && word.start < span.end && word.end > span.start;
  }
}
