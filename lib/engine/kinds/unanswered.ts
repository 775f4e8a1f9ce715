import type { Sentence } from '../sentence.ts';
import { FEATURES } from '../tokens.ts';
import type { Kind } from './kind.ts';

/** A draft shorter than this is still being written, or is a first "I'll look into it". */
const WORDS = 20;
/** In a message longer than this, a question is often one of many on the way to what is really asked. */
const LONG = 120;
/** A question that wants an answer begins as one; “You mean the blue one?” only makes sure. */
const ASKS =
  /^(?:(?:and|but|so|also|then|or|another question|question \d+)\W+){0,2}(?:how|what|when|where|which|who|whose|why|can|could|do|does|did|is|are|will|would|may|has|have)\b/i;
/** Words that begin alike up to here are taken for one: deliver, delivery, delivered. */
const STEM = 5;

/** Words that ask or fill and say nothing about what is asked. */
const EMPTY = new Set(
  `about after again also another anyone anything because been before being could does doing done each either else ever
  every first from getting give given going have having help here into just know like long look made make many maybe
  mean more most much need never only other over people please really right same seem should since some someone
  something still such sure take tell than thank thanks that their them then there these they thing things think this
  those through time very want well were what when where which while whom whose will with without would your yours
  kind possible wondering question questions`.split(/\s+/),
);
/** Questions nobody wants an answer to. */
const RHETORICAL =
  /\b(?:seriously|kidding|joking|joke|serious|really|hell|wtf|shame|supposed to|anyone there|hello)\b/i;

const stem = (word: string): string => word.slice(0, STEM);

/** What a sentence is about, as word beginnings. */
function topics({ tokens }: Sentence): Set<string> {
  const found = new Set<string>();
  for (const { forms, features } of tokens) {
    const [word = ''] = forms;
    if (features & (FEATURES.isHandle | FEATURES.isUrl)) continue;
    if (word.length >= 4 && /^\p{L}/u.test(word) && !EMPTY.has(word)) found.add(stem(word));
  }
  return found;
}

/**
 * The customer asked several things, and one of them comes up nowhere in the draft while another does. A single question
 * may well be answered in other words, so it is left alone.
 */
export const unanswered: Kind = (_, on) => {
  if (on.views.draft.words < WORDS || on.views.customer.words > LONG) return [];
  const asked = on.views.customer.sentences
    .filter(({ sentence }) => sentence.isQuestion && ASKS.test(sentence.text) && !RHETORICAL.test(sentence.text))
    .map(({ sentence }) => topics(sentence))
    .filter((words) => words.size >= 2);
  if (asked.length < 2) return [];
  const said = new Set<string>();
  for (const { sentence } of on.views.draft.sentences) for (const word of topics(sentence)) said.add(word);
  const touched = asked.map((words) => [...words].filter((word) => said.has(word)).length);
  return touched.some((times) => times >= 2) && touched.some((times) => times === 0)
    ? [{ span: null, rewrites: [] }]
    : [];
};
