import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import type { DetailsRule, RuleSource } from '../../lib/engine/rule.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Conversation } from '../../lib/engine/types.ts';

const NONE = { thresholds: {}, signals: [] } as unknown as RuleSource['facts'];

function found(of: DetailsRule['of'], text: string, customer = ''): string[] {
  const rule: DetailsRule = { id: of, kind: 'details', of, why: 'w', flags: ['f'], passes: ['p'] };
  const check = { id: 'public', name: 'Public', about: 'a', level: 'advice' as const, rules: [rule] };
  const engine = createEngine(compileRules({ lists: {}, elements: {}, facts: NONE, checks: [check] }));
  const conversation: Conversation = {
    customerName: null,
    agentName: null,
    channel: 'social',
    visibility: 'public',
    messages: customer ? [{ from: 'customer', text: customer, at: null }] : [],
  };
  return engine
    .check({ text }, conversation)
    .findings.map(({ span }) => (span ? text.slice(span.start, span.end) : ''));
}

describe('the customer’s details in public', () => {
  test.each([
    ['order', 'Your order no. 4471-B leaves tonight.', ['4471-B']],
    ['order', 'Your order leaves on the 4th.', []],
    ['email', 'I wrote to your address ana.k@example.org.', ['ana.k@example.org']],
    ['email', 'Write to us at help@example.org.', []],
    ['phone', 'Is your mobile still 07700 900418?', ['07700 900418']],
    ['phone', 'Call us on 0800 555 0199.', []],
    ['phone', 'It costs 1200 and takes 3-5 days.', []],
    ['card', 'The card 4929 1111 2222 3333 was refunded.', ['4929 1111 2222 3333']],
    ['card', 'See https://example.org/?visit=637121665168579100', []],
  ] as const)('%s in “%s”', (of, text, expected) => {
    expect(found(of, text)).toEqual(expected);
  });

  test('an address counts when the customer gave it', () => {
    expect(found('email', 'I wrote to ana@example.org.', 'My address is ana@example.org')).toEqual(['ana@example.org']);
    expect(found('email', 'I wrote to ana@example.org.')).toEqual([]);
  });

  test('a long run of figures costs no more than its length', () => {
    const before = performance.now();
    for (const of of ['order', 'email', 'phone', 'card'] as const) found(of, '1 '.repeat(50_000));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
