import { conjugate, infinitive } from './language.ts';
import { smallInitial } from './openers.ts';
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

/** What begins a sentence of its own behind a comma, which has to stay. */
const SUBJECT = /^, (?:i|we|you|he|she|it|they|there|this|that)\b/i;

/** How many UTF-16 units around words decide how they are taken out. */
const NEAR = 40;

const isPicture = (text: string): boolean => /^\s*\p{Extended_Pictographic}[^\p{L}\p{N}]*$/u.test(text);

/**
 * The edit that puts `words` in the place of `span`, with the capital letter, the spaces and the stop that fit there.
 * Empty words take the span out and close the gap.
 */
export function replacement(text: string, span: Span, words: string): Rewrite {
  let { start, end } = span;
  const head = beginsSentence(text, start);
  // A bracket that opens in the words closes with them.
  if (/[[<({][^\])>}]*$/.test(text.slice(start, end)) && /[\])>}]/.test(text[end] ?? '')) end++;
  if (words === '') return { ...removal(text, { start, end }, head), slots: 0 };
  const put = head ? capitalise(words) : words;
  const after = text[end] ?? '';
  // A template that ends its sentence does not end it twice.
  if (/[.!?]$/.test(put) && /[.!?]/.test(after)) end++;
  if (/,$/.test(put) && after === ',') end++;
  return { start, end, text: put, slots: countSlots(put) };
}

/** Takes words out: with a comma and one of the two spaces around them, and the capital goes to the words behind. */
function removal(text: string, { start, end }: Span, head: boolean): Omit<Rewrite, 'slots'> {
  const words = text.slice(start, end);
  const picture = isPicture(words);
  // Only a few letters around are looked at, so that a draft of nothing else is done in no time.
  const before = () => text.slice(Math.max(0, start - NEAR), start);
  const after = () => text.slice(end, end + NEAR);
  // It may be all that ends a sentence; an address or a handle before it must stay as it is.
  const stop = picture && /(?:^|\s)[\p{L}\p{N}’']+\s*$/u.test(before()) && /^\s+\p{Lu}/u.test(after());
  if (head) {
    while ((picture ? /\s/ : /[\s,;:–—]/).test(text[end] ?? '') && text[end] !== '\n') end++;
    if ((text[end] ?? '\n') === '\n') while (text[start - 1] === ' ') start--;
    // A line that held nothing else goes with its words.
    if ((text[end] ?? '\n') === '\n' && (text[start - 1] ?? '\n') === '\n') {
      while (text[end] === '\n') end++;
      if (end === text.length) while (text[start - 1] === '\n') start--;
    }
  } else {
    // A colon announced what follows, as the words did.
    if (text[end] === ':' && /[,;:–—]$/.test(before().trimEnd())) end += text[end + 1] === ' ' ? 2 : 1;
    while (text[start - 1] === ' ' && /[\s.,;:!?]|^$/.test(text[end] ?? '')) start--;
    if (text[start - 1] === ',' && /[,.!?]|^$/.test(text[end] ?? '')) {
      start--;
      if (text[end] === ',' && !SUBJECT.test(after())) end++;
    } else if (text[end] === ',' && /\b(?:and|but|so|or)$/i.test(before())) end++;
  }
  if (stop) return { start, end, text: '.' };
  // What stood behind “Hi Ana,” was a sentence: the next one takes its place.
  const gap = !head && /[.!?]$/.test(words) && /,\s*$/.test(before()) ? (/^ ?/.exec(after())?.[0] ?? '') : null;
  const small = gap === null ? null : smallInitial(after().slice(gap.length));
  if (gap !== null && small)
    return { start, end: end + gap.length + 1, text: `${text[start - 1] === ' ' ? '' : gap}${small}` };
  // What began with a capital began a sentence, whatever stands before it: a handle, a link, somebody's initials.
  const next = head || /^\p{Lu}(?!['’\s])/u.test(words) ? /^\s?\p{Ll}/u.exec(after()) : null;
  return next ? { start, end: end + next[0].length, text: next[0].toUpperCase() } : { start, end, text: '' };
}

/** The text after an edit. */
export function applyRewrite(text: string, edit: Pick<Rewrite, 'start' | 'end' | 'text'>): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
