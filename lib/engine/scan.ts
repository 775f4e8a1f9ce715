import { allHere, anyHere, anyShown } from './around.ts';
import { shared } from './echo.ts';
import { type Match, marked, type Program } from './matcher.ts';
import type { CompiledContext, CompiledElement } from './ruleset.ts';
import type { Sentence } from './sentence.ts';
import type { Placed, TextView } from './text-view.ts';
import type { Span } from './types.ts';

/** The texts a rule may look at. */
export interface Views {
  draft: TextView;
  /** The customer's latest message, all of it that is unanswered. */
  customer: TextView;
  /** What the customer wrote before our last reply on the page. */
  before: TextView;
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

/** A pattern and whose it is. `skip` names the kinds of sentence in which its words are harmless. */
export interface Entry<T> {
  program: Program;
  owner: T;
  skip: readonly string[];
  /** What must not, and what must, stand around the words: all of it that their sentence tells. */
  unless?: CompiledContext | null;
  needs?: CompiledContext | null;
}

/**
 * Many patterns at once. A sentence is only tried against those one of whose anchor words it holds, and what was found
 * is remembered with the sentence: so a keystroke costs the sentence it touched, not the patterns.
 */
export class Index<T> {
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly everywhere: Entry<T>[] = [];

  constructor(entries: Iterable<Entry<T>>) {
    for (const entry of entries) {
      if (!entry.program.anchor) {
        this.everywhere.push(entry);
        continue;
      }
      for (const word of entry.program.anchor.words) {
        const some = this.byWord.get(word);
        if (some) some.push(entry);
        else this.byWord.set(word, [entry]);
      }
    }
  }

  /** Every harmful match in a sentence with its owner, in the order of the entries. */
  hits(sentence: Sentence): readonly { owner: T; match: Match }[] {
    const known = sentence.memo.get(this) as { owner: T; match: Match }[] | undefined;
    if (known) return known;
    const entries = new Set(this.everywhere);
    for (const word of sentence.words()) {
      const some = this.byWord.get(word);
      if (some) for (const entry of some) entries.add(entry);
    }
    const hits: { owner: T; match: Match }[] = [];
    for (const { program, owner, skip, unless, needs } of entries) {
      // Asked here and not only by `find`, which would remember each of the many that are not found.
      if (!sentence.mayHold(program)) continue;
      for (const match of sentence.find(program)) {
        if (isHarmless(sentence, match, skip)) continue;
        if (!anyHere(unless, sentence, match) && allHere(needs, sentence, match)) hits.push({ owner, match });
      }
    }
    sentence.memo.set(this, hits);
    return hits;
  }

  /** The hits of a whole text by owner, each owner's in text order. */
  in(view: TextView): Map<T, Hit[]> {
    const all = new Map<T, Hit[]>();
    view.sentences.forEach((placed, index) => {
      for (const { owner, match } of this.hits(placed.sentence)) {
        const hit = { placed, index, match };
        const some = all.get(owner);
        if (some) some.push(hit);
        else all.set(owner, [hit]);
      }
    });
    return all;
  }
}

/** Whether a match stands where its words are harmless: in quotation marks, or in a kind of sentence to skip. */
function isHarmless(sentence: Sentence, match: Match, skip: readonly string[]): boolean {
  if (sentence.isQuoted(match.start)) return true;
  if (skip.includes('question') && sentence.isQuestion) return true;
  return skip.includes('conditional') && sentence.isConditional(match.start);
}

/** The index of a set of elements. */
export function indexElements(elements: ReadonlyMap<string, CompiledElement>): Index<string> {
  return new Index(
    [...elements].flatMap(([owner, { find, skip, unless }]) =>
      find.map((program) => ({ program, owner, skip, unless })),
    ),
  );
}

/** Where a text shows an element, in order. `found` is the index's `in(view)`. */
export function elementHits(
  id: string,
  element: CompiledElement,
  found: ReadonlyMap<string, readonly Hit[]>,
  view: TextView,
  views: Views,
): Hit[] {
  const hits = found.get(id) ?? [];
  const as = view === views.draft ? views : { ...views, draft: view };
  const isEchoed = ({ index }: Hit) => {
    if (!element.echo) return true;
    const around = view.sentences.slice(Math.max(0, index - 1), index + 2).map(({ sentence }) => sentence);
    return shared(around, [views.customer, views.before]) >= element.echo;
  };
  return withoutOverlaps(hits.filter((hit) => isEchoed(hit) && !anyShown(element.unless, as, hit)));
}

/** Keeps the earlier, and among those that begin together the longer, of hits that share words. */
function withoutOverlaps(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.index - b.index || a.match.start - b.match.start || b.match.end - a.match.end);
  let kept: Hit | undefined;
  return hits.filter((hit) => {
    if (kept && kept.index === hit.index && kept.match.end > hit.match.start) return false;
    kept = hit;
    return true;
  });
}

/** The offsets of a hit's marked words in its text. */
export function spanOf({ placed, match }: Hit): Span {
  const [from, to] = marked(match);
  const { start, end } = placed.sentence.span(from, to);
  return { start: placed.start + start, end: placed.start + end };
}
