import { around, frameOf, windowOf } from '../../lib/editor/roots.ts';
import { readCaret } from '../../lib/editor/selection.ts';
import { watchPlace } from '../../lib/editor/watch-place.ts';
import type { CardControl } from './card-control.tsx';
import type { CardHost } from './card-host.ts';

/** How long the mouse rests on the words before the card opens, and how long it may be away before it closes, in ms. */
const OPEN_AFTER = 160;
const CLOSE_AFTER = 260;

/** Opens the card under a resting mouse or at a click, and closes it when the mouse has left words and card. */
export function watchPointer(card: CardControl, element: HTMLElement, signal: AbortSignal): void {
  const { session } = card;
  const box = session.box.element;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: string | null = null;
  let frame = 0;
  let x = 0;
  let y = 0;

  const later = (ms: number, task: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(task, ms);
  };
  const rest = (key: string | null) => {
    if (key === over) return;
    over = key;
    clearTimeout(timer);
    if (key) later(card.openKey ? CLOSE_AFTER / 2 : OPEN_AFTER, () => card.open(key, 'hover'));
    else if (card.origin === 'hover') later(CLOSE_AFTER, () => card.close());
  };
  const look = () => {
    frame = 0;
    if (!signal.aborted) rest(session.marks.at(x, y));
  };
  const moved = (event: PointerEvent) => {
    // Browsers also report a move when the page moves under a mouse that is still.
    if (event.clientX === x && event.clientY === y) return;
    ({ clientX: x, clientY: y } = event);
    // Text is being selected.
    if (event.buttons !== 0) return;
    frame ||= requestAnimationFrame(look);
  };
  const options = { capture: true, passive: true, signal };
  box.addEventListener('pointermove', moved, options);
  box.addEventListener(
    'pointerleave',
    () => {
      // It may come back to the very same place.
      x = y = Number.NaN;
      rest(null);
    },
    { passive: true, signal },
  );
  box.addEventListener(
    'click',
    (event) => {
      const caret = readCaret(session.box, session.map);
      const selects = caret !== null && caret.anchor !== caret.focus;
      const key = session.marks.at(event.clientX, event.clientY);
      clearTimeout(timer);
      if (key && !selects) card.open(key, 'click');
      else card.close();
    },
    options,
  );
  element.addEventListener(
    'pointerenter',
    () => {
      clearTimeout(timer);
      // A card that closes under the mouse tells nothing of its leaving, and the same words may be looked at again.
      over = null;
    },
    { signal },
  );
  element.addEventListener(
    'pointerleave',
    () => {
      over = null;
      if (card.origin === 'hover') later(CLOSE_AFTER, () => card.close());
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(element) && !path.includes(box)) card.close();
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** Closes the card at Escape, typing and scrolling, and lets Tab lead into a card that a key has opened, and out of it. */
export function watchKeys(card: CardControl, host: CardHost, signal: AbortSignal): void {
  const box = card.session.box.element;

  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const inCard = (event: KeyboardEvent) => {
    const buttons = host.buttons();
    const next = buttons.indexOf(host.focused() as HTMLElement) + (event.shiftKey ? -1 : 1);
    if (event.key === 'Tab') {
      take(event);
      const button = buttons[next];
      if (button) button.focus();
      else box.focus({ preventScroll: true });
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (!card.openKey || event.isComposing) return;
    if (event.key === 'Escape') {
      // The page would close its composer.
      take(event);
      return card.close();
    }
    if (host.hasFocus) return inCard(event);
    if (event.key === 'Tab' && !event.shiftKey && card.origin === 'key' && event.composedPath().includes(box)) {
      take(event);
      // The first of the proposed words; before it stand the ways to other cards and the cross.
      const buttons = host.buttons();
      (buttons.find((button) => button.matches('.choice')) ?? buttons[0])?.focus();
    }
  };
  // In a frame, what is pressed in the box is not heard outside, and what is pressed in the card not inside.
  for (const view of new Set([window, windowOf(box)]))
    view.addEventListener('keydown', pressed, { capture: true, signal });
  box.addEventListener('input', () => card.close(), { capture: true, passive: true, signal });

  const scrolled = () => card.scrolled();
  // Each of them tells of its own scrolling, which does not rise; a document as a whole tells of its root's.
  for (const at of around(box).flatMap((element) => [element, element.ownerDocument]))
    at.addEventListener('scroll', scrolled, { passive: true, signal });
  // What is pushed aside takes its card along, and so does a frame.
  for (let at: Element | null = box; at; at = frameOf(at.ownerDocument)) watchPlace(at, () => card.update(), signal);
  window.addEventListener('resize', () => card.close(), { passive: true, signal });
}
