import { around } from './roots.ts';

/** Remembers how everything around an element is scrolled, and gives the way to put it back. */
export function holdScroll(element: Element): () => void {
  const held = around(element).map((at) => ({ at, left: at.scrollLeft, top: at.scrollTop }));
  return () => {
    for (const { at, left, top } of held) {
      if (at.scrollTop !== top || at.scrollLeft !== left) at.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}
