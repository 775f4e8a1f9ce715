import { describe, expect, test } from 'vitest';
import { testRules } from '../../lib/packs/examples.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const { source, problems } = parseRules(ruleFiles());

test('the built-in rules load without a problem', () => {
  expect(problems).toEqual([]);
});

describe('every rule keeps the promises of its own examples', () => {
  for (const check of source?.checks ?? []) {
    for (const rule of check.rules) {
      test(`${check.id}/${rule.id}`, () => {
        expect(source && testRules(source, (_, one) => one === rule)).toEqual([]);
      });
    }
  }
});
