import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splice } from '../../lib/editor/shift.ts';
import { difference, trimShared } from '../../lib/editor/trim.ts';

const trim = (old: string, text: string) => {
  const { start, end, text: left } = trimShared(old, { start: 0, end: old.length, text });
  return [old.slice(start, end), left];
};

describe('what two texts share at their ends is left alone', () => {
  test.each([
    ['it is your fault', 'it was our fault', 'is your', 'was our'],
    ['see the page', 'see that help page', 'the', 'that help'],
    // Words, not letters: an editor that looks at whole words must not be given half of one.
    ['failed', 'fail', 'failed', 'fail'],
    ["you don't", "you didn't", "don't", "didn't"],
    ['the fault', 'the own fault', '', 'own '],
    ['very sorry', 'sorry', 'very ', ''],
    ['same', 'same', '', ''],
    ['', 'Hi Anna,\n\n', '', 'Hi Anna,\n\n'],
    ['no no no', 'no no', ' no', ''],
  ])('%j to %j', (old, text, taken, put) => expect(trim(old, text)).toEqual([taken, put]));
});

test('what is left makes the same text, wherever it stands', () => {
  const words = fc
    .array(fc.constantFrom('you', 'failed', ' ', '\n', ',', '🙂', 'é'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, words, (before, old, text) => {
      const edit = { start: before.length, end: before.length + old.length, text };
      expect(splice(before + old, trimShared(old, edit))).toBe(before + text);
      expect(splice(old, difference(old, text))).toBe(text);
    }),
  );
});
