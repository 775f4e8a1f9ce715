import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { marks, modelText, open, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { soon, useChromium } from './harness/chromium.ts';
import { panelInTab } from './harness/panel.ts';

const box = 'ticket-1';
const bad = 'It seems you failed to attach the invoice.';

/** The background ends now and then, and with every update the whole extension; neither may cost the agent anything. */
describe('the background', () => {
  const chromium = useChromium();
  const marked = (page: Page) => expect.poll(() => marks(page), soon);
  /** A page with a reply that has something to mend. */
  async function begin(): Promise<Page> {
    const page = await open(chromium.now.context, addresses.zendesk, box);
    await type(page, box, bad);
    await marked(page).toContain('you failed to attach');
    return page;
  }

  test('is ended by the browser and comes back with the next key', async () => {
    const page = await begin();
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const cdp = await chromium.now.context.newCDPSession(options);
    await cdp.send('ServiceWorker.enable');
    const browser = await chromium.now.context.browser()!.newBrowserCDPSession();
    const workers = async () =>
      (await browser.send('Target.getTargets')).targetInfos.filter((target) => target.type === 'service_worker');
    // A message that was still under way may wake it once more.
    const stopped = async () => {
      await cdp.send('ServiceWorker.stopAllWorkers');
      return workers();
    };
    await expect.poll(stopped, soon).toEqual([]);
    await page.bringToFront();
    await page.keyboard.type(' As per our policy we cannot help.');
    await marked(page).toContain('As per');
    await options.close();
    await page.close();
  });

  test('keeps to the settings in tabs that are open, the moment they change', async () => {
    const page = await begin();
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const level = options.getByRole('group', { name: 'Level of Blame-shifting' });
    await level.getByRole('radio', { name: 'Off' }).click();
    await marked(page).not.toContain('you failed to attach');
    await level.getByRole('radio', { name: 'Problem' }).click();
    await marked(page).toContain('you failed to attach');
    await options.close();
    await page.close();
  });

  test('may say something to a tab that sleeps: it holds when the tab is woken, and the reply goes on', async () => {
    const page = await begin();
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const cdp = await chromium.now.context.newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    const level = options.getByRole('group', { name: 'Level of Blame-shifting' });
    await level.getByRole('radio', { name: 'Off' }).click();
    await expect.poll(() => level.getByRole('radio', { name: 'Off' }).isChecked(), soon).toBe(true);
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await marked(page).not.toContain('you failed to attach');
    await page.keyboard.type(' As per our policy we cannot help.');
    await marked(page).toContain('As per');
    expect(await marks(page)).not.toContain('you failed to attach');
    expect(await modelText(page, box)).toBe(`${bad} As per our policy we cannot help.`);
    await options.bringToFront();
    await level.getByRole('radio', { name: 'Problem' }).click();
    await page.bringToFront();
    await marked(page).toContain('you failed to attach');
    await options.close();
    await page.close();
  });

  test('is updated while a reply is being written, and the reply goes on in the same page', async () => {
    const page = await begin();
    const cdp = await chromium.now.context.browser()!.newBrowserCDPSession();
    // Loading it again over the old one is what an update is, to the browser and to the page.
    const update = cdp.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
    await update.call(cdp, 'Extensions.loadUnpacked', { path: inject('chrome') });
    await page.bringToFront();
    await page.keyboard.type(' As per our policy we cannot help.');
    await marked(page).toEqual(expect.arrayContaining(['you failed to attach', 'As per']));
    expect(await modelText(page, box)).toBe(`${bad} As per our policy we cannot help.`);
    const panel = await panelInTab(chromium.now, page);
    await panel.getByRole('heading', { name: 'Blame-shifting' }).waitFor();
  });
});
