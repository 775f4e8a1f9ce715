import { TAGS, verbForms } from './language.ts';
import { FEATURES, type Feature, formsOf } from './tokens.ts';

/**
 * The pattern language: a documented subset of compromise's match syntax (docs/patterns.md).
 *
 *   word          that word; "don't" and "do not" match each other
 *   {verb}        any form of the verb: {fail} is fail, fails, failed, failing
 *   #Tag  .       a word with that part of speech; any word
 *   @feature      a word written so: @isUpperCase, @hasQuestionMark …
 *   %list%        any phrase of a named list
 *   (a|b c|d)     one of these, nested at will
 *   x?  x{1,3}    perhaps; one to three times
 *   *             up to six words, as few as will do
 *   !x            one word that is not x
 *   x&y           one word that is both: (not|never)&@isUpperCase
 *   ^  $          the sentence's beginning, its end
 *   [x]  [<n>x]   the words to mark; words to use again in the rewrite as {n}
 */
export type Node =
  | { kind: 'word'; words: ReadonlySet<string> }
  | { kind: 'tag'; tag: string }
  | { kind: 'feature'; bit: number }
  | { kind: 'any' }
  | { kind: 'not'; node: Node }
  | { kind: 'both'; nodes: Node[] }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'sequence'; nodes: Node[] }
  | { kind: 'choice'; nodes: Node[] }
  | { kind: 'repeat'; node: Node; min: number; max: number; lazy: boolean }
  | { kind: 'capture'; name: string; node: Node };

/** What is wrong with a pattern, and where in it (UTF-16 offset). */
export class PatternError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'PatternError';
    this.at = at;
  }
}

/**
 * `nodes` are the parts of a pattern with those of the lists it uses, since lists of lists multiply; `reach` is the most
 * steps that one place of a draft may cost, steps times words.
 */
export const LIMITS = { length: 600, repeat: 8, depth: 6, program: 900, nodes: 5000, reach: 20_000 } as const;

/** How many words `*` may skip: enough for a clause, little enough to stay cheap. */
const STAR = 6;

export type Lists = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a pattern. `lists` holds the named lists it may use; a list's entries are patterns themselves.
 * Throws PatternError for anything the language does not have.
 */
export function parsePattern(source: string, lists: Lists = {}): Node {
  // The names of lists do not count: a pack's own get its id in front when it is put over others.
  const length = source.replace(/%[^%]*%/g, '%').length;
  if (length > LIMITS.length) {
    throw new PatternError(`a pattern may have ${LIMITS.length} characters, this one has ${length}`, LIMITS.length);
  }
  return new Parser(source, lists, [], { nodes: 0 }).whole();
}

/** Lists that were read before, so that a list used by many patterns is read once; as long-lived as the lists. */
const memory = new WeakMap<Lists, Map<string, { node: Node; nodes: number }>>();

function remembered(lists: Lists): Map<string, { node: Node; nodes: number }> {
  const known = memory.get(lists) ?? new Map();
  memory.set(lists, known);
  return known;
}

const WORD = /&|[^\s()[\]{}|?*+^$!#%~<>"&]+/y;

/** Words read before: patterns are mostly made of the same few, and reading one costs more than finding it again. */
const spelt = new Map<string, Node[]>();
const MOST_SPELT = 20_000;

class Parser {
  readonly source: string;
  readonly lists: Lists;
  /** The lists being read, to catch one that contains itself. */
  readonly open: readonly string[];
  /** What was read so far, shared with the lists inside. */
  readonly read: { nodes: number };
  at = 0;
  depth = 0;

  constructor(source: string, lists: Lists, open: readonly string[], read: { nodes: number }) {
    this.read = read;
    this.source = source;
    this.lists = lists;
    this.open = open;
  }

  whole(): Node {
    const node = this.choice();
    this.space();
    if (this.at < this.source.length) this.fail(`“${this.source[this.at]}” has no beginning`);
    if (isEmpty(node)) this.fail('the pattern is empty, or could match no words at all', 0);
    return node;
  }

  fail(message: string, at = this.at): never {
    throw new PatternError(message, at);
  }

  space(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '\n') this.at++;
  }

  take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  until(close: string, what: string): string {
    const from = this.at;
    const end = this.source.indexOf(close, from);
    if (end < 0) this.fail(`${what} is not closed with “${close}”`, from - 1);
    this.at = end + close.length;
    return this.source.slice(from, end);
  }

  choice(): Node {
    const nodes = [this.sequence()];
    while (this.take('|')) nodes.push(this.sequence());
    return nodes.length === 1 ? (nodes[0] as Node) : merged(nodes);
  }

  sequence(): Node {
    const nodes: Node[] = [];
    for (;;) {
      this.space();
      const char = this.source[this.at];
      if (char === undefined || char === '|' || char === ')' || char === ']') break;
      nodes.push(...this.repeated());
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'sequence', nodes };
  }

  repeated(): Node[] {
    const from = this.at;
    let nodes = this.one();
    while (/^&[^\s&]/.test(this.source.slice(this.at, this.at + 2))) {
      this.at++;
      const more = this.one();
      const [a, b] = [nodes[0], more[0]];
      if (nodes.length !== 1 || more.length !== 1 || !a || !b || !isOneWord(a) || !isOneWord(b))
        this.fail('“&” stands between single words, tags, features or groups of them', from);
      nodes = [{ kind: 'both', nodes: [a, b] }];
    }
    if (this.take('?')) return [{ kind: 'repeat', node: group(nodes), min: 0, max: 1, lazy: false }];
    if (this.take('+') || this.source[this.at] === '*') {
      this.fail('“+” and a “*” after a word have no bound; write {1,3}');
    }
    if (this.source[this.at] === '{' && /^\{\d/.test(this.source.slice(this.at))) {
      const bounds = /^\{(\d+)(?:,(\d+))?\}/.exec(this.source.slice(this.at));
      if (!bounds) this.fail('a repetition is written {2} or {1,3}');
      const min = Number(bounds[1]);
      const max = Number(bounds[2] ?? bounds[1]);
      if (max > LIMITS.repeat || min > max || max === 0) {
        this.fail(`a repetition runs from 0 to at most ${LIMITS.repeat}, the smaller number first`);
      }
      this.at += bounds[0].length;
      return [{ kind: 'repeat', node: group(nodes), min, max, lazy: false }];
    }
    if (from === this.at) this.fail('nothing to read here');
    return nodes;
  }

  one(): Node[] {
    const from = this.at;
    if (++this.read.nodes > LIMITS.nodes) {
      this.fail(`the lists in the pattern multiply to more than ${LIMITS.nodes} parts; use shorter ones`, 0);
    }
    if (this.take('(')) return [this.inside(')')];
    if (this.take('[')) {
      const name = this.take('<') ? this.until('>', 'a name') : '';
      if (!/^[a-z]*$/.test(name)) this.fail('a name is lower-case letters', from);
      return [{ kind: 'capture', name, node: this.inside(']') }];
    }
    if (this.take('!')) {
      const nodes = this.one();
      const node = nodes[0];
      if (nodes.length !== 1 || !node || !isOneWord(node))
        this.fail('“!” stands before one word, tag or group of single words', from);
      return [{ kind: 'not', node }];
    }
    if (this.take('^')) return [{ kind: 'start' }];
    if (this.take('$')) return [{ kind: 'end' }];
    if (this.take('*')) return [{ kind: 'repeat', node: { kind: 'any' }, min: 0, max: STAR, lazy: true }];
    if (this.take('{')) return [{ kind: 'word', words: new Set(verbForms(this.root(from)).flatMap(firstForms)) }];
    if (this.take('%')) return [this.list(this.until('%', 'a list'), from)];
    if (this.take('#')) {
      const tag = this.name();
      if (!TAGS.has(tag)) this.fail(`there is no tag #${tag}`, from);
      return [{ kind: 'tag', tag }];
    }
    if (this.take('@')) {
      const name = this.name();
      const bit = FEATURES[name as Feature];
      if (!bit) this.fail(`there is no @${name}`, from);
      return [{ kind: 'feature', bit }];
    }
    if (this.source[this.at] === '/') this.fail('regular expressions are not part of the pattern language', from);
    if (this.source[this.at] === '~') this.fail('fuzzy words are not part of the pattern language', from);
    if (this.source[this.at] === '.' && /^\.(?=[\s?{|)\]]|$)/.test(this.source.slice(this.at))) {
      this.at++;
      return [{ kind: 'any' }];
    }
    return this.word();
  }

  root(from: number): string {
    const root = this.until('}', 'a root');
    if (!/^[\p{L}]+$/u.test(root)) this.fail('a root is one word in its plain form: {fail}', from);
    return root.toLowerCase();
  }

  name(): string {
    const name = /^[A-Za-z]+/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  inside(close: string): Node {
    const from = this.at - 1;
    this.depth++;
    if (this.depth > LIMITS.depth) this.fail(`groups may be nested ${LIMITS.depth} deep`, from);
    const node = this.choice();
    this.depth--;
    if (!this.take(close)) this.fail(`a group is not closed with “${close}”`, from);
    return node;
  }

  list(name: string, from: number): Node {
    const entries = Object.hasOwn(this.lists, name) ? this.lists[name] : undefined;
    if (!entries) this.fail(`there is no list %${name}%`, from);
    if (this.open.includes(name)) this.fail(`the list %${name}% contains itself`, from);
    const known = remembered(this.lists).get(name);
    if (known) {
      this.read.nodes += known.nodes;
      return known.node;
    }
    const before = this.read.nodes;
    const node = merged(entries.map((entry) => new Parser(entry, this.lists, [...this.open, name], this.read).whole()));
    remembered(this.lists).set(name, { node, nodes: this.read.nodes - before });
    return node;
  }

  word(): Node[] {
    const from = this.at;
    WORD.lastIndex = from;
    const text = WORD.exec(this.source)?.[0] ?? '';
    if (!text) this.fail(`“${this.source[this.at]}” means nothing here`, from);
    this.at += text.length;
    const known = spelt.get(text);
    if (known) return known;
    // Hyphens part words in a draft, so they do here.
    const words = text.split('-').filter(Boolean);
    if (
      words.some(
        (word) =>
          !/^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*|['’][\p{L}]+|\p{Extended_Pictographic}|&|\p{N}+[.,:]\p{N}+)$/u.test(
            word,
          ),
      )
    ) {
      this.fail(`“${text}” could never match: write words without punctuation`, from);
    }
    const nodes: Node[] = words
      .flatMap((word) => (word.startsWith("'") ? [[word]] : formsOf(word)))
      .map((forms) => ({ kind: 'word', words: new Set(forms) }));
    if (spelt.size < MOST_SPELT) spelt.set(text, nodes);
    return nodes;
  }
}

function firstForms(word: string): string[] {
  const parts = formsOf(word.trim());
  return parts.length === 1 && !word.includes(' ') ? (parts[0] as string[]) : [];
}

const group = (nodes: Node[]): Node => (nodes.length === 1 ? (nodes[0] as Node) : { kind: 'sequence', nodes });

/** One of several; single words fold into one set, which is what keeps long lists cheap. */
function merged(nodes: Node[]): Node {
  const words = new Set<string>();
  const others: Node[] = [];
  for (const node of nodes) {
    if (node.kind === 'word') for (const word of node.words) words.add(word);
    else if (node.kind === 'choice') others.push(...node.nodes);
    else others.push(node);
  }
  if (!words.size) return others.length === 1 ? (others[0] as Node) : { kind: 'choice', nodes: others };
  const word: Node = { kind: 'word', words };
  return others.length ? { kind: 'choice', nodes: [...others, word] } : word;
}

function isOneWord(node: Node): boolean {
  if (node.kind === 'choice' || node.kind === 'both') return node.nodes.every(isOneWord);
  if (node.kind === 'not') return isOneWord(node.node);
  return node.kind === 'word' || node.kind === 'tag' || node.kind === 'feature';
}

/** Whether a pattern could match without taking a word. */
export function isEmpty(node: Node): boolean {
  return span(node).min === 0;
}

/** The least and the most words a node takes. */
export function span(node: Node): { min: number; max: number } {
  switch (node.kind) {
    case 'start':
    case 'end':
      return { min: 0, max: 0 };
    case 'sequence':
      return node.nodes.map(span).reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }), { min: 0, max: 0 });
    case 'choice': {
      const spans = node.nodes.map(span);
      return { min: Math.min(...spans.map((s) => s.min)), max: Math.max(...spans.map((s) => s.max)) };
    }
    case 'repeat': {
      const { min, max } = span(node.node);
      return { min: min * node.min, max: max * node.max };
    }
    case 'capture':
      return span(node.node);
    default:
      return { min: 1, max: 1 };
  }
}
