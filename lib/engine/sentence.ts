import { clauseStarts } from './clauses.ts';
import { tagsOf } from './language.ts';
import { type Match, matchAt, type Program, type Words } from './matcher.ts';
import { FEATURES, quoted, type Token, tokenise } from './tokens.ts';

/** Words that make the rest of their clause a condition, not a statement. */
const CONDITION = new Set(['if', 'unless', 'whether', 'when', 'whenever', 'once', 'until', 'should', 'case']);
/** Words that join a statement on to what stands before it. */
const JOINS = new Set(['and', 'but', 'so', 'that', 'because', 'since']);
const BREAK = FEATURES.hasComma | FEATURES.hasSemicolon | FEATURES.hasDash | FEATURES.hasColon;

/** One sentence, read once and remembered: its words, and on demand its tags and what was found in it. */
export class Sentence implements Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
  /** What each pattern found here, so that asking twice costs nothing. */
  readonly found = new Map<Program, readonly Match[]>();
  /** Results other parts of the engine keep for as long as the sentence is remembered. */
  readonly memo = new Map<unknown, unknown>();
  private readonly at = new Map<string, number[]>();
  /** The features of all its words together. */
  private readonly features: number;
  private tagged: readonly ReadonlySet<string>[] | null = null;
  private quotes: readonly boolean[] | null = null;
  private clauses: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenise(text);
    this.isQuestion = /\?["'”’)\]]*$/.test(text);
    this.features = this.tokens.reduce((all, token) => all | token.features, 0);
    this.tokens.forEach((token, i) => {
      for (const form of token.forms) {
        const places = this.at.get(form);
        if (places) places.push(i);
        else this.at.set(form, [i]);
      }
    });
  }

  tags(): readonly ReadonlySet<string>[] {
    this.tagged ??= tagsOf(this.text, this.tokens);
    return this.tagged;
  }

  /** The distinct words here, in every form. */
  words(): IterableIterator<string> {
    return this.at.keys();
  }

  /** Every match of a pattern, left to right, none overlapping another. */
  find(program: Program): readonly Match[] {
    const known = this.found.get(program);
    if (known) return known;
    const matches: Match[] = [];
    this.found.set(program, matches);
    if (!this.mayHold(program)) return matches;
    let free = 0;
    for (const start of this.starts(program)) {
      if (start < free) continue;
      const match = matchAt(program, this, start);
      if (!match) continue;
      matches.push(match);
      free = match.end;
    }
    return matches;
  }

  /** Whether a match is possible by the words and the features here: a quick no for most patterns. */
  mayHold({ features, required }: Program): boolean {
    return (features & ~this.features) === 0 && required.every((words) => this.holdsAny(words));
  }

  private holdsAny(words: ReadonlySet<string>): boolean {
    if (words.size < this.at.size) {
      for (const word of words) if (this.at.has(word)) return true;
    } else {
      for (const word of this.at.keys()) if (words.has(word)) return true;
    }
    return false;
  }

  /** Where a match may begin: everywhere, or as far before an anchor as the pattern allows. */
  private starts(program: Program): Iterable<number> {
    const { anchor } = program;
    if (!anchor) return this.tokens.keys();
    const starts = new Set<number>();
    const [few, many] = anchor.words.size < this.at.size ? [anchor.words, this.at] : [this.at, anchor.words];
    const words: Iterable<string> = few === this.at ? this.at.keys() : (few as ReadonlySet<string>);
    for (const word of words) {
      if (!many.has(word)) continue;
      for (const place of this.at.get(word) as number[]) {
        for (let start = Math.max(0, place - anchor.before.max); start <= place - anchor.before.min; start++) {
          starts.add(start);
        }
      }
    }
    return [...starts].sort((a, b) => a - b);
  }

  /** UTF-16 offsets of a range of words. */
  span(from: number, to: number): { start: number; end: number } {
    return { start: (this.tokens[from] as Token).start, end: (this.tokens[to - 1] as Token).end };
  }

  /**
   * The UTF-16 offset at which the statement that holds the word at `from` begins: with its subject, behind a comma, a
   * dash, or a word that joins it on to another, which has a verb of its own: "It is mended and the fault is history".
   */
  statementStart(from: number): number {
    let first = 0;
    let hasVerb = false;
    for (let at = 0; at < from; at++) {
      const { features, forms } = this.tokens[at] as Token;
      if (this.tags()[at]?.has('Verb')) hasVerb = true;
      if (!(features & BREAK) && !(hasVerb && JOINS.has(forms[0] as string))) continue;
      first = at + 1;
      hasVerb = false;
    }
    while (first < from && /^(?:and|but|so)$/.test((this.tokens[first] as Token).forms[0] as string)) first++;
    return (this.tokens[first] as Token).start;
  }

  /** The UTF-16 offset at which the clause that holds the words before `to` is over: a comma, a dash, or the end. */
  clauseEnd(to: number): number {
    let last = to - 1;
    while (last < this.tokens.length - 1 && !((this.tokens[last] as Token).features & BREAK)) last++;
    return (this.tokens[last] as Token).end;
  }

  /** The clause a word stands in, as a range of words. */
  clauseOf(at: number): readonly [number, number] {
    this.clauses ??= clauseStarts(this.tokens);
    let i = this.clauses.length - 1;
    while (i > 0 && (this.clauses[i] as number) > at) i--;
    return [this.clauses[i] as number, this.clauses[i + 1] ?? this.tokens.length];
  }

  /** Whether a word stands in somebody else's words. */
  isQuoted(at: number): boolean {
    this.quotes ??= quoted(this.text, this.tokens);
    return this.quotes[at] ?? false;
  }

  /** Whether a word stands in a clause that begins with a condition: "if you entered …". */
  isConditional(at: number): boolean {
    for (let i = at; i >= 0; i--) {
      const token = this.tokens[i] as Token;
      if (i < at && token.features & BREAK) return false;
      if (token.forms.some((form) => CONDITION.has(form))) {
        // "should" and "case" only condition at the head of a clause: "should you …", "in case …".
        const [form] = token.forms;
        if (form === 'should') {
          if (i === 0 || (this.tokens[i - 1] as Token).features & BREAK) return true;
        } else if (form === 'case') {
          if (this.tokens[i - 1]?.forms.includes('in')) return true;
        } else return true;
      }
    }
    return false;
  }
}
