import { expect, test } from 'vitest';
import { sorted } from '../../lib/engine/findings.ts';
import type { Finding, Span } from '../../lib/engine/types.ts';

const finding = (rule: string, span: Span | null, offers = 0): Finding => ({
  key: rule,
  check: rule.split('/')[0] as string,
  rule,
  level: 'problem',
  span,
  message: '',
  source: null,
  rewrites: Array.from({ length: offers }, () => ({ start: 0, end: 1, text: 'x', slots: 0 })),
});
const order = (...findings: Finding[]) => sorted(findings, 1000).map(({ rule }) => rule);

test('findings come in text order, the whole draft last', () => {
  expect(
    order(finding('a/all', null, 1), finding('b/late', { start: 5, end: 9 }), finding('c/early', { start: 0, end: 3 })),
  ).toEqual(['c/early', 'b/late', 'a/all']);
});

test('of two checks at the same words, the one that offers better words comes first', () => {
  const words = { start: 0, end: 9 };
  expect(order(finding('robotic/any', words), finding('weak/formula', words, 2))).toEqual([
    'weak/formula',
    'robotic/any',
  ]);
});

test('of one check the longest of those that share words stays, whatever it offers', () => {
  expect(order(finding('a/long', { start: 0, end: 9 }), finding('a/short', { start: 3, end: 5 }, 1))).toEqual([
    'a/long',
  ]);
});
