import type { Page } from 'playwright-core';
import type { Launched } from '../../../scripts/launch.ts';

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

/** Chooses under the browser's own “Site access”, as a person does. */
export async function siteAccess(launched: Launched, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extensionId, chosen]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: chosen,
      }),
    [launched.extensionId, hostAccess] as const,
  );
  await page.close();
}

/** The panel of the tab that was opened last, whatever it shows: of a page that is not to be read not even the address is known. */
export async function panelOfLast(launched: Launched): Promise<Page> {
  const panel = await launched.context.newPage();
  await panel.goto(launched.url('sidepanel.html'));
  const id = await panel.evaluate(async () => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    const own = (await tabs.getCurrent()).id;
    return Math.max(...(await tabs.query({})).map((tab) => tab.id).filter((one) => one < own));
  });
  await panel.goto(launched.url(`sidepanel.html?tab=${id}`));
  return panel;
}
