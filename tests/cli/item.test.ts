import { describe, expect, test } from 'vitest';
import { readItem } from '../../cli/item.ts';

const read = (value: unknown) => readItem(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));

test('makes a conversation of an item, the customer’s message last', () => {
  const item = read({
    id: 'a1',
    channel: 'chat',
    customer_name: ' Dana ',
    agent_name: 'Sam',
    history: [
      { from: 'customer', text: 'Hello?' },
      { from: 'agent', text: 'One moment.' },
    ],
    customer: 'Still waiting.',
    reply: 'Hi Dana',
    labels: { blame: [] },
  });
  expect(item).toEqual({
    id: 'a1',
    draft: { text: 'Hi Dana' },
    conversation: {
      channel: 'chat',
      customerName: 'Dana',
      agentName: 'Sam',
      visibility: 'public',
      messages: [
        { from: 'customer', text: 'Hello?', at: null },
        { from: 'agent', text: 'One moment.', at: null },
        { from: 'customer', text: 'Still waiting.', at: null },
      ],
    },
  });
});

test('takes the number of a ticket for an id, and gives it back as one', () => {
  expect(read({ id: 4711, reply: 'Hi' })).toMatchObject({ id: 4711, draft: { text: 'Hi' } });
});

test('takes what is absent, null or blank as unknown', () => {
  for (const blank of [
    {},
    { customer_name: null, history: null, customer: null, channel: null },
    { customer_name: '', customer: ' ' },
  ]) {
    expect(read({ id: 'a', reply: 'Hello', ...blank })).toMatchObject({
      conversation: { channel: null, customerName: null, agentName: null, messages: [] },
    });
  }
});

test('keeps every character in its place when it mends line breaks', () => {
  const reply = 'One\r\ntwo\rthree\n';
  const item = read({ id: 'a', reply });
  expect(item).toMatchObject({ draft: { text: 'One \ntwo\nthree\n' } });
});

describe('says what is wrong with a line, and quotes nothing of it', () => {
  const secret = 'my card is 4111';
  const cases: [string, string | Buffer, RegExp][] = [
    ['no JSON', `{"id": "a", "reply": "${secret}`, /^not JSON$/],
    ['words', secret, /^not JSON$/],
    ['a broken item', `{"id": "a", "reply": ${secret}}`, /^not JSON$/],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0xfe, 0x22]), /^not UTF-8 text$/],
    ['a list', `["${secret}"]`, /^expected an object, not a list$/],
    ['UTF-16', Buffer.from(JSON.stringify({ id: 'a', reply: secret }), 'utf16le'), /^not UTF-8 text$/],
    ['null', 'null', /^expected an object$/],
    ['a number', '42', /^expected an object$/],
    ['no reply', JSON.stringify({ id: 'a', customer: secret }), /^reply: expected text$/],
    ['no id', JSON.stringify({ reply: secret }), /^id: expected text or a whole number$/],
    ['a reply that is no text', JSON.stringify({ id: 'a', reply: [secret] }), /^reply: expected text$/],
    [
      'an unheard-of channel',
      JSON.stringify({ id: 'a', reply: 'x', channel: secret }),
      /^channel: expected email, chat, /,
    ],
    [
      'a history that is no list',
      JSON.stringify({ id: 'a', reply: 'x', history: secret }),
      /^history: expected a list/,
    ],
    [
      'a message from nobody',
      JSON.stringify({
        id: 'a',
        reply: 'x',
        history: [
          { from: secret, text: secret },
          { from: 1, text: secret },
        ],
      }),
      /^history\[\]\.from: expected customer or agent$/,
    ],
    [
      'two faults',
      JSON.stringify({ customer: 7 }),
      /^id: expected text or a whole number; reply: expected text; customer: expected text, or null/,
    ],
  ];
  test.each(cases)('%s', (_, line, expected) => {
    const answer = readItem(Buffer.from(line));
    expect(answer).toMatch(expected);
    expect(answer).not.toContain('4111');
  });
});
