import { fill, replacement } from '../rewrite.ts';
import type { PhraseRule } from '../rule.ts';
import { allShown, anyShown, type Hit, isHarmless, spanOf } from '../scan.ts';
import type { Rewrite, Span } from '../types.ts';
import type { Case, Kind, Verdict } from './kind.ts';

/** Words that hurt, wherever they stand. */
export const phrase: Kind = (compiled, on) => {
  const rule = compiled.rule as PhraseRule;
  const verdicts: Verdict[] = [];
  on.views.draft.sentences.forEach((placed, index) => {
    for (const program of compiled.find) {
      for (const match of placed.sentence.find(program)) {
        const hit = { placed, index, match };
        if (isHarmless(placed.sentence, match, rule.skip ?? [])) continue;
        if (anyShown(compiled.unless, on.views, hit) || !allShown(compiled.needs, on.views, hit)) continue;
        const span = rule.mark === 'sentence' ? sentenceSpan(hit) : spanOf(hit);
        verdicts.push({ span, rewrites: rewritesOf(rule, hit, span, on) });
      }
    }
  });
  return verdicts;
};

const sentenceSpan = ({ placed }: Hit): Span => ({
  start: placed.start,
  end: placed.start + placed.sentence.text.length,
});

function rewritesOf(rule: PhraseRule, hit: Hit, span: Span, on: Case): Rewrite[] {
  const { placed, match } = hit;
  const values: Record<string, string | null> = { ...on.values };
  for (const [name, [from, to]] of Object.entries(match.captures)) {
    if (!name) continue;
    const { start, end } = placed.sentence.span(from, to);
    values[name] = placed.sentence.text.slice(start, end);
  }
  return (rule.rewrites ?? []).flatMap((template) => {
    const words = fill(template, values);
    return words === null ? [] : [replacement(on.text, span, words)];
  });
}
