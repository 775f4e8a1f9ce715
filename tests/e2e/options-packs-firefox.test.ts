import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { HEAD } from '../packs/built-in.ts';
import { soon } from './harness/chromium.ts';
import { useFirefox, welcomePage } from './harness/firefox.ts';

/** The extension's own interface, as its pages see it here. */
interface ExtensionPage {
  browser: { tabs: { create(tab: object): Promise<unknown> } };
}

/** Workers, files and storage are other code in the other browser. */
describe('packs in the options page in Firefox', () => {
  const firefox = useFirefox();

  async function options(): Promise<Page> {
    const welcome = () => welcomePage(firefox.browser);
    await expect.poll(welcome, soon).toBeDefined();
    const before = await firefox.browser.pages();
    await (await welcome())!.evaluate(() =>
      (globalThis as unknown as ExtensionPage).browser.tabs.create({ url: '/options.html#packs' }),
    );
    const added = async () => (await firefox.browser.pages()).find((known) => !before.includes(known));
    await expect.poll(added, soon).toBeDefined();
    const page = (await added())!;
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.levels').length), soon).toBeGreaterThan(5);
    return page;
  }

  test('a pack is read by a file and used, and a rule is written', async () => {
    const page = await options();
    const has = (text: string) =>
      expect.poll(() => page.evaluate((wanted) => document.body.innerText.includes(wanted), text), soon).toBe(true);
    const press = (name: string) =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button')];
        all.find((button) => button.innerText.trim() === wanted)!.click();
      }, name);
    await page.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('.add-pack input')!;
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'pack.yaml'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, `${HEAD}words:\n  - never: [clients]\n    rather: [customers]\n`);
    await has('Use “Larkfield Lamps”?');
    await has('1 rule tried on 2 examples: all as promised.');
    await press('Use it');
    await has('“Larkfield Lamps” is in use now.');
    await has('House words');

    await press('Write a rule');
    const field = await page.waitForSelector('.rule-form input');
    await field!.type('please be advised');
    await has('Marks 1 place in 4 drafts.');
    await press('Save the rule');
    await has('Saved. It applies from the next word on.');
    await page.close();
  });
});
