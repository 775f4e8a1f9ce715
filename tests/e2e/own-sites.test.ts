import { afterEach, describe, expect, inject, test } from 'vitest';
import { atRest, marks, modelText, open, type } from '../../scripts/drive.ts';
import { ownPage } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

/** Pages the user adds: read only once they are added, and what is nobody's reply is left alone there too. */

const draft = 'You failed to report the crack in time.';

describe('on a page that was added', () => {
  const chromium = useChromium({ ownSite: true });
  afterEach(() => closePages(chromium.now));

  test('the search field is no reply box', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await page.getByRole('searchbox').click();
    await page.keyboard.type(draft);
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain('You failed to report');
    expect(await page.evaluate(() => document.querySelectorAll('amends-mirror').length)).toBe(0);
    expect(await modelText(page, 'reply')).toBe(draft);
  });

  test.each(['contenteditable', 'textarea', 'tinymce-frame'])(
    'a frame of the same site (%s) is served once',
    async (editor) => {
      const page = await open(chromium.now.context, `${ownPage('contenteditable')}&frame=${editor}`, 'reply');
      const frame = await page.waitForSelector('iframe');
      const inner = (await frame.contentFrame())!;
      // Only a frame that is loaded is listened in.
      await inner.waitForLoadState();
      await inner.waitForFunction(() => 'reply' in (window.__editors ?? {}));
      const box = await inner.evaluateHandle(() => window.__editors.reply!.element);
      const { x, y } = await atRest(page, () => box.boundingBox());
      await page.mouse.click(x + 20, y + 12);
      await page.keyboard.type(draft);
      const text = () => inner.evaluate(() => window.__editors.reply!.text());
      await expect.poll(text, soon).toBe(draft);
      const found = () =>
        page.evaluate(() => {
          const views: Window[] = [window];
          for (const view of views) views.push(...(Array.from(view.frames) as unknown as Window[]));
          return views.flatMap((view) => {
            const { CSS: css } = view as typeof globalThis & Window;
            return [...(css.highlights.get('amends-problem') ?? [])].map(String);
          });
        });
      await expect.poll(found, soon).toEqual(['You failed to report']);
    },
  );

  test('the reply goes on in the same page when the extension is updated', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain('You failed to report');
    const cdp = await chromium.now.context.browser()!.newBrowserCDPSession();
    const update = cdp.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
    await update.call(cdp, 'Extensions.loadUnpacked', { path: inject('chromeWithSite') });
    await page.bringToFront();
    await page.keyboard.type(' As per our policy we cannot help.');
    await expect.poll(() => marks(page), soon).toEqual(expect.arrayContaining(['You failed to report', 'As per']));
    expect(await modelText(page, 'reply')).toBe(`${draft} As per our policy we cannot help.`);
  });
});

describe('on a page that was not added', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  test('nothing of ours runs', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await type(page, 'reply', draft);
    const background = chromium.now.context.serviceWorkers()[0]!;
    // The background has had its turn by the time it answers.
    await background.evaluate(() => 0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });
});
