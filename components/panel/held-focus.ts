import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const keyOf = (element: Element): string | undefined => element.closest<HTMLElement>('[data-key]')?.dataset.key;

/**
 * Keeps the keyboard where it was working. When the item that held the focus is mended or dismissed, the focus goes to
 * the heading of the item that took its place, or to the first heading of `root` when none is left. The arrow keys go
 * from item to item, and down into the list from wherever the keyboard is. Items are the elements with a `data-key`, in
 * the order of `keys`.
 */
export function useHeldFocus(root: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const held = useRef<{ key: string; index: number } | null>(null);

  const focusItem = (index: number): boolean => {
    const items = root.current?.querySelectorAll<HTMLElement>('[data-key] h3') ?? [];
    const heading = items[index];
    heading?.focus();
    return heading !== undefined;
  };

  useLayoutEffect(() => {
    const was = held.current;
    if (!was || keys.includes(was.key)) return;
    held.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    if (!focusItem(Math.min(was.index, keys.length - 1)))
      root.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  });

  return {
    onFocusIn: (event: FocusEvent) => {
      const key = keyOf(event.target as Element);
      held.current = key === undefined ? null : { key, index: keys.indexOf(key) };
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
      const index = held.current ? held.current.index + step : step > 0 ? 0 : -1;
      if (index >= 0 && focusItem(index)) event.preventDefault();
    },
  };
}
