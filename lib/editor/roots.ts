/**
 * Whether a node is the root of a shadow tree. Asked by what it is like: a node out of a frame is no instance of this
 * window's classes.
 */
export function isShadow(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** What is around a node, shadow borders included: the slot or the element it is in, or the host of its shadow tree. */
export function outer(node: Element): Element | null {
  const parent: Node | null = node.assignedSlot ?? node.parentNode;
  if (!parent) return null;
  return isShadow(parent) ? parent.host : parent.nodeType === 1 ? (parent as Element) : null;
}

/** The frame that a document stands in, if its page lets us see it; null in a page of its own. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
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
