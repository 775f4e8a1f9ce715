import type { Finding } from './types.ts';

/**
 * Text order, the whole draft last, of a text of so many UTF-16 units; of findings of one check that share words, the longest stays. Where two checks begin
 * at the same word the one that offers better words comes first, since a card at a mark shows the first.
 */
export function sorted(findings: Finding[], length: number): Finding[] {
  const order = (a: Finding, b: Finding) =>
    (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) ||
    (b.span?.end ?? 0) - (a.span?.end ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  const bySize = findings.toSorted((a, b) => size(b) - size(a) || order(a, b));
  const kept: Finding[] = [];
  /** For each check, which of the text's places are taken; the last stands for the whole draft. */
  const taken = new Map<string, Uint8Array>();
  for (const one of bySize) {
    const places = taken.get(one.check) ?? new Uint8Array(length + 1);
    taken.set(one.check, places);
    const { start, end } = one.span ?? { start: length, end: length + 1 };
    // What was kept before is not shorter, so where it shares words with this one it holds one of its ends.
    if (places[start] || places[end - 1]) continue;
    places.fill(1, start, end);
    kept.push(one);
  }
  const offers = ({ rewrites }: Finding) => Number(rewrites.length > 0);
  return kept.sort((a, b) => (a.span?.start === b.span?.start ? offers(b) - offers(a) : 0) || order(a, b));
}

const size = ({ span }: Finding): number => (span ? span.end - span.start : 0);

/** Gives each finding its key: the rule, a hash of the words, and a number where the same words are marked again. */
export function keyed(findings: Finding[], text: string): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((one) => {
    const stem = `${one.rule}#${one.span ? hash(text.slice(one.span.start, one.span.end)) : '-'}`;
    const times = seen.get(stem) ?? 0;
    seen.set(stem, times + 1);
    return { ...one, key: times ? `${stem}.${times}` : stem };
  });
}

/** How many hashes there are. A key may be kept, and so few fit far too many words to tell which ones they were. */
const HASHES = 1024;

/** FNV-1a, cut down to what tells the phrases of one draft apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value >>> 0) % HASHES).toString(36);
}
