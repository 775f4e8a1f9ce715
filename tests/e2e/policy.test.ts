import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { shipped } from '../../lib/packs/format.ts';
import { STORE_ID } from '../../scripts/admin-files.ts';
import { marks, open, pointAt, type } from '../../scripts/drive.ts';
import { inUse, packOf } from '../browser/kept.ts';
import { file } from '../packs/subscribe/server.ts';
import { addresses, ownSite, ownPage as siteWith } from './harness/addresses.ts';
import { closePages } from './harness/chromium.ts';
import { panelInTab } from './harness/panel.ts';
import { type PrivatePolicy, privatePolicy } from './harness/private-policy.ts';
import { useChromiumWithServer } from './harness/with-server.ts';

const box = 'ticket-1';
const draft = 'Our clients say you failed to attach the invoice.';
const builtIn = 'you failed to attach';
/** Chromium looks whether a policy's file has changed a moment after it has. */
const reread = { timeout: 20_000, interval: 50 };

/** The extension's own interface, as its pages see it. */
interface ExtensionPage {
  chrome: {
    storage: { managed: { get(): Promise<object> }; local: { set(items: object): Promise<void> } };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

describe('the browser’s policy, from a real policy file', () => {
  let policy: PrivatePolicy;
  // Said first it is done last, when the browser has ended.
  afterAll(() => policy?.remove());
  const setting = useChromiumWithServer(async () => {
    policy = await privatePolicy(inject('chromeWithSite'));
    await policy.set({ hosts: { gmail: 'off' } });
    return policy;
  });
  afterEach(() => closePages(setting.now));

  const ownPage = async () => {
    const page = await setting.now.context.newPage();
    await page.goto(setting.now.url('options.html'));
    return page;
  };
  const managed = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.managed.get());
  const settings = (page: Page, all: object) =>
    page.evaluate((items) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(items), {
      settings: all,
    });
  const catalogue = (page: Page) =>
    page.evaluate(() =>
      (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ type: 'catalogue' }),
    ) as Promise<{
      standing: Record<string, { on: boolean; locked: boolean; from: { layer: string } }>;
      policyPacks: { address: string | null; subscription: { failure: { code: string } | null } }[];
      policyProblems: { path: string; message: string }[];
    }>;
  /** Sets a policy and waits until the browser has handed it to the extension. */
  const set = async (next: object) => {
    await policy.set(next);
    const page = await ownPage();
    await expect.poll(() => managed(page), reread).toEqual(next);
    await page.close();
  };
  const marked = (page: Page) => expect.poll(() => marks(page), reread);
  const start = async (address: string = addresses.zendesk, name = box) => {
    const page = await open(setting.now.context, address, name);
    await type(page, name, draft);
    return page;
  };

  test('that was there before the extension is known to it', async () => {
    const page = await ownPage();
    await expect.poll(() => managed(page), reread).toEqual({ hosts: { gmail: 'off' } });
  });

  test('switches checks and rules for everybody, in tabs that are open, and the agent may still choose', async () => {
    await set({});
    const page = await start();
    await marked(page).toEqual([builtIn]);
    await set({ checks: { blame: 'off' } });
    await marked(page).toEqual([]);
    const own = await ownPage();
    await settings(own, { checksOn: ['blame'] });
    await marked(page).toEqual([builtIn]);
    await settings(own, {});
    await marked(page).toEqual([]);
  });

  test('locks what the agent may not switch, everywhere, and the card and the panel say so', async () => {
    await set({ locked: ['blame'] });
    const own = await ownPage();
    await settings(own, { checksOff: ['blame'], rulesOff: ['blame/you-failed-to'], levels: { blame: 'advice' } });
    const page = await start();
    await marked(page).toEqual([builtIn]);
    await pointAt(page, builtIn);
    const card = page.locator('amends-card');
    await card.getByText('Locked by your organisation').waitFor();
    expect(await card.getByRole('button', { name: 'Turn rule off' }).count()).toBe(0);
    const panel = await panelInTab(setting.now, page);
    const finding = panel.locator('.finding.problem', { hasText: builtIn });
    await finding.getByText('Locked by your organisation').waitFor();
    expect(await finding.getByRole('button', { name: 'Turn rule off' }).count()).toBe(0);
    expect((await catalogue(own)).standing['blame/you-failed-to']).toMatchObject({ on: true, locked: true });
    await set({});
    await page.bringToFront();
    await marked(page).toEqual([]);
    await settings(own, {});
  });

  test('switches products, and the panel says that nobody here can switch them back', async () => {
    await set({ hosts: { zendesk: 'off' } });
    const page = await start();
    const panel = await panelInTab(setting.now, page);
    await panel.getByText('Switched off for Zendesk').waitFor();
    await panel.getByText('Your organisation has set this for everyone').waitFor();
    expect(await panel.getByRole('button', { name: /Switch on/ }).count()).toBe(0);
    expect(await marks(page)).toEqual([]);
    // On for everybody outweighs what the agent switched off.
    await settings(panel, { hostsOff: ['zendesk'] });
    await set({ hosts: { zendesk: 'on' } });
    await panel.locator('.finding').first().waitFor();
    await page.bringToFront();
    await marked(page).toEqual([builtIn]);
    await settings(panel, {});
  });

  test('brings packs, as a text and by address, that are used at once and kept up to date', async () => {
    const address = `${setting.server.address}/lamps.json`;
    const serve = (version: string, word: string) =>
      setting.server.answer(
        '/lamps.json',
        file(shipped(packOf('lamps', word, version)), { 'access-control-allow-origin': '*' }),
      );
    serve('1.0.0', 'invoice');
    const page = await start();
    await set({ packs: [{ inline: shipped(packOf('inline')) }, { address }] });
    await marked(page).toEqual(['clients', builtIn, 'invoice']);
    serve('1.1.0', 'attach the');
    const own = await ownPage();
    await own.evaluate(
      (of) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ type: 'look-at-packs', of }),
      address,
    );
    await marked(page).toEqual(expect.arrayContaining(['clients', 'attach the']));
    expect(await marks(page)).not.toContain('invoice');
    await set({});
    await marked(page).toEqual([builtIn]);
  });

  test('forbids packs of one’s own, also those that are there', async () => {
    await set({});
    const own = await ownPage();
    await own.evaluate((all) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(all), {
      packs: [{ id: 'lamps', on: true, file: 'lamps.yaml' }],
      'pack:lamps': inUse(packOf('lamps')),
    });
    const page = await start();
    await marked(page).toEqual(['clients', builtIn]);
    await set({ mayAddPacks: false });
    await marked(page).toEqual([builtIn]);
    await set({});
    await marked(page).toEqual(['clients', builtIn]);
    await own.evaluate((all) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(all), { packs: [] });
  });

  test('has sites read that nobody added, and leaves alone what somebody added where nobody may', async () => {
    await set({});
    const own = await ownPage();
    const page = await open(setting.now.context, siteWith('contenteditable'), 'reply');
    await type(page, 'reply', draft);
    await set({ sites: [ownSite] });
    await page.bringToFront();
    await marked(page).toContain(builtIn);
    await set({});
    await marked(page).toEqual([]);
    await settings(own, { sites: [ownSite] });
    await page.bringToFront();
    await marked(page).toContain(builtIn);
    await set({ mayAddSites: false });
    await marked(page).toEqual([]);
    await settings(own, {});
  });

  test('is what the manual says, in the manual’s own file', async () => {
    const manual = await readFile(new URL('../../docs/admin/chrome-linux.json', import.meta.url), 'utf8');
    const file = manual
      .replaceAll(STORE_ID, policy.id)
      .replaceAll('https://packs.larkfield.example', setting.server.address);
    await policy.setFile(file);
    const own = await ownPage();
    await expect.poll(() => managed(own), reread).toEqual(JSON.parse(file)['3rdparty'].extensions[policy.id]);
    await expect
      .poll(async () => (await catalogue(own)).standing.blame, reread)
      .toMatchObject({
        on: true,
        locked: true,
        from: { layer: 'policy' },
      });
    const { policyProblems, standing } = await catalogue(own);
    expect(policyProblems).toEqual([]);
    expect(standing['robotic/kindly']).toMatchObject({ on: false, locked: false, from: { layer: 'policy' } });
  });

  test('is told of what in it cannot be so, and the rest holds', async () => {
    await policy.set({
      checks: { blame: 'sometimes', robotic: 'off', blaming: 'off' },
      packs: [{ inline: 'pack: {id: lamps}' }, { address: 'http://packs.example/a.json' }],
    });
    const own = await ownPage();
    const paths = async () => (await catalogue(own)).policyProblems.map(({ path }) => path).sort();
    await expect.poll(paths, reread).toEqual(['checks.blame', 'checks.blaming', 'packs.1.address']);
    const { standing, policyPacks } = await catalogue(own);
    expect([standing.blame?.on, standing.robotic]).toMatchObject([true, { on: false, from: { layer: 'policy' } }]);
    expect(policyPacks.map(({ subscription }) => subscription.failure?.code)).toEqual(['broken']);
  });
});
