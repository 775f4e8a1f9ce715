import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Reader, Recent } from '../../lib/engine/text-view.ts';

test('keeps so many entries, and so many characters of keys', () => {
  const made: string[] = [];
  const make = (key: string) => made.push(key);
  const few = new Recent<number>(3);
  for (const key of ['a', 'b', 'c', 'c', 'd', 'd', 'a']) few.get(key, make);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'a']);
  made.length = 0;
  const short = new Recent<number>(100, 10);
  for (const key of ['aaaa', 'bbbb', 'bbbb', 'cccc', 'bbbb', 'aaaa']) short.get(key, make);
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'aaaa']);
  made.length = 0;
  const none = new Recent<number>(100, 3);
  expect(none.get('aaaa', () => 7)).toBe(7);
  expect(none.get('bb', () => 8)).toBe(8);
});

test('reads the same whether or not it remembers', () => {
  const text = 'Hi Dana,\n\nIt’s late. \ud83d \ud83d\ude00 We know, and it won’t be long.';
  const reader = new Reader();
  const first = reader.read(text);
  expect(reader.read(text)).toEqual(first);
  expect(first.sentences.map(({ start, sentence }) => text.slice(start, start + sentence.text.length))).toEqual(
    first.sentences.map(({ sentence }) => sentence.text),
  );
});

test('typing at the end of a long draft keeps the sentences that were typed, and not a draft for each key', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const draft = Array.from({ length: 600 }, (_, i) => `It’s the answer number ${i} of a long day. `).join('');
  const reader = new Reader();
  // As out of a message: a text of its own for each key.
  const type = (keys: number) => reader.read(Buffer.from(`${draft}${'and so on '.repeat(keys)}`).toString());
  type(0);
  const before = held();
  for (let keys = 1; keys <= 1000; keys++) type(keys % 60);
  for (let keys = 0; keys < 1000; keys++) reader.read(Buffer.from(`${draft}And ${keys}`).toString());
  // The draft is 50 kB of memory, so 2000 of them would be 100 MB.
  expect(held() - before).toBeLessThan(40_000_000);
});
