import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const keyOf = (element: Element): string | undefined => element.closest<HTMLElement>('[data-key]')?.dataset.key;

/**
 * Keeps the keyboard where it was working. When what held the focus is gone, the focus goes to the heading of the item
 * it was in, or of the item that took its place, or else to the first heading of `root`. The arrow keys go from item to
 * item, and down into the list from wherever the keyboard is. Items are the elements with a `data-key`, in the order of
 * `keys`.
 */
export function useHeldFocus(root: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const now = useRef(keys);
  now.current = keys;
  const held = useRef<{ element: Element; key: string | undefined; index: number } | null>(null);

  const focusItem = (index: number): boolean => {
    const items = root.current?.querySelectorAll<HTMLElement>('[data-key] h3') ?? [];
    const heading = items[index];
    heading?.focus();
    return heading !== undefined;
  };

  const restore = () => {
    const was = held.current;
    if (!was || was.element.isConnected) return;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) {
      held.current = null;
      return;
    }
    const index = was.key === undefined ? -1 : now.current.indexOf(was.key);
    const next = index < 0 ? Math.min(was.index, now.current.length - 1) : index;
    // Where there is no heading yet, there will be.
    if (!focusItem(next)) root.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  };
  useLayoutEffect(restore);
  // What is in the panel may also change by itself, as a notice that is closed.
  useEffect(() => {
    const observer = new MutationObserver(restore);
    observer.observe(root.current!, { childList: true, subtree: true });
    return () => observer.disconnect();
  });

  return {
    onFocusIn: (event: FocusEvent) => {
      const element = event.target as Element;
      const key = keyOf(element);
      held.current = { element, key, index: key === undefined ? -1 : keys.indexOf(key) };
    },
    onFocusOut: (event: FocusEvent) => {
      // Without a next element the focused one may have been removed, which is the very case to remember.
      if (event.relatedTarget) held.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      // Lists of choices and the like have their own use for the arrows.
      if (step === 0 || (event.target as Element).closest('select,[popover]')) return;
      // From anywhere else the first arrow down leads straight to the list.
      const at = held.current?.index ?? -1;
      const index = at < 0 ? (step > 0 ? 0 : -1) : at + step;
      if (index >= 0 && focusItem(index)) event.preventDefault();
    },
  };
}
