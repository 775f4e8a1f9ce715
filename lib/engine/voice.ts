/** How somebody writes: "I'm" or "I am". Null where nothing tells. */
export type Voice = 'short' | 'full' | null;

const WHO = '[Ii]|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Hh]ere';
const NOT = 'do|does|did|is|are|was|were|have|has|had|would|could|should';

const SHORT = new RegExp(`\\b(?:${WHO})['’](?:m|re|ve|ll|d|s)\\b|n['’]t\\b`, 'u');
const FULL = new RegExp(`\\b(?:I am|(?:${WHO}) (?:are|will|have|is)|(?:${NOT}|can|will) ?not)\\b`, 'u');

/** How much of a text is looked at, in UTF-16 units: it is looked at again for every key. */
const ENOUGH = 2000;

/** How a text is written. One contraction is enough for `short`: whoever uses none at all means it. */
export function voiceOf(text: string): Voice {
  const beginning = text.slice(0, ENOUGH);
  if (SHORT.test(beginning)) return 'short';
  return FULL.test(beginning) ? 'full' : null;
}

// Something must follow: "that is how it is" has no short form at its end.
const CONTRACTIONS: readonly [RegExp, string][] = [
  [/\bI am(?= )/gu, "I'm"],
  [/\b(We|we|You|you|They|they) are(?= )/gu, "$1're"],
  [/\b(I|We|we|You|you|They|they|It|it|He|he|She|she) will(?! not)(?= )/gu, "$1'll"],
  [/\b(I|We|we|You|you|They|they) have(?= (?:been|just|already|now|asked|sent|told|put|\w+ed)\b)/gu, "$1've"],
  [/\b(It|it|That|that|Here|here|There|there) is(?! not)(?= )/gu, "$1's"],
  [new RegExp(`\\b(${NOT}) not(?= )`, 'gu'), "$1n't"],
  [/\bcan ?not(?= )/gu, "can't"],
  [/\bwill not(?= )/gu, "won't"],
];
const EXPANSIONS: readonly [RegExp, string][] = [
  [/\b(C|c)an['’]t\b/gu, '$1annot'],
  [/\b(W|w)on['’]t\b/gu, '$1ill not'],
  [new RegExp(`\\b(${NOT})n['’]t\\b`, 'giu'), '$1 not'],
  [/\bI['’]m\b/gu, 'I am'],
  [/\b(We|we|You|you|They|they)['’]re\b/gu, '$1 are'],
  [/\b(I|We|we|You|you|They|they)['’]ve\b/gu, '$1 have'],
  [/\b(I|We|we|You|you|They|they|It|it|He|he|She|she)['’]ll\b/gu, '$1 will'],
  [/\b(I|We|we|You|you)['’]d(?= (?:like|love|be|prefer|need|want)\b)/gu, '$1 would'],
  [/\b(It|it|That|that|Here|here|There|there)['’]s(?! been\b)/gu, '$1 is'],
];

/** Templates are few and asked for with every key. */
const known = { short: new Map<string, string>(), full: new Map<string, string>() };

/** A template in the voice of a draft. What is in brackets is the agent's to fill in, and stays. */
export function inVoice(template: string, voice: Voice): string {
  if (!voice) return template;
  let words = known[voice].get(template);
  if (words === undefined) {
    words = said(template, voice === 'short' ? CONTRACTIONS : EXPANSIONS);
    known[voice].set(template, words);
  }
  return words;
}

/** Words of the customer's in the voice of a draft: a formal one has no “hasn't” of theirs. */
export const fullIn = (words: string, voice: Voice): string =>
  voice === 'full' ? EXPANSIONS.reduce((text, [from, to]) => text.replace(from, to), words) : words;

const said = (template: string, changes: typeof CONTRACTIONS): string =>
  template
    .split(/(\[[^\]]*\]|\{[^}]*\})/)
    .map((part, at) => (at % 2 ? part : changes.reduce((text, [from, to]) => text.replace(from, to), part)))
    .join('');
