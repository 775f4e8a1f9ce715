import { documentIn, isShadow } from '../../lib/editor/roots.ts';

interface Handlers {
  /** Something was focused, typed in or clicked. */
  used: (path: readonly EventTarget[]) => void;
  /** Something was done elsewhere in the page, or its address has changed: facts may be different now. */
  moved: () => void;
}

/** When the page is looked at after a click, each from the look before it, in milliseconds: it may be slow to draw. */
const PAUSES = [0, 500, 1500];

/**
 * The few listeners that run while no reply box is in use. A move of the focus inside a shadow root is not seen outside
 * of it, so every open root that an event comes out of is listened to as well.
 */
export function listen(signal: AbortSignal, handlers: Handlers): void {
  const known = new WeakSet<EventTarget>();
  const options = { capture: true, passive: true, signal };

  const inside = (event: Event) => {
    const path = event.composedPath();
    for (const node of path) if (isShadow(node as Node)) attach(node);
    handlers.used(path);
  };
  const attach = (root: EventTarget) => {
    if (known.has(root)) return;
    known.add(root);
    for (const type of ['focusin', 'input']) root.addEventListener(type, inside, options);
  };
  const seen = (of: Document) => {
    attach(of);
    of.addEventListener('pointerdown', inside, options);
    // Nothing that happens in a frame is seen outside of it. Frames of other sites stay closed to us.
    for (const frame of of.querySelectorAll('iframe')) enter(frame);
    of.addEventListener('load', loaded, options);
  };
  const enter = (frame: Element) => {
    const inner = documentIn(frame);
    if (!inner) return;
    // An editor that writes its frame anew, as TinyMCE does, takes all listeners away with what was there before.
    known.delete(inner);
    seen(inner);
  };
  const loaded = ({ target }: Event) => (target as Node).nodeType === 1 && enter(target as Element);
  seen(document);

  // The page has its turn first; and again when it has had time to fetch and draw another conversation.
  const moved = () => {
    clearTimeout(timer);
    look(0);
  };
  const look = (at: number) => {
    if (at === PAUSES.length) return;
    timer = setTimeout(() => {
      if (signal.aborted) return;
      handlers.moved();
      look(at + 1);
    }, PAUSES[at]);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('click', moved, options);
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigatesuccess', moved, { signal });
  else addEventListener('popstate', moved, { signal });
}
