import nlp from 'compromise/two';
import type { Token } from './tokens.ts';

/**
 * The only door to compromise: part-of-speech tags for a sentence, and the forms of a word. Everything else in the
 * engine works on plain words, because this is the one visible cost (about half a millisecond a sentence).
 */

/** Tags a pattern may name. An unknown one would match nothing without a word, so it is an error at load instead. */
export const TAGS = new Set(
  `Noun Singular Plural Pronoun Possessive ProperNoun Person FirstName LastName Place Organization Verb Infinitive
  PresentTense PastTense Gerund Copula Auxiliary Modal Participle Passive PhrasalVerb Imperative Adjective Comparable
  Comparative Superlative Adverb Negative Determiner Conjunction Preposition QuestionWord Value Cardinal Ordinal Money
  Percent Date Time Duration WeekDay Month Expression Condition Url Email PhoneNumber HashTag AtMention Emoji`
    .split(/\s+/)
    .filter(Boolean),
);

interface Term {
  pre: string;
  text: string;
  post: string;
  tags: Set<string>;
}

/** Sentences longer than this are read without tags: nobody writes them, and the tagger's cost grows with them. */
const LONGEST_TAGGED = 800;
const NONE: ReadonlySet<string> = new Set();

/**
 * compromise's tags for each of `tokens`, which must be `tokenise(sentence)`. A token that compromise cuts otherwise
 * takes the tags of the term that begins where it begins, else of the one that covers it, else none.
 */
export function tagsOf(sentence: string, tokens: readonly Token[]): ReadonlySet<string>[] {
  if (sentence.length > LONGEST_TAGGED) return tokens.map(() => NONE);
  const terms: { start: number; end: number; tags: Set<string> }[] = [];
  let at = 0;
  for (const part of nlp(sentence.replaceAll('’', "'")).docs as unknown as Term[][]) {
    for (const term of part) {
      at += term.pre.length;
      terms.push({ start: at, end: at + term.text.length, tags: term.tags });
      at += term.text.length + term.post.length;
    }
  }
  let next = 0;
  let previous = -1;
  return tokens.map((token) => {
    // The parts of a contraction share a start here; compromise gives the later ones no text, so they follow in order.
    const repeated = token.start === previous;
    previous = token.start;
    const part = terms[next];
    if (repeated && part && part.start === part.end) {
      next++;
      return part.tags;
    }
    while (next < terms.length && (terms[next] as { end: number }).end <= token.start) next++;
    const term = terms[next];
    if (!term || term.start >= token.end) return NONE;
    if (term.end <= token.end) next++;
    return term.tags;
  });
}

interface Methods {
  two: {
    transform: {
      verb: { conjugate: (verb: string, model: unknown) => Record<string, string | undefined> };
    };
  };
}
const { transform } = (nlp as unknown as { methods: () => Methods }).methods().two;
const model = (nlp as unknown as { model: () => unknown }).model();

/** The inflected forms of a verb's infinitive, itself among them: fail, fails, failed, failing. */
export function verbForms(infinitive: string): string[] {
  if (infinitive === 'be') return ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'];
  const forms = transform.verb.conjugate(infinitive, model);
  return [...new Set([infinitive, ...Object.values(forms)])].filter((form): form is string => Boolean(form));
}

/** One named form of a verb, or the infinitive where there is none. */
export function conjugate(infinitive: string, form: 'PastTense' | 'PresentTense' | 'Gerund' | 'Participle'): string {
  const forms = transform.verb.conjugate(infinitive, model);
  return forms[form] ?? (form === 'Participle' ? forms.PastTense : undefined) ?? infinitive;
}

/** The infinitive of an inflected verb: "charged" gives "charge". */
export function infinitive(verb: string): string {
  const doc = nlp(verb).tag('Verb');
  doc.compute('root');
  const term = (doc.docs as unknown as { root?: string; normal: string }[][])[0]?.[0];
  return term?.root ?? term?.normal ?? verb;
}
