import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { addresses } from './harness/addresses.ts';
import { soon } from './harness/chromium.ts';
import { useFirefox } from './harness/firefox.ts';
import { sidebarOf } from './harness/sidebar.ts';

const firefox = useFirefox();
const draft = 'You failed to report the crack in time.';

const text = (page: Page): Promise<string> =>
  page.evaluate(() => window.__editors['ticket-1']!.text().split('\n-- \n')[0]!.trimEnd());

/** The panel as a Firefox user has it: not in a tab of its own, but at the side of the page. */
test('the sidebar opens at the icon, shows the reply in front, mends it, and closes again', async () => {
  const sidebar = await sidebarOf(firefox.browser);
  // An installation opens the first page, and nothing beside it.
  expect(await sidebar.isOpen()).toBe(false);
  const page = await firefox.open(addresses.zendesk, 'ticket-1');
  await page.evaluate(() => window.__editors['ticket-1']!.element.focus());
  await page.keyboard.type(draft);
  await sidebar.press();
  await expect.poll(sidebar.text, soon).toContain('Blame-shifting');
  await expect.poll(sidebar.widths, soon).toSatisfy(({ width, over }) => width > 200 && over <= 0);

  await sidebar.click('.finding .rewrite');
  await expect.poll(() => text(page), soon).not.toContain('You failed to report');
  await expect.poll(sidebar.text, soon).toContain('Put into your reply.');

  const other = await firefox.browser.newPage();
  await other.bringToFront();
  await expect.poll(sidebar.text, soon).toContain('Nothing to read here');
  await page.bringToFront();
  await expect.poll(sidebar.text, soon).not.toContain('Nothing to read here');
  await sidebar.press();
  await expect.poll(sidebar.isOpen, soon).toBe(false);
});
