/**
 * Whether a node is the root of a shadow tree. Asked by what it is like: a node out of a frame is no instance of this
 * window's classes.
 */
export function isShadow(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** An element and all that it stands in, from the inside out: elements, slots, hosts of shadow trees, and frames. */
export function around(element: Element): Element[] {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  if (!parent) return [element];
  const next = isShadow(parent)
    ? parent.host
    : parent.nodeType === 9
      ? frameOf(parent as Document)
      : (parent as Element);
  return next ? [element, ...around(next)] : [element];
}

/** The zoom that takes the page's own back for what is put into `parent`. Browsers too old to tell it get none. */
export const unzoomed = (parent: Element): number => 1 / (parent.currentCSSZoom ?? 1);

/** The frame that a document stands in, if its page lets us see it; null in a page of its own. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** A rectangle of a document as the view of `to` has it, a document around its frame; without `to` the outermost. */
export function outOfFrames(rect: DOMRect, document: Document, to?: Document): DOMRect {
  const frame = document === to ? null : frameOf(document);
  if (!frame) return rect;
  const { x, y } = frame.getBoundingClientRect();
  const { clientLeft, clientTop, ownerDocument } = frame;
  const moved = new DOMRect(rect.x + x + clientLeft, rect.y + y + clientTop, rect.width, rect.height);
  return outOfFrames(moved, ownerDocument, to);
}

/** The document inside a frame, or null when it is another site's. */
export function documentIn(element: Element): Document | null {
  if (element.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The window a node is in, with the classes of that window. */
export function windowOf(node: Node): Window & typeof globalThis {
  return ((node.ownerDocument ?? (node as Document)).defaultView ?? window) as Window & typeof globalThis;
}
