import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { shipped } from '../../lib/packs/format.ts';
import { adminFiles } from '../../scripts/admin-files.ts';
import { findFirefox } from '../../scripts/browsers.mjs';
import { packOf } from '../browser/kept.ts';
import { addresses } from './harness/addresses.ts';
import { soon } from './harness/chromium.ts';
import { useFirefox } from './harness/firefox.ts';
import { withPrivateEtc } from './harness/private-etc.ts';

const draft = 'Kindly note that our clients say you failed to attach the invoice.';
const policy = {
  packs: [{ inline: shipped(packOf('lamps')) }],
  checks: { robotic: 'off' },
  locked: ['blame'],
  hosts: { gmail: 'off' },
  // The registry of Windows has numbers for yes and no.
  mayAddPacks: 0,
};

/** The extension's own interface, as its pages see it. */
interface FirefoxApi {
  storage: { local: { set(items: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<{ policyProblems: object[] }> };
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    connect(
      id: number,
      options: object,
    ): Record<'onMessage' | 'onDisconnect', { addListener(take: (it: object) => void): void }>;
  };
}

/** A folder of the test's own, and what starts a Firefox that finds the policy in it. */
const ways: [string, (folder: string) => Promise<{ executablePath?: string; env?: Record<string, string> }>][] = [
  [
    'policies.json, in the folder for the whole computer',
    async (folder) => {
      const folders = ['firefox/policies', 'firefox-esr/policies'];
      const executablePath = await withPrivateEtc(folder, folders, findFirefox() ?? '');
      const file = adminFiles(policy)['firefox-policies.json'];
      for (const one of folders) await writeFile(join(folder, 'etc', one, 'policies.json'), file!);
      return { executablePath };
    },
  ],
  [
    'a managed storage manifest, in the home of one person',
    async (folder) => {
      await mkdir(join(folder, '.mozilla/managed-storage'), { recursive: true });
      const file = adminFiles(policy)['firefox-managed-storage.json'];
      await writeFile(join(folder, '.mozilla/managed-storage/amends@amends.example.json'), file!);
      return { env: { ...(process.env as Record<string, string>), HOME: folder } };
    },
  ],
];

describe.each(ways)('Firefox, with a policy from %s', (_, prepare) => {
  let folder = '';
  // Said first it is done last, when the browser has ended.
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const firefox = useFirefox(undefined, async () => {
    folder = await mkdtemp(join(tmpdir(), 'amends-policy-'));
    return prepare(folder);
  });

  const start = async (address: string, box: string) => {
    const page = await firefox.open(address, box);
    await page.evaluate((name) => window.__editors[name]!.element.focus(), box);
    await page.keyboard.type(draft);
    return page;
  };
  const marks = (page: Page) =>
    page.evaluate(() => {
      const names = ['amends-problem', 'amends-advice'];
      return names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)).sort();
    });
  /** The extension's first page, whose address is not told to those who drive the browser. */
  const ownPage = async (): Promise<Page | undefined> => {
    for (const page of await firefox.browser.pages())
      if (await page.evaluate(() => location.protocol === 'moz-extension:')) return page;
    return undefined;
  };

  test('uses its pack and its switches, and locks what it locks', async () => {
    await expect.poll(ownPage, soon).toBeDefined();
    const own = (await ownPage())!;
    await own.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: FirefoxApi };
      return browser.storage.local.set({ settings: { rulesOff: ['blame/you-failed-to'] } });
    });
    const page = await start(addresses.zendesk, 'ticket-1');
    await expect.poll(() => marks(page), soon).toEqual(['clients', 'you failed to attach']);
  });

  test('leaves a product alone that is off for everybody', async () => {
    const page = await start(addresses.gmail, 'inline');
    const own = (await ownPage())!;
    // What the panel would be told of that tab; nothing as long as nobody is there to tell it.
    const state = () =>
      own.evaluate(async () => {
        const { browser } = globalThis as unknown as { browser: FirefoxApi };
        const [tab] = await browser.tabs.query({ url: 'https://mail.google.com/*' });
        const port = browser.tabs.connect(tab!.id, { name: 'amends-panel', frameId: 0 });
        return new Promise<object | null>((resolve) => {
          port.onMessage.addListener(resolve);
          port.onDisconnect.addListener(() => resolve(null));
        });
      });
    await expect.poll(state, soon).toMatchObject({ status: 'off', byPolicy: true });
    expect(await marks(page)).toEqual([]);
  });

  test('finds nothing wrong with it', async () => {
    const own = (await ownPage())!;
    const problems = await own.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: FirefoxApi };
      return (await browser.runtime.sendMessage({ type: 'catalogue' })).policyProblems;
    });
    expect(problems).toEqual([]);
  });
});
