import type { Check, RuleSource } from '../engine/rule.ts';
import type { Level } from '../engine/types.ts';

/** The source with other levels for whole checks, by id: all of such a check's rules are of the level that was chosen. */
export function levelled<Source extends RuleSource>(source: Source, levels: Readonly<Record<string, Level>>): Source {
  const change = (check: Check): Check => {
    const level = levels[check.id];
    if (!level) return check;
    return { ...check, level, rules: check.rules.map(({ level: _own, ...rule }) => rule as Check['rules'][number]) };
  };
  return { ...source, checks: source.checks.map(change) };
}
