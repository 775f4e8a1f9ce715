import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const source = parseRules(ruleFiles()).source!;
const conversation = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };

test.each([
  ['blame/you-failed-to', 'You failed to report the crack in time.'],
  ['blame/you-failed-to-then', 'You failed to report the crack, so the lens broke.'],
  ['weak-apology/formula', 'We apologise for any inconvenience caused.'],
])('who switches %s off is not told the same by the rule beside it', (rule, text) => {
  const marked = (rulesOff: string[]) =>
    createEngine(compileRules(source, { rulesOff }))
      .check({ text }, conversation)
      .findings.flatMap((one) => (one.check === rule.split('/')[0] && one.span ? [one.rule] : []));
  expect(marked([])).toEqual([rule]);
  expect(marked([rule])).toEqual([]);
});
