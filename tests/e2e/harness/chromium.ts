import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Launched, launch } from '../../../scripts/launch.ts';

/** How long a state may take to come on a slow machine, in milliseconds. */
const patience = 10_000;
export const soon = { timeout: patience, interval: 20 };

/**
 * One browser for the tests of a file, closed after them. Fails the file if the pages or the extension asked for
 * anything that is not a fixture page.
 */
export function useChromium(options: { colorScheme?: 'light' | 'dark' } = {}): { readonly now: Launched } {
  let launched: Launched | undefined;
  beforeAll(async () => {
    launched = await launch({
      extension: inject('chrome'),
      pages: inject('pages'),
      headless: true,
      sealed: true,
      ...options,
    });
    launched.context.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    expect(await launched?.close(), 'requests beside the fixture pages').toEqual([]);
  });
  return {
    get now() {
      if (!launched) throw new Error('The browser runs only during the tests.');
      return launched;
    },
  };
}

/** Opens an address in a new tab and waits for the reply box of that name to be mounted. */
export async function open(launched: Launched, address: string, box: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(address);
  await page.waitForFunction((name) => name in (window.__editors ?? {}), box);
  return page;
}

/** Clicks into the reply box and types, key by key. */
export async function type(page: Page, box: string, text: string): Promise<void> {
  const element = await page.evaluateHandle((name) => window.__editors[name]!.element, box);
  await element.click({ position: { x: 20, y: 12 } });
  await page.keyboard.type(text);
}

/** The editor's own model as plain text. */
export const modelText = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.text(), box);

/** The editor's own model as the HTML that would be sent. */
export const modelHtml = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.html(), box);

/** The words under our marks, in the order of the page. */
export const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('amends'));
    const ranges = ours.flatMap(([, highlight]) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  });
