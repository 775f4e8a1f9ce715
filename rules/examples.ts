import examples from 'virtual:amends-examples';
import type { Check } from '../lib/engine/rule.ts';

/** The checks with the built-in rules' examples, which the engine does without. A rule with its own keeps them. */
export function withExamples(checks: readonly Check[]): Check[] {
  return checks.map((check) => ({
    ...check,
    rules: check.rules.map((rule) => {
      const own = rule.flags.length + rule.passes.length > 0;
      const [flags, passes] = (!own && examples[`${check.id}/${rule.id}`]) || [rule.flags, rule.passes];
      return { ...rule, flags, passes };
    }),
  }));
}
