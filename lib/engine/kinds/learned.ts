import type { LearnedRule } from '../rule.ts';
import type { Kind } from './kind.ts';

/** In fewer words than this there is too little between the lines, and a sentence is often still being typed. */
const LEAST = 7;

/** Sentences that are read as something by what was learned: the words that speak for it most are marked. */
export const learned: Kind = ({ rule: any, check }, on) => {
  const rule = any as LearnedRule;
  const { sentences } = on.views.draft;
  const scores = on.readings.inContext(rule.reading, sentences, on.facts.complaint);
  return sentences.flatMap((placed, i) => {
    const { sentence, start } = placed;
    if ((scores[i] as number) < rule.at) return [];
    if (sentence.isQuestion || sentence.tokens.length < LEAST) return [];
    if (on.marked(check.id, { start, end: start + sentence.text.length })) return [];
    const span = on.readings.point(rule.reading, placed);
    const word = sentence.tokens.findIndex((token) => start + token.end > span.start);
    return sentence.isQuoted(word) ? [] : [{ span, rewrites: [] }];
  });
};
