/** A change of a text: `text` goes where `start`–`end` is now. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}'’_]+|\s+|./gsu) ?? [];

/**
 * Takes off the whole words that the old and the new text share at both ends, so that a link or a bold word there is
 * not touched and the undo step is small. Never parts of words: editors that look at whole words get confused.
 */
export function trimShared(old: string, edit: Edit): Edit {
  const before = words(old);
  const after = words(edit.text);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const length = (parts: string[]) => parts.join('').length;
  return {
    start: edit.start + length(before.slice(0, head)),
    end: edit.end - length(before.slice(before.length - tail)),
    text: after.slice(head, after.length - tail).join(''),
  };
}

/** The smallest change, in whole words, that makes `from` into `to`. */
export function difference(from: string, to: string): Edit {
  return trimShared(from, { start: 0, end: from.length, text: to });
}
