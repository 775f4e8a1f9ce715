import { isOver } from '../amount.ts';
import { greetingEnd, greetingOf } from '../greeting.ts';
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
    const span = rule.mark ? MARKS[rule.mark](hit, on.text) : spanOf(hit);
    if (rule.exactly?.includes(on.text.slice(span.start, span.end))) return [];
    if (rule.over && !isOver(rule.over, hit)) return [];
    return [{ span, rewrites: rewritesOf(rule, hit, span, on) }];
  });
};

const MARKS: Record<NonNullable<PhraseRule['mark']>, (hit: Hit, draft: string) => Span> = {
  sentence: (hit, draft) => ({
    start: behindGreeting(hit, draft),
    end: hit.placed.start + hit.placed.sentence.text.length,
  }),
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

/** Where a sentence begins, a greeting left out: “Hi Ana,” is not at fault, and what is said instead goes behind it. */
function behindGreeting(hit: Hit, draft: string): number {
  const { start } = hit.placed;
  const greeting = greetingOf(draft);
  if (!greeting || greeting.words.start < start) return start;
  const end = greetingEnd(draft, greeting);
  const behind = end + (/^[\s,!.:–—-]*/.exec(draft.slice(end))?.[0].length ?? 0);
  return behind <= spanOf(hit).start ? behind : start;
}

/** A sentence that goes on after a comma: no capital, but for “I”. */
const goingOn = (words: string): string =>
  /^I\b/.test(words) ? words : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

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
    const filled = fill(inVoice(template, on.voice), values);
    if (filled === null) return [];
    const behind = rule.mark === 'sentence' && on.text.slice(0, span.start).trimEnd().endsWith(',');
    const words = behind ? goingOn(filled) : filled;
    return loses(hit, span, words) || losesName(on, span, words) ? [] : [replacement(on.text, span, words)];
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

/** Whether a rewrite would drop the customer's name. */
function losesName({ text, values: { customer } }: Case, span: Span, after: string): boolean {
  return (
    Boolean(customer) &&
    text.slice(span.start, span.end).includes(customer as string) &&
    !after.includes(customer as string)
  );
}
