import { stringify } from 'yaml';
import type { Rule } from '../engine/rule.ts';
import type { Pack } from './pack.ts';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/** What a rule looks for stands before what follows from it, as people write it. */
function ordered(rule: Rule): object {
  const { id, kind, why, level, ...rest } = rule;
  const { find, ...others } = rest as { find?: readonly string[] };
  return { id, kind, why, ...(level && { level }), ...(find && { find }), ...others };
}

/**
 * A pack as a YAML file that people go on writing in: what is empty is left out, as is what stands there anyway. Reading
 * it gives the same pack. In the form that `formatFile` gives, so that formatting it changes nothing.
 */
export function asYaml(pack: Pack): string {
  const checks = pack.checks.map(({ rules, ...check }) => ({ ...check, rules: rules.map(ordered) }));
  const parts = Object.entries({ ...pack, checks }).filter(([key, value]) => key === 'pack' || !isEmpty(value));
  return stringify(Object.fromEntries(parts), {
    lineWidth: 0,
    indent: 2,
    indentSeq: true,
    flowCollectionPadding: false,
  });
}
