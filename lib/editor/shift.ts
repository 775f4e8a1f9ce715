import type { Edit } from './trim.ts';

interface Stretch {
  start: number;
  end: number;
}

/** The smallest change, in characters, that makes `from` into `to`; null when they are the same. */
export function changeBetween(from: string, to: string): Edit | null {
  if (from === to) return null;
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from.charCodeAt(head) === to.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++;
  return { start: head, end: from.length - tail, text: to.slice(head, to.length - tail) };
}

const wordCharacter = /[\p{L}\p{N}\p{M}'’_]/u;

/**
 * Where a stretch is after a change, or null if the change touched it: then nobody can say before the next check. A
 * letter put right before or after it touches it too, because the words are no longer the same words.
 */
export function shift<T extends Stretch>(stretch: T, change: Edit, text: string): T | null {
  const { start, end, text: added } = change;
  const by = added.length - (end - start);
  if (end <= stretch.start) {
    if (end === stretch.start && start < end + added.length && joins(text, start + added.length)) return null;
    return by === 0 ? stretch : { ...stretch, start: stretch.start + by, end: stretch.end + by };
  }
  if (start >= stretch.end) return start === stretch.end && joins(text, stretch.end) ? null : stretch;
  return null;
}

/** Whether the characters on both sides of an offset belong to one word. */
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordCharacter.test(text[at - 1]!) && wordCharacter.test(text[at]!);
}

/** The word an offset lies in or ends, or null between words. */
export function wordAt(text: string, at: number): Stretch | null {
  let start = at;
  let end = at;
  while (start > 0 && wordCharacter.test(text[start - 1]!)) start--;
  while (end < text.length && wordCharacter.test(text[end]!)) end++;
  return start === end ? null : { start, end };
}

/** Where a single offset is after a change; inside the changed part it goes to the end of what came instead. */
export function shiftOffset(offset: number, { start, end, text }: Edit): number {
  if (offset <= start && !(offset === start && start === end && text.endsWith('\n'))) return offset;
  return offset >= end ? offset + text.length - (end - start) : start + text.length;
}

export function splice(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
