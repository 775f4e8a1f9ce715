import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import type { RuleSource } from '../../lib/engine/rule.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Message } from '../../lib/engine/types.ts';

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
