import { expect, test } from 'vitest';
import { fullIn, inVoice, voiceOf } from '../../lib/engine/voice.ts';

test.each([
  ["I've looked, and it is here.", 'short'],
  ['You don’t have to.', 'short'],
  ['We have looked, and it is here.', 'full'],
  ['You cannot lose it.', 'full'],
  ["The shop's door opens at nine.", null],
  ['', null],
] as const)('“%s” is written %s', (text, voice) => expect(voiceOf(text)).toBe(voice));

test.each([
  ["I'm sorry {problem}.", 'I am sorry {problem}.'],
  ["I'll [what you'll do] by [when].", "I will [what you'll do] by [when]."],
  ["You shouldn't have had to ask.", 'You should not have had to ask.'],
  ["We can't and won't.", 'We cannot and will not.'],
  ["It's here, and I'd like to know.", 'It is here, and I would like to know.'],
])('“%s” is “%s” in full', (template, full) => expect(inVoice(template, 'full')).toBe(full));

test.each([
  ['I am sorry, and I will [what you will do].', "I'm sorry, and I'll [what you will do]."],
  ['We are here and have not looked.', "We're here and haven't looked."],
  ['I have sent it; we have a spare one.', "I've sent it; we have a spare one."],
  ['You cannot see where it is.', "You can't see where it is."],
])('“%s” is “%s” for short', (template, short) => expect(inVoice(template, 'short')).toBe(short));

test('where nothing tells, a template stays as it is', () => {
  expect(inVoice("I'm sorry, and I will.", null)).toBe("I'm sorry, and I will.");
});

test('what the customer wrote loses its contractions in a formal draft, and in no other', () => {
  expect(fullIn("you've lost a day and it hasn't come", 'full')).toBe('you have lost a day and it has not come');
  expect(fullIn("you've lost a day", 'short')).toBe("you've lost a day");
  expect(fullIn("it's been broken", 'full')).toBe("it's been broken");
});
