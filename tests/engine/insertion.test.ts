import { describe, expect, test } from 'vitest';
import { insertion } from '../../lib/engine/insertion.ts';
import { applyRewrite, replacement } from '../../lib/engine/rewrite.ts';
import type { Place } from '../../lib/engine/rule.ts';

const put = (draft: string, place: Place, words: string) => applyRewrite(draft, insertion(draft, place, words));

describe('a greeting goes', () => {
  test.each([
    ['before a letter', 'Your parcel left.\n\nKind regards\nSam', 'Hi Ana,\n\nYour parcel left.\n\nKind regards\nSam'],
    ['before a line of chat', 'Your parcel left.', 'Hi Ana, your parcel left.'],
    ['before a contraction', "Don't send it back.", "Hi Ana, don't send it back."],
    ['before a word that may be a name', 'Hull has your parcel.', 'Hi Ana, Hull has your parcel.'],
    ['before “I”', "I'll call you.", "Hi Ana, I'll call you."],
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
    [
      'after thanks that belong to the greeting',
      'Hi Ana, and thanks for waiting. It left.',
      "Hi Ana, and thanks for waiting. I'm sorry. It left.",
    ],
    ['to the front without a greeting', 'Your parcel left.', "I'm sorry. Your parcel left."],
    ['under a greeting that is all there is', 'Hi Ana,', "Hi Ana,\n\nI'm sorry."],
    ['under a greeting and blank lines', 'Hi Ana,\n\n', "Hi Ana,\n\nI'm sorry."],
    ['after the handle of a post', '@ana_b your parcel left.', "@ana_b I'm sorry. Your parcel left."],
    [
      'before small letters, which get their capital',
      'Hi Ana,\n\nyour parcel left.',
      "Hi Ana,\n\nI'm sorry. Your parcel left.",
    ],
    ['before a word with a capital inside', 'Hi Ana, iPhones left.', "Hi Ana, I'm sorry. iPhones left."],
    ['behind a name in small letters', 'hi ana, it left. bye', "hi ana, I'm sorry. It left. bye"],
    ['behind a name without a comma', 'Hi Ana your parcel left.', "Hi Ana, I'm sorry. Your parcel left."],
    ['behind a wave', 'Hi Ana 👋 it left.', "Hi Ana 👋 I'm sorry. It left."],
    ['behind a blank', 'Hello {{first_name}},\n\nIt left.', "Hello {{first_name}},\n\nI'm sorry. It left."],
    ['behind a title and a blank', 'Dear Mr. [Last Name], it left.', "Dear Mr. [Last Name], I'm sorry. It left."],
    ['behind “Mr/Mrs”', 'Dear Mr/Mrs Reyes,\nIt left.', "Dear Mr/Mrs Reyes,\nI'm sorry. It left."],
    ['behind a role and a name', 'Dear Customer Reyes, it left.', "Dear Customer Reyes, I'm sorry. It left."],
    ['behind two names', 'Hi Ana and Tom, it left.', "Hi Ana and Tom, I'm sorry. It left."],
    ['behind a whole name in small letters', 'hi ana li, it left. bye', "hi ana li, I'm sorry. It left. bye"],
    ['behind “dear”', 'hello dear, it left. bye', "hello dear, I'm sorry. It left. bye"],
    ['behind a greeting of another language', 'Bonjour Ana,\n\nIt left.', "Bonjour Ana,\n\nI'm sorry. It left."],
    ['behind a name alone', 'Ana,\n\nyour parcel left.', "Ana,\n\nI'm sorry. Your parcel left."],
    [
      'below the line that says what it is about',
      'Dear Ana\n\nRe: Roof\n\nIt left.',
      "Dear Ana\n\nRe: Roof\n\nI'm sorry. It left.",
    ],
    ['behind a greeting and not behind what follows it', 'Hello, it left.', "Hello, I'm sorry. It left."],
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
    ['after what no full stop ends', 'it left', 'it left. Tell me.'],
    ['before a kiss', 'It left x', 'It left. Tell me. x'],
    ['before a name alone', 'Hi Ana,\n\nIt left.\n\nJon', 'Hi Ana,\n\nIt left.\n\nTell me.\n\nJon'],
    ['before a name and a team', 'It left.\nJon Hale\nAcme Support', 'It left.\nTell me.\nJon Hale\nAcme Support'],
    ['before kisses and a name', 'Hi Ana!\n\nIt left 😊\n\nxx Jo', 'Hi Ana!\n\nIt left 😊\n\nTell me.\n\nxx Jo'],
    [
      'before a short sign-off',
      'Hi Ana,\n\nIt left.\n\nMfG\nH. Braun',
      'Hi Ana,\n\nIt left.\n\nTell me.\n\nMfG\nH. Braun',
    ],
    [
      'before thanks and a sign-off',
      'It left.\n\nThanking you,\nYours truly,\nJo',
      'It left.\n\nTell me.\n\nThanking you,\nYours truly,\nJo',
    ],
    [
      'before a sign-off with its name',
      'It left.\n\nKind regards, Jo Hale',
      'It left.\n\nTell me.\n\nKind regards, Jo Hale',
    ],
    [
      'before a sign-off of any kind',
      'It left.\n\nSincères salutations,\nJo',
      'It left.\n\nTell me.\n\nSincères salutations,\nJo',
    ],
    ['below a list', 'We need:\n- A photo\n- Passport', 'We need:\n- A photo\n- Passport\nTell me.'],
    ['below an address', 'See https://acme.example/a', 'See https://acme.example/a\nTell me.'],
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
    [
      'goes on behind a greeting',
      "Hi Ana, threats don't help. We'll call.",
      "threats don't help.",
      '',
      "Hi Ana, we'll call.",
    ],
    ['does not end a sentence twice', 'It left.', 'It left', 'It is on its way.', 'It is on its way.'],
    ['takes the capital of a list line', 'So:\n- you failed to pay', 'you failed to', 'please', 'So:\n- Please pay'],
  ])('%s', (_, draft, words, by, expected) => {
    expect(mend(draft, words, by)).toBe(expected);
  });
});
