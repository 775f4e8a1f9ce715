import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reflectionsOf } from '../../lib/engine/reflect.ts';
import { turnRound } from '../../lib/engine/turn.ts';
import type { Conversation } from '../../lib/engine/types.ts';

const wrote = (...texts: string[]): Conversation => ({
  customerName: null,
  agentName: null,
  channel: null,
  visibility: null,
  messages: texts.map((text) => ({ from: 'customer', text, at: null })),
});
const linesFor = (...texts: string[]) => reflectionsOf(wrote(...texts)).map(({ text }) => text);

test.each([
  ['My parcel arrived broken!', 'your parcel arrived broken'],
  ['I was charged twice and you never told me why', 'you were charged twice and we never told you why'],
  ['I still wasn’t told', "you still weren't told"],
  ['I told you last week that it is broken', 'you told us last week that it is broken'],
  ['We thought you would call', 'you thought we would call'],
  ['I am waiting and am not amused', 'you are waiting and are not amused'],
  ['I ordered it in May and was told to wait', 'you ordered it in May and were told to wait'],
  ['Your app crashes every time I open it', 'our app crashes every time you open it'],
  ['It STILL does not work', 'it still does not work'],
  ['the kettle came today, cracked', 'the kettle came, cracked'],
  ['I sent it back to you', 'you sent it back to us'],
  ['You guys lost my bag', 'we lost your bag'],
  ['im still waiting and ive heard nothing', "you're still waiting and you've heard nothing"],
  ['my order hasnt come wtf', "your order hasn't come"],
  ['u sent me the wrong size and ur driver left', 'we sent you the wrong size and our driver left'],
  ['THE HEATING IS BROKEN AND I AM COLD', 'the heating is broken and you are cold'],
  ['The gate code you gave us did not work', 'the gate code we gave you did not work'],
  ['I need you to call me', 'you need us to call you'],
  ['Nothing works since you migrated our account', 'nothing works since we migrated your account'],
])('%s', (clause, turned) => expect(turnRound(clause)).toBe(turned));

describe('the lines', () => {
  test('say the most telling things back, with the clause each came from', () => {
    const lines = reflectionsOf(
      wrote('I was charged twice for order 48213 and you never told me why. Please refund it.'),
    );
    expect(lines).toEqual([
      { text: 'You wrote that you were charged twice for order 48213.', clause: 'I was charged twice for order 48213' },
      { text: 'You wrote that we never told you why.', clause: 'you never told me why' },
      {
        text: "If I've understood you right, you were charged twice for order 48213, and we never told you why.",
        clause: 'I was charged twice for order 48213 … you never told me why',
      },
    ]);
  });

  test.each([
    'How do I change my address?',
    'Thanks for the quick help!',
    'Please cancel my order.',
    'This is a joke, you idiots lost my bag.',
    'I want my money back now.',
    'Never received the item.',
    'No refund, no answer, no replacement.',
    'My package is not arrive and nobody answer me.',
    '1) The box was open 2) one cup was missing',
    '',
  ])('“%s” gives none', (text) => expect(linesFor(text)).toEqual([]));

  test('begin where the clause itself begins', () => {
    expect(linesFor('We never got the keys, though I paid the deposit twice.')[1]).toBe(
      'You wrote that you paid the deposit twice.',
    );
    expect(linesFor("No you haven't. I never got my parcel.")[0]).toBe('You wrote that you never got your parcel.');
  });

  test('come from what is unanswered, and from nobody else', () => {
    const { messages } = wrote('My parcel never came.');
    const answered: Conversation = {
      ...wrote(),
      messages: [...messages, { from: 'agent', text: 'The lamp is broken.', at: null }],
    };
    expect(reflectionsOf(answered)).toEqual([]);
  });

  test('hold no word that the customer did not write, but for who speaks', () => {
    const word = fc.constantFrom(
      ...'I my you your the parcel never came not broken still was am and but it we lost twice Monday 48213 is'.split(
        ' ',
      ),
    );
    const ours = new Set(
      "you wrote that if i've understood right and your yours us our were are weren't we".split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        const theirs = new Set(words.map((one) => one.toLowerCase()));
        for (const line of linesFor(words.join(' '))) {
          const added = line
            .toLowerCase()
            .match(/[\p{L}\p{N}']+/gu)
            ?.filter((one) => !theirs.has(one) && !ours.has(one));
          expect(added).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
