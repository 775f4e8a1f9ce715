import { type Failure, testRules } from './examples.ts';
import { expandPack } from './expand.ts';
import { layerPacks } from './layer.ts';
import type { Pack } from './pack.ts';
import type { BuiltIn } from './verify-ids.ts';

export interface TestResult {
  /** Rules whose examples were run. */
  rules: number;
  examples: number;
  /** Empty when the pack keeps its promises. */
  failures: readonly Failure[];
}

/** Full ids of the rules whose examples a pack holds: its own, those of its short forms, those it changes. */
export const ownRules = (pack: Pack): string[] => [
  ...[...pack.checks, ...expandPack(pack).checks].flatMap(({ id, rules }) => rules.map((rule) => `${id}/${rule.id}`)),
  ...pack.overrides.flatMap(({ rule, flags, passes }) => (rule && (flags || passes) ? [rule] : [])),
];

/**
 * Runs the examples of a pack, over the built-in rules as the pack leaves them: those of its own rules, of its short
 * forms, and of the rules it changes. A pack with a failure is not to be used.
 */
export function testPack(pack: Pack, builtIn: BuiltIn): TestResult {
  const { source, switches } = layerPacks(builtIn, [pack]);
  const own = new Set(ownRules(pack));
  const off = new Set(switches.rulesOff);
  const tested = source.checks.flatMap((check) =>
    check.rules.filter((rule) => own.has(`${check.id}/${rule.id}`) && !off.has(`${check.id}/${rule.id}`)),
  );
  const failures = testRules(source, (_, rule) => tested.includes(rule), switches);
  const examples = tested.reduce((sum, { flags, passes }) => sum + flags.length + passes.length, 0);
  return { rules: tested.length, examples, failures };
}
