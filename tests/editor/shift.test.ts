import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween, shift, shiftOffset, splice, wordAt } from '../../lib/editor/shift.ts';

/** The stretch that holds these words, as the text stands. */
const of = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const carried = (from: string, to: string, words: string) => {
  const moved = shift(of(from, words), changeBetween(from, to)!, to);
  return moved && to.slice(moved.start, moved.end);
};

describe('a stretch of text', () => {
  const text = 'Well, you failed to reply. Bye.';

  test.each([
    ['moves with what is typed before it', 'Oh. Well, you failed to reply. Bye.'],
    ['stays where it is when something is typed behind it', 'Well, you failed to reply. Bye. Bye.'],
    ['stays when the words before it are deleted', 'you failed to reply. Bye.'],
    ['survives punctuation right behind it', 'Well, you failed to! reply. Bye.'],
    ['survives a line break right before it', 'Well, \nyou failed to reply. Bye.'],
  ])('%s', (_what, after) => expect(carried(text, after, 'you failed to')).toBe('you failed to'));

  test.each([
    ['a letter right behind it', 'Well, you failed too reply. Bye.'],
    ['a letter right before it', 'Well, syou failed to reply. Bye.'],
    ['a word inside it', 'Well, you never failed to reply. Bye.'],
    ['a deletion across its end', 'Well, you failed reply. Bye.'],
    ['its own deletion', 'Well, reply. Bye.'],
  ])('is given up at %s', (_what, after) => expect(carried(text, after, 'you failed to')).toBeNull());

  test('never comes out at other words, whatever is changed', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, fc.nat(30), fc.nat(30), (from, to, a, b) => {
        const change = changeBetween(from, to);
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, from.length)) as [
          number,
          number,
        ];
        if (!change || start === end) return;
        const moved = shift({ start, end }, change, to);
        if (moved) expect(to.slice(moved.start, moved.end)).toBe(from.slice(start, end));
      }),
    );
  });
});

test('the change between two texts makes the one into the other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (from, to) => {
      const change = changeBetween(from, to);
      expect(change ? splice(from, change) : from).toBe(to);
    }),
  );
});

test('an offset goes with what it stands behind', () => {
  const change = { start: 3, end: 6, text: 'longer' };
  expect([0, 3, 4, 6, 9].map((offset) => shiftOffset(offset, change))).toEqual([0, 3, 9, 9, 12]);
  // A caret at the head of the draft stays before its own line when a greeting is put above it.
  expect(shiftOffset(0, { start: 0, end: 0, text: 'Hi Anna,\n\n' })).toBe(10);
  expect(shiftOffset(5, { start: 5, end: 5, text: ' and more' })).toBe(5);
});

test.each([
  ['you fai', 7, 'fai'],
  ["you don't know", 8, "don't"],
  ['you failed ', 11, null],
  ['é', 1, 'é'],
  ['', 0, null],
])('the word at the caret of %j is %j', (text, at, word) => {
  const found = wordAt(text, at);
  expect(found && text.slice(found.start, found.end)).toBe(word);
});
