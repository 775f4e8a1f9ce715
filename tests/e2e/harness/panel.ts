import type { Page } from 'playwright-core';
import type { Launched } from '../../../scripts/launch.ts';

/** The extension's interface that its own pages see. */
interface ExtensionPage {
  chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
}

/** Opens the panel's page in a tab of its own, fixed to the tab of `page`. */
export async function panelInTab(launched: Launched, page: Page): Promise<Page> {
  const panel = await launched.context.newPage();
  await panel.goto(launched.url('sidepanel.html'));
  const id = await panel.evaluate(async (address) => {
    const tabs = await (globalThis as unknown as ExtensionPage).chrome.tabs.query({});
    return tabs.findLast(({ url }) => url === address)?.id;
  }, page.url());
  await panel.goto(launched.url(`sidepanel.html?tab=${id}`));
  return panel;
}
