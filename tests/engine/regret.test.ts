import { describe, expect, test } from 'vitest';
import { regretWords } from '../../lib/engine/regret.ts';

describe('a clause that may follow “I’m sorry”', () => {
  test.each([
    ['My parcel arrived broken', 'your parcel arrived broken'],
    ['my order never came', 'your order never came'],
    ['I was charged twice for order 48213', 'you were charged twice for order 48213'],
    ["I've been waiting for three weeks", "you've been waiting for three weeks"],
    ['I am still waiting for my refund', 'you are still waiting for your refund'],
    ["I still can't log into my account", "you still can't log into your account"],
    ['I can’t log into my account', "you can't log into your account"],
    ['We were left without water for two days', 'you were left without water for two days'],
    ['I never received my invoice', 'you never received your invoice'],
    ['we lost two days of work', 'you lost two days of work'],
    ['I had to pay for a taxi', 'you had to pay for a taxi'],
    ['I got the wrong size twice', 'you got the wrong size twice'],
    ['the driver left my parcel in the rain again', 'the driver left your parcel in the rain again'],
    ['Your app does not open on my phone', 'our app does not open on your phone'],
    ['your engineer never showed up on Monday', 'our engineer never showed up on Monday'],
    ['You charged me twice for May', 'we charged you twice for May'],
    ['You lost both my boxes', 'we lost both your boxes'],
    ['nobody answered my three emails', 'nobody answered your three emails'],
    ['There was no heating in our room', 'there was no heating in your room'],
    ['it stopped working after two days', 'it stopped working after two days'],
    ['My sofa STILL has no legs', 'your sofa still has no legs'],
  ])('“%s” gives “%s”', (clause, words) => expect(regretWords(clause)).toBe(words));
});

describe('a clause is left alone when it', () => {
  test.each([
    ['asks', 'why was my order cancelled?'],
    ['wishes', 'I want my money back now'],
    ['feels', 'I am really disappointed with the delivery'],
    ['says what they only did', 'I cancelled my subscription in April'],
    ['reports words', 'you said it would not take long'],
    ['supposes', 'I think my parcel is lost'],
    ['is conditional', 'if my parcel is lost again'],
    ['accuses of a crime', 'you stole my money twice'],
    ['insults', 'your driver is a rude idiot again'],
    ['is about a death', 'my father died and nobody answered'],
    ['tells of a family member', 'my wife did not get her pills'],
    ['has two of “you”', 'you sent me what you never checked'],
    ['is no clause', 'three weeks and no answer'],
    ['is a heap of nouns', 'the wrong box again twice'],
    ['says little', 'it never came'],
    ['slips in a form of “be”', 'my package is not arrive today'],
    ['slips in a form of “have”', 'I have not receive my parcel'],
    ['slips behind “did”', "I didn't received the second box"],
    ['slips in a “not”', 'my parcel still not arrived'],
    ['slips in “since”', 'I am waiting since three weeks for my refund'],
    ['runs on into the next sentence', "I'm still waiting for my refund nobody replies"],
    [
      'goes on and on',
      'my parcel which I ordered in May never came and nobody at all in your office knew a thing about it',
    ],
    ['quotes', 'my app says “no connection” again'],
    ['is harmless', 'my parcel comes on Tuesday at noon'],
    ['says that nothing is wrong', 'there is nothing wrong with my phone'],
    ['says that there was no trouble', 'there were no problems with it at all'],
    ['says what it is not about', 'my issue is not related to the program'],
    ['says that nothing is wrong, in other words', 'my two boxes have no damage at all'],
    ['shouts little words', 'MY ORDER IS NOT HERE AGAIN'],
    ['holds a time that has passed', 'my phone is dead since yesterday evening'],
  ])('%s', (_, clause) => expect(regretWords(clause)).toBeNull());
});
