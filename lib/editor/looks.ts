import { type Box, isPlainPage } from './box.ts';
import { isBlock } from './elements.ts';
import { isField, type TextMap } from './text-map.ts';
import type { Edit } from './trim.ts';

/**
 * Browsers put words that replace others at the edge of something bold or linked outside of it. What is here says where
 * that would happen, so that the new words can have the looks of the old.
 */

export const isFirefox = (): boolean => navigator.userAgent.includes('Firefox');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How many of the last characters of a stretch must stay until the new words are in front of them: those of one letter
 * where the stretch ends with a link, else none. Editors and browsers alike take what is put at a link's end, or in
 * place of a whole link, for words behind it.
 */
export function heldBack(box: Box, map: TextMap, { start, end, text }: Edit): number {
  const { element, kind } = box;
  if (kind !== 'prosemirror' && (!isPlainPage(box) || isFirefox())) return 0;
  if (text === '' || text.includes('\n')) return 0;
  const place = map.place(end, true);
  const link = place?.node.parentElement?.closest('a');
  if (!place || !link || !element.contains(link) || !isLastIn(link, place.node, place.offset)) return 0;
  const old = map.text.slice(start, end);
  const last = [...graphemes.segment(old)].at(-1)?.segment.length ?? 0;
  return last < old.length ? last : 0;
}

/** The inline element whose whole content a stretch is, or null. */
export function wholeOf({ element }: Box, map: TextMap, { start, end }: Pick<Edit, 'start' | 'end'>): Element | null {
  if (start === end) return null;
  const from = map.place(start);
  const to = map.place(end, true);
  const inline = to?.node.parentElement;
  if (!from || !inline || inline === element || isBlock(inline)) return null;
  const starts = isFirstIn(inline, from.node, from.offset);
  return starts && isLastIn(inline, to.node, to.offset) ? inline : null;
}

/**
 * Whether a stretch can be written anew in one go and look as before: each of its lines is one piece of text in a plain
 * paragraph, all of them alike. Else what is bold, linked, mentioned, listed or in a table there would be flattened.
 */
export function isOfOnePiece(box: Box, map: TextMap, start: number, end: number): boolean {
  const { element } = box;
  if (isField(element)) return true;
  const nodes = map.nodes(start, end);
  if (nodes.some(({ nodeType }) => nodeType !== 3)) return false;
  const around = [...new Set(nodes.map(({ parentElement }) => parentElement!))].map((home) => upTo(home, element));
  const blocks = new Set(around.map((elements) => elements.find(isBlock) ?? element));
  const lines = map.text.slice(start, end).split('\n').filter(Boolean).length;
  if (around.length !== lines || blocks.size !== lines) return false;
  // A browser left to itself puts lines into each other, and the looks of the page into the reply.
  if (lines <= 1 || isPlainPage(box)) return lines <= 1;
  const kinds = new Set(around.map((elements) => elements.map(kindOfLine).join()));
  return kinds.size === 1 && around.flat().every((at) => at.matches('p,div,span:not([class])') && !at.matches(STYLED));
}

/** What new lines may be without, though those around them have it. */
const STYLED = '[style],[align]';

/** The elements around the words of a line, the innermost first. */
function upTo(home: Element, root: Element): Element[] {
  return home === root ? [] : [home, ...upTo(home.parentElement!, root)];
}

function kindOfLine(element: Element): string {
  return [element.localName, element.className, element.getAttribute('dir')].join(' ');
}

function isLastIn(element: Element, node: Node, offset: number): boolean {
  if (offset < (node.nodeValue?.length ?? 0)) return false;
  for (let at: Node | null = node; at && at !== element; at = at.parentNode) if (at.nextSibling) return false;
  return element.contains(node);
}

function isFirstIn(element: Element, node: Node, offset: number): boolean {
  if (offset > 0) return false;
  for (let at: Node | null = node; at && at !== element; at = at.parentNode) if (at.previousSibling) return false;
  return element.contains(node);
}
