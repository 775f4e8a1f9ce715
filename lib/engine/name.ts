import { distance } from './distance.ts';
import { isSameName } from './nicknames.ts';

const TITLE = /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|madam|lord|lady|herr|frau|mme|mlle|rev|fr|sr|sra)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|mba|esq|bsc|msc|obe)\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|da|do|dos|del|della|di|la|le|al|el|bin|ibn|ter|ten|af|av)$/i;
/** A business has no first name to be called by. */
const BUSINESS =
  /\b(?:ltd|llc|inc|gmbh|b\.?v|plc|corp|company|co|ag|s\.?a|pty|limited|team|support|accounts?|admin|info|office|sales|services?|group|shop|store|hotel|school|university|clinic|logistics|solutions|department|customer|guest|user|unknown|anonymous|member|n\/a)\b\.?/i;
/** First names that are also words: they name somebody only with their capital and in the right place. */
const WORDLIKE = new Set(
  `will mark may grace hope faith joy dawn rose sue bill pat art an bo drew grant miles chase rich frank max ray guy jack
  rob jo june april august summer autumn sunny christian penny sky iris don jay kit lane page pearl ruby violet ivy holly
  daisy melody harmony patience prudence constance temperance honour story win so see do my yes can noor wade pierce hunter
  carter mason cooper dean duke earl ernest gene glen heath jet rusty sandy stone star robin phoenix river brook cliff
  victor angel amber ginger olive clementine basil sage rosemary`.split(/\s+/),
);

export const isTitle = (word: string): boolean => TITLE.test(word);

const accentsOff = (letters: string): string =>
  letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");

// Most of a reply is plain ASCII, for which taking letters apart would only cost time.
const plain = (text: string): string => text.replace(/[^\0-\x7f]+/g, accentsOff);
const fold = (text: string): string => plain(text).toLowerCase();

/** Nobody is called by more characters than this; a sender's name may hold anything. */
const LONGEST = 300;

/** A name as people write it of themselves: without pronouns, nicknames in quotes, titles behind it. */
const clean = (name: string): string =>
  name
    .slice(0, LONGEST)
    .replace(/\([^)]*\)|"[^"]*"|“[^”]*”|\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What "ThomasLWM" is called: the name at the beginning, without the letters that made it one of its own. */
const INITIALS_BEHIND = /^(\p{Lu}\p{Ll}{2,})\p{Lu}{2,}$/u;

/**
 * What was made up to sign in with: a letter three times, five consonants in a row, a whole sentence in small letters,
 * or what somebody thinks of us. Somebody's name may look so too; then nothing is said of it.
 */
const MADE_UP = [
  /(\p{L})\1\1/iu,
  /[bcdfghjklmnpqrstvwxz]{5}/i,
  /^\p{Ll}{12,}$/u,
  /^(?:good|nice|great|bad|awesome|excellent|amazing|worst|terrible|unhappy|angry|disappointed|frustrated|reviewer|nobody|somebody|someone|none|null|test|anon)$/i,
];

/** The parts of a name that a person could be called by, titles left out. An address, a handle or a firm has none. */
export function nameParts(name: string): string[] {
  const given = clean(name);
  if (/[@_/\\{}<>]|https?:|\p{N}/u.test(given) || BUSINESS.test(given)) return [];
  if (!given.includes(' ') && MADE_UP.some((one) => one.test(given))) return [];
  const parts = given.split(/[\s,]+/).filter(
    (part) =>
      part &&
      /\p{L}/u.test(part) &&
      !TITLE.test(part) &&
      !SUFFIX.test(part) &&
      !PARTICLE.test(part) &&
      // Initials name nobody.
      !/^(?:\p{L}\.){1,3}$|^\p{Script=Latin}$/u.test(part),
  );
  return parts.map((part) => part.replace(INITIALS_BEHIND, '$1'));
}

/**
 * What to call somebody: their first name, capitalised; "Mrs Mercier" where there is only that. Null where no one can
 * tell: a handle, a firm, an initial with a family name.
 */
export function callName(name: string): string | null {
  const given = clean(name);
  const parts = nameParts(name);
  if (!parts.length) return null;
  const [head = '', ...rest] = given.split(/[\s,]+/);
  if (TITLE.test(head) && (parts.length === 1 || rest.some((word) => PARTICLE.test(word)))) {
    return `${capital(head)} ${rest
      .filter((word) => PARTICLE.test(word) || word === parts.at(-1))
      .map((word) => (PARTICLE.test(word) ? word : capital(word)))
      .join(' ')}`;
  }
  // "Croft, Nadine" is written family name first.
  const reversed = /^(?:(?:van|von|de|del|den|der|da|di|la|le|al|el|ter|ten) ){0,3}[^\s,]+(?: [^\s,]+)?,\s*\S/i.test(
    given,
  );
  const first = reversed ? (nameParts(given.slice(given.indexOf(',') + 1))[0] ?? parts[0]) : parts[0];
  if (parts.length === 1 && !reversed && /^\p{L}\.?\s/u.test(given)) return null;
  return capital(first as string);
}

/** A title and the family name: "Mr Marsh". Null where no family name can be told. */
export function titledName(title: string, name: string): string | null {
  const parts = nameParts(name);
  return isTitle(title) && parts.length > 1 && !name.includes(',')
    ? `${title} ${capital(parts.at(-1) as string)}`
    : null;
}

const capital = (word: string): string =>
  word === word.toLowerCase() || (word.length > 2 && word === word.toUpperCase())
    ? word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;

const GREETED = '(?:hi|hiya|hello|hey|dear|morning|afternoon|evening|thanks|thank you|sorry|oh|cheers|apologies)[ ,]+';

/** Whether a text has a word, accents and case aside; a name that is also a word must be meant as a name. */
function holds(text: string, word: string): boolean {
  const safe = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const alone = `(?<![\\p{L}\\p{N}])${safe}(?![\\p{L}\\p{N}])`;
  if (!WORDLIKE.has(word)) return new RegExp(alone, 'iu').test(text);
  const capitalised = safe.replace(/^./, (letter) => letter.toUpperCase());
  return (
    new RegExp(`${GREETED}${safe}(?![\\p{L}\\p{N}])`, 'iu').test(text) ||
    // Not where a sentence begins, or there only before a comma: "Mark, your …".
    new RegExp(`(?<=[\\p{L}\\p{N}][,;:]?[ \\t])${capitalised}(?![\\p{L}\\p{N}])`, 'u').test(text) ||
    new RegExp(`(?<![\\p{L}\\p{N}])${capitalised}(?=[,!–—]| [–—-])`, 'u').test(text)
  );
}

/** Whether a text says one of the name's parts anywhere, accents and case aside. */
export function says(text: string, name: string): boolean {
  const unaccented = plain(text);
  return nameParts(name).some((part) => {
    const word = fold(part);
    const bits = word.split(/[-']/).filter(Boolean);
    return (
      holds(unaccented, word) ||
      (bits.length > 1 && (holds(unaccented, bits.join('')) || bits.every((bit) => holds(unaccented, bit))))
    );
  });
}

/** How an addressee stands to the customer's name: theirs, nearly theirs, or somebody else's. */
export function compareName(addressee: string, name: string): 'same' | 'misspelt' | 'other' {
  const theirs = nameParts(name).map(fold);
  const said = nameParts(addressee).map(fold);
  if (said.some((a) => theirs.some((b) => a === b || isSameName(a, b) || isShort(a, b)))) return 'same';
  if (said.length && theirs.length && says(addressee, name)) return 'same';
  if (nearest(addressee, name)) return 'misspelt';
  // "daniellzy" signed up with more than the name, and is called Daniel all the same.
  const handle = /^\p{Ll}+$/u.test(clean(name));
  return handle && said.some((a) => a.length > 2 && theirs.some((b) => b.startsWith(a))) ? 'same' : 'other';
}

/** A short form begins like the long one: Sam and Samantha, but not Daniel and Danielle. */
function isShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && short.length < 6 && long.length - short.length > 1 && long.startsWith(short);
}

/** The word of an addressee that is misspelt, and how the customer spells it; null when none is near. */
export function nearest(addressee: string, name: string): { said: string; theirs: string } | null {
  for (const said of nameParts(addressee)) {
    for (const theirs of nameParts(name)) {
      const [a, b] = [fold(said), fold(theirs)];
      if (b.length > 2 && a.length > 2 && distance(a, b) <= (b.length > 5 ? 2 : 1)) {
        return { said, theirs: capital(theirs) };
      }
    }
  }
  return null;
}
