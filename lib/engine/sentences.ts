import type { Span } from './types.ts';

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof st no nr inc ltd co vs approx est dept e.g i.e eg ie a.m p.m incl tel ext fig jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Past this many characters a sentence is cut at the next space, so that one without end costs no more than many. */
export const LONGEST_SENTENCE = 600;

const CLOSERS = /["'”’»)\]]/;
const SPACE = /\s/;

function endsSentence(line: string, at: number): boolean {
  const char = line[at];
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return false;
  const next = line[at + 1];
  if (next === undefined) return true;
  if (!SPACE.test(next)) return false;
  if (char !== '.') {
    // "really?! you" and "Oh! and" go on; a capital or a mark of another kind starts afresh.
    return true;
  }
  const before = /([\p{L}.'’]+)$/u.exec(line.slice(Math.max(0, at - 12), at))?.[1]?.toLowerCase() ?? '';
  if (ABBREVIATIONS.has(before)) return false;
  // A single initial ("J. Smith") does not end one; "I." does so rarely that it may.
  if (/^\p{L}$/u.test(before) && /^\s\p{Lu}/u.test(line.slice(at + 1, at + 3))) return false;
  if (/^\d{1,2}$/.test(line.slice(0, at).trim())) return false;
  return true;
}

/** The sentences of one line, as offsets into it, without the white space around them. */
export function sentencesOf(line: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && SPACE.test(line[from] as string)) from++;
    while (to > from && SPACE.test(line[to - 1] as string)) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (at - start > LONGEST_SENTENCE && SPACE.test(char)) push(at);
    else if (char === '.' || char === '!' || char === '?' || char === '…') {
      let end = at;
      while (end + 1 < line.length && /[.!?…]/.test(line[end + 1] as string)) end++;
      while (end + 1 < line.length && CLOSERS.test(line[end + 1] as string)) end++;
      const last = /[.!?…]/.test(line[end] as string) ? end : at;
      if (
        endsSentence(line, last) ||
        (end > last && (line[end + 1] === undefined || SPACE.test(line[end + 1] as string)))
      ) {
        push(end + 1);
      }
      at = end;
    }
  }
  push(line.length);
  return spans;
}
