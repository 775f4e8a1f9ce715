import type { Level } from '../engine/types.ts';
import { isShadow, windowOf } from './roots.ts';

/** Names in the page's own highlight registry, which it shares with us: prefixed, and without any text. */
export const highlightName = (kind: Level | 'current'): string => `amends-${kind}`;

/**
 * Middle tones that stand out on white and on black, since nothing tells a highlight what it lies on. The two levels
 * differ by the shape of their line as well, for those who do not see the colours apart.
 */
const css = `
::highlight(amends-problem) {
  text-decoration: underline wavy #d9513b 1px;
  text-decoration-skip-ink: none;
  background-color: rgb(217 81 59 / 11%);
}
::highlight(amends-advice) {
  text-decoration: underline dotted #b07d12 2px;
  text-decoration-skip-ink: none;
  background-color: rgb(211 155 51 / 13%);
}
::highlight(amends-current) {
  background-color: rgb(11 140 124 / 18%);
}
/* The browser then gives every highlight the colours of a selection; the lines still tell the levels apart. */
@media (forced-colors: active) {
  ::highlight(amends-problem), ::highlight(amends-advice) { text-decoration-color: HighlightText; }
}`;

/** Gives a document or a shadow root the looks of the marks, until `signal` aborts. */
export function addMarkStyle(root: Document | ShadowRoot, signal: AbortSignal): void {
  addSheet(root, css, signal);
}

/** Adds a style sheet to a document or a shadow root without touching what is in it, where the browser can. */
export function addSheet(root: Document | ShadowRoot, text: string, signal?: AbortSignal): void {
  try {
    const sheet = new (windowOf(root).CSSStyleSheet)();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    signal?.addEventListener('abort', () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  } catch {
    // Some versions of Firefox do not let a content script hand its sheet to a page's root.
    const style = (root.ownerDocument ?? root).createElement('style');
    style.textContent = text;
    (isShadow(root) ? root : root.head).append(style);
    signal?.addEventListener('abort', () => style.remove());
  }
}
