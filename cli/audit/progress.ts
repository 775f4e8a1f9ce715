import type { Io } from '../io.ts';

const WIDTH = 24;
/** Milliseconds between two drawings: enough to move, too little to cost. */
const EVERY = 100;

export interface Progress {
  /** Tells how far the work is: bytes read, replies checked. */
  at(bytes: number, replies: number): void;
  done(): void;
}

const number = (value: number) => Math.round(value).toLocaleString('en-GB');

/** A bar on standard error where somebody is watching, and nothing where nobody is. `total` bytes, null if unknown. */
export function progressOn(stream: Io['stderr'], total: number | null, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { at: () => {}, done: () => {} };
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    at(bytes, replies) {
      if (now() - drawn < EVERY) return;
      drawn = now();
      const seconds = Math.max(0.001, (drawn - started) / 1000);
      const rate = `${number(replies)} replies, ${number(replies / seconds)}/s`;
      if (!total) {
        stream.write(`\r\x1b[K${rate}`);
        return;
      }
      const share = Math.min(1, bytes / total);
      const full = Math.round(share * WIDTH);
      const left = share > 0 ? `, ${time(seconds / share - seconds)} left` : '';
      stream.write(
        `\r\x1b[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)}%  ${rate}${left}`,
      );
    },
    done: () => stream.write('\r\x1b[K'),
  };
}

const time = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
