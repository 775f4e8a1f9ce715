import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../lib/engine/engine.ts';
import { EXIT, type Io } from './io.ts';
import { readItem } from './item.ts';
import { lines } from './lines.ts';
import { report } from './report.ts';

/** The longest line that is read, in bytes. A reply is a few kilobytes; this leaves room for any history. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Checks a stream of items, one a line, and writes a line for each in the same order. One item is in memory at a time,
 * and reading waits for whoever reads the output. Lines that are no items are named on standard error.
 */
export async function checkStream(engine: Engine, input: Readable, io: Io): Promise<number> {
  let bad = false;
  const complain = (number: number, what: string) => {
    bad = true;
    io.stderr.write(`line ${number}: ${what}\n`);
  };
  async function* results(chunks: AsyncIterable<Buffer | string>) {
    for await (const { number, bytes } of lines(chunks, LONGEST_LINE)) {
      if (bytes === null) {
        complain(number, `longer than ${LONGEST_LINE / 1024 / 1024} MiB`);
        continue;
      }
      // A blank line separates nothing and says nothing; the last line of many files is one.
      if (bytes.every((byte) => byte <= 0x20)) continue;
      const item = readItem(bytes);
      if (typeof item === 'string') complain(number, item);
      else yield `${JSON.stringify({ id: item.id, ...report(engine.check(item.draft, item.conversation)) })}\n`;
    }
  }
  // Standard output stays open: it is the process's, and closing it would hide what is written at the end.
  await pipeline(input, results, io.stdout, { end: false });
  return bad ? EXIT.error : EXIT.ok;
}
