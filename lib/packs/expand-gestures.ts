import { NUMBER_WORDS, unitOf } from '../engine/amount.ts';
import type { PhraseRule } from '../engine/rule.ts';
import type { Gesture } from './helpers.ts';
import { asPattern } from './plain-words.ts';

const NUMBER = `[<amount>(@isNumber|${NUMBER_WORDS.join('|')})]`;

/** How an amount of a unit is written: £20, 20%, 2 months. A sign in front is no part of the words that are marked. */
function written(amount: number, unit: string): [sign: string, rest: string] {
  const one = unitOf(unit);
  if (/[£€$]/.test(one)) return [one, String(amount)];
  return ['', one === '%' ? `${amount}%` : `${amount} ${unit}${amount === 1 || unit.endsWith('s') ? '' : 's'}`];
}

/** The rule that flags a promise of a gesture beyond its limit; none for a gesture that has no number or no name. */
export function gestureRules({ id, limit, most, words }: Gesture): PhraseRule[] {
  const called = words.map(asPattern).filter(Boolean);
  if (!most || !called.length) return [];
  const names = `(${called.join('|')})`;
  const sentence = (amount: number, marked: boolean) => {
    const [sign, gift] = written(amount, most.unit);
    const named = `${gift} ${words[0]}`;
    return `Here is your ${sign}${marked ? `«${named}»` : named} to say sorry.`;
  };
  return [
    {
      id,
      kind: 'phrase',
      why: `This is more than you may give: ${limit}`.replace(/[^.!?]$/, '$&.'),
      find: [`${NUMBER} .{0,3} ${names}`, `${names} (of|worth|for|over|up to|totalling) .{0,2} ${NUMBER}`],
      over: most,
      flags: [sentence(most.amount * 2 + 1, true)],
      passes: [sentence(most.amount, false)],
    },
  ];
}
