import { isOver } from '../amount.ts';
import { allShown, anyShown } from '../around.ts';
import { clauseStarts } from '../clauses.ts';
import { greetingEnd, greetingOf } from '../greeting.ts';
import { marked } from '../matcher.ts';
import { fill, replacement } from '../rewrite.ts';
import type { PhraseRule } from '../rule.ts';
import { type Hit, spanOf } from '../scan.ts';
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
  const more = rule.mark === 'sentence' && tellsMore(hit);
  const facts = factsIn(hit, span, on);
  return (rule.rewrites ?? []).flatMap((template) => {
    const filled = fill(inVoice(template, on.voice), values);
    if (filled === null) return [];
    const behind = rule.mark === 'sentence' && on.text.slice(0, span.start).trimEnd().endsWith(',');
    const words = behind ? goingOn(filled) : filled;
    if (words === '' && more) return [];
    if (!facts.every((fact) => words.includes(fact)) || strands(on.text, span, words)) return [];
    return [replacement(on.text, span, isSorry(words) && JOINED.test(on.text.slice(span.end)) ? `${words},` : words)];
  });
}

/** An apology that is a sentence of its own. */
const isSorry = (words: string): boolean => /^I(?:'m| am) (?:so )?sorry\b/.test(words);
/** A second half that has a subject or a verb of its own. */
const JOINED =
  /^\s+(?:and|but|so)\s+(?:i|we|you|it|they|he|she|there|this|that|the \S+ (?:is|are|has|have|was|will)|your \S+ (?:is|are|has|have|was|will)|have|has|will|am|are|can|would|thank|thanks|hope|understand|appreciate|please)\b/i;
/** Where a sentence of its own may stop: its marks, a kiss, a face, the next sentence. */
const STOPS = /^\s*(?:$|\n|[.!?,;:)…"”–—-]|x{1,3}\b|\p{Extended_Pictographic}|\p{Lu})/u;
/** Words that want a noun behind them, and not a sentence. */
const WANTS_NOUN =
  /(?<![.!?,;:…)\n–—-]\s*)\b(?:our|my|your|his|her|their|the|a|an|many|most|very|with|of|for|to|please|accept|sincere|sincerest|deepest|heartfelt|humble|\p{Ll}+est)\s+$/iu;

/** Whether a rewrite would leave words around it with nothing to hold on to. */
function strands(text: string, span: Span, words: string): boolean {
  const after = text.slice(span.end, span.end + 60);
  // "The relevant department's answer".
  if (/['’]s$/.test(text.slice(span.start, span.end)) && !/['’]s$/.test(words)) return true;
  // "We would like to inform you of a change", "for further action and review".
  if (words === '')
    return (
      /^\s*(?:of|about|regarding|concerning)\b/i.test(after) || (/^\s+(?:and|or)\b/i.test(after) && !JOINED.test(after))
    );
  if (!isSorry(words)) return false;
  return (
    !(STOPS.test(after) || JOINED.test(after)) || WANTS_NOUN.test(text.slice(Math.max(0, span.start - 30), span.start))
  );
}

const FINITE = ['Modal', 'Copula', 'Auxiliary', 'PresentTense', 'PastTense'];

/** Whether the rest of the clause has a verb of its own, and so may say something that must not go with the words. */
function goesOn({ placed: { sentence }, match }: Hit): boolean {
  const [, to] = marked(match);
  const end = sentence.clauseEnd(to);
  const tags = sentence.tags();
  return sentence.tokens.some((token, at) => at >= to && token.end <= end && FINITE.some((tag) => tags[at]?.has(tag)));
}

/** Whether another clause of the sentence has a verb of its own: what it says must not go with the words at fault. */
function tellsMore({ placed: { sentence }, match }: Hit): boolean {
  const [from, to] = marked(match);
  const starts = clauseStarts(sentence.tokens);
  const first = starts.findLast((start) => start <= from) ?? 0;
  const end = starts.find((start) => start >= to) ?? sentence.tokens.length;
  const tags = sentence.tags();
  return sentence.tokens.some((_, at) => (at < first || at >= end) && FINITE.some((tag) => tags[at]?.has(tag)));
}

/** A day that somebody can hold us to: “on Monday”, and not “a Saturday girl”. */
const DAY = /^(?:on|by|until|till|next|this|before|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** What no rewrite of some words may drop: a number, a day, an address or a handle in them, and the customer's name. */
function factsIn({ placed: { sentence, start } }: Hit, span: Span, { text, values: { customer } }: Case): string[] {
  const facts = sentence.tokens
    .filter(
      (token, at) =>
        start + token.end > span.start &&
        start + token.start < span.end &&
        ((token.features & FACTS) !== 0 || DAY.test(`${sentence.tokens[at - 1]?.forms[0]} ${token.forms[0]}`)),
    )
    .map((token) => sentence.text.slice(token.start, token.end));
  return customer && text.slice(span.start, span.end).includes(customer) ? [...facts, customer] : facts;
}
