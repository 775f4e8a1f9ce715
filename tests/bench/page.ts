import type { CDPSession, Page } from 'playwright-core';
import { type as click, open } from '../../scripts/drive.ts';
import { buildExtension } from '../../scripts/extension.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { addresses } from '../e2e/harness/addresses.ts';
import { buildPages } from '../pages/build.ts';

/**
 * What the extension costs the pages it runs in, on each host's page with and without it. Printed, and not asserted: the
 * figures are this machine's. Run by `npm run bench:page`.
 */

const KEYS = 60;
const SWITCHES = 200;
const sentence = 'We have looked into your order and it left us on Monday, so it is on its way now. ';
const drafts = { '200 words': sentence.repeat(11), '5,000 words': `${sentence.repeat(10)}\n`.repeat(28) };
const pages = [
  { name: 'Zendesk', address: addresses.zendesk, box: 'ticket-1' },
  { name: 'Intercom', address: addresses.intercom, box: 'reply' },
  { name: 'Gmail', address: addresses.gmail, box: 'inline' },
];

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function fill(page: Page, box: string, draft: string): Promise<void> {
  const html = draft.split('\n').map((line) => `<p>${line}</p>`);
  await page.evaluate(([name, text]) => window.__editors[name!]!.set(text!), [box, html.join('')]);
  await click(page, box, '');
  await page.keyboard.press('Control+Home');
}

/** Types steadily and gives main-thread milliseconds a key, and the longest task the page saw. */
async function typing(page: Page, cdp: CDPSession): Promise<{ key: number; longest: number }> {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  const before = await metrics(cdp);
  await page.keyboard.type('we are on it '.repeat(KEYS / 12).slice(0, KEYS), { delay: 40 });
  const after = await metrics(cdp);
  return {
    key: ((after.TaskDuration! - before.TaskDuration!) * 1000) / KEYS,
    longest: await page.evaluate(() => window.longest),
  };
}

declare global {
  interface Window {
    longest: number;
  }
}

/** Milliseconds from the key that completes wrong words until their mark is there to be drawn; the median of several. */
async function toMark(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    // A sentence of its own, whatever stands before.
    await page.keyboard.type('. You fai');
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      const size = () => CSS.highlights.get('amends-problem')?.size ?? 0;
      const before = size();
      let pressed = performance.now();
      const note = () => {
        pressed = performance.now();
      };
      addEventListener('keydown', note, { capture: true });
      delete dataset.mark;
      const look = () => {
        if (size() <= before) return requestAnimationFrame(look);
        dataset.mark = String(performance.now() - pressed);
        removeEventListener('keydown', note, { capture: true });
      };
      look();
    });
    // Slowly, so that the mark is known to come of the key before it.
    await page.keyboard.type('led to report it. ', { delay: 250 });
    await page.waitForFunction(() => document.documentElement.dataset.mark);
    times.push(Number(await page.evaluate(() => document.documentElement.dataset.mark)));
  }
  return times.sort((a, b) => a - b)[1]!;
}

/** Kilobytes the page's heap has grown by after many switches between two tickets, after collecting what is garbage. */
async function switching(page: Page, cdp: CDPSession): Promise<number> {
  const heap = async () => {
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    return (await metrics(cdp)).JSHeapUsedSize! / 1024;
  };
  const rounds = async (count: number) => {
    for (let at = 0; at < count; at++) {
      await page
        .locator('.tabs a')
        .nth(at % 2)
        .click();
      const box = page.locator('.ck-editor__editable:visible');
      await box.click();
    }
  };
  await rounds(20);
  const before = await heap();
  await rounds(SWITCHES);
  return (await heap()) - before;
}

async function measure(launched: Launched, extended: boolean): Promise<void> {
  const label = extended ? 'with   ' : 'without';
  for (const { name, address, box } of pages) {
    for (const [size, draft] of Object.entries(drafts)) {
      const page = await open(launched.context, address, box);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await fill(page, box, draft);
      // What is loaded and drawn once is not what a key costs.
      await page.keyboard.type('Warm up. ', { delay: 40 });
      const { key, longest } = await typing(page, cdp);
      const mark = extended ? `, to the mark ${(await toMark(page)).toFixed(0)} ms` : '';
      const worst = longest > 0 ? `${longest.toFixed(0)} ms` : 'none over 50 ms';
      console.log(`${label}  ${name}, ${size}: a key ${key.toFixed(1)} ms, long tasks ${worst}${mark}`);
      await page.close();
    }
  }
  const page = await open(launched.context, addresses.zendesk, 'ticket-1');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  console.log(
    `${label}  Zendesk, ${SWITCHES} switches of the ticket: ${(await switching(page, cdp)).toFixed(0)} KB more`,
  );
}

const built = {
  extension: await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output-bench'),
  pages: await buildPages(),
};
for (const extended of [false, true]) {
  const launched = await launch({ ...built, headless: true, sealed: true, bare: !extended });
  try {
    await measure(launched, extended);
  } finally {
    await launched.close();
  }
}
