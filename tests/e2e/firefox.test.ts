import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { allBoxes } from './harness/boxes.ts';
import { soon } from './harness/chromium.ts';
import { useFirefox } from './harness/firefox.ts';

const draft = 'Thanks for the pictures. You failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';

const text = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.text().split('\n-- \n')[0]!.trimEnd(), box);

const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const views = [window, ...Array.from(window.frames)] as (typeof window)[];
    const registries = views.map(({ CSS: { highlights } }) => highlights);
    const names = ['amends-problem', 'amends-advice'];
    return registries.flatMap((known) => names.flatMap((name) => [...(known.get(name) ?? [])].map(String)));
  });

/** The main job once more in the other browser, where editing and highlights are other code. */
describe('in Firefox', () => {
  const firefox = useFirefox();

  // TinyMCE in a frame is not read in Firefox yet (docs/editors.md).
  const read = allBoxes.filter(({ kind }) => kind !== 'TinyMCE, frame');
  test.each(read)('$kind: marks the words, puts one rewrite in and takes it back', async ({ address, box }) => {
    const page = await firefox.open(address, box);
    const start = await page.evaluate((name) => {
      const { element } = window.__editors[name]!;
      const frame = element.ownerDocument.defaultView!.frameElement;
      // A body in a frame may reach out of it.
      if (!frame) element.scrollIntoView({ block: 'nearest' });
      const { x, y } = (frame ?? element).getBoundingClientRect();
      return { x: x + 20, y: y + 12 };
    }, box);
    await page.mouse.click(start.x, start.y);
    await page.keyboard.type(draft);
    await expect.poll(() => marks(page), soon).toContain(words);

    const place = await page.evaluate((wanted) => {
      const views = [window, ...Array.from(window.frames)] as (typeof window)[];
      const ranges = views.flatMap(
        ({ CSS: { highlights } }) => [...(highlights.get('amends-problem') ?? [])] as Range[],
      );
      const range = ranges.find((drawn) => String(drawn) === wanted)!;
      const { x, y, width, height } = range.getBoundingClientRect();
      const frame = range.startContainer.ownerDocument!.defaultView!.frameElement?.getBoundingClientRect();
      return { x: x + width / 2 + (frame?.x ?? 0), y: y + height / 2 + (frame?.y ?? 0) };
    }, words);
    await page.mouse.move(place.x, place.y - 60);
    await page.mouse.move(place.x, place.y);
    const offered = () =>
      page.evaluate(
        () => document.querySelector('amends-card')?.shadowRoot?.querySelector('.choice')?.textContent ?? null,
      );
    await expect.poll(offered, soon).not.toBeNull();
    const mended = draft.replace(words, (await offered())!);
    const choice = await page.evaluateHandle(
      () => document.querySelector('amends-card')!.shadowRoot!.querySelector('.choice')!,
    );
    await page.evaluate((name) => window.__editors[name]!.rested?.(), box);
    await choice.click();
    await expect.poll(() => text(page, box), soon).toBe(mended);
    await expect.poll(() => marks(page), soon).not.toContain(words);

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(() => text(page, box), soon).toBe(draft);
    await page.close();
  });
});
