import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { modelText, mounted, open, type } from '../../scripts/drive.ts';
import { fits, smallTargets, violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { judged, panelInTab } from './harness/panel.ts';

const box = 'ticket-1';
const bad = 'Please be advised that you failed to attach the invoice.';

/** The names of the findings the panel lists, in its order. */
const listed = (panel: Page): Promise<string[]> => panel.getByRole('heading', { level: 3 }).allInnerTexts();

/** What the toolbar icon says of the tab that the panel is fixed to. */
const badge = (panel: Page): Promise<string> =>
  panel.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
    };
    return chrome.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) });
  });

describe('the panel', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  /** A Zendesk ticket with this in its reply box, and the panel that shows it. */
  async function start(text: string, address: string = addresses.zendesk): Promise<{ page: Page; panel: Page }> {
    const page = await open(chromium.now.context, address, box);
    if (text) await type(page, box, text);
    return { page, panel: await panelInTab(chromium.now, page) };
  }
  const item = (panel: Page, name: string) =>
    panel.getByRole('listitem').filter({ has: panel.getByRole('heading', { name }) });

  test('lists what the draft needs, mends it with a click and takes that back', async () => {
    const { page, panel } = await start(bad);
    await item(panel, 'Blame-shifting').getByRole('button', { name: 'Replace with: we still need' }).click();
    const mended = bad.replace('you failed to attach', 'we still need you to attach');
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await item(panel, 'Blame-shifting').waitFor({ state: 'detached' });
    await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => modelText(page, box), soon).toBe(bad);
    await item(panel, 'Blame-shifting').waitFor();
  });

  test('follows the typing without drawing the rest anew', async () => {
    const { page, panel } = await start(bad);
    const first = await item(panel, 'Robotic phrasing').elementHandle();
    await page.bringToFront();
    await page.keyboard.type(' As per our policy we cannot help.');
    await panel.bringToFront();
    await item(panel, 'Defensiveness').waitFor();
    expect(await first?.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('says what it read, and offers what is missing as text to insert', async () => {
    const { page, panel } = await start('Your new kettle leaves the depot tonight.');
    await panel.locator('.customer summary').click();
    await panel.getByRole('definition').filter({ hasText: 'Complaint' }).waitFor();
    await item(panel, 'Missing apology')
      .getByRole('button', { name: /^Add: / })
      .first()
      .click();
    await expect.poll(() => modelText(page, box), soon).toMatch(/sorry.*Your new kettle leaves/is);
    await item(panel, 'Missing apology').waitFor({ state: 'detached' });
  });

  test('dismisses here and brings back, turns a rule off everywhere and on again', async () => {
    const { panel } = await start(bad);
    const blame = item(panel, 'Blame-shifting');
    await blame.getByRole('button', { name: /^Dismiss/ }).click();
    await blame.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Show again' }).click();
    await blame.getByRole('button', { name: 'Turn rule off' }).click();
    await blame.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Turn it on again' }).click();
    await blame.waitFor();
  });

  test('can be used by keyboard alone', async () => {
    const { page, panel } = await start(bad);
    await item(panel, 'Blame-shifting').waitFor();
    await judged(panel);
    await panel.bringToFront();
    const names = await listed(panel);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('ArrowDown');
    expect(await panel.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(names[0]);
    await panel.keyboard.press('ArrowDown');
    expect(await panel.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(names[1]);
    for (let i = 0; i < 10 && !(await panel.evaluate(() => document.activeElement?.matches('.rewrite'))); i++) {
      await panel.keyboard.press('Tab');
    }
    await panel.keyboard.press('Enter');
    await expect.poll(() => modelText(page, box), soon).not.toBe(bad);
    await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName), soon).toMatch(/^H[23]$/);
  });

  test('opens the settings at the source it names', async () => {
    const { panel } = await start(bad);
    const source = item(panel, 'Blame-shifting').getByRole('button', { name: /^Source/ });
    await source.waitFor();
    const [options] = await Promise.all([chromium.now.context.waitForEvent('page'), source.click()]);
    await options.locator('details[id^="evidence/"][open]').waitFor();
  });

  test('counts the problems on the toolbar icon, and not those of an empty box', async () => {
    const { page, panel } = await start(bad);
    await item(panel, 'Blame-shifting').waitFor();
    await judged(panel);
    const problems = (await listed(panel)).filter((name) => name.startsWith('Problem')).length;
    await expect.poll(() => badge(panel), soon).toBe(String(problems));
    await page.bringToFront();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => badge(panel), soon).toBe('');
  });

  test('says what is so where there is nothing to list', async () => {
    const { page, panel } = await start('');
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
    await page.bringToFront();
    await type(page, box, 'x');
    await page.keyboard.press('Backspace');
    await panel.getByRole('heading', { name: 'Ready when you are' }).waitFor();
    const note = await start('you failed to attach it', `${addresses.zendesk}?note=1`);
    await note.panel.getByRole('heading', { name: 'An internal note' }).waitFor();
  });

  test('is switched off for a product in the settings, and on again in the panel', async () => {
    const { panel } = await start(bad);
    await item(panel, 'Blame-shifting').waitFor();
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    await options.getByRole('switch', { name: 'Work in Zendesk' }).click();
    await panel.getByRole('heading', { name: 'Switched off for Zendesk' }).waitFor();
    await panel.getByRole('button', { name: 'Switch on for Zendesk' }).click();
    await expect.poll(() => options.getByRole('switch', { name: 'Work in Zendesk' }).isChecked(), soon).toBe(true);
    await panel.getByRole('heading', { name: 'Switched off for Zendesk' }).waitFor({ state: 'detached' });
  });

  test('finds the page again after a reload', async () => {
    const { page, panel } = await start(bad);
    await item(panel, 'Blame-shifting').waitFor();
    await page.reload();
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
    await page.bringToFront();
    await type(page, box, bad);
    await item(panel, 'Blame-shifting').waitFor();
  });

  test('docked beside the page, follows the tab in front', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, box);
    await type(page, box, bad);
    const panel = await chromium.now.openPanel(page);
    await item(panel, 'Blame-shifting').waitFor();
    const mail = await open(chromium.now.context, addresses.gmail, 'inline');
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
    await type(mail, 'inline', 'As per our policy we cannot help.');
    await item(panel, 'Defensiveness').waitFor();
    expect(await item(panel, 'Blame-shifting').count()).toBe(0);
    const elsewhere = await chromium.now.context.newPage();
    await elsewhere.goto(addresses.elsewhere);
    await panel.getByRole('heading', { name: 'Nothing to read here' }).waitFor();
    await page.bringToFront();
    await item(panel, 'Blame-shifting').waitFor();
  });

  test('in a second window shows that window, and the first keeps its own', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, box);
    await type(page, box, bad);
    const panel = await chromium.now.openPanel(page);
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const opened = chromium.now.context.waitForEvent('page');
    await options.evaluate((url) => {
      const { chrome } = globalThis as unknown as { chrome: { windows: { create(of: { url: string }): void } } };
      chrome.windows.create({ url });
    }, addresses.gmail);
    const mail = await opened;
    await mounted(mail, 'inline');
    await mail.bringToFront();
    const second = await chromium.now.openPanel(mail);
    await second.getByRole('heading', { name: 'No reply open' }).waitFor();
    await type(mail, 'inline', 'As per our policy we cannot help.');
    await item(second, 'Defensiveness').waitFor();
    await page.bringToFront();
    await item(panel, 'Blame-shifting').waitFor();
    expect(await item(panel, 'Defensiveness').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    const { panel } = await start(`Dear customer, ${bad} As per our policy we cannot help.`);
    await item(panel, 'Defensiveness').getByRole('button', { name: /^“/ }).click();
    await panel.emulateMedia({ colorScheme });
    await panel.locator('.customer summary').click();
    for (const width of [320, 700]) {
      await panel.setViewportSize({ width, height: 800 });
      expect(await fits(panel), `${width} px`).toBe(true);
      expect(await smallTargets(panel), `${width} px`).toEqual([]);
      expect(await violations(panel), `${width} px`).toEqual([]);
    }
  });
});
