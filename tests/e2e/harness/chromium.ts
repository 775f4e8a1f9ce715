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

/** Closes what a test opened. The first, empty tab stays, or the browser would end. */
export async function closePages({ context }: Launched): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
}
