import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { findChromium, findDesktop } from '../../../scripts/browsers.mjs';
import { atRest } from '../../../scripts/drive.ts';
import { answer } from '../../pages/routes.ts';
import { ownSite } from './addresses.ts';
import { soon, starting } from './chromium.ts';

/**
 * A desktop of its own that nobody sees, with a window manager, a Chromium in a real window and a real mouse and
 * keyboard. Elsewhere the browser pretends that every page has the focus; here only one has it.
 */
export interface Desktop {
  /** Opens an address in a tab in front, and waits for the reply box of that name to be mounted. */
  open(address: string, box: string): Promise<Page>;
  /** The side panel, docked at the window of this page. Opened once; it follows the tab in front. */
  panel(page: Page): Promise<Page>;
  /** Moves the mouse to a place in a page or in the panel, once it is there and rests, and clicks. */
  click(view: Page, place: () => Promise<{ x: number; y: number } | null>): Promise<void>;
  /** Types on the keyboard: whatever has the focus gets it. */
  type(text: string): void;
  /** Presses keys together, as `ctrl+z`. */
  press(keys: string): void;
}

interface ExtensionCommands {
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<unknown>;
}

interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
}

/** Starts a virtual screen and a window manager on it. Gives the screen's name. */
async function startScreen(children: ChildProcess[]): Promise<string> {
  // Without auto-repeat: a busy machine may hold a key down for long.
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1500x950x24', '-nolisten', 'tcp', '-r'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(screen);
  const [number] = (await once(screen.stdout!, 'data')) as [Buffer];
  const display = `:${String(number).trim()}`;
  children.push(spawn('openbox', { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' }));
  return display;
}

export function useDesktop(): Desktop {
  const children: ChildProcess[] = [];
  let display = '';
  let browser: Browser | undefined;
  let cdp: CDPSession | undefined;
  let docked: Page | undefined;
  const mouse = (...args: (string | number)[]) =>
    void execFileSync('xdotool', args.map(String), { env: { ...process.env, DISPLAY: display }, stdio: 'pipe' });

  beforeAll(async () => {
    const { missing } = findDesktop();
    if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}. "node scripts/setup.mjs" installs them.`);
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium found; "node scripts/setup.mjs" installs one.');
    display = await startScreen(children);
    // Without a window manager there are no desktops to count; one that comes late moves the windows that are there.
    await vi.waitFor(() => mouse('get_num_desktops'), soon);
    browser = await puppeteer.launch({
      executablePath,
      headless: false,
      pipe: true,
      timeout: starting,
      defaultViewport: null,
      enableExtensions: [inject('chromeWithSite')],
      env: { ...process.env, DISPLAY: display },
      args: [
        '--no-first-run',
        '--disable-gpu',
        '--lang=en-US',
        '--window-position=0,0',
        '--window-size=1500,950',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ],
    });
    cdp = await browser.target().createCDPSession();
    // It comes to the front when it opens, and no test may have a page there by then.
    await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
    await addSite(browser);
  });
  afterAll(async () => {
    await browser?.close();
    for (const child of children.reverse()) child.kill();
  });

  return {
    async open(address, box) {
      const page = await browser!.newPage();
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        const found = await answer(inject('pages'), request.url());
        return found ? request.respond(found) : request.abort();
      });
      await page.goto(address);
      const mounted = () => page.evaluate((name) => name in (window.__editors ?? {}), box);
      await expect.poll(mounted, soon).toBe(true);
      return page;
    },
    async panel(page) {
      docked ??= await openPanel(browser!, cdp!, page);
      return docked;
    },
    async click(view, find) {
      const { left, top } = await place(view, mouse);
      const { x, y } = await atRest(view, find);
      mouse('mousemove', left + x, top + y, 'click', 1);
    },
    type(text) {
      mouse('type', '--delay', 8, '--', text);
    },
    press(keys) {
      mouse('key', keys);
    },
  };
}

/** Adds the own site as a user does, less the browser's own question. */
async function addSite(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((known) => known.type() === 'service_worker');
  const background = (await target.worker())!;
  await background.evaluate(async (site) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    await chrome.storage.local.set({ settings: { sites: [site] } });
  }, ownSite);
  const registered = () =>
    background.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return (await chrome.scripting.getRegisteredContentScripts()).length;
    });
  await vi.waitFor(async () => expect(await registered()).toBe(1), soon);
}

/** Opens the panel as a click on the toolbar button does. */
async function openPanel(browser: Browser, cdp: CDPSession, page: Page): Promise<Page> {
  const isPanel = (url: string) => url.includes('/sidepanel.html');
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url())!;
  const worker = targetInfos.find(({ url }) => url.startsWith('chrome-extension://'))!;
  const id = new URL(worker.url).hostname;
  const find = () => browser.targets().find((target) => isPanel(target.url()));
  // Once only: a second click would close what is just being opened.
  await (cdp as unknown as ExtensionCommands).send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await vi.waitFor(() => expect(find()).toBeDefined(), soon);
  return find()!.asPage();
}

/** Where the upper left corner of a page or of the panel is on the screen, which only a mouse over it can tell. */
async function place(
  view: Page,
  mouse: (...args: (string | number)[]) => void,
): Promise<{ left: number; top: number }> {
  await view.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset.corner;
    const note = (event: MouseEvent) => {
      dataset.corner = `${event.screenX - event.clientX} ${event.screenY - event.clientY}`;
    };
    addEventListener('mousemove', note, { capture: true, once: true });
  });
  const size = await view.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const isPanel = view.url().includes('/sidepanel.html');
  const x = isPanel ? 1500 - size.width / 2 : size.width / 2;
  const corner = () => view.evaluate(() => document.documentElement.dataset.corner ?? '');
  // Over a frame the page itself hears nothing of the mouse, so it is tried at several heights.
  const heights = [0.5, 0.9, 0.1, 0.7, 0.3];
  let by = 0;
  await vi.waitFor(async () => {
    mouse('mousemove', Math.round(x) + (by % 2), 940 - Math.round(size.height * heights[by++ % heights.length]!));
    expect(await corner()).not.toBe('');
  }, soon);
  const [left = 0, top = 0] = (await corner()).split(' ').map(Number);
  return { left, top };
}
