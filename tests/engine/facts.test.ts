import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Conversation, Facts } from '../../lib/engine/types.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const { source } = parseRules(ruleFiles());
if (!source) throw new Error('the built-in rules do not load');
const engine = createEngine(compileRules(source));

/** The facts of a thread, oldest first; a line that begins “us: ” is ours. */
function factsOf(...lines: string[]): Facts {
  const conversation: Conversation = {
    customerName: null,
    agentName: null,
    channel: 'email',
    visibility: 'public',
    messages: lines.map((line) => ({
      from: line.startsWith('us: ') ? 'agent' : 'customer',
      text: line.replace(/^us: /, ''),
      at: null,
    })),
  };
  return engine.check({ text: 'Thanks for writing.' }, conversation).facts;
}

describe('a complaint', () => {
  test.each([
    'My parcel never arrived and nobody answers the phone.',
    'You charged me twice for May. Please refund one of them.',
    'The room was filthy and there was no hot water.',
    'I ordered the blue one and got a red one.',
    'App crashes every time I open it, useless since the update.',
    'Three weeks and still no refund.',
    'Your driver threw the box over the fence.',
    'I was told it would be here by Friday. It is Tuesday.',
    'It has been nine days. I cannot ship anything and I am losing money.',
    'Not a problem, you say? It IS a problem. My kids have no heating.',
    'I will be polite: I am not at all happy with how this was handled.',
    "I'm afraid this is the third time I have to write about the same invoice.",
    'How lovely to come home to a flooded kitchen.',
    'Nice of you to cancel my flight ten minutes before boarding.',
    'With all due respect, this is the fourth form I have filled in.',
    'I am writing once more, in the hope that somebody reads it.',
  ])('is “%s”', (text) => expect(factsOf(text).complaint).toBe(true));

  test.each([
    'Do you ship to Norway, and how long does it take?',
    'How do I export my contacts to a file?',
    'Would be great if the app had a dark mode!',
    'My request returns 400, what am I missing?',
    'Just wanted to say thank you, Marta was brilliant.',
    'Love it, five stars, best coffee in town.',
    'Thanks, that worked!',
    'It is not a problem at all, take your time.',
    'Is the two-bedroom flat on Canning Street still available?',
    'I forgot my password. How can I reset it?',
    "I'm terrible with computers. Where is the export button?",
    'I had a horrible cold, so I could not come. Could I book another fitting?',
    'Somebody in another country is trying to log in to my account, wtf. How do I stop that?',
    'Not too bad! Customer support not too bad, and otherwise everything seems fine.',
    'It is not every day that I order flowers. Which ones last longest?',
    'Forgot to get my receipt. Ugh.',
    '',
  ])('is not “%s”', (text) => expect(factsOf(text).complaint).toBe(false));
});

describe('somebody upset', () => {
  test.each([
    'I am furious. Nobody called me back.',
    'This is a joke. AGAIN the wrong size!!',
    'Great job, another delivery with half of it missing 🙄',
    'I want my money back or I am going to my lawyer.',
    'Thanks for nothing.',
    'how many times do I have to write before somebody reads it??',
    'My father died on Sunday and I do not know what to do about his account.',
    'I am so worried, my rent is due tomorrow and the transfer is gone.',
    'My daughter cried the whole way home.',
    'Never again. You have lost a customer.',
    'I have asked politely three times now and I am starting to feel foolish.',
    'seven hours on hold then cut off. what do I pay you for',
  ])('writes “%s”', (text) => expect(factsOf(text).upset).toBe(true));

  test.each([
    'Is my order still on its way?',
    'Great news, thank you!',
    'Could you please send me the invoice for May?',
    'No worries, all sorted now.',
    'I was worried it would be broken, but it came in one piece.',
    "I'm hopeless with maps, where exactly is your shop?",
    'I am not upset at all, just curious how it works.',
    'Which size do you recommend for wide feet?',
    '',
  ])('does not write “%s”', (text) => expect(factsOf(text).upset).toBe(false));

  test('the level rises with what they show', () => {
    const levels = [
      'Which size should I take?',
      'The lid was cracked, a bit disappointing.',
      'I am furious!! THIRD time, nobody answers, worst company ever. I am getting a lawyer.',
    ].map((text) => factsOf(text).upsetLevel);
    expect(levels[0]).toBe(0);
    expect(levels[1]).toBeGreaterThan(0);
    expect(levels[2]).toBeGreaterThan(levels[1] as number);
  });
});

describe('the history', () => {
  const angry = 'My parcel never arrived, nobody answers and I am furious.';

  test('a cooled customer no longer complains', () => {
    const facts = factsOf(
      angry,
      'us: I have sent a new one by courier.',
      'It came this morning, all sorted now, thank you!',
    );
    expect(facts).toMatchObject({ complaint: false, upset: false, thanks: true });
  });

  test('a bare answer to our question leaves the complaint open', () => {
    expect(factsOf(angry, 'us: What is the order number?', 'It is 48213.').complaint).toBe(true);
  });

  test('messages since our last reply are read together', () => {
    expect(factsOf('us: Hello, how can I help?', 'hi', 'my parcel never arrived').complaint).toBe(true);
  });

  test('knows whether we apologised or refused before', () => {
    expect(factsOf(angry, 'us: I am so sorry about that.', 'And now?').apologised).toBe(true);
    expect(factsOf(angry, 'us: Which depot was it?', 'And now?').apologised).toBe(false);
    expect(factsOf(angry).apologised).toBe(false);
  });

  test('a note to colleagues is nobody’s answer', () => {
    const messages = [
      { from: 'customer', text: angry, at: null },
      { from: 'agent', text: 'Sorry about this one, take care.', at: null, internal: true },
    ] as const;
    const { facts } = engine.check(
      { text: 'Thanks.' },
      { customerName: null, agentName: null, channel: null, visibility: null, messages },
    );
    expect(facts).toMatchObject({ complaint: true, apologised: false });
  });
});

describe('what went wrong', () => {
  test('is the customer’s own clause', () => {
    expect(factsOf('Hello, my parcel arrived completely broken. I am so angry!').problem).toBe(
      'my parcel arrived completely broken',
    );
  });

  test.each(['Do you ship to Norway?', 'Thanks for everything!', ''])('is unknown in “%s”', (text) =>
    expect(factsOf(text).problem).toBeNull(),
  );
});

describe('what cooled', () => {
  const angry = ['Three weeks without heating, you useless lot! I am furious!!', 'us: The engineer comes at nine.'];
  test.each([
    'Great, he was here and it is warm again. Thank you!',
    'Lovely, see you tomorrow then.',
    'Fine. Should I leave the gate open?',
  ])('no longer counts: “%s”', (text) =>
    expect(factsOf(...angry, text)).toMatchObject({ complaint: false, upset: false }),
  );
});

test('nothing is known of an empty conversation', () => {
  expect(factsOf()).toEqual({
    complaint: false,
    upset: false,
    upsetLevel: 0,
    question: false,
    thanks: false,
    apologised: false,
    refused: false,
    problem: null,
  });
});

test('a question and thanks are seen', () => {
  expect(factsOf('When will it arrive?').question).toBe(true);
  expect(factsOf('It arrived.').question).toBe(false);
  expect(factsOf('Thanks a lot!').thanks).toBe(true);
  expect(factsOf('It arrived.').thanks).toBe(false);
});
