const NEWLINE = 0x0a;

/** One line of a stream, numbered from 1. `bytes` is null when the line was longer than allowed and was skipped. */
export interface Line {
  number: number;
  bytes: Buffer | null;
}

/**
 * Cuts a stream of bytes into lines, without their line breaks. Holds one line at most, and none longer than `limit`
 * bytes, so that a stream of any length, or one that never breaks a line, costs constant memory.
 */
export async function* lines(chunks: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const add = (part: Buffer) => {
    size += part.length;
    if (size > limit) held = [];
    else held.push(part);
  };
  const take = (): Line => {
    const line = { number, bytes: size > limit ? null : Buffer.concat(held, size) };
    held = [];
    size = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      add(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    // A copy, because a stream may reuse the memory of a chunk that it has handed over.
    if (from < bytes.length) add(Buffer.from(bytes.subarray(from)));
  }
  if (size > 0) yield take();
}
