import { windowOf } from './roots.ts';

/** At how many shares of an element being in the frame the browser tells of it: a move of a pixel is one of them. */
const STEPS = Array.from({ length: 1001 }, (_, at) => at / 1000);

/**
 * Calls back when an element stands elsewhere in its window than before, whatever has moved it: a banner above it, a
 * neighbour that grew, an animation. No event tells of that; an observer does whose frame is drawn closely around it.
 */
export function watchPlace(element: Element, moved: () => void, signal: AbortSignal): void {
  const view = windowOf(element);
  let observer: IntersectionObserver;
  const watch = () => {
    const was = element.getBoundingClientRect();
    const look = () => {
      const now = element.getBoundingClientRect();
      if (signal.aborted || Math.hypot(now.x - was.x, now.y - was.y) < 0.5) return;
      observer.disconnect();
      moved();
      watch();
    };
    const margins = [was.top, view.innerWidth - was.right, view.innerHeight - was.bottom, was.left];
    observer = new view.IntersectionObserver(look, {
      root: element.ownerDocument,
      rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '),
      threshold: STEPS,
    });
    observer.observe(element);
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}
