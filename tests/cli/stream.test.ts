import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { checkStream } from '../../cli/stream.ts';
import { calm, dislikesBad, memoryIo } from './fake.ts';

const item = (id: string, reply: string) => JSON.stringify({ id, reply });

async function run(input: string) {
  const { io, written } = memoryIo(input);
  const status = await checkStream(dislikesBad, io.stdin, io);
  return { status, ...(await written()) };
}

test('writes a line for each item, in order, with the keys as promised', async () => {
  const { status, out, err } = await run(`${item('one', 'so bad')}\n${item('two', 'fine')}\n`);
  const finding = {
    check: 'blame',
    rule: 'blame/bad',
    start: 3,
    end: 6,
    message: 'This hurts.',
    rewrites: [{ start: 3, end: 6, text: 'good', slots: 0 }],
  };
  const expected = [
    { id: 'one', findings: [finding], facts: calm },
    { id: 'two', findings: [], facts: calm },
  ];
  expect(out).toBe(expected.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

test('names bad lines by number, checks the others, and ends with status 2', async () => {
  const { status, out, err } = await run(`${item('one', 'x')}\n{oops\n\n${item('two', 'y')}\n[]`);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['one', 'two']);
  expect(err).toBe('line 2: not JSON\nline 5: expected an object, not a list\n');
  expect(status).toBe(2);
});

test('says once what is wrong with many lines, and with which', async () => {
  const fax = JSON.stringify({ id: 'a', reply: 'x', channel: 'fax' });
  const { out, err } = await run([...Array<string>(1000).fill(fax), '{oops', fax, item('one', 'x')].join('\n'));
  const what = 'channel: expected email, chat, social, review, phone, in-person or null';
  expect(err).toBe(`lines 1–1000, 1002 (1001 in all): ${what}\nline 1001: not JSON\n`);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
});

test('says nothing for an empty stream', async () => {
  expect(await run('')).toEqual({ status: 0, out: '', err: '' });
});

test('reads no further than the reader of its output', async () => {
  const total = 5000;
  let given = 0;
  let taken = 0;
  let lead = 0;
  function* source() {
    for (; given < total; given++) yield `${item(String(given), 'not bad')}\n`;
  }
  const { io } = memoryIo();
  io.stdout = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      lead = Math.max(lead, given - taken);
      taken += 1;
      setImmediate(done);
    },
  });
  await checkStream(dislikesBad, Readable.from(source(), { highWaterMark: 1 }), io);
  expect(taken).toBe(total);
  expect(lead).toBeLessThan(20);
});

test('stops when its reader has gone', async () => {
  const { io } = memoryIo(`${item('one', 'x')}\n${item('two', 'y')}\n`);
  io.stdout = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    },
  });
  await expect(checkStream(dislikesBad, io.stdin, io)).rejects.toMatchObject({ code: 'EPIPE' });
});
