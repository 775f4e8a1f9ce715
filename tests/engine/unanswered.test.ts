import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import type { RuleSource, UnansweredRule } from '../../lib/engine/rule.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';

const rule: UnansweredRule = { id: 'not-touched', kind: 'unanswered', why: 'w', flags: ['f'], passes: ['p'] };
const check = { id: 'unanswered', name: 'Unanswered', about: 'a', level: 'advice' as const, rules: [rule] };
const facts = { thresholds: {}, signals: [] } as unknown as RuleSource['facts'];
const engine = createEngine(compileRules({ lists: {}, elements: {}, facts, checks: [check] }));

const flagged = (customer: string, text: string): boolean =>
  engine.check(
    { text },
    {
      customerName: null,
      agentName: null,
      channel: 'email',
      visibility: 'public',
      messages: [{ from: 'customer', text: customer, at: null }],
    },
  ).findings.length > 0;

const TWO = 'How high is the blue lamp, will it fit on a shelf? And which bulbs are included in the price?';
const HEIGHT =
  'The blue lamp is 64 cm high and 30 cm wide, so it fits on your shelf with room to spare on each side of it.';

test('one of two questions is left open', () => {
  expect(flagged(TWO, HEIGHT)).toBe(true);
});

test('both are touched, in other forms of the words', () => {
  expect(flagged(TWO, `${HEIGHT} Two bulbs come included.`)).toBe(false);
});

test('a single question may be answered in other words', () => {
  expect(flagged('Which bulbs are included in the price?', HEIGHT)).toBe(false);
});

test('a question nobody wants answered is no question', () => {
  expect(flagged(`${HEIGHT} How high is the blue lamp? Are you seriously kidding about this delivery?`, HEIGHT)).toBe(
    false,
  );
});

test('a short draft is still being written', () => {
  expect(flagged(TWO, 'The blue lamp is 64 cm high.')).toBe(false);
});
