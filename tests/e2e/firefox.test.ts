import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { atRest, marks, modelText, placeInBox, pointAt, rested } from '../../scripts/drive.ts';
import { allBoxes } from './harness/boxes.ts';
import { soon } from './harness/chromium.ts';
import { useFirefox, welcomePage } from './harness/firefox.ts';

const draft = 'Thanks for the pictures. You failed to report the crack in time. More tomorrow.';
const lines = 'Thanks for the pictures.\nYou failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';

/** The main job once more in the other browser, where editing and highlights are other code. */
describe('in Firefox', () => {
  const firefox = useFirefox();

  async function start(address: string, box: string, draft: string): Promise<Page> {
    // What is asked of a page here, both drivers call the same.
    const page = (await firefox.open(address, box)) as unknown as Page;
    const { x, y } = await atRest(page, () => placeInBox(page, box));
    await page.mouse.click(x, y);
    await page.keyboard.type(draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    return page;
  }

  test.each(allBoxes)('$kind: marks the words, puts one rewrite in and takes it back', async ({ address, box }) => {
    const page = await start(address, box, draft);
    await pointAt(page, words);
    const offered = () =>
      page.evaluate(
        () => document.querySelector('amends-card')?.shadowRoot?.querySelector('.choice')?.textContent ?? null,
      );
    await expect.poll(offered, soon).not.toBeNull();
    const mended = draft.replace(words, (await offered())!);
    const choice = await page.evaluateHandle(
      () => document.querySelector('amends-card')!.shadowRoot!.querySelector('.choice')!,
    );
    await rested(page, box);
    await choice.click();
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await expect.poll(() => marks(page), soon).not.toContain(words);

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(() => modelText(page, box), soon).toBe(draft);
    await page.close();
  });

  /** The panel of a page, in a tab of its own, which one of the extension's pages must open in this browser. */
  async function panelOf(page: Page): Promise<FirefoxPage> {
    let own: FirefoxPage | undefined;
    await expect.poll(async () => (own = await welcomePage(firefox.browser)), soon).toBeDefined();
    const before = await firefox.browser.pages();
    const added = async () => (await firefox.browser.pages()).find((known) => !before.includes(known));
    // The driver now and then misses a tab that changes its process while it opens. Then another is opened.
    for (let attempt = 0; attempt < 5; attempt++) {
      const opened = await own!.evaluate(async (address) => {
        const { tabs } = (globalThis as unknown as { browser: ExtensionApi }).browser;
        const tab = (await tabs.query({})).find(({ url }) => url === address);
        return (await tabs.create({ url: `/sidepanel.html?tab=${tab?.id}`, active: false })).id;
      }, page.url());
      const seen = await expect
        .poll(added, { timeout: 5000 })
        .toBeDefined()
        .then(added, () => undefined);
      if (seen) return seen;
      await own!.evaluate(async (id) => {
        const { tabs } = (globalThis as unknown as { browser: ExtensionApi }).browser;
        await tabs.remove(id);
      }, opened);
    }
    throw new Error('the panel opens in no tab that the driver sees');
  }

  test.each(allBoxes)('$kind: the panel writes and takes back, and the caret stays', async ({ kind, address, box }) => {
    const draft = kind === 'input' ? lines.replaceAll('\n', ' ') : lines;
    const page = await start(address, box, draft);
    const panel = await panelOf(page);
    const finding = () =>
      panel.evaluate((wanted) => {
        const found = [...document.querySelectorAll('.finding')].find(({ textContent }) =>
          textContent.includes(wanted),
        );
        return found?.querySelector('.rewrite')?.textContent.replace('Replace with:', '').trim() ?? null;
      }, words);
    const press = (css: string, label: string) =>
      panel.evaluate(
        (where, wanted) => {
          const all = [...document.querySelectorAll<HTMLElement>(where)];
          all.find(({ textContent }) => textContent.includes(wanted))!.click();
        },
        css,
        label,
      );
    await expect.poll(finding, soon).not.toBeNull();
    const better = (await finding())!;
    const mended = draft.replace(words, better);
    await rested(page, box);
    await press('.rewrite', better);
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await expect.poll(finding, soon).toBeNull();
    const mayUndo = () => panel.evaluate(() => document.querySelector('.undo')?.getAttribute('aria-disabled'));
    await expect.poll(mayUndo, soon).toBe('false');
    await press('header button', 'Undo');
    await expect.poll(() => modelText(page, box), soon).toBe(draft);
    await expect.poll(finding, soon).not.toBeNull();
    await panel.close();
    await page.bringToFront();
    await page.keyboard.type(' Promised.');
    await expect.poll(() => modelText(page, box), soon).toBe(`${draft} Promised.`);
    await page.close();
  });
});

/** The part of the extension's interface that its own pages are asked for here. */
interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    create(properties: object): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
}
