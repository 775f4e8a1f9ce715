import { frameOf, outer } from './roots.ts';

/** Remembers how everything around an element is scrolled, and gives the way to put it back. */
export function holdScroll(element: Element): () => void {
  const held: { at: Element; left: number; top: number }[] = [];
  let at: Element | null = element;
  while (at) {
    if (at.scrollTop !== 0 || at.scrollLeft !== 0 || at.scrollHeight > at.clientHeight) {
      held.push({ at, left: at.scrollLeft, top: at.scrollTop });
    }
    at = outer(at) ?? frameOf(at.ownerDocument);
  }
  return () => {
    for (const { at, left, top } of held) {
      if (at.scrollTop === top && at.scrollLeft === left) continue;
      at.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}
