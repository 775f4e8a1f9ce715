import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';

/** Puts content into a box of a page that has the library, waits until it begins so, and clicks near its beginning. */
export async function fillAndClick(page: Page | FirefoxPage, box: string, html: string, begins: string): Promise<void> {
  const evaluate = page.evaluate.bind(page) as Page['evaluate'];
  const place = await evaluate(
    async ([name, content, beginning]) => {
      const handle = window.__editors[name]!;
      const { boxOf, readBox, until, SKIP } = window.library;
      handle.set(content);
      await handle.drawn?.();
      const here = boxOf(handle.element, SKIP);
      await until(handle.element, () => readBox(here).text.startsWith(beginning), 20_000);
      const frame = handle.element.ownerDocument.defaultView!.frameElement;
      const { x, y } = (frame ?? handle.element).getBoundingClientRect();
      return { x: x + 20, y: y + 12 };
    },
    [box, html, begins] as const,
  );
  await page.mouse.click(place.x, place.y);
}
