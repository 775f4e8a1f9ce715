import type { Page } from 'playwright-core';
import { atRest } from '../../../scripts/drive.ts';
import type { Launched } from '../../../scripts/launch.ts';

/** The extension's interface that its own pages see. */
interface ExtensionPage {
  chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
}

/** Opens the panel's page in a tab of its own, fixed to the tab of `page`. */
export async function panelInTab(launched: Launched, page: Page): Promise<Page> {
  const panel = await launched.context.newPage();
  await panel.goto(launched.url('sidepanel.html'));
  const find = () =>
    panel.evaluate(async (address) => {
      const tabs = await (globalThis as unknown as ExtensionPage).chrome.tabs.query({});
      return tabs.findLast(({ url }) => url === address)?.id ?? null;
    }, page.url());
  const id = await atRest(panel, find);
  await panel.goto(launched.url(`sidepanel.html?tab=${id}`));
  return panel;
}

/** Waits until the findings that a panel lists are those of the draft as it is, and not of what it began with. */
export const judged = (panel: Page): Promise<void> =>
  panel.locator('.summary .reading:not(.on)').waitFor({ state: 'attached' });
