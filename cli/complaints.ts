/** Lines with the same thing wrong: how many, and the first runs of them, each from its first line to its last. */
interface Lines {
  lines: number;
  runs: (readonly [first: number, last: number])[];
}

/** What is wrong with lines that are no items, each thing once. Plain data, because it comes from other threads. */
export type Complaints = Map<string, Lines>;

/** Runs that are kept for showing; the rest is only counted, so that memory does not grow with the stream. */
const KEPT = 20;

/** Runs in order, those that touch made one. */
function joined(runs: Lines['runs']): Lines['runs'] {
  const all: [number, number][] = [];
  for (const [first, last] of runs.toSorted((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

/** Adds the complaints of one part of a stream to those of the others. */
export function addComplaints(sum: Complaints, part: Complaints): void {
  for (const [what, { lines, runs }] of part) {
    const there = sum.get(what) ?? { lines: 0, runs: [] };
    sum.set(what, { lines: there.lines + lines, runs: joined([...there.runs, ...runs]).slice(0, KEPT) });
  }
}

/** Notes what is wrong with a line, numbered from 1. */
export function complain(all: Complaints, line: number, what: string): void {
  addComplaints(all, new Map([[what, { lines: 1, runs: [[line, line]] }]]));
}

/** What is wrong, by the first line that has it: of `runs` of lines the first are named, from their first to their last. */
export function listComplaints(all: Complaints): readonly ({ what: string } & Lines)[] {
  const first = ({ runs }: Lines) => runs[0]?.[0] ?? 0;
  return [...all].map(([what, lines]) => ({ what, ...lines })).sort((a, b) => first(a) - first(b));
}

/** A line of text for each thing that is wrong, by the first line that has it: `lines 2, 5–9 (6 in all): not JSON`. */
export function printComplaints(all: Complaints): string {
  return listComplaints(all)
    .map(({ what, lines, runs }) => {
      const shown = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
      const covered = runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
      const count = runs.length > 1 ? `${covered < lines ? ', …' : ''} (${lines} in all)` : '';
      return `${lines > 1 ? 'lines' : 'line'} ${shown}${count}: ${what}\n`;
    })
    .join('');
}
