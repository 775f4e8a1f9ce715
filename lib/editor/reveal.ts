import { around, outOfFrames, windowOf } from './roots.ts';

const MARGIN = 24;

/**
 * Scrolls what is around an element so that a place inside it can be seen, and only as far as needed. `rect` is asked
 * again after every step, since each moves it.
 */
export function bringIntoView(element: Element, rect: () => DOMRect | undefined): void {
  for (const at of around(element)) {
    const inside = rect();
    if (!inside) return;
    const place = outOfFrames(inside, element.ownerDocument, at.ownerDocument);
    const page = at === at.ownerDocument.scrollingElement;
    const scrolls = page || (at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY !== 'visible');
    if (scrolls) {
      const top = page ? 0 : at.getBoundingClientRect().top;
      const height = page ? windowOf(at).innerHeight : at.clientHeight;
      const room = Math.min(MARGIN, height / 4);
      const above = place.top - top - room;
      const below = place.bottom - (top + height) + room;
      if (above < 0) at.scrollBy({ top: above, behavior: 'instant' });
      else if (below > 0) at.scrollBy({ top: below, behavior: 'instant' });
    }
  }
}
