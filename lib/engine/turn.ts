import { flip } from './rewrite.ts';
import { Sentence } from './sentence.ts';

const BETWEEN = /^(?:still|now|just|also|already|never|only|even|really|so|very|then|once|again|not|\w+ly)$/;
const LINK = ['Auxiliary', 'Modal', 'Copula'];
const VERB = ['Verb', ...LINK];
/** Times that were true when it was written and may not be when it is read. */
const PASSING =
  /\s*\b(?:today|tonight|yesterday|tomorrow|right now|now|currently|at the moment|this (?:morning|afternoon|evening|week))\b/gi;

const OF_I: Readonly<Record<string, string>> = {
  am: 'are',
  was: 'were',
  "wasn't": "weren't",
  wasnt: "weren't",
  "ain't": "aren't",
};

/** Words typed in a hurry and what they stand for. Not “id”, “ill”, “were” and “well”, which are words of their own. */
const HURRIED: readonly [RegExp, string][] = [
  [/\s*\b(?:wtf|wth|smh|ffs|lol|lmao|omg|tbh|btw|fyi)\b/gi, ''],
  [/\bi(m|ve)\b/gi, "I'$1"],
  [/\b(you|they)(re|ve)\b/gi, "$1'$2"],
  [/\bweve\b/gi, "we've"],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should|ca|wo)nt\b/gi, "$1n't"],
  [/\b(that|there|he|she)s\b/gi, "$1's"],
  [/\bits(?= (?:been|still|not|now|a|the|already|broken|gone|too|so)\b)/gi, "it's"],
  [/\bu\b/gi, 'you'],
  [/\bur\b/gi, 'your'],
];
/** What compromise takes for a preposition and begins a clause here: “since you moved it”. */
const CONJUNCTION = /^(?:since|before|after|until|till|as|than|once)$/;

/** What stands before a verb in its present form. */
const ACTS = /^(?:i|we|you|they|he|she|it|who|to|not|never|please|can|will|would|could|should|must|did|do|does)$/;

/** Whether the “you” that begins at `at` does something, rather than having something done to it. */
function isSubject(sentence: Sentence, at: number): boolean {
  const from = sentence.tokens.findIndex(({ start }) => start === at);
  const tags = sentence.tags();
  const before = tags[from - 1];
  // “We told you last week” against “we thought you would”.
  const [further, nearer] = [from - 2, from - 1].map((at) => sentence.tokens[at]?.forms[0] ?? '');
  const joins = CONJUNCTION.test(nearer ?? '');
  // “The gate code you gave us” has a noun there that compromise takes for a verb.
  const noun = !before?.has('PastTense') && !before?.has('Gerund') && !ACTS.test(further ?? '');
  // “We told you last week” against “we thought you would”.
  const follows =
    before && !joins && (before.has('Preposition') || (before.has('Verb') && !before.has('Auxiliary') && !noun));
  for (let next = from + 1; from >= 0 && next < sentence.tokens.length; next++) {
    const word = sentence.tokens[next]?.forms[0] ?? '';
    if (VERB.some((tag) => tags[next]?.has(tag))) return !follows || LINK.some((tag) => tags[next]?.has(tag));
    if (!BETWEEN.test(word)) return false;
  }
  return false;
}

/**
 * What a customer wrote, said to them: “I was charged twice and you never told me” becomes “you were charged twice and
 * we never told you”. Nothing is added; shouting, marks at the end and passing times of day are left out.
 */
export function turnRound(clause: string): string {
  const straight = clause.replaceAll('’', "'");
  const said = /\p{Ll}/u.test(straight) ? straight : straight.toLowerCase();
  const calm = HURRIED.reduce((text, [typed, meant]) => text.replace(typed, meant), said)
    .replace(/\b(you) (?:guys|people|folks|lot|all)\b/gi, '$1')
    .replace(/\b\p{Lu}{4,}\b/gu, (word) => word.toLowerCase())
    .replace(PASSING, '')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/\s+([,;])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|(?<![\s.,;:!…–—-])[\s.,;:!…–—-]+$/gu, '');
  const sentence = new Sentence(calm);
  const speaks = /^i\b/i.test(calm);
  let subject = 0;
  let last = '';
  const turned = calm.replace(/(?<![\p{L}\p{N}])[\p{L}]+(?:'[\p{L}]+)*/gu, (word, at: number) => {
    const low = word.toLowerCase();
    const before = last;
    last = low;
    if (low === 'you' && !isSubject(sentence, at)) return 'us';
    if (low === 'i') subject = 3;
    else subject--;
    // The verb of “I” takes the form that “you” has.
    const form = OF_I[low];
    if (form && (subject > 0 || low === 'am' || (speaks && before === 'and'))) return form;
    if (low !== 'i' && !BETWEEN.test(low)) subject = 0;
    return flip(word);
  });
  const isName = sentence.tags()[0]?.has('ProperNoun') || /^[\p{Lu}\d]{2,}\b/u.test(turned);
  return isName ? turned : turned.charAt(0).toLowerCase() + turned.slice(1);
}
