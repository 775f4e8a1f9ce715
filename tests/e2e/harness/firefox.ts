import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { answer } from '../../pages/routes.ts';
import { soon, starting } from './chromium.ts';

export interface Firefox {
  readonly browser: Browser;
  /** Opens an address in a new tab and waits for the reply box of that name to be mounted. */
  open(address: string, box: string): Promise<Page>;
}

/**
 * One Firefox with the extension, or with another, for the tests of a file. Fails the file for any request beside the
 * fixture pages. `start` says what to start in the place of the Firefox that is found, and in which environment.
 */
export function useFirefox(
  extension?: () => Promise<string>,
  start?: () => Promise<{ executablePath?: string; env?: Record<string, string | undefined> }>,
): Firefox {
  let browser: Browser | undefined;
  const stray: string[] = [];
  const running = () => {
    if (!browser) throw new Error('The browser runs only during the tests.');
    return browser;
  };
  beforeAll(async () => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('No Firefox found; "node scripts/setup.mjs" installs one.');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: starting,
      // The size of the window, because older versions do not know how to pretend another.
      defaultViewport: null,
      // Tests of the sidebar drive the browser's own window.
      args: ['--width=1280', '--height=900', '--remote-allow-system-access'],
      extraPrefsFirefox: { 'intl.locale.requested': 'en-US' },
      ...(await start?.()),
    });
    await browser.installExtension((await extension?.()) ?? inject('firefoxWithSite'));
    // It comes to the front when it opens, and no test may have a page there by then.
    await vi.waitFor(async () => expect(await welcomePage(running())).toBeDefined(), soon);
  });
  afterAll(async () => {
    await browser?.close();
    expect(stray, 'requests beside the fixture pages').toEqual([]);
  });
  return {
    get browser() {
      return running();
    },
    async open(address, box) {
      const page = await running().newPage();
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (request.url().startsWith('data:')) return request.continue();
        const found = await answer(inject('pages'), request.url());
        if (found) return request.respond(found);
        stray.push(request.url());
        return request.abort();
      });
      await page.goto(address);
      // Puppeteer's own waiting makes functions from text, which a strict page forbids in older versions.
      const mounted = () => page.evaluate((name) => name in (window.__editors ?? {}), box);
      await expect.poll(mounted, soon).toBe(true);
      return page;
    },
  };
}

/** The page that opens after an installation, one of the extension's own. Its address is not told to those who drive. */
export async function welcomePage(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    // A page on its way to another address cannot be asked.
    const found = await page.evaluate(() => document.getElementById('sample-reply') !== null).catch(() => false);
    if (found) return page;
  }
  return undefined;
}
