import type { Sentence } from './sentence.ts';
import { FEATURES, type Token } from './tokens.ts';

/** What a learned reading goes by: a word, or what stands for a kind of word, or a mark; with its place. */
export interface Cue {
  text: string;
  /** UTF-16 offsets in the sentence; a cue without words of its own has those of the word it goes with. */
  start: number;
  end: number;
}

/** Words whose own spelling says nothing: any number is as good as another. */
const STANDS_FOR: readonly (readonly [number, string])[] = [
  [FEATURES.isNumber, '#number'],
  [FEATURES.isUrl, '#address'],
  [FEATURES.isHandle, '#handle'],
  [FEATURES.isEmoji, '#emoji'],
];

/** Marks after a word, the one that says most first. */
const MARKS: readonly (readonly [number, string])[] = [
  [FEATURES.hasQuestionMark, '?'],
  [FEATURES.hasExclamation, '!'],
  [FEATURES.hasComma, ','],
  [FEATURES.hasEllipses, '…'],
  [FEATURES.hasColon, ':'],
];

const first = (of: readonly (readonly [number, string])[], { features }: Token) =>
  of.find(([feature]) => features & feature)?.[1];

/** The cues of a sentence in order, between one that says it begins and one that says it ends. */
export function cuesOf({ tokens, text }: Sentence): Cue[] {
  const cues: Cue[] = [{ text: '^', start: 0, end: 0 }];
  tokens.forEach((token, i) => {
    const { start, end, forms, features } = token;
    cues.push({ text: first(STANDS_FOR, token) ?? (forms[0] as string), start, end });
    if (features & FEATURES.isShouted) cues.push({ text: '#capitals', start, end });
    // Of the parts of a contraction only the last is followed by anything.
    const mark = tokens[i + 1]?.start === start ? undefined : first(MARKS, token);
    if (mark) cues.push({ text: mark, start, end });
  });
  cues.push({ text: '$', start: text.length, end: text.length });
  return cues;
}

/** A word longer than this is also known by how it begins and how it ends: "unfortunately", "deliveries". */
const LONG = 6;

/**
 * Calls with everything a reading may go by: each cue, each two that follow each other, and the beginnings and endings of
 * long words; with the number of its first cue and that past its last.
 */
export function eachRun(cues: readonly Cue[], call: (run: string, from: number, to: number) => void): void {
  cues.forEach(({ text }, i) => {
    call(text, i, i + 1);
    const next = cues[i + 1];
    if (next) call(`${text} ${next.text}`, i, i + 2);
    if (text.length > LONG && !text.startsWith('#')) {
      call(`${text.slice(0, 5)}~`, i, i + 1);
      call(`~${text.slice(-4)}`, i, i + 1);
    }
  });
}
