import { conjugate, infinitive } from './language.ts';
import type { Rewrite, Span } from './types.ts';

/** What a template may say: captured words and the facts that are known. A name without a value drops the rewrite. */
export type Values = Readonly<Record<string, string | null | undefined>>;

const FLIP = new Map(
  Object.entries({
    i: 'you',
    me: 'you',
    my: 'your',
    mine: 'yours',
    myself: 'yourself',
    we: 'you',
    us: 'you',
    our: 'your',
    ours: 'yours',
    you: 'we',
    your: 'our',
    yours: 'ours',
    yourself: 'ourselves',
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "we're": "you're",
    "we've": "you've",
    "you're": "we're",
    "you've": "we've",
    "you'll": "we'll",
  }),
);

/** Turns the speaker round, word by word: "my order" is "your order". */
export function flip(text: string): string {
  return text.replace(/[\p{L}]+(?:['’][\p{L}]+)*/gu, (word) => {
    const turned = FLIP.get(word.toLowerCase().replaceAll('’', "'"));
    if (!turned) return word;
    return word[0] !== 'I' && word[0] === word[0]?.toUpperCase() ? turned[0]?.toUpperCase() + turned.slice(1) : turned;
  });
}

const FORMS: Record<string, (text: string) => string> = {
  flip,
  past: (text) => inflect(text, 'PastTense'),
  present: (text) => inflect(text, 'PresentTense'),
  gerund: (text) => inflect(text, 'Gerund'),
  participle: (text) => inflect(text, 'Participle'),
  base: (text) => onFirst(text, infinitive),
  lower: (text) => (/^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)),
};

/** The forms a template may ask for: `{thing|flip}`. */
export const TEMPLATE_FORMS: ReadonlySet<string> = new Set(Object.keys(FORMS));

/** Changes the first word, the verb, and keeps what follows it. */
function onFirst(text: string, change: (word: string) => string): string {
  const [word = ''] = text.split(/\s/, 1);
  return change(word.toLowerCase()) + text.slice(word.length);
}

const inflect = (text: string, form: Parameters<typeof conjugate>[1]): string =>
  onFirst(text, (word) => conjugate(infinitive(word), form));

const NAMED = /\{([a-z]+)(?:\|([a-z]+))?\}/g;

/** The names a template uses, for checking it when a pack is loaded. */
export function templateNames(template: string): { name: string; form: string | undefined }[] {
  return [...template.matchAll(NAMED)].map((match) => ({ name: match[1] as string, form: match[2] }));
}

/** Fills a template, or gives null when something it needs is unknown. */
export function fill(template: string, values: Values): string | null {
  let known = true;
  const text = template.replace(NAMED, (_, name: string, form: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === null || value === undefined) {
      known = false;
      return '';
    }
    return form && Object.hasOwn(FORMS, form) ? (FORMS[form]?.(value) ?? value) : value;
  });
  return known ? text : null;
}

const SLOT = /\[[^\][]{1,60}\]/g;
export const countSlots = (text: string): number => text.match(SLOT)?.length ?? 0;

const capitalise = (text: string): string =>
  text.replace(/^(\P{L}*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Whether offset `at` begins a sentence: only space, quotes or a list mark stand between it and a full stop or break. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    /(?:^|[.!?…:]["'”’)\]]*\s+|\n\s*(?:[-*•]\s*|\d+[.)]\s*)?)["'“‘(]?$/.test(before) &&
    (at <= 40 || before.trim() !== '' || before.includes('\n'))
  );
}

/**
 * The edit that puts `words` in the place of `span`, with the capital letter, the spaces and the stop that fit there.
 * Empty words take the span out and close the gap.
 */
export function replacement(text: string, span: Span, words: string): Rewrite {
  let { start, end } = span;
  let put = words;
  const head = beginsSentence(text, start);
  if (put === '') {
    // Taking words out leaves the comma and one of the two spaces around them behind.
    if (head) {
      while (/[\s,;]/.test(text[end] ?? '') && text[end] !== '\n') end++;
      if ((text[end] ?? '\n') === '\n') while (text[start - 1] === ' ') start--;
      // A line that held nothing else goes with its words.
      if ((text[end] ?? '\n') === '\n' && (text[start - 1] ?? '\n') === '\n') {
        while (text[end] === '\n') end++;
        if (end === text.length) while (text[start - 1] === '\n') start--;
      }
    } else {
      while (text[start - 1] === ' ' && /[\s.,;:!?]|^$/.test(text[end] ?? '')) start--;
      // So does a comma that set the words apart, and the one after them with it.
      if (text[start - 1] === ',' && /[,.!?]|^$/.test(text[end] ?? '')) {
        start--;
        if (text[end] === ',') end++;
      }
    }
    if (head && /\p{Ll}/u.test(text[end] ?? '')) {
      put = (text[end] as string).toUpperCase();
      end++;
    }
  } else {
    if (head) put = capitalise(put);
    const after = text[end] ?? '';
    // A template that ends its sentence does not end it twice.
    if (/[.!?]$/.test(put) && /[.!?]/.test(after)) end++;
    if (/,$/.test(put) && after === ',') end++;
  }
  return { start, end, text: put, slots: countSlots(put) };
}

/** The text after an edit. */
export function applyRewrite(text: string, edit: Pick<Rewrite, 'start' | 'end' | 'text'>): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
