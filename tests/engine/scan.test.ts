import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';

/** Where a text shows an element of these patterns. */
function shownBy(find: readonly string[], text: string): string[] {
  const facts = { thresholds: {}, signals: [] };
  const engine = createEngine(compileRules({ lists: {}, elements: { it: { find } }, facts, checks: [] }));
  const around = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };
  return (engine.check({ text }, around).coverage.it ?? []).map(({ start, end }) => text.slice(start, end));
}

test('of places that share words only the first and longest counts, however many lie inside it', () => {
  expect(shownBy(['big red bus stop', 'red', 'bus', 'stop'], 'The big red bus stop.')).toEqual(['big red bus stop']);
  expect(shownBy(['big red', 'red bus', 'bus stop'], 'The big red bus stop.')).toEqual(['big red', 'bus stop']);
  expect(shownBy(['red', 'bus'], 'Red bus. A red one.')).toEqual(['Red', 'bus', 'red']);
});
