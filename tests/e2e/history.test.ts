import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { marks, modelText, open, pointAt, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const words = 'You failed to report';
const draft = `${words} the crack.`;
const returned = (page: Page) => page.evaluate(() => document.documentElement.dataset.returned);

interface ExtensionPage {
  chrome: {
    tabs: { query(of: object): Promise<{ id: number }[]> };
    action: { getBadgeText(of: { tabId: number }): Promise<string> };
  };
}

/** What stands on the toolbar icon, in a page of the extension. */
async function badgeInFront(): Promise<string> {
  const { chrome } = globalThis as unknown as ExtensionPage;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return chrome.action.getBadgeText({ tabId: tab!.id });
}

describe('a page that is left and returned to as it was', () => {
  const chromium = useChromium({ keepsPages: true });
  afterEach(() => closePages(chromium.now));

  test('goes on being read and mended, and the panel follows', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    const panel = await chromium.now.openPanel(page);
    await type(page, 'ticket-1', draft);
    await panel.locator('.finding', { hasText: words }).waitFor();
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.returned = String(persisted);
      }),
    );
    const badge = () => panel.evaluate(badgeInFront);
    await expect.poll(badge, soon).toMatch(/^\d/);
    await page.goto('https://www.example.com/');
    await expect.poll(badge, soon).toBe('');
    await panel.locator('.finding').first().waitFor({ state: 'detached' });
    // A page out of the history is not loaded again.
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => returned(page), soon).toBe('true');
    await panel.locator('.finding', { hasText: words }).waitFor();
    expect(await marks(page)).toContain(words);
    await expect.poll(badge, soon).toMatch(/^\d/);
    // The browser may have given the focus up with the page.
    await type(page, 'ticket-1', '');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' As per our policy.');
    await expect.poll(() => marks(page), soon).toContain('As per our policy');
    await panel.locator('.finding', { hasText: 'As per our policy' }).waitFor();
    await pointAt(page, words);
    await page.locator('amends-card .choice').first().click();
    const mended = `We still need you to report the crack. As per our policy.`;
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(mended);
  });
});
