import type { Page } from 'playwright-core';
import { open, type } from '../../scripts/drive.ts';
import { buildExtension } from '../../scripts/extension.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { addresses } from '../e2e/harness/addresses.ts';
import { panelInTab } from '../e2e/harness/panel.ts';
import { buildPages } from '../pages/build.ts';

/**
 * How long the panel takes to open, and how long after its mark a finding stands in it. Printed, and not asserted: the
 * figures are this machine's. Run by `npm run bench:panel`.
 */

const ROUNDS = 15;
const draft = 'Please be advised that you failed to attach the invoice. As per our policy we cannot help.';

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const spread = (times: number[]): string =>
  `${median(times).toFixed(0)} ms (${times[0]!.toFixed(0)} to ${times.at(-1)!.toFixed(0)})`;

declare global {
  interface Window {
    seen: Record<string, number>;
  }
}

/** Milliseconds from the beginning of the panel's page until something stands in it, and until its findings do. */
async function opening(launched: Launched, page: Page): Promise<void> {
  const panel = await panelInTab(launched, page);
  await panel.addInitScript(() => {
    window.seen = {};
    const look = () => {
      if (document.querySelector('main > *')) window.seen.first ??= performance.now();
      if (document.querySelector('.finding')) window.seen.findings ??= performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  const first: number[] = [];
  const findings: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await panel.reload();
    await panel.locator('.finding').first().waitFor();
    const seen = await panel.evaluate(() => window.seen);
    first.push(seen.first!);
    findings.push(seen.findings!);
  }
  console.log(`the panel opens in ${spread(first)}, and shows the findings after ${spread(findings)}`);
  await panel.close();
}

/** Milliseconds between a mark in the page and its finding in the real panel beside it. */
async function following(launched: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  const panel = await launched.openPanel(page);
  await panel.locator('.finding').first().waitFor();
  await panel.evaluate(() => {
    const count = () => document.querySelectorAll('.finding .quote').length;
    let before = count();
    new MutationObserver(() => {
      if (count() > before) window.seen = { at: performance.timeOrigin + performance.now() };
      before = count();
    }).observe(document.body, { childList: true, subtree: true });
  });
  const late: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Thank you. ');
    await panel.locator('.finding .quote').first().waitFor({ state: 'detached' });
    await page.evaluate(() => {
      window.seen = {};
      const look = () => {
        if (CSS.highlights.get('amends-problem')?.size)
          window.seen = { at: performance.timeOrigin + performance.now() };
        else requestAnimationFrame(look);
      };
      look();
    });
    await panel.evaluate(() => {
      window.seen = {};
    });
    await page.keyboard.type('You failed to report it. ');
    const shown = async (of: Page) => (await of.waitForFunction(() => window.seen.at)).jsonValue();
    const [marked, listed] = await Promise.all([shown(page), shown(panel)]);
    late.push(listed! - marked!);
  }
  console.log(`a finding stands in the panel ${spread(late)} after its mark`);
}

const built = {
  extension: await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output-bench'),
  pages: await buildPages(),
};
const launched = await launch({ ...built, headless: true, sealed: true, language: 'en-US' });
try {
  const page = await open(launched.context, addresses.zendesk, 'ticket-1');
  await type(page, 'ticket-1', draft);
  await opening(launched, page);
  await following(launched, page);
} finally {
  await launched.close();
}
