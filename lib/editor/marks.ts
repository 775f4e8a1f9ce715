import type { Level, Span } from '../engine/types.ts';
import { addMarkStyle, highlightName } from './mark-style.ts';
import { Mirror } from './mirror.ts';
import { isShadow, windowOf } from './roots.ts';
import { isField, type TextMap } from './text-map.ts';

export interface Mark extends Span {
  key: string;
  level: Level;
}

const kinds = ['advice', 'problem', 'current'] as const;

/**
 * Draws marks over the words of one box with the browser's own highlights, so that no node is ever put into an editor.
 * Ends with `signal`.
 */
export class Marks {
  private readonly element: HTMLElement;
  private readonly mirror: Mirror | null;
  private readonly registry: HighlightRegistry;
  private readonly highlights = new Map<string, Highlight>();
  private drawn = new Map<string, { level: Level; range: Range }>();
  private shown: Range | null = null;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.element = element;
    this.mirror = isField(element) ? new Mirror(element, signal) : null;
    const root = element.getRootNode();
    addMarkStyle(element.ownerDocument, signal);
    // In Firefox a highlight's style does not reach into a shadow root.
    if (isShadow(root)) addMarkStyle(root, signal);
    // A frame has a registry of its own.
    const view = windowOf(element);
    this.registry = view.CSS.highlights;
    kinds.forEach((kind, priority) => {
      const highlight = new view.Highlight();
      highlight.priority = priority;
      this.highlights.set(kind, highlight);
      this.registry.set(highlightName(kind), highlight);
    });
    signal.addEventListener('abort', () => this.remove());
  }

  private remove(): void {
    for (const kind of kinds) {
      const highlight = this.highlights.get(kind)!;
      highlight.clear();
      // A newer copy of this script may have taken the name over.
      if (this.registry.get(highlightName(kind)) === highlight) this.registry.delete(highlightName(kind));
    }
    this.drawn.clear();
  }

  /** Draws these marks and no others. `map` must be of the box as it is now. */
  draw(map: TextMap, marks: readonly Mark[], current: string | null): void {
    if (marks.length > 0) this.mirror?.sync();
    const next = new Map<string, { level: Level; range: Range }>();
    for (const { key, level, start, end } of marks) {
      const range = this.mirror ? this.mirror.range(start, end) : map.range(start, end);
      if (!range || range.collapsed) continue;
      const before = this.drawn.get(key);
      next.set(key, before && before.level === level && sameRange(before.range, range) ? before : { level, range });
    }
    for (const [key, { level, range }] of this.drawn) {
      if (next.get(key)?.range !== range) this.highlights.get(level)!.delete(range);
    }
    for (const { level, range } of next.values()) this.highlights.get(level)!.add(range);
    this.drawn = next;
    this.emphasise(current);
  }

  /** Makes one mark stand out; null for none. */
  emphasise(key: string | null): void {
    const chosen = this.highlights.get('current')!;
    const range = key === null ? this.shown : this.drawn.get(key)?.range;
    if (range && chosen.has(range) && chosen.size === 1) return;
    if (chosen.size > 0) chosen.clear();
    if (range) chosen.add(range);
  }

  /** Makes a stretch stand out that has no mark, as long as no mark does; null ends it, for the mark of `key` if any. */
  show(range: Range | null, key: string | null = null): void {
    this.shown = range;
    this.emphasise(key);
  }

  /** Where a mark is on the screen, line by line; empty if it is not drawn or scrolled out of its box. */
  rects(key: string): DOMRect[] {
    const range = this.drawn.get(key)?.range;
    if (!range) return [];
    const { left, right, top, bottom } = this.element.getBoundingClientRect();
    return [...range.getClientRects()].filter(
      (rect) => rect.width > 0 && rect.right > left && rect.left < right && rect.bottom > top && rect.top < bottom,
    );
  }

  /** The mark under a point of the screen. A highlight takes no pointer events, so the rectangles are asked. */
  at(x: number, y: number): string | null {
    for (const key of this.drawn.keys()) {
      for (const { left, right, top, bottom } of this.rects(key)) {
        if (x >= left && x <= right && y >= top && y <= bottom) return key;
      }
    }
    return null;
  }

  /** Follows a field that was scrolled, moved or resized. Other boxes carry their marks with them. */
  follow(): void {
    if (this.drawn.size > 0) this.mirror?.sync();
  }

  /** The range to bring into view for a stretch of the text, drawn or not. */
  rangeOf(map: TextMap, start: number, end: number): Range | null {
    if (!this.mirror) return map.range(start, end);
    this.mirror.sync();
    return this.mirror.range(start, end);
  }
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
