import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../lib/engine/language.ts';
import { sentencesOf } from '../../lib/engine/sentences.ts';
import { FEATURES, tokenise } from '../../lib/engine/tokens.ts';

const words = (text: string) => tokenise(text).map((token) => token.forms[0]);
const sentences = (line: string) => sentencesOf(line).map(({ start, end }) => line.slice(start, end));

describe('words', () => {
  test.each([
    ["You didn't read it", ['you', 'did', 'not', 'read', 'it']],
    ['You didn’t read it', ['you', 'did', 'not', 'read', 'it']],
    ["We're sorry, can't help", ['we', 'are', 'sorry', 'can', 'not', 'help']],
    ["it's the warehouse's fault", ['it', "'s", 'the', 'warehouse', "'s", 'fault']],
    ['a follow-up at 5:30, 20%', ['a', 'follow', 'up', 'at', '5:30', '20%']],
    ['see https://example.org/a?b=c.', ['see', 'https://example.org/a?b=c.']],
    ['constructor and __proto__ are words', ['constructor', 'and', 'proto', 'are', 'words']],
    ['@ana_b thanks', ['@ana_b', 'thanks']],
    ['☀️ 👍🏽 👩‍👧', ['☀', '👍', '👩‍👧']],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a hashtag is its word too', () => {
    expect(tokenise('so #Annoyed')[1]?.forms).toEqual(['#annoyed', 'annoyed']);
  });

  test('the parts of a contraction stand at the same place', () => {
    expect(tokenise("I don't").map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 7],
      [2, 7],
    ]);
  });

  test.each([
    ['STOP it', 0, 'isUpperCase', true],
    ['I stop', 0, 'isUpperCase', false],
    ['Really?!', 0, 'hasExclamations', true],
    ['Great!', 0, 'hasExclamations', false],
    ['well, yes', 0, 'hasComma', true],
    ['well yes, no', 0, 'hasComma', false],
    ['why?', 0, 'hasQuestionMark', true],
    ['so – well', 0, 'hasDash', true],
    ['NOT again', 0, 'isShouted', true],
    ['a MIRROR', 1, 'isShouted', true],
    ['by IMAP', 1, 'isShouted', false],
    ['ABC-12 ok', 0, 'isShouted', false],
    ['the HTML', 1, 'isShouted', false],
    ['broken :(', 0, 'hasFrown', true],
    ['broken :-((', 0, 'hasFrown', true],
    ['great. :/ well', 0, 'hasFrown', true],
    ['see:(a)', 0, 'hasFrown', false],
    ['works :-)', 0, 'hasSmile', true],
    ['works :-)', 0, 'hasFrown', false],
    ['at http://a.b', 0, 'hasFrown', false],
  ] as const)('“%s”, word %i: %s is %s', (text, at, feature, expected) => {
    expect(Boolean((tokenise(text)[at]?.features ?? 0) & FEATURES[feature])).toBe(expected);
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Dear Mr. Pell, it left at 5 p.m. today.', ['Dear Mr. Pell, it left at 5 p.m. today.']],
    ['We waited... and waited.', ['We waited...', 'and waited.']],
    ['“Never again.” She left.', ['“Never again.”', 'She left.']],
    ['It costs 3.50 at example.org now', ['It costs 3.50 at example.org now']],
    ['  ', []],
    ['no end', ['no end']],
  ])('of “%s”', (line, expected) => {
    expect(sentences(line)).toEqual(expected);
  });

  test('a sentence without end is cut, at a space', () => {
    const parts = sentences('word '.repeat(1000));
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(620);
  });
});

test('tags stand at their words, contractions included', () => {
  const text = "You didn't read the terms, which our warehouse had shipped.";
  const tokens = tokenise(text);
  const tags = tagsOf(text, tokens);
  const of = (form: string) => tags[tokens.findIndex((token) => token.forms[0] === form)];
  expect(of('not')?.has('Negative')).toBe(true);
  expect(of('read')?.has('Verb')).toBe(true);
  expect(of('terms')?.has('Plural')).toBe(true);
  expect(of('shipped')?.has('PastTense')).toBe(true);
});
