import { describe, expect, test } from 'vitest';
import { due, namesTime } from '../../lib/engine/due.ts';
import { promisesIn } from '../../lib/engine/promises.ts';
import { threadOf } from '../../lib/engine/thread.ts';
import type { Conversation, Message } from '../../lib/engine/types.ts';

/** A Monday morning. */
const monday = new Date(2026, 10, 16, 10, 40).getTime();
const at = (day: number, hour = 23, minute = 59) => new Date(2026, 10, day, hour, minute).getTime();
/** To the minute, since a day's end is its last millisecond. */
const minute = (time: number | null) => time && Math.floor(time / 60_000) * 60_000;

const talk = (...messages: Partial<Message>[]): Conversation => ({
  customerName: null,
  agentName: null,
  channel: null,
  visibility: null,
  messages: messages.map((message) => ({ from: 'agent', text: '', at: monday, ...message })),
});

describe('when it is due', () => {
  test.each([
    ['by Friday', at(20)],
    ['on Thursday', at(19)],
    ['on Monday', at(23)],
    ['next Friday', at(27)],
    ['tomorrow', at(17)],
    ['the day after tomorrow', at(18)],
    ['later today', at(16)],
    ['by end of day', at(16)],
    ['by the end of the day', at(16)],
    ['within 24 hours', at(17, 10, 40)],
    ['within the next two hours', at(16, 12, 40)],
    ['within the hour', at(16, 11, 40)],
    ['in 24-48 hours', at(18, 10, 40)],
    ['in an hour', at(16, 11, 40)],
    ['in 15 minutes', at(16, 10, 55)],
    ['in a couple of days', at(18)],
    ['within 3 to 5 business days', at(23)],
    ['in two weeks', at(30)],
    ['by the end of the week', at(22)],
    ['next week', at(29)],
    ['by the end of this month', at(30)],
    ['by 24 November', at(24)],
    ['by November 24th', at(24)],
    ['by 2026-11-20', at(20)],
    ['by 5pm', at(16, 17, 0)],
    ['by 9:30 am', at(17, 9, 30)],
    ['by 5 p.m. on Friday', at(20, 17, 0)],
    ['tomorrow before noon', at(17, 12, 0)],
  ])('%s', (text, expected) => {
    expect(minute(due(text, monday))).toBe(expected);
  });

  test('a date that is over by then is next year’s', () => {
    expect(minute(due('by 4 January', monday))).toBe(new Date(2027, 0, 4, 23, 59).getTime());
  });

  test.each(['soon', 'as soon as possible', 'shortly', 'it took a week', 'in the last 2 days', 'order 48213'])(
    '%s names no time',
    (text) => expect(namesTime(text)).toBe(false),
  );
});

describe('promises', () => {
  test('are found in our replies alone, with their time', () => {
    const found = promisesIn(
      talk(
        { from: 'customer', text: 'I will write again tomorrow.' },
        { text: 'Hi Nadia,\na new kettle is on its way and should be with you on Thursday.\nTom' },
        { text: 'I will call the depot by Friday.', internal: true },
        { from: 'customer', text: 'It never came.' },
      ),
    );
    expect(found).toEqual([
      {
        text: 'a new kettle is on its way and should be with you on Thursday.',
        at: monday,
        due: new Date(2026, 10, 19, 23, 59, 59, 999).getTime(),
        timed: true,
        kept: false,
      },
    ]);
  });

  test.each([
    'I will be happy to help you tomorrow.',
    "We won't be able to send it by Friday.",
    'If you send a photo, we will refund it by Friday.',
    'Will you be in on Friday?',
    'You will need to reply by Friday.',
    'Your parcel left on Monday.',
  ])('%s is none', (text) => expect(promisesIn(talk({ text }))).toEqual([]));

  test('nobody knows when it is due if the page does not say when it was said', () => {
    const [one] = promisesIn(talk({ text: "I'll refund it by Friday.", at: null }));
    expect(one).toMatchObject({ at: null, due: null, timed: true });
  });

  test('without a time counts when one of us will do it', () => {
    expect(promisesIn(talk({ text: 'We’ll look into this.' }))).toMatchObject([{ timed: false, due: null }]);
    expect(promisesIn(talk({ text: 'It will arrive.' }))).toEqual([]);
  });

  test('to write is kept by a later reply; to send is not', () => {
    const found = promisesIn(
      talk({ text: "I'll update you tomorrow. We'll send a new one tomorrow." }, { text: 'Here is the update.' }),
    );
    expect(found.map(({ kept }) => kept)).toEqual([true, false]);
  });
});

test('the thread is counted without notes, and waits since the first unanswered message', () => {
  expect(
    threadOf(
      talk(
        { from: 'customer', at: 1 },
        { from: 'agent', at: 2 },
        { from: 'customer', at: 3 },
        { from: 'agent', at: 4, internal: true },
        { from: 'customer', at: 5 },
      ),
    ),
  ).toEqual({ written: 3, unanswered: 2, firstAt: 3, lastAt: 5, replies: 1 });
  expect(threadOf(talk({ from: 'customer', at: 1 }, { at: 2 }))).toMatchObject({ unanswered: 0, firstAt: null });
});
