import { LIMITS, type Node, PatternError, span } from './pattern.ts';
import type { Token } from './tokens.ts';

/**
 * A pattern as a small program, run by backtracking that never tries the same step at the same word twice: so the cost
 * is at most steps × words for each place a match may begin, whatever the pattern (the way RE2 keeps its promise).
 */
type Step =
  | { op: 'word'; words: ReadonlySet<string> }
  | { op: 'tag'; tag: string }
  | { op: 'feature'; bit: number }
  | { op: 'any' }
  | { op: 'not'; node: Node }
  | { op: 'both'; nodes: Node[] }
  | { op: 'start' }
  | { op: 'end' }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  | { op: 'match' };

export interface Words {
  readonly tokens: readonly Token[];
  /** Part-of-speech tags, asked for only when a pattern comes to need them. */
  tags(): readonly ReadonlySet<string>[];
}

export interface Match {
  /** Word indices, the end exclusive. */
  start: number;
  end: number;
  /** The words inside each named capture; `''` is the unnamed one, the words to mark. */
  captures: Readonly<Record<string, readonly [number, number]>>;
}

/** The first word and the end of what a pattern points at: its unnamed capture, else all of it. */
export function marked(match: Match): readonly [number, number] {
  return match.captures[''] ?? [match.start, match.end];
}

export interface Program {
  readonly steps: readonly Step[];
  readonly names: readonly string[];
  /** The least and most words a match takes. */
  readonly min: number;
  readonly max: number;
  /**
   * Words one of which every match holds, and how many words may stand before it; null when there are none and the
   * pattern must be tried everywhere.
   */
  readonly anchor: { words: ReadonlySet<string>; before: { min: number; max: number } } | null;
  /** Sets of words of each of which every match holds one, rarest first: a quick no for most sentences. */
  readonly required: readonly ReadonlySet<string>[];
  /** Features (a bit each) that every match holds, in whichever of its words. */
  readonly features: number;
}

/** Compiles a pattern. Throws PatternError when it grows past the limit. */
export function compile(node: Node): Program {
  const steps: Step[] = [];
  const names: string[] = [];
  const add = (step: Step): number => {
    if (steps.length >= LIMITS.program) {
      throw new PatternError(`the pattern has too many combinations (more than ${LIMITS.program} steps); split it`, 0);
    }
    return steps.push(step) - 1;
  };
  const emit = (node: Node): void => {
    switch (node.kind) {
      case 'word':
        add({ op: 'word', words: node.words });
        return;
      case 'tag':
        add({ op: 'tag', tag: node.tag });
        return;
      case 'feature':
        add({ op: 'feature', bit: node.bit });
        return;
      case 'any':
      case 'start':
      case 'end':
        add({ op: node.kind });
        return;
      case 'not':
        add({ op: 'not', node: node.node });
        return;
      case 'both':
        add({ op: 'both', nodes: node.nodes });
        return;
      case 'sequence':
        node.nodes.forEach(emit);
        return;
      case 'capture': {
        const slot = names.push(node.name) - 1;
        add({ op: 'save', slot: slot * 2 });
        emit(node.node);
        add({ op: 'save', slot: slot * 2 + 1 });
        return;
      }
      case 'choice': {
        const jumps: number[] = [];
        node.nodes.forEach((one, i) => {
          if (i === node.nodes.length - 1) {
            emit(one);
            return;
          }
          const split = add({ op: 'split', first: steps.length + 1, second: 0 });
          emit(one);
          jumps.push(add({ op: 'jump', to: 0 }));
          (steps[split] as { second: number }).second = steps.length;
        });
        for (const jump of jumps) (steps[jump] as { to: number }).to = steps.length;
        return;
      }
      case 'repeat': {
        for (let i = 0; i < node.min; i++) emit(node.node);
        const splits: number[] = [];
        for (let i = node.min; i < node.max; i++) {
          splits.push(add({ op: 'split', first: 0, second: 0 }));
          emit(node.node);
        }
        for (const split of splits) {
          const step = steps[split] as { first: number; second: number };
          step.first = node.lazy ? steps.length : split + 1;
          step.second = node.lazy ? split + 1 : steps.length;
        }
      }
    }
  };
  emit(node);
  add({ op: 'match' });
  const { min, max } = span(node);
  if (steps.length * (max + 1) > LIMITS.reach) {
    throw new PatternError(`the pattern is too long and too loose at once (up to ${max} words); split it`, 0);
  }
  const required = requiredOf(node).sort((a, b) => cost(a) - cost(b));
  return { steps, names, min, max, anchor: anchorOf(node), required, features: featuresOf(node) };
}

/** The commonest words of English replies, which make poor anchors: a pattern is tried wherever its anchor stands. */
const COMMON = new Map(
  `the to you your and a i for is it of in we that this on have with are not be our can if as will my so at us do from
  or was has please an but any by would there they when up out me he she had been which no all just hi hello thanks
  thank am let help more what how via get know here about time were did could should their them its does than`
    .split(/\s+/)
    .map((word, i, all) => [word, all.length - i]),
);

/** What a set costs as an anchor; lists are shared by many patterns, so each is weighed once. */
const costs = new WeakMap<ReadonlySet<string>, number>();

function cost(words: ReadonlySet<string>): number {
  const known = costs.get(words);
  if (known !== undefined) return known;
  let sum = 0;
  for (const word of words) sum += 1 + (COMMON.get(word) ?? 0) * 4;
  costs.set(words, sum);
  return sum;
}

/** The word sets that no match can do without. */
function requiredOf(node: Node): ReadonlySet<string>[] {
  switch (node.kind) {
    case 'word':
      return [node.words];
    case 'sequence':
    case 'both':
      return node.nodes.flatMap(requiredOf);
    case 'capture':
      return requiredOf(node.node);
    case 'repeat':
      return node.min > 0 ? requiredOf(node.node) : [];
    case 'choice': {
      const anchor = anchorOf(node);
      return anchor ? [anchor.words] : [];
    }
    default:
      return [];
  }
}

/** The features that no match can do without. */
function featuresOf(node: Node): number {
  switch (node.kind) {
    case 'feature':
      return node.bit;
    case 'sequence':
    case 'both':
      return node.nodes.reduce((all, one) => all | featuresOf(one), 0);
    case 'choice':
      return node.nodes.map(featuresOf).reduce((all, one) => all & one, ~0);
    case 'capture':
      return featuresOf(node.node);
    case 'repeat':
      return node.min > 0 ? featuresOf(node.node) : 0;
    default:
      return 0;
  }
}

function anchorOf(node: Node): Program['anchor'] {
  switch (node.kind) {
    case 'word':
      return { words: node.words, before: { min: 0, max: 0 } };
    case 'capture':
      return anchorOf(node.node);
    case 'repeat':
      return node.min > 0 ? anchorOf(node.node) : null;
    case 'choice': {
      const anchors = node.nodes.map(anchorOf);
      if (anchors.some((anchor) => !anchor)) return null;
      const all = anchors as NonNullable<Program['anchor']>[];
      return {
        words: new Set(all.flatMap((anchor) => [...anchor.words])),
        before: { min: Math.min(...all.map((a) => a.before.min)), max: Math.max(...all.map((a) => a.before.max)) },
      };
    }
    case 'both':
      return node.nodes.map(anchorOf).find((anchor) => anchor !== null) ?? null;
    case 'sequence': {
      let best: Program['anchor'] = null;
      let before = { min: 0, max: 0 };
      for (const one of node.nodes) {
        const anchor = anchorOf(one);
        if (anchor && (!best || cost(anchor.words) < cost(best.words))) {
          best = {
            words: anchor.words,
            before: { min: before.min + anchor.before.min, max: before.max + anchor.before.max },
          };
        }
        const width = span(one);
        before = { min: before.min + width.min, max: before.max + width.max };
      }
      return best;
    }
    default:
      return null;
  }
}

let work = 0;

/** Steps of patterns tried since the program began: what matching cost, whatever the machine. */
export const workDone = (): number => work;

function holds(step: Step | Node, words: Words, at: number): boolean {
  work++;
  const token = words.tokens[at];
  if (!token) return false;
  switch ('op' in step ? step.op : step.kind) {
    case 'any':
      return true;
    case 'word': {
      const set = (step as { words: ReadonlySet<string> }).words;
      for (const form of token.forms) if (set.has(form)) return true;
      return false;
    }
    case 'feature':
      return (token.features & (step as { bit: number }).bit) !== 0;
    case 'tag':
      return words.tags()[at]?.has((step as { tag: string }).tag) ?? false;
    case 'choice':
      return (step as { nodes: Node[] }).nodes.some((node) => holds(node, words, at));
    case 'both':
      return (step as { nodes: Node[] }).nodes.every((node) => holds(node, words, at));
    case 'not':
      return !holds((step as { node: Node }).node, words, at);
    default:
      return false;
  }
}

/** Steps already tried, step × word; grown as needed and shared, since matching is synchronous. */
let tried = new Uint32Array(4096);
let stamp = 0;

/** The match that begins at word `from`, or null. Earlier alternatives are preferred to later ones. */
export function matchAt(program: Program, words: Words, from: number): Match | null {
  const { steps, names, max } = program;
  const first = steps[0] as Step;
  // Most attempts end at their first word, before anything needs to be set up.
  if (first.op !== 'split' && first.op !== 'save' && first.op !== 'start' && !holds(first, words, from)) return null;
  const width = max + 2;
  if (tried.length < steps.length * width) tried = new Uint32Array(steps.length * width * 2);
  stamp = stamp === 0xffffffff ? 1 : stamp + 1;
  if (stamp === 1) tried.fill(0);
  const slots = new Array<number>(names.length * 2).fill(-1);
  let end = -1;

  const run = (pc: number, at: number): boolean => {
    for (;;) {
      const seen = pc * width + (at - from);
      if (tried[seen] === stamp) return false;
      tried[seen] = stamp;
      work++;
      const step = steps[pc] as Step;
      switch (step.op) {
        case 'match':
          end = at;
          return true;
        case 'jump':
          pc = step.to;
          continue;
        case 'split':
          if (run(step.first, at)) return true;
          pc = step.second;
          continue;
        case 'save': {
          const old = slots[step.slot] as number;
          slots[step.slot] = at;
          if (run(pc + 1, at)) return true;
          slots[step.slot] = old;
          return false;
        }
        case 'start':
          if (at !== 0) return false;
          break;
        case 'end':
          if (at !== words.tokens.length) return false;
          break;
        default:
          if (!holds(step, words, at)) return false;
          at++;
      }
      pc++;
    }
  };
  if (!run(0, from) || end <= from) return null;
  const captures: Record<string, readonly [number, number]> = {};
  names.forEach((name, i) => {
    const start = slots[i * 2] as number;
    const stop = slots[i * 2 + 1] as number;
    if (start >= 0 && stop > start) captures[name] ??= [start, stop];
  });
  return { start: from, end, captures };
}
