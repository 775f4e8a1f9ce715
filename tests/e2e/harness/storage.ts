import type { Page } from 'playwright-core';

/** The extension's interface that its own pages see. */
interface ExtensionPage {
  chrome: {
    storage: { local: { get(): Promise<{ settings?: { checksOff: string[] } }>; set(items: object): Promise<void> } };
  };
}

/** Everything the extension keeps, seen from one of its own pages. */
export const kept = (page: Page): Promise<{ settings?: { checksOff: string[] } }> =>
  page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.local.get());

/** Puts things into what the extension keeps, from one of its own pages. */
export const keep = (page: Page, items: object): Promise<void> =>
  page.evaluate((all) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(all), items);
