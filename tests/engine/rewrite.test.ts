import { expect, test } from 'vitest';
import { applyRewrite, replacement } from '../../lib/engine/rewrite.ts';

/** The text after `words` in it were replaced by others, or taken out. */
function after(text: string, words: string, put = ''): string {
  const start = text.indexOf(words);
  return applyRewrite(text, replacement(text, { start, end: start + words.length }, put));
}

test.each([
  ['at the beginning', 'Rest assured that we do.', 'Rest assured that', 'We do.'],
  ['behind a handle', '@1212 Kindly note that your card is here.', 'Kindly note that', '@1212 Your card is here.'],
  ['behind initials', 'See you. -Al Rest assured that all is well.', 'Rest assured that', 'See you. -Al All is well.'],
  ['behind a greeting', 'Hi Ana, rest assured that we do.', 'rest assured that', 'Hi Ana, we do.'],
  ['after “I”', 'I think I can assure you it is.', 'I can assure you', 'I think it is.'],
  ['between commas', 'That was, to be honest, our mistake.', 'to be honest', 'That was our mistake.'],
  ['before a sentence of its own', 'It is late, to be honest, it is lost.', 'to be honest', 'It is late, it is lost.'],
  ['behind “and”', 'It is here and, hand on heart, safe.', 'hand on heart', 'It is here and safe.'],
  ['behind “and”, without a comma', 'And hand on heart, it is safe.', 'hand on heart', 'And it is safe.'],
  ['before a colon', 'If I may be candid: on the menu it is.', 'If I may be candid', 'On the menu it is.'],
])('words are taken out %s', (_, text, words, wanted) => expect(after(text, words)).toBe(wanted));

test.each([
  ['that ends a sentence', 'Bags grow, Bart 😉 Our sizers do not.', '😉', 'Bags grow, Bart. Our sizers do not.'],
  ['behind a full stop', 'Bags grow. 😉 Our sizers do not.', '😉', 'Bags grow. Our sizers do not.'],
  ['in mid-sentence', 'It grows 😅 but slowly.', '😅', 'It grows but slowly.'],
  ['before initials', 'To the right team 💚 /CG', '💚', 'To the right team /CG'],
  ['before a dash and a name', 'We are here. 💪 – Ella', '💪', 'We are here. – Ella'],
  ['behind an address', 'See help.shop.example 💪 Cheers', '💪', 'See help.shop.example Cheers'],
  ['at the end', 'The whole crew 🎾', '🎾', 'The whole crew'],
])('a picture is taken out %s', (_, text, words, wanted) => expect(after(text, words)).toBe(wanted));

test('a bracket that opens in the words closes with them', () => {
  expect(after('Dear [CUSTOMER], it is here.', 'Dear [CUSTOMER', 'Hi')).toBe('Hi, it is here.');
});
