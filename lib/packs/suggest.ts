import { distance } from '../engine/distance.ts';
import { PACK_LIMITS } from './limits.ts';

/** The known word that a misspelt one was probably meant to be, or null. */
export function suggest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = word.length > 5 ? 2 : 1;
  for (const one of known) {
    const far = distance(word.toLowerCase(), one.toLowerCase(), least);
    if (far <= least && one !== word && (best === null || far < least)) {
      best = one;
      least = far;
    }
  }
  if (best !== null) return best;
  // Half of a longer name ("rewrite" for "rewrites", "failed-to" for "you-failed-to").
  const plain = word.toLowerCase();
  return plain.length < 4 ? null : ([...known].find((one) => one.includes(plain) || plain.includes(one)) ?? null);
}

/** The question to ask back about a word that is not known, or null. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const meant = suggest(word, known);
  return meant === null ? null : `Did you mean “${meant}”?`;
}

/**
 * The same for every word that is not among the known ones, which may be many: for so many words as there are problems
 * listed, since each is compared with all that is known.
 */
export function questionsAbout(known: readonly string[]): (word: string) => string | null {
  let left: number = PACK_LIMITS.problems;
  return (word) => (left-- > 0 ? didYouMean(word, known) : null);
}

/** Letters that look alike made one, so that ids made to be mistaken for others are seen. */
export const skeleton = (id: string): string =>
  id
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[0o]/g, 'o')
    .replace(/[1il]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('-', '');
