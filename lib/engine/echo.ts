import type { Sentence } from './sentence.ts';
import type { TextView } from './text-view.ts';

/** Words that say nothing about what a text is about, however long they are. */
const EMPTY = new Set(
  `this that with have your from they been were what when will would could should there their them then than just like
  some more very also only into over about after before again still even much many because which while where please
  thank hello dear sorry here these those such each every other another both does doing done did having being well know
  want need help make made take took give gave come came goes going gone get got gets getting back down away most least
  really actually always never ever today tomorrow yesterday now soon later already until since though although however
  something anything nothing everything someone anyone nobody everyone thing things time times issue issues problem
  problems trouble contact message email reply regard regards kind best team support service customer company good great
  right wrong sure okay yes hear feel felt look looking said says tell told send sent let lets use using used able cant
  dont didnt wont isnt wasnt havent hasnt`
    .split(/\s+/)
    .filter(Boolean),
);

const KEY = Symbol('content');

/** A word without its commonest endings, so that "cancelled" and "cancel", "boxes" and "box" are the same. */
function stem(word: string): string {
  const short = word.replace(/(?:'s|ies|ied|ing|ed|es|s|y|e)$/, '');
  return (short.length > 2 ? short : word).replace(/(.)\1$/, '$1');
}

/** The words that carry a sentence's meaning: longer ones that are not everybody's, and numbers. */
function contentOf(sentence: Sentence): ReadonlySet<string> {
  const known = sentence.memo.get(KEY) as Set<string> | undefined;
  if (known) return known;
  const words = new Set<string>();
  for (const { forms } of sentence.tokens) {
    const word = forms[0] ?? '';
    if (/^\p{N}/u.test(word) || (word.length > 3 && !EMPTY.has(word) && !/^[@#]/.test(word))) words.add(stem(word));
  }
  sentence.memo.set(KEY, words);
  return words;
}

/** The same of a text. */
function contentOfText(text: TextView): ReadonlySet<string> {
  const known = text.memo.get(KEY) as Set<string> | undefined;
  if (known) return known;
  const words = new Set(text.sentences.flatMap(({ sentence }) => [...contentOf(sentence)]));
  text.memo.set(KEY, words);
  return words;
}

/** How many different words of substance some sentences share with some texts. */
export function shared(sentences: readonly Sentence[], texts: readonly TextView[]): number {
  const own = new Set(sentences.flatMap((sentence) => [...contentOf(sentence)]));
  if (!own.size) return 0;
  const theirs = texts.map(contentOfText);
  let count = 0;
  for (const word of own) if (theirs.some((words) => words.has(word))) count++;
  return count;
}
