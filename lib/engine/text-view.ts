import { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';

export interface Placed {
  sentence: Sentence;
  /** UTF-16 offset of the sentence in the text. */
  start: number;
  /** Number of its line, from 0; blank lines count. */
  line: number;
}

/** A text as the rules see it. */
export interface TextView {
  text: string;
  sentences: readonly Placed[];
  /** Words in it, contractions counted as theirs. */
  words: number;
  /** Results other parts of the engine keep for as long as the text stays as it is. */
  memo: Map<unknown, unknown>;
}

/** A slice of a text keeps the whole text in memory, and each key that is pressed makes another text. A copy does not. */
const copied = (text: string): string => JSON.parse(JSON.stringify(text));

/** Keeps the newest entries, so many and with so many characters of keys; a long day's worth of drafts does not pile up. */
export class Recent<V> {
  private readonly entries = new Map<string, V>();
  private readonly most: number;
  private readonly room: number;
  private held = 0;
  constructor(most: number, room = Number.POSITIVE_INFINITY) {
    this.most = most;
    this.room = room;
  }
  get(key: string, make: (key: string) => V): V {
    const known = this.entries.get(key);
    if (known !== undefined) {
      // Insertion order is age; re-inserting on every use would cost more than it saves, so age is by first use.
      return known;
    }
    const own = copied(key);
    const made = make(own);
    this.entries.set(own, made);
    this.held += own.length;
    if (this.entries.size > this.most || this.held > this.room) {
      for (const old of this.entries.keys()) {
        this.entries.delete(old);
        this.held -= old.length;
        if (this.entries.size <= this.most * 0.8 && this.held <= this.room * 0.8) break;
      }
    }
    return made;
  }
}

/**
 * Reads texts and remembers their lines and sentences, so that after a keystroke only the sentence it touched is read
 * again. What is remembered lives in memory only, and no longer than the process.
 */
export class Reader {
  private readonly lines = new Recent<readonly { sentence: Sentence; start: number }[]>(4000, 2_000_000);
  private readonly sentences = new Recent<Sentence>(6000, 2_000_000);

  read(text: string): TextView {
    const placed: Placed[] = [];
    let words = 0;
    let start = 0;
    text.split('\n').forEach((line, number) => {
      if (line.trim()) {
        const parts = this.lines.get(line, (one) =>
          sentencesOf(one).map((span) => ({
            sentence: this.sentences.get(one.slice(span.start, span.end), (key) => new Sentence(key)),
            start: span.start,
          })),
        );
        for (const part of parts) {
          placed.push({ sentence: part.sentence, start: start + part.start, line: number });
          words += part.sentence.tokens.length;
        }
      }
      start += line.length + 1;
    });
    return { text, sentences: placed, words, memo: new Map() };
  }
}
