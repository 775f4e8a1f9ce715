import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { type Launched, launch } from '../../../scripts/launch.ts';
import { ownSite as site } from './addresses.ts';

/** How long a state may take to come on a slow machine, in milliseconds. */
const patience = 20_000;
export const soon = { timeout: patience, interval: 20 };
/** How long a browser may take to start on a slow machine, in milliseconds. */
export const starting = 100_000;

interface ChromiumOptions {
  colorScheme?: 'light' | 'dark';
  language?: string;
  ownSite?: boolean;
  keepsPages?: boolean;
  /** Gives the folder of another extension than the one that was built. */
  extension?: () => Promise<string>;
}

/**
 * One browser for the tests of a file, closed after them. Fails the file if the pages or the extension asked for
 * anything that is not a fixture page.
 */
export function useChromium(options: ChromiumOptions = {}): { readonly now: Launched } {
  const { colorScheme = 'light', language = 'en-US', keepsPages = false } = options;
  let launched: Launched | undefined;
  beforeAll(async () => {
    launched = await launch({
      extension: (await options.extension?.()) ?? inject(options.ownSite ? 'chromeWithSite' : 'chrome'),
      pages: inject('pages'),
      headless: true,
      sealed: true,
      colorScheme,
      language,
      keepsPages,
    });
    if (options.ownSite) await addSite(launched);
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

/** Adds the own site as a user does, less the browser's own question, and waits until the script is registered there. */
async function addSite({ context }: Launched): Promise<void> {
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await background.evaluate(async (site) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    await chrome.storage.local.set({ settings: { sites: [site] } });
  }, site);
  const registered = () =>
    background.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    });
  await vi.waitFor(async () => expect(await registered()).toEqual([site]), soon);
}

interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}

/** Closes what a test opened. The first, empty tab stays, or the browser would end. */
export async function closePages({ context }: Launched): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
}
