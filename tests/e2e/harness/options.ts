import type { BrowserContext, Page } from 'playwright-core';

/** The extension's own interface, as its pages see it. */
interface ExtensionPage {
  chrome: { storage: { local: { clear(): Promise<void> } } };
}

interface Open {
  context: BrowserContext;
  url: (page: string) => string;
}

/** Opens the options page at a place of it, and waits until it knows the rules. */
export async function openOptionsAt({ context, url }: Open, place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url(`options.html#${place}`));
  await page
    .getByRole('group', { name: /^Level of / })
    .first()
    .waitFor();
  return page;
}

/** Forgets everything that the extension keeps. */
export const forgetAll = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.local.clear());
