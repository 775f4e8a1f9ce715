import { addComplaints, type Complaints } from '../complaints.ts';

/** A reply in which a rule fired, to be looked at. */
export interface Sample {
  line: number;
  id: string | number;
  /** The words at fault with those around them, or the beginning of the reply where nothing is marked. */
  before: string;
  words: string;
  after: string;
}

export interface Count {
  /** Replies in which the rule fired, and how often in all. */
  replies: number;
  findings: number;
  samples: Sample[];
}

/** What is known of a part of an archive. Plain data, because it comes from another thread. */
export interface Tally {
  replies: number;
  /** Replies with a finding of any rule. */
  flagged: number;
  words: number;
  rules: Map<string, Count>;
  /** Lines that are no items. */
  bad: number;
  complaints: Complaints;
  /** Microseconds spent checking, all threads together. */
  micros: number;
}

/** Samples that are kept for showing; the rest is only counted, so that memory does not grow with the archive. */
export const SAMPLES = 3;

export const emptyTally = (): Tally => ({
  replies: 0,
  flagged: 0,
  words: 0,
  rules: new Map(),
  bad: 0,
  complaints: new Map(),
  micros: 0,
});

const earliest = (all: Sample[]): Sample[] => all.sort((a, b) => a.line - b.line).slice(0, SAMPLES);

/** Adds what was found in one part to the sum. The same parts give the same sum in any order. */
export function addTally(sum: Tally, part: Tally): void {
  sum.replies += part.replies;
  sum.flagged += part.flagged;
  sum.words += part.words;
  sum.bad += part.bad;
  sum.micros += part.micros;
  addComplaints(sum.complaints, part.complaints);
  for (const [rule, count] of part.rules) {
    const there = sum.rules.get(rule);
    if (!there) sum.rules.set(rule, count);
    else {
      there.replies += count.replies;
      there.findings += count.findings;
      there.samples = earliest([...there.samples, ...count.samples]);
    }
  }
}
