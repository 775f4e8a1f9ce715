import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { levelled } from '../../lib/packs/levelled.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const source = parseRules(ruleFiles()).source!;
const draft = { text: 'As per our policy you failed to report this.' };
const nothing = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };
const levelsFor = (levels: Parameters<typeof levelled>[1]) => {
  const { findings } = createEngine(compileRules(levelled(source, levels))).check(draft, nothing);
  return Object.fromEntries(findings.map(({ check, level }) => [check, level]));
};

test('a check that was given another level has it in all its findings, and the others keep theirs', () => {
  const before = levelsFor({});
  expect(before.blame).toBe('problem');
  expect(Object.keys(before).length).toBeGreaterThan(1);
  expect(levelsFor({ blame: 'advice', gone: 'advice' })).toEqual({ ...before, blame: 'advice' });
});

test('the level outweighs those of single rules', () => {
  const mixed = source.checks.find(({ rules, level }) => rules.some((rule) => rule.level && rule.level !== level))!;
  const [check] = levelled({ ...source, checks: [mixed] }, { [mixed.id]: 'advice' }).checks;
  expect(check?.level).toBe('advice');
  expect(check?.rules.filter((rule) => rule.level !== undefined)).toEqual([]);
});
