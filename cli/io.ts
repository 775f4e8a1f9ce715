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
  /** Resolves to the exit status. Throws `UsageError` for arguments that make no sense. */
  run(args: string[], io: Io): Promise<number>;
}

/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class UsageError extends Error {}
