import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { marks } from './drive.ts';

/** A finding as the panel shows it. */
export interface Shown {
  name: string;
  words: string | null;
  message: string;
  rewrites: string[];
}

/** Waits until something is so; fails after ten seconds with `what` it was that did not come about. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`${what} did not come about.`);
  }
}

/** Waits until the reply is no longer `before`. */
export const changed = (reply: () => Promise<string>, before: string): Promise<void> =>
  until('A change of the reply after a click', async () => (await reply()) !== before);

/** Waits until the panel is done reading and has an entry for each mark in the page. */
async function caughtUp(panel: Page, page: Page): Promise<void> {
  // Within two frames of the last key the page has asked for its findings and told the panel so.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const busy = panel.locator('.reading.on, [aria-busy="true"]');
  const quotes = panel.locator('.finding .quote');
  await until(
    'The panel',
    async () => (await busy.count()) === 0 && (await quotes.count()) === (await marks(page)).length,
  );
}

/** The findings in the panel once it has caught up with the page. */
export async function readFindings(panel: Page, page: Page): Promise<Shown[]> {
  await caughtUp(panel, page);
  return panel.locator('.finding').evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector('h3')!.lastChild!.textContent!,
      words: item.querySelector('.quote')?.textContent ?? null,
      message: item.querySelector('p')!.textContent!,
      rewrites: [...item.querySelectorAll('.rewrite > span:last-child')].map((rewrite) => {
        const copy = rewrite.cloneNode(true) as Element;
        // What is only for screen readers would read oddly here.
        for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
        for (const small of copy.querySelectorAll('small')) small.textContent = ` (${small.textContent})`;
        return copy.textContent!;
      }),
    })),
  );
}

/**
 * Clicks the first rewrite of one finding after the other until none is left that needs no filling in.
 * @param reply gives the reply as it is; a click has worked when it has changed.
 * @returns how many were put into the reply.
 */
export async function mendInPanel(panel: Page, page: Page, reply: () => Promise<string>): Promise<number> {
  // Far more than a reply has; two rules that undo each other must not keep the demo busy for ever.
  const enough = 20;
  for (let mended = 0; mended < enough; mended += 1) {
    await caughtUp(panel, page);
    const next = panel.locator('.rewrite:not(:has-text("["))').first();
    if ((await next.count()) === 0) return mended;
    const before = await reply();
    await next.click();
    await changed(reply, before);
  }
  return enough;
}
