import type { Page } from 'playwright-core';
import type { Command } from '../../../lib/browser/protocol.ts';
import type { Launched } from '../../../scripts/launch.ts';

interface ExtensionPage {
  chrome: {
    tabs: {
      query(of: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(id: number, message: object, options: object): Promise<unknown>;
    };
  };
}

/** What the background does when the keys of a command are pressed, which no test can press without a window. */
export async function press({ context, url }: Launched, page: Page, command: Command): Promise<void> {
  const own = await context.newPage();
  await own.goto(url('options.html'));
  await own.evaluate(
    async ([address, name]) => {
      const { chrome } = globalThis as unknown as ExtensionPage;
      const tab = (await chrome.tabs.query({})).findLast((one) => one.url === address);
      await chrome.tabs.sendMessage(tab!.id, { type: 'command', command: name }, { frameId: 0 }).catch(() => {});
    },
    [page.url(), command] as const,
  );
  await own.close();
  await page.bringToFront();
}
