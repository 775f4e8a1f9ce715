import type { Check, PhraseRule, RuleSource } from '../../lib/engine/rule.ts';

/** Words of the bench's replies and words that are not in them, so that a part of the rules has something to look at. */
const ADVERBS = ['just', 'really', 'always', 'never', 'simply', 'kindly', 'already', 'again', 'usually', 'barely'];
const VERBS = ['sent', 'checked', 'moved', 'answer', 'confirm', 'returned', 'booked', 'told', 'waive', 'settle'];
const NOUNS = ['parcel', 'invoice', 'label', 'box', 'courier', 'case', 'postage', 'tariff', 'premium', 'ledger'];

/** `count` (at most 1,000) different phrase rules as a large team might add them, in a check of their own. */
export function packRules(count: number): Check {
  const all = ADVERBS.flatMap((adverb) => VERBS.flatMap((verb) => NOUNS.map((noun) => [adverb, verb, noun] as const)));
  const rules = all.slice(0, count).map(([adverb, verb, noun], i): PhraseRule => {
    // Half of them plain words, half with a choice and a gap, as the examples in docs/packs.md have them.
    const find =
      i % 2 ? `${adverb} ${verb} the ${noun}` : `(${adverb}|hardly) .? ${verb} (the|your|our) #Adjective? ${noun}`;
    return { kind: 'phrase', id: `rule-${i}`, why: 'Not our words.', find: [find], flags: [], passes: [] };
  });
  return { id: 'house', name: 'House words', about: 'Words of the house', level: 'advice', rules };
}

/** Rules with a pack's over them. */
export const withPackRules = (source: RuleSource, count: number): RuleSource => ({
  ...source,
  checks: [...source.checks, packRules(count)],
});
