import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shipped } from '../../lib/packs/format.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { Subscription } from '../../lib/packs/subscribe/subscription.ts';
import { marks, open, pointAt, type } from '../../scripts/drive.ts';
import { inUse, packOf } from '../browser/kept.ts';
import { goodPack, HEAD } from '../packs/built-in.ts';
import { type Answer, file } from '../packs/subscribe/server.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon } from './harness/chromium.ts';
import { panelInTab } from './harness/panel.ts';
import { useChromiumWithServer } from './harness/with-server.ts';

const box = 'ticket-1';
const draft = 'Our clients say you failed to attach the invoice.';
const builtIn = 'you failed to attach';
const LIMIT = { timeout: 15_000, interval: 50 };

/** The extension's own interface, as its pages see it. */
interface ExtensionPage {
  chrome: {
    storage: {
      local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void>; clear(): Promise<void> };
    };
    alarms: {
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
      create(name: string, when: { when: number }): Promise<void>;
    };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/** Packs as they are kept: each with its own key, and the order beside them. */
const stored = (...packs: (Subscription & { on?: boolean })[]) => {
  const ids = packs.map(({ current }) => current!.pack.pack.id);
  return {
    packs: ids.map((id, i) => ({ id, on: packs[i]!.on ?? true, file: null })),
    ...Object.fromEntries(packs.map(({ on: _, ...subscription }, i) => [`pack:${ids[i]}`, subscription])),
  };
};
const script = (id: string) =>
  goodPack(
    `scripts:\n  - id: splinters\n    name: It has splinters\n    match: [splinters]\n    text: Please send us a picture of the splinters.\n`,
    HEAD.replace('larkfield', id),
  );

describe('packs in the background', () => {
  const setting = useChromiumWithServer();
  let own: Page;
  const inOwn = <Value, Given>(run: (given: Given) => Promise<Value>, given: Given): Promise<Value> =>
    own.evaluate(run as never, given as never) as Promise<Value>;
  const keep = (items: object) =>
    inOwn((all) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(all), items);
  const subscription = async (id: string) =>
    (await inOwn(() => (globalThis as unknown as ExtensionPage).chrome.storage.local.get(), null))[
      `pack:${id}`
    ] as Subscription;
  const versions = async (id: string) => {
    const { current, previous, waiting } = await subscription(id);
    return [current, previous, waiting].map((one) => one?.pack.pack.version ?? null);
  };
  const alarm = () => inOwn(() => (globalThis as unknown as ExtensionPage).chrome.alarms.get('look-at-packs'), null);
  const ring = () =>
    inOwn(
      (when) => (globalThis as unknown as ExtensionPage).chrome.alarms.create('look-at-packs', { when }),
      Date.now(),
    );
  const marked = (page: Page) => expect.poll(() => marks(page), soon);
  const start = async (text = draft) => {
    const page = await open(setting.now.context, addresses.zendesk, box);
    await type(page, box, text);
    await marked(page).toContain(builtIn);
    return page;
  };
  const address = () => `${setting.server.address}/lamps.json`;
  /** Answers as a server does whose packs may be fetched from anywhere. */
  const serve = (pack: Pack | string) =>
    setting.server.answer(
      '/lamps.json',
      file(typeof pack === 'string' ? pack : shipped(pack), { 'access-control-allow-origin': '*' }),
    );
  const asked = () => setting.server.requests.filter(({ url }) => url === '/lamps.json').length;

  beforeEach(async () => {
    setting.server.requests.length = 0;
    own = await setting.now.context.newPage();
    await own.goto(setting.now.url('options.html'));
  });
  afterEach(async () => {
    await inOwn(() => (globalThis as unknown as ExtensionPage).chrome.storage.local.clear(), null);
    await closePages(setting.now);
  });

  test('mark words in a reply that is open, by their own rules, until they are switched off', async () => {
    const page = await start();
    expect(await marks(page)).not.toContain('clients');
    await keep(stored(inUse(packOf('lamps'))));
    await marked(page).toEqual(['clients', builtIn]);
    await pointAt(page, 'clients');
    await page.locator('amends-card').getByText('House words').waitFor();
    await page.locator('amends-card').getByRole('button', { name: 'customers' }).waitFor();
    await keep(stored({ ...inUse(packOf('lamps')), on: false }));
    await marked(page).toEqual([builtIn]);
  });

  test('switch rules of Amends off, and the agent switches them on again', async () => {
    const page = await start();
    const quiet = goodPack('overrides:\n  - {check: blame, level: "off"}\n', HEAD.replace('larkfield', 'quiet'));
    await keep(stored(inUse(quiet)));
    await marked(page).toEqual([]);
    await keep({ settings: { checksOn: ['blame'] } });
    await marked(page).toEqual([builtIn]);
  });

  test('bring their scripts to a panel that is open, without a reload', async () => {
    const page = await start();
    const panel = await panelInTab(setting.now, page);
    await panel.locator('.finding').first().waitFor();
    await panel.getByRole('button', { name: 'Words to use' }).click();
    const found = panel.getByText('It has splinters');
    expect(await found.count()).toBe(0);
    await keep(stored(inUse(script('lamps'))));
    await found.first().waitFor();
    await keep({ packs: [] });
    await found.first().waitFor({ state: 'detached' });
  });

  test('are there again after the browser has ended the background', async () => {
    await keep(stored(inUse(packOf('lamps'))));
    const page = await start();
    await marked(page).toContain('clients');
    await stopWorker();
    await page.bringToFront();
    await page.keyboard.type(' Dear clients.');
    await marked(page).toEqual(['clients', builtIn, 'clients']);
  });

  test('that are damaged cost only themselves', async () => {
    const bad = inUse(packOf('bad'));
    const spoilt = { ...bad.current!.pack, elements: { apology: { find: ['((('] } } };
    await keep(stored({ ...bad, current: { ...bad.current!, pack: spoilt as Pack } }, inUse(packOf('lamps'))));
    const page = await start();
    await marked(page).toContain('clients');
  });

  test('are shown as text, whatever they hold', async () => {
    const html = `<img src=x onerror="document.title='stolen'"><b>bold</b>`;
    const hostile = goodPack(
      `words:\n  - never: [clients]\n    rather: [${JSON.stringify(html)}]\n    why: ${JSON.stringify(html)}\n`,
      HEAD.replace('larkfield', 'lamps').replace('Larkfield Lamps', JSON.stringify(html)),
    );
    await keep(stored(inUse(hostile)));
    const page = await start();
    await marked(page).toContain('clients');
    await pointAt(page, 'clients');
    await page.locator('amends-card').getByText(html).first().waitFor();
    expect(await page.locator('amends-card').locator('img, b').count()).toBe(0);
    const panel = await panelInTab(setting.now, page);
    await panel.locator('.finding', { hasText: html }).first().waitFor();
    expect(await panel.locator('.finding img, .finding b').count()).toBe(0);
    expect([await page.title(), await panel.title()].join()).not.toContain('stolen');
  });

  /** Ends the background as the browser does, until it stays ended. */
  async function stopWorker(): Promise<void> {
    const cdp = await setting.now.context.newCDPSession(own);
    await cdp.send('ServiceWorker.enable');
    const browser = await setting.now.context.browser()!.newBrowserCDPSession();
    const stopped = async () => {
      await cdp.send('ServiceWorker.stopAllWorkers');
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.filter((target) => target.type === 'service_worker');
    };
    await expect.poll(stopped, soon).toEqual([]);
  }

  describe('with an address', () => {
    const follow = (more: Partial<Subscription> = {}, trusted = true) =>
      keep(stored({ ...inUse(packOf('lamps'), { address: address(), trusted }), ...more }));
    const later = () => ({ nextAt: Date.now() + 3_600_000 });

    test('are brought up to date when the browser’s clock rings, in the tab that is open', async () => {
      serve(packOf('lamps', 'invoice', '1.1.0'));
      const page = await start();
      await follow(later());
      await marked(page).toContain('clients');
      await expect.poll(async () => (await alarm())?.scheduledTime, LIMIT).toBe((await subscription('lamps')).nextAt);
      expect(asked()).toBe(0);
      // The time has come while nobody was there.
      await stopWorker();
      await own.evaluate(
        ([key, nextAt]) => {
          const { chrome } = globalThis as unknown as ExtensionPage;
          return chrome.storage.local.get().then((all) => {
            const one = all[key as string] as object;
            return chrome.storage.local.set({ [key as string]: { ...one, nextAt } });
          });
        },
        ['pack:lamps', 1] as const,
      );
      await ring();
      await expect.poll(() => versions('lamps'), LIMIT).toEqual(['1.1.0', '1.0.0', null]);
      await marked(page).toEqual([builtIn, 'invoice']);
      expect(asked()).toBe(1);
      const { nextAt } = await subscription('lamps');
      expect(nextAt).toBeGreaterThan(Date.now() + 18 * 3_600_000);
      await expect.poll(async () => (await alarm())?.scheduledTime, LIMIT).toBe(nextAt);
    });

    test('wait for the person where they are not trusted', async () => {
      serve(packOf('lamps', 'invoice', '1.1.0'));
      const page = await start();
      await follow({}, false);
      await expect.poll(() => versions('lamps'), LIMIT).toEqual(['1.0.0', null, '1.1.0']);
      await marked(page).toContain('clients');
      expect(await marks(page)).not.toContain('invoice');
    });

    test('lose nothing when the browser ends the background half way', async () => {
      const held: (() => void)[] = [];
      const answer: Answer = (_, response) => held.push(() => response.destroy());
      setting.server.answer('/lamps.json', answer);
      await follow();
      await expect.poll(asked, LIMIT).toBe(1);
      await stopWorker();
      expect(await versions('lamps')).toEqual(['1.0.0', null, null]);
      // The browser was told before to come back soon.
      const soonest = (await alarm())?.scheduledTime ?? 0;
      expect(soonest - Date.now()).toBeLessThanOrEqual(60_000);
      for (const end of held) end();
      serve(packOf('lamps', 'invoice', '1.1.0'));
      await ring();
      await expect.poll(() => versions('lamps'), LIMIT).toEqual(['1.1.0', '1.0.0', null]);
    });

    test('are fetched once for two windows that ask at the same time', async () => {
      await follow(later());
      const other = await setting.now.context.newPage();
      await other.goto(setting.now.url('options.html'));
      const look = (page: Page, of: string | null) =>
        page.evaluate(
          (id) =>
            (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ type: 'look-at-packs', of: id }),
          of,
        );
      const held: (() => void)[] = [];
      const content = file(shipped(packOf('lamps', 'invoice', '1.1.0')), { 'access-control-allow-origin': '*' });
      setting.server.answer('/lamps.json', (...all) => void held.push(() => content(...all)));
      const both = Promise.all([look(own, null), look(other, null)]);
      // Looks of a page go their way in their order: once the next, at nothing, is over, the first has begun.
      await Promise.all([own, other].map((page) => look(page, 'nobody')));
      await expect.poll(() => held.length, LIMIT).toBe(1);
      for (const answer of held) answer();
      expect(await both).toEqual(Array(2).fill([{ of: 'lamps', outcome: 'new', problems: [] }]));
      expect(asked()).toBe(1);
    });

    test('keep their last good version when a hostile or broken one comes, and say so', async () => {
      const page = await start();
      await follow(later());
      await marked(page).toContain('clients');
      const head =
        '{"pack":{"id":"lamps","name":"L","version":"2.0.0","authors":["I"],"licence":"i","language":"en","engine":"0.1.0","changes":"c"}';
      const find = Array.from({ length: 200 }, (_, n) => `.{0,8} (a${n}|.) .{0,8} (d|.) .{0,8} (a|.)`);
      const signals = [{ id: 'dear', find, weight: { upset: 1 } }];
      const bad: [string, string][] = [
        [`${head},"run":"alert(1)"}`, 'broken'],
        [`${head},"facts":{"signals":${JSON.stringify(signals)}}}`, 'broken'],
        [`${head},"scripts":${'['.repeat(4000)}`, 'broken'],
        ['<!doctype html><script>alert(1)</script>', 'sign-in'],
        [`${head},"words":[{"never":["${'x'.repeat(1_200_000)}"]}]}`, 'too-large'],
      ];
      for (const [text, code] of bad) {
        serve(text);
        await own.evaluate(() =>
          (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ type: 'look-at-packs', of: 'lamps' }),
        );
        expect((await subscription('lamps')).failure?.code).toBe(code);
        expect(await versions('lamps')).toEqual(['1.0.0', null, null]);
      }
      await page.bringToFront();
      await page.keyboard.type(' Dear clients.');
      await marked(page).toEqual(['clients', builtIn, 'clients']);
    });

    test('stay in use where the server lets nobody ask, which is told apart', async () => {
      setting.server.answer('/lamps.json', file(shipped(packOf('lamps', 'invoice', '1.1.0'))));
      const page = await start();
      await follow();
      await expect.poll(async () => (await subscription('lamps')).failure?.code, LIMIT).toBe('unreachable');
      await marked(page).toContain('clients');
    });
  });
});
