import { around } from '../../lib/editor/roots.ts';
import { watchPlace } from '../../lib/editor/watch-place.ts';
import type { Session } from './session.ts';

/** Follows everything that can change the text of the box or what is seen of it. */
export function watchBox(session: Session, signal: AbortSignal): void {
  const { element } = session.box;
  const { refresh, marks } = session;
  const { ownerDocument: document } = element;
  const touched = () => session.touched();
  const follow = () => marks.follow();
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { capture: true, passive: true, signal });

  on(element, 'input', touched);
  on(element, 'compositionstart', () => {
    session.composing = true;
  });
  on(element, 'compositionend', () => {
    session.composing = false;
    touched();
  });
  on(document, 'selectionchange', () => session.caretMoved());
  // What scrolls in a shadow tree is not told outside of it.
  for (const at of around(element)) on(at.getRootNode(), 'scroll', follow);

  watchPlace(element, follow, signal);

  // Macros, templates and other tools change the text without an input event.
  const mutations = new MutationObserver(touched);
  mutations.observe(element, { childList: true, characterData: true, subtree: true });
  // Its size becomes nothing when the box is hidden or taken out of the page.
  const sizes = new ResizeObserver(() => {
    follow();
    refresh();
  });
  sizes.observe(element);
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    sizes.disconnect();
  });
}

/** The shortest time between two readings of the conversation, in milliseconds. */
const CALM = 1000;

/** Notices new messages and switched channels around the box, and has the facts read again, never more than once a second. */
export function watchScope(session: Session, signal: AbortSignal): void {
  const { element } = session.box;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted && element.isConnected) session.readFacts();
    }, CALM);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ type }) => type === 'attributes')) {
      // A switched channel must hold at once: nothing may stay marked in a note.
      session.readFacts();
    } else if (records.some(({ target }) => !element.contains(target))) later();
  });
  observer.observe(session.scope, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...session.host.watch],
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
