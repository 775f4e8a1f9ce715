import type { Amount } from './rule.ts';
import type { Hit } from './scan.ts';

/** Small numbers as people write them. */
const NUMBERS = new Map(
  Object.entries({
    half: 0.5,
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    'twenty-five': 25,
    thirty: 30,
    forty: 40,
    fifty: 50,
    seventy: 70,
    'seventy-five': 75,
    ninety: 90,
    hundred: 100,
  }),
);

/** The words a pattern looks for as an amount; `@isNumber` finds the rest. */
export const NUMBER_WORDS: readonly string[] = [...NUMBERS.keys()].filter((word) => !/^(?:an?|half)$|-/.test(word));

/** One name for each way of writing a unit; others are compared as words, without a plural's s. */
const UNITS = new Map(
  Object.entries({
    '%': '%',
    percent: '%',
    'per cent': '%',
    '£': '£',
    gbp: '£',
    pound: '£',
    quid: '£',
    '€': '€',
    eur: '€',
    euro: '€',
    $: '$',
    usd: '$',
    dollar: '$',
    buck: '$',
  }),
);

/** The one name of a unit. */
export function unitOf(text: string): string {
  const plain = text.trim().toLowerCase();
  const singular = plain.length > 2 ? plain.replace(/s$/, '') : plain;
  return UNITS.get(plain) ?? UNITS.get(singular) ?? singular;
}

/** The number that a word or figures say, or null: "1,250.50", "20%", "two". */
export function numberOf(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(/%$/, '');
  const word = NUMBERS.get(plain);
  if (word !== undefined) return word;
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  // The last point or comma parts the decimals when one or two figures follow it; the others part thousands.
  const value = Number(plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Whether the amount that a match caught is of the limit's unit and more than the limit. */
export function isOver({ amount, unit }: Amount, { placed: { sentence }, match }: Hit): boolean {
  const place = match.captures.amount;
  if (!place) return false;
  const { start, end } = sentence.span(...place);
  const said = numberOf(sentence.text.slice(start, end));
  if (said === null || said <= amount) return false;
  const wanted = unitOf(unit);
  const before = sentence.text.slice(Math.max(0, start - 5), start);
  const sign = /[£€$]\s?$|(?:GBP|EUR|USD)\s$/.exec(before)?.[0];
  if (sign) return unitOf(sign) === wanted;
  if (/%$/.test(sentence.text.slice(start, end))) return wanted === '%';
  // What stands after the number, up to its noun: "20 %", "per cent", "two free months".
  const after = sentence.text.slice(end, end + 40);
  const close = /^\s?[%£€$]/.exec(after)?.[0] ?? /^\s?per cent\b/i.exec(after)?.[0];
  if (close) return unitOf(close) === wanted;
  return after.split(/[^\p{L}]+/u, 4).some((word) => word !== '' && unitOf(word) === wanted);
}
