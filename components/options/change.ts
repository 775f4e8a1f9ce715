/** One text as it becomes another: what stays in front, what goes, what comes, what stays behind. Whole words only. */
export interface Change {
  before: string;
  gone: string;
  come: string;
  after: string;
}

/** Finds the one stretch in which two texts differ. */
export function changeOf(from: string, to: string): Change {
  const a = from.split(/(\s+)/);
  const b = to.split(/(\s+)/);
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (words: string[], from: number, to: number) => words.slice(from, to).join('');
  return {
    before: part(a, 0, start),
    gone: part(a, start, a.length - end),
    come: part(b, start, b.length - end),
    after: part(a, a.length - end, a.length),
  };
}
