import { atomText, isBlock } from './elements.ts';

/**
 * A stretch of the text that lies in one place of the page: `at` is where it begins in the text, `length` how long it
 * is there. Kinds: `text`, characters of a text node from `from` on; `atom`, an element that is whole or not at all;
 * `before`, an empty stretch in front of an element (a line that holds only a `<br>`); `inside`, an empty element.
 */
export interface Piece {
  kind: 'text' | 'atom' | 'before' | 'inside';
  at: number;
  length: number;
  node: Node;
  from: number;
}

const ZERO_WIDTH = /[\u200b\u2060\ufeff]/;

/**
 * Walks a root once and lays its text out: blocks and `<br>` begin lines, spaces that the page does not show are left
 * out, no-break spaces become spaces, zero-width fillers vanish. One class, since typing pays for the walk at each key.
 */
export class Walk {
  text = '';
  readonly pieces: Piece[] = [];
  private readonly skip: string;
  private lineOpen = false;
  private breakDue = false;
  /** A `<br>` begins a line only if something follows it in its block: the last one is a filler. */
  private brDue = false;
  /** White space that shows as one space if anything follows it on its line. */
  private spaceDue: { node: Text; from: number } | null = null;
  /** The last character so far. Asking the growing text itself would cost its whole length each time. */
  private last = '\n';
  private readonly collapsing = new Map<Element, boolean>();

  constructor(root: Node, skip: string) {
    this.skip = skip;
    this.children(root);
  }

  private children(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.words(node as Text);
      else if (node.nodeType === 1) this.element(node as Element);
    }
  }

  private element(element: Element): void {
    if (element.matches(this.skip)) return;
    if (element.localName === 'br') {
      this.spaceDue = null;
      this.begin();
      this.pieces.push({ kind: 'before', at: this.text.length, length: 0, node: element, from: 0 });
      this.brDue = true;
      return;
    }
    const block = isBlock(element);
    if (block) this.edge();
    const before = this.pieces.length;
    const atom = atomText(element);
    if (atom === null) this.children(element);
    else this.add('atom', atom, element, 0);
    if (!block) return;
    if (this.pieces.length === before) this.add('inside', '', element, 0);
    this.edge();
  }

  /** The border of a block: what follows begins a line, what was waiting for its line is dropped. */
  private edge(): void {
    this.brDue = false;
    this.spaceDue = null;
    this.breakDue = this.lineOpen;
  }

  /** Something comes onto the line: put down what waited for it. */
  private begin(): void {
    if (this.breakDue || this.brDue) {
      this.text += '\n';
      this.last = '\n';
    }
    this.breakDue = false;
    this.brDue = false;
    this.lineOpen = true;
    if (!this.spaceDue) return;
    const { node, from } = this.spaceDue;
    this.spaceDue = null;
    this.add('text', ' ', node, from);
  }

  private add(kind: Piece['kind'], text: string, node: Node, from: number): void {
    this.begin();
    this.pieces.push({ kind, at: this.text.length, length: text.length, node, from });
    if (text === '') return;
    this.text += text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
    this.last = text.at(-1)!;
  }

  private words(node: Text): void {
    const data = node.data;
    if (data === '') return;
    const collapses = /[\t\n\f\r]|^ | $| {2}/.test(data) && this.collapses(node.parentElement);
    // Most text has no doubtful space and no zero-width character and is one piece as it stands.
    if (!collapses && !ZERO_WIDTH.test(data)) {
      this.add('text', data, node, 0);
      return;
    }
    const parts = collapses ? /[\u200b\u2060\ufeff]+|[ \t\n\f\r]+/g : /[\u200b\u2060\ufeff]+/g;
    let from = 0;
    for (const part of data.matchAll(parts)) {
      if (part.index > from) this.add('text', data.slice(from, part.index), node, from);
      if (ZERO_WIDTH.test(part[0])) this.add('text', '', node, part.index);
      else if (!this.atLineStart() && this.last !== ' ') this.spaceDue ??= { node, from: part.index };
      from = part.index + part[0].length;
    }
    if (from < data.length) this.add('text', data.slice(from), node, from);
  }

  private atLineStart(): boolean {
    return this.breakDue || this.brDue || this.last === '\n';
  }

  private collapses(element: Element | null): boolean {
    if (!element) return true;
    let known = this.collapsing.get(element);
    if (known === undefined) {
      known = !/pre|break-spaces/.test(getComputedStyle(element).whiteSpace);
      this.collapsing.set(element, known);
    }
    return known;
  }
}
