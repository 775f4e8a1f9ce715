import type { Check, Example, Rule } from '../../lib/engine/rule.ts';

const textOf = (example: string | Example): string =>
  typeof example === 'string' ? example : `${example.text} ${example.becomes ?? ''} ${example.customer ?? ''}`;

const plain = (text: string): string => text.replace(/[«»]/g, '').replaceAll('’', "'").toLowerCase();

const wordsOfRule = (check: Check, rule: Rule): string =>
  plain(
    [
      ...[check.name, check.about, check.id, rule.id, rule.why, rule.source ?? ''],
      ...[...rule.flags, ...rule.passes].map(textOf),
    ].join(' '),
  );

/** The checks with only those rules that hold every word of the query; all of them for an empty query. */
export function search(checks: readonly Check[], query: string): readonly Check[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return checks;
  return checks
    .map((check) => ({
      ...check,
      rules: check.rules.filter((rule) => {
        const text = wordsOfRule(check, rule);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((check) => check.rules.length > 0);
}
