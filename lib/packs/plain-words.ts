import { tokenise } from '../engine/tokens.ts';

/** The pattern that finds plain words wherever they stand, in any capitals; empty when there are no words in them. */
export function asPattern(words: string): string {
  return tokenise(words)
    .filter((token, i, all) => token.start !== all[i - 1]?.start)
    .flatMap(({ start, end }) => {
      const word = words.slice(start, end).toLowerCase().replaceAll('’', "'").replace(/%$/, '');
      // A hyphen means nothing to the pattern language, and what has letters and points together is no word to it.
      return /^[\p{L}\p{N}\p{M}'.,:&]+$/u.test(word) ? [word] : [];
    })
    .join(' ');
}

/** The words without the signs before and behind them, which no rule can mark: “to be honest,” is to be honest. */
export function withoutSigns(words: string): string {
  const tokens = tokenise(words);
  return words.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** The ways a name is run together or apart: “KettlePro 2” is also kettle pro 2, kettlepro2. As patterns. */
export function spellings(name: string): string[] {
  const whole = asPattern(name);
  const apart = asPattern(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\p{N})/gu, '$1 $2'));
  const together = asPattern(name.replace(/[\s-]+/g, ''));
  return [...new Set([whole, apart, together])].filter(Boolean);
}

/** An id made of words: “Thank you for your patience!” is thank-you-for-your-patience. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : `x-${plain}`.replace(/-$/, '');
}
