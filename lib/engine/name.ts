import type { Span } from './types.ts';

/** Greetings, and what may stand where the name goes without being one. */
const GREETING =
  /^[\s>]*(?:@[\w]+[\s,:]*)*((?:hi|hiya|hello|hey|dear|hola|greetings|good\s+(?:morning|afternoon|evening|day)|morning|afternoon|evening|thanks|thank you|sorry|apologies)(?:\s+there|\s+again)?)\b[ \t]*(,?[ \t]*)/i;
const TITLE = /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|herr|frau)\.?$/i;
const GENERIC =
  /^((?:our\s+|my\s+)?(?:(?:valued|loyal|esteemed|dear|respected)\s+)*(?:customer|client|guest|user|member|subscriber|passenger|traveller|traveler|shopper|buyer|patient|account\s+holder|cardholder|sir\s*(?:or|\/|and)\s*madam|sir|madam|sirs|friend))\b/i;
const NOT_NAMES = new Set(
  'there all everyone everybody team folks both again guys you your for so to about and we i it this that the a an thank thanks very much just not sorry if in on of at as but please no yes our from'.split(
    ' ',
  ),
);

const fold = (text: string): string =>
  // Most replies are plain ASCII, for which taking letters apart would only cost time.
  (/^[\0-\x7f]*$/.test(text) ? text : accentsOff(text)).toLowerCase();

const accentsOff = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae');

/** The parts of a name that a person could be called by, titles left out. An address or a handle has none. */
export function nameParts(name: string): string[] {
  if (name.includes('@')) return [];
  return name
    .split(/[\s,]+/)
    .filter((part) => part && !TITLE.test(part) && /\p{L}/u.test(part) && !/^\p{L}\.?$/u.test(part));
}

/** What to call somebody: their first name, capitalised; "Mercier" from "Mrs Mercier" keeps its title. */
export function callName(name: string): string | null {
  const parts = nameParts(name);
  if (!parts.length) return null;
  const title = name.trim().split(/\s+/)[0] ?? '';
  if (TITLE.test(title) && parts.length === 1) return `${capital(title)} ${capital(parts[0] as string)}`;
  // "Croft, Nadine" is written family name first.
  const first = (/^[^\s,]+,\s*\S/.test(name) ? parts[1] : undefined) ?? parts[0];
  return capital(first as string);
}

const capital = (word: string): string =>
  word === word.toLowerCase() || (word.length > 2 && word === word.toUpperCase())
    ? word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;

/** Whether a text says one of the name's parts anywhere, accents and case aside. */
export function says(text: string, name: string): boolean {
  const folded = fold(text);
  const holds = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(
      folded,
    );
  return nameParts(name).some((part) => {
    const word = fold(part);
    const bits = word.split(/[-'’]/).filter(Boolean);
    return holds(word) || (bits.length > 1 && (holds(bits.join('')) || bits.every(holds)));
  });
}

/** The salutation at the draft's beginning. */
export interface Greeting {
  /** "Dear", "Hi there". */
  words: Span;
  /** What it calls the customer, or null. */
  addressee: (Span & { text: string }) | null;
  /** A form letter's stand-in ("Valued Customer") rather than a name. */
  generic: boolean;
}

/** Reads the greeting in the first line that has words; null when there is none. */
export function greetingOf(draft: string): Greeting | null {
  const from = draft.search(/\S/);
  if (from < 0) return null;
  const line = draft.slice(from, from + 160).split('\n')[0] ?? '';
  const found = GREETING.exec(line);
  if (!found?.[1]) return null;
  const gratitude = /^(?:thanks|thank you|sorry|apologies|morning|afternoon|evening)/i.test(found[1]);
  const start = from + found.index + found[0].length - (found[2] ?? '').length - found[1].length;
  // Blank between the greeting and the comma counts as the greeting's.
  const words = { start, end: start + found[1].trimEnd().length };
  const rest = line.slice(found[0].length);
  const at = from + found[0].length;
  const generic = GENERIC.exec(rest);
  if (generic?.[1] && !gratitude) {
    return { words, addressee: { start: at, end: at + generic[1].length, text: generic[1] }, generic: true };
  }
  const called =
    /^(?:(?:mr|mrs|ms|mx|miss|dr|prof|professor|herr|frau)\.?\s+)?\p{L}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*){0,2}/iu.exec(
      rest,
    )?.[0];
  const first = called?.split(/\s+/).find((word) => !TITLE.test(word));
  const named =
    called &&
    first &&
    !NOT_NAMES.has(first.toLowerCase()) &&
    /^\p{Lu}/u.test(first) &&
    // "Thanks Ana" and "Morning Ana" name somebody only where the greeting ends after the name.
    (!gratitude || /^\s*[,!.–—-]/.test(rest.slice(called.length)) || rest.length === called.length) &&
    // "Hi, Your order" is a sentence, not a name.
    (!(found[2] ?? '').includes(',') || /^\s*[,!.–—]/.test(rest.slice(called.length)));
  if (!named) return gratitude ? null : { words, addressee: null, generic: false };
  return { words, addressee: { start: at, end: at + called.length, text: called }, generic: false };
}

/** Letters to change, add, drop or swap to make one word of the other, up to `most`; more gives `most + 1`. */
export function distance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] as number, most + 1);
}

/** How an addressee stands to the customer's name: theirs, nearly theirs, or somebody else's. */
export function compareName(addressee: string, name: string): 'same' | 'misspelt' | 'other' {
  if (says(addressee, name)) return 'same';
  const theirs = nameParts(name).map(fold);
  const said = nameParts(addressee).map(fold);
  // A nickname or a long form begins alike: Sam and Samantha, Kat and Katherine.
  if (said.some((a) => theirs.some((b) => a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))))
    return 'same';
  const close = said.some((a) => theirs.some((b) => b.length > 3 && distance(a, b) <= (b.length > 5 ? 2 : 1)));
  return close ? 'misspelt' : 'other';
}
