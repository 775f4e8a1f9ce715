import type { Page } from 'playwright-core';
import { installPeers, peersModule } from './install-peers.ts';

type Spans = (text: string) => Promise<{ start: number; end: number }[]>;

declare global {
  interface Window {
    peerLint: Spans;
  }
}

/** The grammar checker harper.js as a function, or null where it cannot be installed. */
export async function loadPeer(): Promise<Spans | null> {
  if (!installPeers()) return null;
  const { harperSpans } = (await import(peersModule)) as { harperSpans: () => Promise<Spans> };
  return harperSpans();
}

/**
 * Has a page's reply boxes checked and marked by harper.js, in the way of its browser extension: what is typed is
 * checked outside the page, block by block, once a frame at most, and drawn with the browser's own highlights.
 */
export async function addPeer(page: Page, lint: Spans): Promise<void> {
  await page.exposeFunction('peerLint', lint);
  await page.addInitScript(() => {
    const known = new WeakMap<Element, { text: string; ranges: Range[] }>();
    const highlight = new Highlight();
    let queued = false;
    const rangeIn = (block: Element, start: number, end: number) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (start >= at && start <= at + node.length) range.setStart(node, start - at);
        if (end >= at && end <= at + node.length) {
          range.setEnd(node, end - at);
          return range;
        }
        at += node.length;
      }
      return null;
    };
    const check = async (block: Element) => {
      const text = block.textContent ?? '';
      const before = known.get(block);
      if (before?.text === text) return;
      known.set(block, { text, ranges: before?.ranges ?? [] });
      const spans = await window.peerLint(text);
      const now = known.get(block)!;
      if (now.text !== text || block.textContent !== text) return;
      for (const range of now.ranges) highlight.delete(range);
      now.ranges = spans.flatMap(({ start, end }) => rangeIn(block, start, end) ?? []);
      for (const range of now.ranges) highlight.add(range);
    };
    const run = (root: Element) => {
      queued = false;
      const blocks = root.querySelectorAll('p, div');
      for (const block of blocks.length > 0 ? blocks : [root]) void check(block);
    };
    document.addEventListener(
      'input',
      (event) => {
        const root = event.composedPath()[0] as Element;
        if (queued) return;
        queued = true;
        CSS.highlights.set('peer', highlight);
        requestAnimationFrame(() => run(root));
      },
      { capture: true },
    );
    addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('::highlight(peer) { text-decoration: underline wavy blue }');
      document.adoptedStyleSheets.push(sheet);
    });
  });
}
