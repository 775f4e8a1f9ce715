import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, inject } from 'vitest';
import { findChromium } from '../../../scripts/browsers.mjs';
import { mounted } from '../../../scripts/drive.ts';
import { answer } from '../../pages/routes.ts';
import { soon } from './chromium.ts';
import { useFirefox } from './firefox.ts';

/** The library of `page-library.ts` as one script. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./page-library.ts', import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'ignored', fileName: 'library' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

/**
 * A Chromium without the extension, whose pages hold our reading and writing code as `window.library`. One browser for
 * the tests of a file.
 */
export function useLibrary(): { open: (address: string, box?: string) => Promise<Page> } {
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let script = '';
  beforeAll(async () => {
    script = await bundle();
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium found; "node scripts/setup.mjs" installs one.');
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(soon.timeout);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route('**/*', async (route) => {
      const found = await answer(inject('pages'), route.request().url());
      await (found ? route.fulfill(found) : route.abort());
    });
  });
  afterAll(() => browser?.close());
  return {
    async open(address, box) {
      for (const page of context!.pages()) await page.close();
      const page = await context!.newPage();
      await page.goto(address);
      if (box) await mounted(page, box);
      await page.evaluate(script);
      return page;
    },
  };
}

/** The same in Firefox, with the extension in it, which finds nothing to say of what these tests write. */
export function useLibraryInFirefox(): { open: (address: string, box: string) => Promise<FirefoxPage> } {
  const firefox = useFirefox();
  let script = '';
  beforeAll(async () => {
    script = await bundle();
  });
  return {
    async open(address, box) {
      const page = await firefox.open(address, box);
      await page.evaluate(script);
      return page;
    },
  };
}
