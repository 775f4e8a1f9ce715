import { expect, test } from 'vitest';
import { applyRewrite, replacement } from '../../lib/engine/rewrite.ts';

/** The text after `words` in it were replaced by others, or taken out. */
function after(text: string, words: string, put = ''): string {
  const start = text.indexOf(words);
  return applyRewrite(text, replacement(text, { start, end: start + words.length }, put));
}

test.each([
  ['words at the beginning', 'Rest assured that we do.', 'Rest assured that', 'We do.'],
  [
    'words behind a handle',
    '@1212 Kindly note that your card is here.',
    'Kindly note that',
    '@1212 Your card is here.',
  ],
  [
    'words behind initials',
    'See you. -Al Rest assured that all is well.',
    'Rest assured that',
    'See you. -Al All is well.',
  ],
  ['words behind a greeting', 'Hi Ana, rest assured that we do.', 'rest assured that', 'Hi Ana, we do.'],
  ['words after “I”', 'I think I can assure you it is.', 'I can assure you', 'I think it is.'],
  ['words between commas', 'That was, to be honest, our mistake.', 'to be honest', 'That was our mistake.'],
  ['words before a sentence', 'It is late, to be honest, it is lost.', 'to be honest', 'It is late, it is lost.'],
  ['words behind “and”', 'It is here and, hand on heart, safe.', 'hand on heart', 'It is here and safe.'],
  ['words behind “And”', 'And hand on heart, it is safe.', 'hand on heart', 'And it is safe.'],
  ['words before a colon', 'If I may be candid: on the menu it is.', 'If I may be candid', 'On the menu it is.'],
  ['a picture for a full stop', 'Bags grow, Bart 😉 Our sizers do not.', '😉', 'Bags grow, Bart. Our sizers do not.'],
  ['a picture behind a full stop', 'Bags grow. 😉 Our sizers do not.', '😉', 'Bags grow. Our sizers do not.'],
  ['a picture in mid-sentence', 'It grows 😅 but slowly.', '😅', 'It grows but slowly.'],
  ['a picture before initials', 'To the right team 💚 /CG', '💚', 'To the right team /CG'],
  ['a picture before a name', 'We are here. 💪 – Ella', '💪', 'We are here. – Ella'],
  ['a picture behind an address', 'See help.shop.example 💪 Cheers', '💪', 'See help.shop.example Cheers'],
  ['a picture at the end', 'The whole crew 🎾', '🎾', 'The whole crew'],
])('%s can be taken out', (_, text, words, wanted) => expect(after(text, words)).toBe(wanted));

test('a bracket that opens in the words closes with them', () => {
  expect(after('Dear [CUSTOMER], it is here.', 'Dear [CUSTOMER', 'Hi')).toBe('Hi, it is here.');
});
