import type { Readable, Writable } from 'node:stream';

/** The process's streams, handed in so that a command can be run in a test without a process of its own. */
export interface Io {
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
}

/** Exit statuses, the same for every command. */
export const EXIT = { ok: 0, findings: 1, error: 2 } as const;

/** One word after `amends`: what it does, in a line and in full, and the work itself. */
export interface Command {
  summary: string;
  help: string;
  /** Resolves to the exit status. Throws `Trouble` for what the person can put right. */
  run(args: string[], io: Io): Promise<number>;
}

/** Something the person at the keyboard can put right: shown as it is, without a stack. */
export class Trouble extends Error {}

/** Arguments that make no sense: shown with a pointer to the help. */
export class UsageError extends Trouble {}
