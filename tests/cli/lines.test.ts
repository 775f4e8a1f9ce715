import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from '../../cli/lines.ts';

async function* chunksOf(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const at = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...at, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

const collect = async (bytes: Buffer, cuts: readonly number[], limit: number) =>
  (await Array.fromAsync(lines(chunksOf(bytes, cuts), limit))).map(({ number, bytes: line }) => ({
    number,
    text: line?.toString() ?? null,
  }));

test('gives the lines of a text, wherever the stream happens to be cut', async () => {
  const text = fc.array(
    fc.string({ unit: 'binary' }).map((line) => line.replaceAll('\n', '')),
    { minLength: 1 },
  );
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat()), async (wanted, cuts) => {
      const bytes = Buffer.from(`${wanted.join('\n')}\n`);
      const expected = bytes.toString().split('\n').slice(0, -1);
      expect(await collect(bytes, cuts, 1e6)).toEqual(expected.map((line, i) => ({ number: i + 1, text: line })));
    }),
  );
});

test('gives a last line that does not end', async () => {
  expect(await collect(Buffer.from('one\ntwo'), [1], 100)).toEqual([
    { number: 1, text: 'one' },
    { number: 2, text: 'two' },
  ]);
});

test('gives nothing for an empty stream', async () => {
  expect(await collect(Buffer.from(''), [], 100)).toEqual([]);
});

test('skips a line that is too long, and only that one', async () => {
  const text = `short\n${'x'.repeat(11)}\nexactly 10\nlast`;
  expect(await collect(Buffer.from(text), [3, 9, 12], 10)).toEqual([
    { number: 1, text: 'short' },
    { number: 2, text: null },
    { number: 3, text: 'exactly 10' },
    { number: 4, text: 'last' },
  ]);
});
