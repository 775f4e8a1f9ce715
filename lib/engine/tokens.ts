/**
 * Words with their places. A word is what a pattern's word is compared with: lower case, straight apostrophes, and
 * contractions taken apart ("didn't" is *did* and *not*, both standing at the same place), so that one pattern serves
 * both spellings.
 */

/** Surface features a pattern can ask for with `@name`; a bit each. */
export const FEATURES = {
  hasComma: 1,
  hasQuestionMark: 2,
  hasExclamation: 4,
  hasExclamations: 8,
  isUpperCase: 16,
  isTitleCase: 32,
  hasQuote: 64,
  isHandle: 128,
  isUrl: 256,
  isNumber: 512,
  hasColon: 1024,
  hasEllipses: 2048,
  hasQuestionMarks: 4096,
  hasDash: 8192,
  hasSemicolon: 16384,
  hasFrown: 32768,
  hasSmile: 65536,
  isShouted: 131072,
  isEmoji: 262144,
} as const;
export type Feature = keyof typeof FEATURES;

export interface Token {
  /** UTF-16 offsets relative to the sentence. The parts of a contraction share them. */
  start: number;
  end: number;
  /** Every way a pattern may spell this word; the first is the usual one. */
  forms: readonly string[];
  features: number;
}

// An address has at most 64 characters before its @: without the bound, a run of points would be read from each again.
const WORD =
  /(?:https?:\/\/|www\.)[^\s<>"]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[@#][\p{L}\p{N}_]+|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*|&/gu;

/** What stands after an apostrophe, and what it may mean. */
const TAILS: Record<string, readonly string[]> = {
  "n't": ['not'],
  "'re": ['are'],
  "'ve": ['have'],
  "'ll": ['will', 'shall'],
  "'m": ['am'],
  "'d": ["'d", 'would', 'had'],
  "'s": ["'s", 'is', 'has'],
};
const IRREGULAR: Record<string, readonly string[]> = {
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  cannot: ['can', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  arent: ['are', 'not'],
  couldnt: ['could', 'not'],
  wouldnt: ['would', 'not'],
  shouldnt: ['should', 'not'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  thats: ['that', 'is'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
};
const TAIL = /^(.+?)(n't|'(?:re|ve|ll|m|d|s))$/;

/** The words a spelling stands for, each with its forms: `["didn't"]` gives `[["did"], ["not"]]`. */
export function formsOf(word: string): string[][] {
  const normal = word.toLowerCase().replaceAll('’', "'");
  // A hashtag is read as its word too: people complain in them.
  if (/^#\p{L}/u.test(normal)) return [[normal, normal.slice(1)]];
  const irregular = Object.hasOwn(IRREGULAR, normal) ? IRREGULAR[normal] : undefined;
  if (irregular) return irregular.map((form) => [form]);
  const tail = TAIL.exec(normal);
  if (tail?.[1] && tail[2]) {
    return [[tail[1]], [...(TAILS[tail[2]] ?? [tail[2]])]];
  }
  // A picture is the same in every skin, and with or without the sign that asks for its colours.
  return [[normal === '&' ? 'and' : normal.replace(/\p{EMod}|\uFE0F/gu, '') || normal]];
}

/** Short words that nobody abbreviates to: in capitals they are a raised voice. */
const RAISED = new Set(
  'not yes all you why how who one two six ten our her his him she are was did now has had any out off too bad day mad new old pay try ask use man but and the for get got see say way lie'.split(
    ' ',
  ),
);
/** Abbreviations that could be read as words. */
const ABBREVIATIONS = new Set(
  'imap json yaml saml scim soap rest oauth iban sepa visa asap nasa ikea asos usps fedex hdmi wifi wlan voip ajax ascii ansi uuid guid bios uefi raid sata nvme oled covid emea apac eori adsl ipad iphone macos xbox ebay dvla paye isbn iata icao erp crm gtin asin aws url urls api apis faq faqs utc gmt est edt pst cet eur usd gbp inc ltd llc usa uae eea dob eta etd pdf csv xml sql cpu gpu usb ssd ram rom dlc mfa otp sms mms sim esim imei ceo cto cfo hr vat iso diy poc sla slo saas paas'.split(
    ' ',
  ),
);

/** Whether a word in capitals is an ordinary word said loudly rather than an abbreviation or a code. */
function isRaised(word: string): boolean {
  const plain = word.toLowerCase();
  if (!/^\p{L}+$/u.test(plain) || ABBREVIATIONS.has(plain)) return false;
  if (RAISED.has(plain)) return true;
  return plain.length > 3 && /[aeiouyäöüéè]/.test(plain) && !/[^aeiouyäöüéè]{4}/.test(plain);
}

/** A face made of punctuation right after a word: ":)", ":-(", ">:(", ":/". */
const FACE = /^[\s.,!?]*(?:>?[:;=]['’]?-?[()[\]/|\\@]+|[:;=]-?[DPp3*])(?![\p{L}\p{N}/])/u;

function surface(sentence: string, word: string, start: number, end: number): number {
  let features = 0;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    features |= FEATURES.isUpperCase;
    // "LM-204" and "ABC/12" are codes.
    if (
      isRaised(word) &&
      !/^[-/_#]?\p{N}|^[-/_]\p{L}/u.test(sentence.slice(end, end + 2)) &&
      !/[-/_#.]/.test(sentence[start - 1] ?? '')
    )
      features |= FEATURES.isShouted;
  } else if (letters && letters[0] !== letters[0]?.toLowerCase()) features |= FEATURES.isTitleCase;
  if (/^[@#]/.test(word)) features |= FEATURES.isHandle;
  if (/^(?:https?:|www\.)|@.+\./i.test(word)) features |= FEATURES.isUrl;
  if (/^\p{N}/u.test(word)) features |= FEATURES.isNumber;
  // Marks of trade and copyright are pictures to Unicode, not to a reader.
  if (/^\p{Extended_Pictographic}/u.test(word) && !/^[©®™‼⁉↔]/u.test(word)) features |= FEATURES.isEmoji;
  // Only the few characters up to the next word can belong to this one.
  let at = end;
  const limit = Math.min(sentence.length, end + 12);
  let marks = 0;
  let questions = 0;
  for (; at < limit; at++) {
    const char = sentence[at];
    if (char === undefined || /[\p{L}\p{N}]/u.test(char)) break;
    if (char === ',') features |= FEATURES.hasComma;
    else if (char === '?') questions++;
    else if (char === '!') marks++;
    else if (char === ':') features |= FEATURES.hasColon;
    else if (char === ';') features |= FEATURES.hasSemicolon;
    else if (char === '…' || (char === '.' && sentence[at + 1] === '.')) features |= FEATURES.hasEllipses;
    else if (char === '–' || char === '—' || (char === '-' && sentence[at - 1] === ' ')) features |= FEATURES.hasDash;
    else if (char === '@' || char === '#' || char === '<') break;
  }
  const face = FACE.exec(sentence.slice(end, limit));
  if (face) features |= /[)\]DPp3*]$/.test(face[0]) ? FEATURES.hasSmile : FEATURES.hasFrown;
  if (questions) features |= FEATURES.hasQuestionMark;
  if (questions > 1) features |= FEATURES.hasQuestionMarks;
  if (marks) features |= FEATURES.hasExclamation;
  if (marks > 1 || (marks && questions)) features |= FEATURES.hasExclamations;
  const before = sentence[start - 1];
  if (before && /["“”«»]/.test(before)) features |= FEATURES.hasQuote;
  return features;
}

/** The words of one sentence, in order. Never throws, whatever the text. */
export function tokenise(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const features = surface(sentence, word, start, end);
    const parts = formsOf(word);
    // What follows the word belongs to its last part only, what precedes it to its first.
    const trailing =
      FEATURES.hasComma | FEATURES.hasColon | FEATURES.hasSemicolon | FEATURES.hasDash | FEATURES.hasEllipses;
    parts.forEach((forms, part) => {
      const last = part === parts.length - 1;
      tokens.push({ start, end, forms, features: last ? features : features & ~trailing });
    });
  }
  return tokens;
}

/** Marks, word by word, what stands between quotation marks: somebody else's words, not the writer's. */
export function quoted(sentence: string, tokens: readonly Token[]): boolean[] {
  const spans: [number, number][] = [];
  for (const match of sentence.matchAll(/["“”«]([^"“”«»]{1,300})["”“»]/g)) {
    spans.push([match.index, match.index + match[0].length]);
  }
  if (!spans.length) return tokens.map(() => false);
  return tokens.map((token) => spans.some(([start, end]) => token.start >= start && token.end <= end));
}
