import { describe, expect, test } from 'vitest';
import { insertion } from '../../lib/engine/insertion.ts';
import { applyRewrite, replacement } from '../../lib/engine/rewrite.ts';
import type { Place } from '../../lib/engine/rule.ts';

const put = (draft: string, place: Place, words: string) => applyRewrite(draft, insertion(draft, place, words));

describe('a greeting goes', () => {
  test.each([
    ['before a letter', 'Your parcel left.\n\nKind regards\nSam', 'Hi Ana,\n\nYour parcel left.\n\nKind regards\nSam'],
    ['before a line of chat', 'Your parcel left.', 'Hi Ana, Your parcel left.'],
    ['after the handle of a post', '@ana_b your parcel left. ^SB', '@ana_b Hi Ana, your parcel left. ^SB'],
    ['into an empty draft', '', 'Hi Ana,'],
  ])('%s', (_, draft, expected) => {
    expect(put(draft, 'greeting', 'Hi Ana,')).toBe(expected);
  });
});

describe('an opening sentence goes', () => {
  test.each([
    ['after a greeting on its own line', 'Hi Ana,\n\nYour parcel left.', "Hi Ana,\n\nI'm sorry. Your parcel left."],
    ['after a greeting in the line', 'Hi Ana, your parcel left.', "Hi Ana, I'm sorry. Your parcel left."],
    ['after a greeting with no name', 'Hello!\nYour parcel left.', "Hello!\nI'm sorry. Your parcel left."],
    ['after a greeting that is a sentence', 'Hello and welcome! It left.', "Hello and welcome! I'm sorry. It left."],
    ['to the front without a greeting', 'Your parcel left.', "I'm sorry. Your parcel left."],
    ['under a greeting that is all there is', 'Hi Ana,', "Hi Ana,\n\nI'm sorry."],
    ['under a greeting and blank lines', 'Hi Ana,\n\n', "Hi Ana,\n\nI'm sorry."],
    ['after the handle of a post', '@ana_b your parcel left.', "@ana_b I'm sorry. Your parcel left."],
  ])('%s', (_, draft, expected) => {
    expect(put(draft, 'opening', "I'm sorry.")).toBe(expected);
  });
});

describe('a closing sentence goes', () => {
  test.each([
    [
      'before the sign-off',
      'Hi Ana,\n\nIt left.\n\nKind regards,\nSam',
      'Hi Ana,\n\nIt left.\n\nTell me.\n\nKind regards,\nSam',
    ],
    ['after the last sentence', 'It left.', 'It left. Tell me.'],
    ['before the initials of a post', 'It left. ^SB', 'It left. Tell me. ^SB'],
    ['before thanks that end it', 'It left.\n\nThanks,\nSam', 'It left.\n\nTell me.\n\nThanks,\nSam'],
  ])('%s', (_, draft, expected) => {
    expect(put(draft, 'end', 'Tell me.')).toBe(expected);
  });
});

describe('a replacement', () => {
  const mend = (draft: string, words: string, by: string) => {
    const start = draft.indexOf(words);
    return applyRewrite(draft, replacement(draft, { start, end: start + words.length }, by));
  };
  test.each([
    [
      'takes the capital of a sentence',
      'You failed to pay.',
      'You failed to',
      'we still need you to',
      'We still need you to pay.',
    ],
    [
      'stays small inside one',
      'It seems you failed to pay.',
      'you failed to',
      'we still need you to',
      'It seems we still need you to pay.',
    ],
    ['keeps the capital of I', 'So you failed.', 'you failed', "I'll look", "So I'll look."],
    ['closes the gap at the head', 'Please note that it left.', 'Please note that', '', 'It left.'],
    ['closes the gap inside', 'It has clearly left.', 'clearly', '', 'It has left.'],
    ['closes the gap at the end', 'It left, obviously.', ', obviously', '', 'It left.'],
    ['does not end a sentence twice', 'It left.', 'It left', 'It is on its way.', 'It is on its way.'],
    ['takes the capital of a list line', 'So:\n- you failed to pay', 'you failed to', 'please', 'So:\n- Please pay'],
  ])('%s', (_, draft, words, by, expected) => {
    expect(mend(draft, words, by)).toBe(expected);
  });
});
