import { cpus, loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { type as click, open } from '../../scripts/drive.ts';
import { buildExtension } from '../../scripts/extension.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { addresses } from '../e2e/harness/addresses.ts';
import { buildPages } from '../pages/build.ts';
import { addPeer, loadPeer } from './peer-highlighter.ts';

/**
 * What the extension costs the pages it runs in: each host's page without it, with it, with a grammar checker's marks in
 * its place, and with both. Printed, and not asserted: the figures are this machine's. Run by `npm run bench:page`.
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

/** How much more a page holds after many switches between two tickets, once what is garbage has been collected. */
async function switching(page: Page, cdp: CDPSession): Promise<string> {
  const held = async () => {
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    return metrics(cdp);
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
  const before = await held();
  await rounds(SWITCHES);
  const after = await held();
  const more = (name: string) => after[name]! - before[name]!;
  const kilobytes = (more('JSHeapUsedSize') / 1024).toFixed(0);
  return `${kilobytes} KB, ${more('Nodes')} nodes and ${more('JSEventListeners')} listeners more`;
}

interface Setting {
  label: string;
  extended: boolean;
  peer: Awaited<ReturnType<typeof loadPeer>>;
}

async function opened(launched: Launched, { peer }: Setting, address: string, box: string): Promise<Page> {
  if (!peer) return open(launched.context, address, box);
  const page = await launched.context.newPage();
  await addPeer(page, peer);
  await page.goto(address);
  await page.waitForFunction((name) => name in (window.__editors ?? {}), box);
  return page;
}

async function measure(launched: Launched, setting: Setting): Promise<void> {
  const label = setting.label.padEnd(8);
  for (const { name, address, box } of pages) {
    for (const [size, draft] of Object.entries(drafts)) {
      const page = await opened(launched, setting, address, box);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await fill(page, box, draft);
      // What is loaded and drawn once is not what a key costs.
      await page.keyboard.type('Warm up. ', { delay: 40 });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      const { key, longest } = await typing(page, cdp);
      const mark = setting.extended ? `, to the mark ${(await toMark(page)).toFixed(0)} ms` : '';
      const worst = longest > 0 ? `${longest.toFixed(0)} ms` : 'none over 50 ms';
      console.log(`${label}  ${name}, ${size}: a key ${key.toFixed(1)} ms, long tasks ${worst}${mark}`);
      await page.close();
    }
  }
  const page = await opened(launched, setting, addresses.zendesk, 'ticket-1');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  console.log(`${label}  Zendesk, ${SWITCHES} switches of the ticket: ${await switching(page, cdp)}`);
}

const built = {
  extension: await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output-bench'),
  pages: await buildPages(),
};
// What keeps other programs busy keeps a page waiting, too.
console.log(`load of this machine: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`);
const peer = await loadPeer();
const settings: Setting[] = [
  { label: 'without', extended: false, peer: null },
  { label: 'with', extended: true, peer: null },
  ...(peer ? [false, true].map((extended) => ({ label: extended ? 'both' : 'peer', extended, peer })) : []),
];
for (const setting of settings) {
  const launched = await launch({ ...built, headless: true, sealed: true, bare: !setting.extended });
  try {
    await measure(launched, setting);
  } finally {
    await launched.close();
  }
}
// The grammar checker leaves something running.
process.exit();
