import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { marks, open, type } from '../../scripts/drive.ts';
import { violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const draft = 'You failed to report the crack in time.';
const words = 'You failed to report';

/** The extension's interface that its own pages see. */
interface ExtensionPage {
  chrome: { tabs: { getCurrent(): Promise<{ id: number }>; query(of: object): Promise<{ id: number }[]> } };
}

/** The browser's own page for extensions, with what its switches call. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(of: { extensionId: string; hostAccess: string }): Promise<void>;
    };
  };
}

describe('where the browser stands in the way, the panel', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  /** Chooses under the browser's own “Site access”, as a person does. */
  async function access(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    const page = await chromium.now.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      ([extensionId, chosen]) =>
        (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess: chosen,
        }),
      [chromium.now.extensionId, hostAccess] as const,
    );
    await page.close();
  }

  /** The panel of the tab that was opened last, whatever it shows: of a page that is not to be read not even the address is known. */
  async function panelOfLast(): Promise<Page> {
    const panel = await chromium.now.context.newPage();
    await panel.goto(chromium.now.url('sidepanel.html'));
    const id = await panel.evaluate(async () => {
      const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
      const own = (await tabs.getCurrent()).id;
      return Math.max(...(await tabs.query({})).map((tab) => tab.id).filter((one) => one < own));
    });
    await panel.goto(chromium.now.url(`sidepanel.html?tab=${id}`));
    return panel;
  }

  test('says that it is not allowed to read along, and follows once it is', async () => {
    await access('ON_CLICK');
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', draft);
    const panel = await panelOfLast();
    await panel.getByRole('heading', { name: 'Not allowed to read along' }).waitFor();
    await panel.getByRole('button', { name: 'Allow it' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    expect(await marks(page)).toEqual([]);
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const callout = options.getByText(/^The browser keeps Amends from reading/);
    await callout.waitFor();

    // A click on the toolbar icon is leave enough for the page in front.
    await page.bringToFront();
    const beside = await chromium.now.openPanel(page);
    await beside.getByRole('heading', { name: /Blame-shifting$/ }).waitFor();

    await access('ON_ALL_SITES');
    await callout.waitFor({ state: 'detached' });
    await page.bringToFront();
    await page.reload();
    await beside.getByRole('heading', { name: 'No reply open' }).waitFor();
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('offers to reload a page that its script cannot get into', async () => {
    const page = await chromium.now.context.newPage();
    await page.route(addresses.zendesk, (route) => route.abort());
    await page.goto(addresses.zendesk).catch(() => {});
    const panel = await panelOfLast();
    await panel.getByRole('heading', { name: 'This page needs a reload' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    await page.unroute(addresses.zendesk);
    await panel.getByRole('button', { name: 'Reload the page' }).click();
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
  });
});
