import { NOT_TEXT } from './elements.ts';
import { type Piece, Walk } from './walk.ts';

/** A place in the page: before the child or character number `offset` of `node`. In a field, of its value. */
export interface Place {
  node: Node;
  offset: number;
}

export type Field = HTMLTextAreaElement | HTMLInputElement;

export function isField(element: Element): element is Field {
  return element.localName === 'textarea' || element.localName === 'input';
}

/** The text of a box, and the way from it to the page and back. All offsets are UTF-16 code units. */
export class TextMap {
  readonly text: string;
  private readonly root: Element;
  private readonly pieces: readonly Piece[];

  constructor(root: Element, text: string, pieces: readonly Piece[]) {
    this.root = root;
    this.text = text;
    this.pieces = pieces;
  }

  /**
   * The place of an offset, or null inside something that has no inside (a mention). Where two stretches meet, `left`
   * chooses the end of the first, otherwise it is the start of the second.
   */
  place(offset: number, left = false): Place | null {
    let best: Piece | null = null;
    for (let i = this.firstEndingAt(offset); i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (piece.at > offset) break;
      // Words come before empty stretches; among words, the first or the last as asked.
      if (!best || (piece.length > 0 && (best.length === 0 || !left))) best = piece;
    }
    if (!best) return this.pieces.length === 0 ? { node: this.root, offset: 0 } : null;
    if (best.kind === 'text') {
      const at = best.from + offset - best.at;
      // The page may have changed since it was read.
      return best.node.nodeType === 3 && at > (best.node as Text).length ? null : { node: best.node, offset: at };
    }
    if (best.kind === 'inside') return { node: best.node, offset: 0 };
    if (offset > best.at && offset < best.at + best.length) return null;
    const after = best.kind === 'atom' && offset > best.at ? 1 : 0;
    const node = best.kind === 'atom' ? withGuards(best.node) : best.node;
    const parent = node.parentNode;
    return parent && { node: parent, offset: Array.prototype.indexOf.call(parent.childNodes, node) + after };
  }

  /** The range of a span, or null where it begins or ends inside something that has no inside. */
  range(start: number, end: number): Range | null {
    const from = this.place(start, start === end);
    const to = start === end ? from : this.place(end, true);
    if (!from || !to) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The offset of a place in the page, or null outside the root. A place that shows no text gives the nearest offset. */
  offset(node: Node, offset: number): number | null {
    const own = this.pieces.filter((piece) => piece.kind === 'text' && piece.node === node);
    for (const piece of own)
      if (offset <= piece.from + piece.length) return piece.at + Math.max(0, offset - piece.from);
    if (own.length > 0) return own.at(-1)!.at + own.at(-1)!.length;
    return this.root.contains(node) ? this.nearest(node, offset) : null;
  }

  /** The text nodes and whole elements that the characters of a stretch lie in. */
  nodes(start: number, end: number): Node[] {
    const touched = this.pieces.filter(({ at, length }) => length > 0 && at < end && at + length > start);
    return touched.map(({ node }) => node);
  }

  private nearest(node: Node, offset: number): number {
    const point = this.root.ownerDocument.createRange();
    point.setStart(node, offset);
    // The first piece that lies at or behind the point.
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (point.comparePoint(piece.node, piece.kind === 'text' ? piece.from : 0) >= 0) high = middle;
      else low = middle + 1;
    }
    const next = this.pieces[low];
    const last = this.pieces[low - 1];
    if (next && node.childNodes[offset]?.contains(next.node)) return next.at;
    if (last && (!next || node.contains(last.node))) return last.at + last.length;
    return next?.at ?? 0;
  }

  private firstEndingAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (piece.at + piece.length >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/**
 * What is whole, with the guards that Quill puts around it: characters that do not show, in an element with it. What is
 * put between a guard and the whole, Quill overlooks.
 */
export function withGuards(node: Node): Node {
  const { previousSibling: left, nextSibling: right, parentNode } = node;
  const areGuards = left?.nodeValue === '\ufeff' && right?.nodeValue === '\ufeff';
  return areGuards && parentNode?.childNodes.length === 3 ? parentNode : node;
}

/** Reads an element's text as it is laid out. `skip` selects what does not belong to it: quoted mail, a signature. */
export function mapText(root: Element, skip = ''): TextMap {
  if (isField(root)) {
    const text = root.value.replaceAll('\u00a0', ' ');
    return new TextMap(root, text, [{ kind: 'text', at: 0, length: text.length, node: root, from: 0 }]);
  }
  const walk = new Walk(root, skip ? `${NOT_TEXT},${skip}` : NOT_TEXT);
  return new TextMap(root, walk.text, walk.pieces);
}
