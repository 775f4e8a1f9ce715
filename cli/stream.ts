import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../lib/engine/engine.ts';
import { type Complaints, complain, printComplaints } from './complaints.ts';
import { EXIT, type Io } from './io.ts';
import { readItem } from './item.ts';
import { lines } from './lines.ts';
import { report } from './report.ts';

/** The longest line that is read, in bytes. A reply is a few kilobytes; this leaves room for any history. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Checks a stream of items, one a line, and writes a line for each in the same order. One item is in memory at a time,
 * and reading waits for whoever reads the output. Lines that are no items are named on standard error at the end, because
 * an archive whose lines are all wrong in the same way wants one sentence and not a hundred thousand.
 */
export async function checkStream(engine: Engine, input: Readable, io: Io): Promise<number> {
  const complaints: Complaints = new Map();
  async function* results(chunks: AsyncIterable<Buffer | string>) {
    for await (const { number, bytes } of lines(chunks, LONGEST_LINE)) {
      if (bytes === null) {
        complain(complaints, number, `longer than ${LONGEST_LINE / 1024 / 1024} MiB`);
        continue;
      }
      // A blank line separates nothing and says nothing; the last line of many files is one.
      if (bytes.every((byte) => byte <= 0x20)) continue;
      const item = readItem(bytes);
      if (typeof item === 'string') complain(complaints, number, item);
      else yield `${JSON.stringify({ id: item.id, ...report(engine.check(item.draft, item.conversation)) })}\n`;
    }
  }
  // Standard output stays open: it is the process's, and closing it would hide what is written at the end.
  await pipeline(input, results, io.stdout, { end: false });
  io.stderr.write(printComplaints(complaints));
  return complaints.size ? EXIT.error : EXIT.ok;
}
