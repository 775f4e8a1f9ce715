import type { Match, Program } from './matcher.ts';
import type { CompiledContext, CompiledElement } from './ruleset.ts';
import type { Sentence } from './sentence.ts';
import type { Placed, TextView } from './text-view.ts';
import type { Span } from './types.ts';

/** The texts a rule may look at. */
export interface Views {
  draft: TextView;
  /** The customer's latest message, all of it that is unanswered. */
  customer: TextView;
  /** Our earlier replies on the page. */
  earlier: TextView;
}

/** A match and the sentence it is in. */
export interface Hit {
  placed: Placed;
  /** The sentence's number in its text. */
  index: number;
  match: Match;
}

/**
 * Which of many programs can match in a sentence at all, found by its words: a sentence is only tried against the
 * patterns one of whose anchor words it holds.
 */
export class Index<T> {
  private readonly byWord = new Map<string, T[]>();
  private readonly everywhere: T[] = [];

  constructor(entries: Iterable<readonly [Program, T]>) {
    for (const [program, owner] of entries) {
      if (!program.anchor) {
        this.everywhere.push(owner);
        continue;
      }
      for (const word of program.anchor.words) {
        const owners = this.byWord.get(word);
        if (!owners) this.byWord.set(word, [owner]);
        else if (owners[owners.length - 1] !== owner) owners.push(owner);
      }
    }
  }

  /** The owners to try; remembered with the sentence. */
  candidates(sentence: Sentence): ReadonlySet<T> {
    const known = sentence.memo.get(this) as ReadonlySet<T> | undefined;
    if (known) return known;
    const owners = new Set<T>(this.everywhere);
    for (const word of sentence.words()) {
      const some = this.byWord.get(word);
      if (some) for (const owner of some) owners.add(owner);
    }
    sentence.memo.set(this, owners);
    return owners;
  }
}

/** Whether a match stands where its words are harmless: in quotation marks, or in a kind of sentence to skip. */
export function isHarmless(sentence: Sentence, match: Match, skip: readonly string[]): boolean {
  if (sentence.isQuoted(match.start)) return true;
  if (skip.includes('question') && sentence.isQuestion) return true;
  return skip.includes('conditional') && sentence.isConditional(match.start);
}

const has = (view: TextView, programs: readonly Program[]): boolean =>
  view.sentences.some(({ sentence }) => programs.some((program) => sentence.find(program).length > 0));

function near(view: TextView, index: number, programs: readonly Program[]): boolean {
  for (let i = Math.max(0, index - 1); i <= Math.min(view.sentences.length - 1, index + 1); i++) {
    const { sentence } = view.sentences[i] as Placed;
    if (programs.some((program) => sentence.find(program).length > 0)) return true;
  }
  return false;
}

/** The first word and the end of what a pattern points at: its unnamed capture, else all of it. */
export function marked(match: Match): readonly [number, number] {
  return match.captures[''] ?? [match.start, match.end];
}

/** Whether one scope of a context shows one of its patterns. `hit` is null for a rule about the whole draft. */
function shows(scope: string, programs: readonly Program[], views: Views, hit: Hit | null): boolean {
  switch (scope) {
    case 'match': {
      if (!hit) return false;
      const [from, to] = marked(hit.match);
      return programs.some((program) =>
        hit.placed.sentence.find(program).some((other) => other.start < to && from < other.end),
      );
    }
    case 'sentence':
      return hit !== null && programs.some((program) => hit.placed.sentence.find(program).length > 0);
    case 'nearby':
      return hit !== null && near(views.draft, hit.index, programs);
    case 'draft':
      return has(views.draft, programs);
    case 'customer':
      return has(views.customer, programs);
    case 'earlier':
      return has(views.earlier, programs);
    default:
      return false;
  }
}

/** Whether any scope of the context shows any of its patterns. */
export function anyShown(context: CompiledContext | null, views: Views, hit: Hit | null): boolean {
  if (!context) return false;
  return Object.entries(context).some(([scope, programs]) => shows(scope, programs, views, hit));
}

/** Whether every scope of the context shows one of its patterns. */
export function allShown(context: CompiledContext | null, views: Views, hit: Hit | null): boolean {
  if (!context) return true;
  return Object.entries(context).every(([scope, programs]) => shows(scope, programs, views, hit));
}

/** Where a text shows an element, in order. */
export function elementHits(element: CompiledElement, view: TextView, views: Views): Hit[] {
  const hits: Hit[] = [];
  view.sentences.forEach((placed, index) => {
    for (const program of element.find) {
      for (const match of placed.sentence.find(program)) {
        const hit = { placed, index, match };
        if (isHarmless(placed.sentence, match, element.skip)) continue;
        if (!anyShown(element.unless, { ...views, draft: view }, hit)) hits.push(hit);
      }
    }
  });
  return withoutOverlaps(hits);
}

/** Keeps the earlier, and among those that begin together the longer, of hits that share words. */
function withoutOverlaps(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.index - b.index || a.match.start - b.match.start || b.match.end - a.match.end);
  return hits.filter((hit, i) => {
    const before = hits[i - 1];
    return !before || before.index !== hit.index || before.match.end <= hit.match.start;
  });
}

/** The offsets of a hit's marked words in its text. */
export function spanOf({ placed, match }: Hit): Span {
  const [from, to] = marked(match);
  const { start, end } = placed.sentence.span(from, to);
  return { start: placed.start + start, end: placed.start + end };
}
