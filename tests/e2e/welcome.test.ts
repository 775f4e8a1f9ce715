import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { marks } from '../../scripts/drive.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { fits, smallTargets, violations } from './harness/accessible.ts';
import { soon } from './harness/chromium.ts';

describe('the first page', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch({
      extension: inject('chrome'),
      pages: inject('pages'),
      headless: true,
      sealed: true,
      welcome: true,
    });
  });
  afterAll(async () => {
    expect(await launched.close(), 'requests').toEqual([]);
  });
  const page = () => launched.context.pages().find((one) => one.url() === launched.url('welcome.html'))!;
  const reply = () => page().getByRole('textbox', { name: 'Your reply' });
  const card = () => page().locator('amends-card .card');

  test('opens by itself when Amends is installed, with the sample reply already marked', async () => {
    const sheets = () => page().locator('amends-marks, amends-mirror').count();
    await expect.poll(sheets, soon).toBeGreaterThan(0);
  });

  test('mends the sample by keyboard alone, and counts nothing of it', async () => {
    await page().bringToFront();
    await reply().focus();
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await card().waitFor();
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await expect.poll(() => reply().inputValue(), soon).toMatch(/^Dear Dana,/);
    await page().keyboard.press('Control+z');
    await expect.poll(() => reply().inputValue(), soon).toMatch(/^Dear Customer,/);
    const options = await launched.context.newPage();
    await options.goto(launched.url('options.html#week'));
    await options.getByText(/^Nothing has been counted/).waitFor();
    await options.close();
  });

  test('one click mends', async () => {
    const before = await reply().inputValue();
    await page().getByRole('button', { name: 'Show me what to mend' }).click();
    await card().locator('.choice').first().click();
    await expect.poll(() => reply().inputValue(), soon).not.toBe(before);
  });

  test('shows the sample as at first on the next visit, whatever was dismissed in it', async () => {
    const first = () => card().locator('h2').innerText();
    const show = () => page().getByRole('button', { name: 'Show me what to mend' }).click();
    await page().reload();
    await show();
    const shown = await first();
    const marked = async () => (await marks(page())).length;
    const before = await marked();
    await card().getByRole('button', { name: 'Dismiss here' }).click();
    await expect.poll(marked, soon).toBe(before - 1);
    await show();
    await expect.poll(first, soon).not.toBe(shown);
    await page().reload();
    await show();
    await expect.poll(first, soon).toBe(shown);
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    await page().emulateMedia({ colorScheme });
    for (const width of [320, 700, 1280]) {
      await page().setViewportSize({ width, height: 800 });
      expect(await fits(page()), `${width} px`).toBe(true);
      expect(await smallTargets(page()), `${width} px`).toEqual([]);
      expect(await violations(page()), `${width} px`).toEqual([]);
    }
  });

  test('leads to the settings', async () => {
    const opened = launched.context.waitForEvent('page');
    await page().getByRole('button', { name: 'Look at the settings' }).click();
    await (await opened).getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  });
});
