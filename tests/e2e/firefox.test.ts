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
  page.evaluate(() =>
    ['amends-problem', 'amends-advice'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
  );

/** The main job once more in the other browser, where editing and highlights are other code. */
describe('in Firefox', () => {
  const firefox = useFirefox();

  test.each(allBoxes)('$kind: marks the words, puts one rewrite in and takes it back', async ({ address, box }) => {
    const page = await firefox.open(address, box);
    const element = await page.evaluateHandle((name) => window.__editors[name]!.element, box);
    await element.click({ offset: { x: 20, y: 12 } });
    await page.keyboard.type(draft);
    await expect.poll(() => marks(page), soon).toContain(words);

    const place = await page.evaluate((wanted) => {
      const range = [...CSS.highlights.get('amends-problem')!].find((drawn) => String(drawn) === wanted) as Range;
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
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
