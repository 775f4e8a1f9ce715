import type { Rewrite } from '../lib/engine/types.ts';

/**
 * The words that a rewrite brings, as a person would say them. A sentence put before another also gives that one its
 * capital letter; that lone letter is left out.
 */
export function newWords({ text, start, end }: Rewrite, draft: string): string {
  const replaced = draft.slice(start, end);
  const capital = replaced.length === 1 && /\s\p{Lu}$/u.test(text) && text.endsWith(replaced.toUpperCase());
  return (capital ? text.slice(0, -1) : text).trim();
}

/** The words that a rewrite takes away; empty when it only adds. */
export function oldWords({ text, start, end }: Rewrite, draft: string): string {
  const replaced = draft.slice(start, end).trim();
  return newWords({ text, start, end, slots: 0 }, draft) === text.trim() ? replaced : '';
}
