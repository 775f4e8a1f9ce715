import { expect, test } from 'vitest';
import { soon } from './harness/chromium.ts';
import { useFirefox, welcomePage } from './harness/firefox.ts';

const firefox = useFirefox();

test('the first page opens in Firefox too, and mends by keyboard', async () => {
  const page = (await welcomePage(firefox.browser))!;
  const reply = () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#sample-reply')!.value);
  const marked = () => page.evaluate(() => document.querySelector('amends-mirror') !== null);
  await expect.poll(marked, soon).toBe(true);
  await page.focus('#sample-next');
  await page.keyboard.press('Enter');
  const offered = () =>
    page.evaluate(() => document.querySelector('amends-card')?.shadowRoot?.querySelector('.choice') != null);
  await expect.poll(offered, soon).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(reply, soon).toMatch(/^Dear Dana,/);
});
