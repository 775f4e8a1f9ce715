import type { Program } from '../engine/matcher.ts';

/** Drafts made, words from which patterns start in each, and the words that they cannot do without. */
const DRAFTS = 12;
const HALF = 20;
/** A list of hundreds of words starts a pattern at each of them; a few of them stand for all. */
const EACH = 20;

/** The most that one place of a draft may cost a pattern. */
const reach = ({ steps, max }: Program): number => steps.length * (max + 1);
const isPlain = (word: string): boolean => /^[\p{L}\p{N}]+$/u.test(word);

function grouped(programs: Iterable<Program>): [word: string, group: Program[]][] {
  const groups = new Map<string, Program[]>();
  for (const program of programs) {
    for (const word of [...(program.anchor?.words ?? [])].filter(isPlain).slice(0, EACH)) {
      const group = groups.get(word);
      if (group) group.push(program);
      else groups.set(word, [program]);
    }
  }
  const weight = (group: readonly Program[]) => group.reduce((sum, program) => sum + reach(program), 0);
  return [...groups].sort((a, b) => weight(b[1]) - weight(a[1])).slice(0, DRAFTS);
}

/** The end of a sentence that has every feature there is, so that no pattern is spared for want of one. */
const featured = (number: number): string =>
  `here, https://help.example @you: 12; the WHOLE “Lot – oh :( and 🙂 there :) in ${number} then…?!?!`;

/**
 * Drafts that are meant to cost patterns much: each says a word on which many of them start again and again, among the
 * words that they cannot do without; and one for those that start anywhere. No two lines are the same, because a sentence that was read before costs nothing.
 */
export function stuffed(programs: Iterable<Program>): string[] {
  const drafts = grouped(programs).map(([word, group]) => {
    const others = new Set<string>();
    for (const { required } of group.sort((a, b) => reach(b) - reach(a))) {
      const missing = required.filter((words) => !words.has(word) && ![...others].some((other) => words.has(other)));
      const some = missing.flatMap((words) => [...words].find(isPlain) ?? []);
      if (others.size + some.length <= HALF) for (const one of some) others.add(one);
    }
    const beside = [...others];
    return Array.from({ length: 8 }, (_, line) =>
      Array.from({ length: HALF }, (_, i) => `${word} ${beside[(i + line) % beside.length] ?? word}`)
        .concat(featured(line))
        .join(' '),
    ).join('\n');
  });
  return [
    ...drafts,
    Array.from({ length: 8 }, (_, line) => `${'so it is '.repeat(HALF / 2)}${featured(line)}`).join('\n'),
  ];
}
