import { isTitle } from './name.ts';
import type { Span } from './types.ts';

/** Greetings, and what may stand where the name goes without being one. */
const GREETING =
  /^[\s>]*(?:@[\w]+[\s,:]*)*((?:hi|hiya|hello|hey|heya|dear|hola|hallo|bonjour|bonsoir|buenos d[ií]as|guten (?:tag|morgen)|ol[aá]|ciao|greetings|good\s+(?:morning|afternoon|evening|day)|morning|afternoon|evening|thanks|thank you|many thanks|sorry|so sorry|apologies|cheers)(?:\s+there|\s+again)?)\b[ \t]*(,?[ \t]*)/i;
/** A form letter's stand-in for a name. */
const GENERIC =
  /^((?:our\s+|my\s+|the\s+)?(?:(?:valued|loyal|esteemed|dear|respected|honoured|honored|beloved|precious)\s+)*(?:customers?|clients?|guests?|users?|members?|subscribers?|passengers?|travell?ers?|shoppers?|buyers?|sellers?|patients?|riders?|drivers?|players?|gamers?|residents?|tenants?|readers?|viewers?|students?|(?:account|policy|card|ticket)\s*-?holders?|cardholders?|policyholders?|sir\s*(?:or|\/|and)\s*madam|madam\s*(?:or|\/|and)\s*sir|sirs?|madam|ma'?am|friends?))\b/i;
/** What follows a greeting and is nobody's name, though it may begin with a capital. */
const NOT_NAMES = new Set(
  `there all everyone everybody team folks both again guys you your yours for so to about and we i it this that the a an
  thank thanks very much just not sorry if in on of at as but please no yes our from welcome hope hoping happy glad great
  good regarding re following further with can could would will did do does have has are is was were what when where which
  who why how let ok okay sure absolutely unfortunately currently after before once here apologies appreciate congratulations
  monday tuesday wednesday thursday friday saturday sunday support help greetings hello hi hey dear my his her their any
  some every each since because while though although despite indeed oh ah well right got noted understood done`
    .split(/\s+/)
    .filter(Boolean),
);
/** People greeted together, or nobody in particular. */
const PLURAL = /^[ \t]*(?:(?:there|all|everyone|everybody|team|folks|guys|both)\b|dear(?=\s*[,!.]))/i;

/** The salutation at the draft's beginning. */
export interface Greeting {
  /** "Dear", "Hi there". */
  words: Span;
  /** What it calls the customer, or null. */
  addressee: (Span & { text: string }) | null;
  /** A form letter's stand-in ("Valued Customer") rather than a name. */
  generic: boolean;
  /** Where a name belongs: after the greeting, in the place of "there" and "all". */
  gap: Span;
}

/** Reads the greeting in the first line that has words; null when there is none. */
export function greetingOf(draft: string): Greeting | null {
  const from = draft.search(/\S/);
  if (from < 0) return null;
  const line = draft.slice(from, from + 160).split('\n')[0] ?? '';
  const found = GREETING.exec(line);
  if (!found?.[1]) return null;
  const gratitude = /^(?:many thanks|thanks|thank you|so sorry|sorry|apologies|cheers|morning|afternoon|evening)/i.test(
    found[1],
  );
  const start = from + found[0].lastIndexOf(found[1]);
  const words = { start, end: start + found[1].trimEnd().length };
  const rest = line.slice(found[0].length);
  const at = from + found[0].length;
  const there = /\s+(?:there|again)$/i.exec(found[1])?.[0] ?? '';
  const plural = there ? '' : (PLURAL.exec(line.slice(words.end - from))?.[0] ?? '');
  const gap = { start: words.end - there.length, end: words.end + plural.length };
  const generic = GENERIC.exec(rest);
  if (generic?.[1] && !gratitude) {
    return { words, addressee: { start: at, end: at + generic[1].length, text: generic[1] }, generic: true, gap };
  }
  const called =
    /^(?:(?:mr|mrs|ms|mx|miss|dr|prof|professor|herr|frau|mme|m)\.?\s+)?\p{L}[\p{L}\p{M}'’-]*(?:\s+(?:(?:van|von|der|den|de|da|del|la|le|al|bin|el)\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,2}/u.exec(
      rest,
    )?.[0] ??
    /^(?:(?:mr|mrs|ms|mx|miss|dr|prof)\.?\s+)\p{L}[\p{L}\p{M}'’-]*/iu.exec(rest)?.[0] ??
    null;
  const first = called?.split(/\s+/).find((word) => !isTitle(word));
  const ends = /^\s*(?:[,!.;:–—]|-\s|\p{Extended_Pictographic}|$)/u.test(rest.slice(called?.length ?? 0));
  const named =
    called &&
    first &&
    !NOT_NAMES.has(first.toLowerCase()) &&
    /^\p{Lu}/u.test(first) &&
    // "Thanks Ana" and "Morning Ana" name somebody only where the greeting ends after the name.
    (!gratitude || ends) &&
    // "Hi, Your order" is a sentence, not a name.
    (!(found[2] ?? '').includes(',') || ends);
  if (!named) return gratitude ? null : { words, addressee: null, generic: false, gap };
  return { words, addressee: { start: at, end: at + called.length, text: called }, generic: false, gap };
}

/** What stands in a name's place: a blank, a title, a word with a capital, or what joins two of them. */
const CALLED = String.raw`(?:\{\{[^{}\n]{0,60}\}\}|\{[^{}\n]{1,40}\}|\[{1,2}[^\][\n]{1,40}\]{1,2}|<{1,2}[^<>\n]{1,40}>{1,2}|%\w{2,40}%|\$\{?\w{2,40}[}$]|#{0,2}[A-Z_]{2,30}#{0,2}|_{2,20}|\p{Lu}[\p{L}\p{M}.'’/-]*|and|or|&|v[ao]n|de[rn]?|d[aiou]|la|le|al|el|bin)`;
const CALLED_ON = new RegExp(
  String.raw`^((?:[ \t]+${CALLED}){0,6}|(?:[ \t]+\p{Ll}[\p{L}\p{M}'’-]*){1,2})(?=[ \t]*(?:[,!.:;–—]|-\s|$))`,
  'u',
);

/**
 * Where a greeting ends: behind the name, or behind what holds its place without being one that is known (a blank to be
 * filled in, “Mr/Mrs Reyes”, a name in small letters). What is put behind a greeting must not part it.
 */
export function greetingEnd(draft: string, { words, addressee, gap }: Greeting): number {
  const end = Math.max(addressee?.end ?? 0, gap.end, words.end);
  const rest = draft.slice(end, end + 160).split('\n')[0] ?? '';
  const called = CALLED_ON.exec(rest)?.[1] ?? '';
  const parts = (addressee ? called.replace(/^\s+(?:and|or)\b/, '') : called).trim().toLowerCase().split(/\s+/);
  return NOT_NAMES.has(parts[0] ?? '') || (/^\s*\p{Ll}/u.test(called) && parts.some((part) => NOT_NAMES.has(part)))
    ? end
    : end + called.length;
}
