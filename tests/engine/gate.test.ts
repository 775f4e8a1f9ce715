import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import type { RuleSource } from '../../lib/engine/rule.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Channel, Message } from '../../lib/engine/types.ts';

const source: RuleSource = {
  lists: {},
  elements: {},
  facts: { thresholds: {}, signals: [] },
  checks: [
    {
      id: 'house',
      name: 'House',
      about: 'Ours.',
      level: 'advice',
      rules: [
        { id: 'first', kind: 'phrase', find: ['hello'], when: { first: true }, why: 'a', flags: [], passes: [] },
        { id: 'later', kind: 'phrase', find: ['hello'], when: { first: false }, why: 'a', flags: [], passes: [] },
      ],
    },
  ],
};
const engine = createEngine(compileRules(source));
const rulesIn = (messages: Message[]) =>
  engine
    .check(
      { text: 'Hello Dana' },
      { customerName: null, agentName: null, channel: null, visibility: 'public', messages },
    )
    .findings.map(({ rule }) => rule);

test('a note to colleagues is no reply of ours, so the first reply is still to come', () => {
  const asked: Message = { from: 'customer', text: 'Where is it?', at: null };
  const note: Message = { from: 'agent', text: 'Has anybody seen this parcel?', at: null, internal: true };
  const reply: Message = { from: 'agent', text: 'We are looking for it.', at: null };
  expect(rulesIn([])).toEqual(['house/first']);
  expect(rulesIn([asked])).toEqual(['house/first']);
  expect(rulesIn([asked, note])).toEqual(['house/first']);
  expect(rulesIn([asked, note, reply])).toEqual(['house/later']);
});

test('points are asked for by channel, and where the channel is not named or not known those for all others', () => {
  const rule = {
    ...{ id: 'sure', kind: 'phrase' as const, find: ['hello'], why: 'a', flags: [], passes: [] },
    when: { evidence: { else: 10, review: 2 }, feeling: { else: 0, review: 1 } },
  };
  const signal = (id: string, find: string, weight: Record<string, number>) => ({ id, find: [find], weight });
  const facts = {
    thresholds: { complaint: 1, upset: 1 },
    signals: [signal('broken', 'broken', { complaint: 3 }), signal('cross', 'cross', { upset: 3 })],
  };
  const check = { ...source.checks[0]!, rules: [rule] };
  const asking = createEngine(compileRules({ ...source, facts, checks: [check] } as RuleSource));
  const found = (text: string, channel: Channel | null) =>
    asking.check(
      { text: 'Hello Dana' },
      {
        ...{ customerName: null, agentName: null, channel, visibility: 'public' },
        messages: [{ from: 'customer', text, at: null }],
      },
    ).findings.length;
  expect(found('I am cross that it is broken.', 'review')).toBe(1);
  expect(found('I am cross that it is broken.', 'email')).toBe(0);
  expect(found('I am cross that it is broken.', null)).toBe(0);
  expect(found('It is broken.', 'review')).toBe(0);
});
