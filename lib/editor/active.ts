import { documentIn } from './roots.ts';

/** The element that has the focus, inside open shadow roots and frames of the same site too. */
export function activeElement(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      active?.shadowRoot?.activeElement ?? (active && documentIn(active)?.activeElement);
    if (!inner) return active;
    active = inner;
  }
}
