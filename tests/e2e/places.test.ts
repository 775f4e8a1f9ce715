import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { drawn, marks, modelText, open, placeOfMark, type } from '../../scripts/drive.ts';
import { ownPage } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { press } from './harness/command.ts';

/** Marks and card wherever a page has its reply box, and however it scrolls, pushes or zooms that. */

const words = 'You failed to report';
const draft = `${words} the crack in time.`;

describe('the page moves the reply', () => {
  const chromium = useChromium({ ownSite: true });
  afterEach(() => closePages(chromium.now));
  const card = (page: Page) => page.locator('amends-card .card');

  /** A page with a reply that is typed, judged and has come to rest. `prepare` changes the page before. */
  async function begin(editor: string, prepare: () => void = () => {}): Promise<Page> {
    const page = await open(chromium.now.context, ownPage(editor), 'reply');
    await page.evaluate(prepare);
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    // Until then the rest after typing would bring everything up to date.
    await page.waitForFunction((from) => performance.now() > from + 1000, await page.evaluate(() => performance.now()));
    return page;
  }

  async function withCard(editor: string, prepare?: () => void): Promise<Page> {
    const page = await begin(editor, prepare);
    await press(chromium.now, page, 'next-finding');
    await card(page).waitFor();
    return page;
  }

  /** How far below its words the card begins, less than nothing where it covers them; all in pixels of the window. */
  const below = async (page: Page) => (await card(page).boundingBox())!.y - (await placeOfMark(page, words))!.y;
  const markIn = async (page: Page) =>
    (await placeOfMark(page, words))!.y -
    (await page.evaluate(() => window.__editors.reply!.element.getBoundingClientRect().y));

  test('around the frame of a box, the card leaves when that is scrolled', async () => {
    const page = await withCard('tinymce-frame', () => document.body.style.setProperty('height', '3000px'));
    await page.evaluate(() => scrollTo(0, 120));
    await card(page).waitFor({ state: 'detached' });
  });

  test('around the frame of a box, it is scrolled to the words that a key goes to', async () => {
    const page = await begin('tinymce-frame', () => document.body.style.setProperty('height', '3000px'));
    await page.evaluate(() => {
      document.querySelector('main')!.style.marginTop = '1500px';
      scrollTo(0, 0);
    });
    await press(chromium.now, page, 'next-finding');
    await card(page).waitFor();
    const { y } = (await placeOfMark(page, words))!;
    expect(y > 0 && y < 800).toBe(true);
    const box = (await card(page).boundingBox())!;
    expect(box.y >= 0 && box.y + box.height <= 800).toBe(true);
  });

  test('in a shadow tree that the box is slotted into, the marks over a textarea go along', async () => {
    const page = await begin('textarea', () => {
      const main = document.querySelector('main')!;
      const scroller = document.createElement('div');
      main.replaceWith(scroller);
      scroller.attachShadow({ mode: 'open' }).innerHTML =
        '<div style="height: 400px; overflow: auto"><slot></slot><div style="height: 900px"></div></div>';
      scroller.append(main);
    });
    const before = await markIn(page);
    await page.evaluate(() => {
      const { host } = document.querySelector('main')!.assignedSlot!.getRootNode() as ShadowRoot;
      host.shadowRoot!.firstElementChild!.scrollTop = 60;
    });
    await drawn(page);
    await expect.poll(() => markIn(page), soon).toBeCloseTo(before, 0);
  });

  test('because something comes above, the marks over a textarea and the card go along', async () => {
    const page = await withCard('textarea');
    const [mark, gap] = [await markIn(page), await below(page)];
    await page.evaluate(() => document.querySelector('h1')!.style.setProperty('height', '150px'));
    await expect.poll(() => markIn(page), soon).toBeCloseTo(mark, 0);
    await expect.poll(() => below(page), soon).toBeCloseTo(gap, -1);
  });

  test.each([0.8, 1.5])('because it is zoomed as a whole, by %f, the card stands at its words', async (zoom) => {
    const page = await begin('contenteditable');
    await page.evaluate((to) => document.documentElement.style.setProperty('zoom', String(to)), zoom);
    await press(chromium.now, page, 'next-finding');
    await card(page).waitFor();
    await expect.poll(() => below(page), soon).toBeGreaterThan(0);
    expect(await below(page)).toBeLessThan(40);
    expect((await card(page).boundingBox())!.width).toBeCloseTo(376, 0);
  });

  /** Puts the box into a modal dialog, which lies over everything else and makes it dead. */
  const intoDialog = () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.getElementById('place')!);
    dialog.style.cssText = 'width: 700px; height: 300px; transform: translateY(30px)';
    document.body.append(dialog);
    dialog.showModal();
  };

  test('into a modal dialog, the marks over a textarea are seen', async () => {
    const page = await begin('textarea', intoDialog);
    const { x, y } = (await placeOfMark(page, words))!;
    const picture = () => page.screenshot({ clip: { x: x - 20, y: y - 8, width: 40, height: 20 } });
    await page.evaluate(() => window.__editors.reply!.element.style.setProperty('caret-color', 'transparent'));
    const marked = await picture();
    await page.evaluate(() => CSS.highlights.clear());
    expect((await picture()).equals(marked)).toBe(false);
  });

  test('into a shadow tree in a modal dialog, the card can be clicked', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await page.evaluate(intoDialog);
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.querySelector('dialog')!.append(host);
      host.attachShadow({ mode: 'open' }).append(document.getElementById('place')!);
    });
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await press(chromium.now, page, 'next-finding');
    await card(page).locator('.choice').first().click();
    await expect.poll(() => modelText(page, 'reply'), soon).toBe('We still need you to report the crack in time.');
  });
});
