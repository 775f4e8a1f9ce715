import { clauseStarts } from './clauses.ts';
import { isFluent } from './fluent.ts';
import { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { unanswered } from './thread.ts';
import { turnRound } from './turn.ts';
import type { Conversation } from './types.ts';

/** A line that says the customer's problem back to them, and their own words that it was made of. */
export interface Reflection {
  text: string;
  clause: string;
}

/** What tells of something gone wrong. The more of it a clause has, the more it is what they wrote about. */
const WRONG =
  /\b(?:broken?|broke|cracked|crack|damaged?|defective|faulty|wrong|missing|lost|never|not|no|nothing|nobody|cannot|\w+n't|still|late|delayed?|wait(?:ed|ing)?|fail(?:ed|s)?|stopped|stuck|charged|twice|again|double|refus(?:ed|es)|errors?|cancell?ed|hurt|cut|dirty|cold|leak(?:s|ed|ing)?|crash(?:es|ed)?|smash(?:ed)?|empty|expired|rude|ignored|splinters|disappeared|useless|slow|old|torn|burnt|dead|locked|unable|without|instead|already|promised|supposed|weeks?|months?)\b/gi;
const MINE = /\b(?:i|i'm|i've|i'd|we|we're|we've|my|our|me|us)\b/i;
/** What is said to us rather than told: wishes, orders, thanks, threats, insults, greetings. */
const TOLD =
  /^(?:please|thanks?|hi|hello|hey|dear|kind|best|regards|sorry|can|could|will|would|do|let|send|tell|give|fix|just|stop|explain|sort|refund|get|what|why|how|when|who|where|if|unless|i (?:want|demand|expect|need|hope|would like|'d like|will|think|guess|bet|am going)|i'(?:d like|ll)|we (?:want|demand|expect|need|hope|will)|you (?:should|must|need|have to|better|will|can|could|say|claim|tell)|this is (?:really |so |very |absolutely |totally |completely )?(?:a )?(?:disappointing|unacceptable|ridiculous|a joke|joke|awful|terrible|outrageous|disgusting))\b/i;
const UGLY =
  /\b(?:idiots?|stupid|morons?|liars?|scam(?:mers?)?|thieves|crooks?|clowns?|shit\w*|fuck\w*|damn|hell|crap|bloody|bastards?|pathetic|incompetent|lawyer|sue|court|joke)\b/i;
/** A beginning that joins a clause to another and means nothing by itself. */
const JOINT =
  /^(?:(?:hello|hi|hey|good (?:morning|afternoon|evening)|and|but|so|also|because|then|well|look|honestly|unfortunately|again|plus|however|yet|as|since|that|which is why|now|(?:even )?though|although|whereas|(?:no|yes|yeah)(?=,? (?:i|you|we|it|they|he|she)\b)|to make (?:it|matters|things) worse|on top of (?:that|it|this))\b[\s,]*)+/i;
/** “and it never …” begins a clause of its own even without a comma. */
const AND = /\s+(?=(?:and|but|so|because) (?:i|we|you|it|they|he|she|my|the|there|nobody|no one|now|your|this)\b)/i;

/** What has no subject, trails off or is a heap of items: nothing of it can follow “You wrote that”. */
const FRAGMENT =
  /^(?:not|never|still|yet|waiting|received|ordered|bought|got|had|been|was|were|is|are|have|has|paid|called|tried|spent|asked|told)\b|^(?:no|zero|day|another)\b(?!.*\b(?:is|are|was|were|has|have|had|does|did|can|could|will|came|works?|answer(?:s|ed)|replie[sd]|arrived|told|called|knows?)\b)|(?:^|\s)\d[.)]\s|\b(?:refused|trying|tried|supposed|meant) to$/i;

/** Marks at the end. A row of them is looked at from its first only, or a long one would be read from each again. */
const TRAILING = /(?<![\s,;:.!–—-])[\s,;:.!–—-]+$/u;

const SHORTEST = 3;
const LONGEST = 20;
/** How much must be wrong in a clause for it to be said back. */
const ENOUGH = 2;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The clauses of a sentence, whole where it is short, as they were written. */
function clausesOf(text: string): string[] {
  const { tokens } = new Sentence(text);
  const starts = clauseStarts(tokens).map((index) => tokens[index]?.start ?? 0);
  const cut = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  return cut
    .flatMap((clause) => clause.split(AND))
    .map((clause) => clause.trim().replace(JOINT, '').replace(TRAILING, ''));
}

function scoreOf(clause: string): number {
  const plain = clause.replaceAll('’', "'");
  const words = wordsIn(plain);
  if (words < SHORTEST || words > LONGEST || TOLD.test(plain) || UGLY.test(plain) || /[?@]|https?:/.test(plain))
    return 0;
  const wrong = new Set(plain.toLowerCase().match(WRONG)).size;
  if (wrong === 0) return 0;
  // “It never did” says nothing to one who has not read the sentence before it.
  const vague = /^(?:it|this|that|they|he|she|these|those)\b/i.test(plain) ? 1 : 0;
  return Math.min(wrong, 3) * 2 + (MINE.test(plain) ? 1 : 0) - vague - (words < 4 ? 1 : 0);
}

/** The clauses of the customer's unanswered messages that tell of something gone wrong, the most telling first. */
export function tellingClauses(conversation: Conversation): { clause: string; at: number }[] {
  const clauses = unanswered(conversation).flatMap(({ text }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line)
        .map(({ start, end }) => line.slice(start, end))
        .filter((sentence) => !sentence.includes('?'))
        .flatMap(clausesOf),
    ),
  );
  return [...new Set(clauses)]
    .map((clause, at) => ({ clause, at, score: scoreOf(clause) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

/**
 * Two or three lines that say the problem back in the customer's own words, the most telling first; none when nothing
 * in their unanswered messages tells of one. Made only of what they wrote: who speaks is turned round, nothing is added.
 */
export function reflectionsOf(conversation: Conversation): Reflection[] {
  const best = tellingClauses(conversation)
    .filter(({ clause }) => !FRAGMENT.test(clause) && isFluent(clause))
    .slice(0, 2)
    .map(({ clause, at }) => ({ clause, at, turned: turnRound(clause) }));
  const [first] = best;
  if (!first) return [];
  const lines = best.map(({ clause, turned }) => ({ text: `You wrote that ${turned}.`, clause }));
  const [a, b] = best.toSorted((one, other) => one.at - other.at);
  if (!a || !b) return [...lines, { text: `If I've understood you right, ${first.turned}.`, clause: first.clause }];
  return [
    ...lines,
    { text: `If I've understood you right, ${a.turned}, and ${b.turned}.`, clause: `${a.clause} … ${b.clause}` },
  ];
}
