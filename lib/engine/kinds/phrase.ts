import { isOver } from '../amount.ts';
import { fill, replacement } from '../rewrite.ts';
import type { PhraseRule } from '../rule.ts';
import { allShown, anyShown, type Hit, marked, spanOf } from '../scan.ts';
import { FEATURES } from '../tokens.ts';
import type { Rewrite, Span } from '../types.ts';
import { inVoice } from '../voice.ts';
import type { Case, Kind, Verdict } from './kind.ts';

const FACTS = FEATURES.isNumber | FEATURES.isUrl | FEATURES.isHandle;

/** Words that hurt, wherever they stand. */
export const phrase: Kind = (compiled, on) => {
  const rule = compiled.rule as PhraseRule;
  return on.hits(compiled).flatMap((hit): Verdict[] => {
    if (anyShown(compiled.unless, on.views, hit) || !allShown(compiled.needs, on.views, hit)) return [];
    const span = rule.mark ? MARKS[rule.mark](hit) : spanOf(hit);
    if (rule.exactly?.includes(on.text.slice(span.start, span.end))) return [];
    if (rule.over && !isOver(rule.over, hit)) return [];
    return [{ span, rewrites: rewritesOf(rule, hit, span, on) }];
  });
};

const MARKS: Record<NonNullable<PhraseRule['mark']>, (hit: Hit) => Span> = {
  sentence: ({ placed }) => ({ start: placed.start, end: placed.start + placed.sentence.text.length }),
  statement: (hit) => {
    const { sentence, start } = hit.placed;
    const [from, to] = marked(hit.match);
    return { start: start + sentence.statementStart(from), end: start + sentence.clauseEnd(to) };
  },
  clause: (hit) => {
    const { sentence, start } = hit.placed;
    return { start: spanOf(hit).start, end: start + sentence.clauseEnd(marked(hit.match)[1]) };
  },
};

function rewritesOf(rule: PhraseRule, hit: Hit, span: Span, on: Case): Rewrite[] {
  const { placed, match } = hit;
  const values: Record<string, string | null> = { ...on.values };
  for (const [name, [from, to]] of Object.entries(match.captures)) {
    if (!name) continue;
    const { start, end } = placed.sentence.span(from, to);
    values[name] = placed.sentence.text.slice(start, end);
  }
  if (rule.mark === 'clause' && goesOn(hit)) return [];
  return (rule.rewrites ?? []).flatMap((template) => {
    const words = fill(inVoice(template, on.voice), values);
    return words === null || loses(hit, span, words) ? [] : [replacement(on.text, span, words)];
  });
}

const FINITE = ['Modal', 'Copula', 'Auxiliary', 'PresentTense', 'PastTense'];

/** Whether the rest of the clause has a verb of its own, and so may say something that must not go with the words. */
function goesOn({ placed: { sentence }, match }: Hit): boolean {
  const [, to] = marked(match);
  const end = sentence.clauseEnd(to);
  const tags = sentence.tags();
  return sentence.tokens.some((token, at) => at >= to && token.end <= end && FINITE.some((tag) => tags[at]?.has(tag)));
}

/** Whether a rewrite would drop a number, an address or a handle that stood in the words it replaces. */
function loses({ placed: { sentence, start } }: Hit, span: Span, after: string): boolean {
  return sentence.tokens.some(
    (token) =>
      (token.features & FACTS) !== 0 &&
      start + token.end > span.start &&
      start + token.start < span.end &&
      !after.includes(sentence.text.slice(token.start, token.end)),
  );
}
