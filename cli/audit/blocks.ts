import type { Line } from '../lines.ts';

/** Some lines of a stream, one after the other; those that were too long are left empty. */
export interface Block {
  /** Number of the first line, from 1. */
  first: number;
  bytes: Buffer;
  /** Numbers of lines that were too long to be read. */
  long: readonly number[];
}

/** Gathers lines into blocks of about `size` bytes, so that handing them to a thread costs little for each. */
export async function* blocks(lines: AsyncIterable<Line>, size: number): AsyncGenerator<Block> {
  let parts: Buffer[] = [];
  let long: number[] = [];
  let held = 0;
  let first = 1;
  let next = 1;
  const newline = Buffer.from('\n');
  const take = (): Block => {
    const block = { first, bytes: Buffer.concat(parts, held), long };
    parts = [];
    long = [];
    held = 0;
    first = next;
    return block;
  };
  for await (const { number, bytes } of lines) {
    next = number + 1;
    if (bytes === null) long.push(number);
    else parts.push(bytes);
    parts.push(newline);
    held += (bytes?.length ?? 0) + 1;
    if (held >= size) yield take();
  }
  if (held > 0) yield take();
}
