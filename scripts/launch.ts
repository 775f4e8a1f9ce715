import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { answer } from '../tests/pages/routes.ts';
import { findChromium } from './browsers.mjs';
import { loggedRequests } from './net-log.ts';

export interface Options {
  /** The folder of the built extension. */
  extension: string;
  /** The folder of the built fixture pages. */
  pages: string;
  headless: boolean;
  /** Nothing but the fixture pages can be reached, and whatever is asked for beside them is noted. */
  sealed: boolean;
  colorScheme?: 'light' | 'dark';
  /** The language of the browser, such as `de`; the user's own when none is named. */
  language?: string;
  /** The browser comes without the extension, to compare with. */
  bare?: boolean;
  /** Leaves the page open that an installation opens. */
  welcome?: boolean;
  /** Pages that are left are kept as they are for a return, as in everybody's browser and else not under a driver. */
  keepsPages?: boolean;
  /** What to start in the place of the browser that is found: a command that starts it in its own way. */
  executable?: string;
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  /** Clicks on the toolbar button over the page's tab. Where the browser withholds our leave, that gives it and no more. */
  press(page: Page): Promise<void>;
  /** Opens the real side panel over the page's tab, as a click on the toolbar button does, and gives it as a page. */
  openPanel(page: Page): Promise<Page>;
  /** The address of one of the extension's own pages. */
  url(path: string): string;
  /** Ends the browser. Gives the requests that pages or the extension made to anything but the fixture pages. */
  close(): Promise<readonly string[]>;
}

/** The parts of the debugging protocol that Playwright has no types for. */
interface ExtensionCommands {
  send(method: 'Extensions.loadUnpacked', params: { path: string }): Promise<{ id: string }>;
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<unknown>;
}

// The browser's own errands would only blur what is seen of the requests that matter.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

async function tabOf(cdp: CDPSession, page: Page): Promise<string | undefined> {
  // Tabs are left out of the list unless everything is asked for.
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos.find(({ type, url }) => type === 'tab' && url === page.url())?.targetId;
}

/** How long a slow machine may take to do what a click asks for, in milliseconds. */
const PATIENCE = 20_000;

/** What `look` finds as soon as it finds something, or undefined when the time is over. */
async function soonest<T>(look: () => Promise<T | undefined>, milliseconds: number): Promise<T | undefined> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) {
    const found = await look();
    if (found) return found;
  }
  return undefined;
}

/** Starts a Chromium with the extension in it and the fixture pages standing at the products' own addresses. */
export async function launch(options: Options): Promise<Launched> {
  const executablePath = options.executable ?? findChromium();
  if (!executablePath) throw new Error('No Chromium found; "node scripts/setup.mjs" installs one.');
  const profile = await mkdtemp(join(tmpdir(), 'amends-'));
  const root = process.getuid?.() === 0;
  const netLog = join(profile, 'requests.json');
  const sealed = [`--log-net-log=${netLog}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    // In a window Ctrl+C is the way out, and the one who opened it tidies up.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    chromiumSandbox: !root && !options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    colorScheme: options.headless ? (options.colorScheme ?? 'light') : null,
    // On Linux the language is read from here, elsewhere from the arguments.
    env: { ...process.env, ...(options.language ? { LANGUAGE: options.language } : {}) },
    ignoreDefaultArgs: [
      '--enable-automation',
      '--disable-extensions',
      ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...quiet,
      // Loading by the protocol works in branded Chrome too, which refuses --load-extension.
      '--enable-unsafe-extension-debugging',
      // The panel shows up only for those who connect by a port.
      '--remote-debugging-port=0',
      '--window-size=1500,950',
      ...(options.language ? [`--lang=${options.language}`] : []),
      // Without this, Chromium warns of the missing sandbox that it does not allow root.
      ...(root ? ['--test-type'] : []),
      ...(options.sealed ? sealed : []),
    ],
  });
  const stray: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const found = await answer(options.pages, url);
    if (found) return route.fulfill(found);
    if (!options.sealed || url.startsWith('chrome-extension:')) return route.continue();
    stray.push(url);
    return route.abort();
  });

  const cdp = await context.browser()!.newBrowserCDPSession();
  const extensions = cdp as unknown as ExtensionCommands;
  const { id } = options.bare
    ? { id: '' }
    : await extensions.send('Extensions.loadUnpacked', { path: options.extension });
  // The first page opens once; whoever came for something else finds the browser without it.
  if (!options.bare) {
    const find = async () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
    const welcome = await soonest(find, 3 * PATIENCE);
    if (!welcome) throw new Error('The extension did not open its first page.');
    if (!options.welcome) await welcome.close();
  }
  const url = (path: string) => `chrome-extension://${id}/${path}`;

  const connections: Browser[] = [];
  const press = async (page: Page) => {
    const targetId = await soonest(() => tabOf(cdp, page), PATIENCE);
    if (!targetId) throw new Error(`No tab shows ${page.url()}.`);
    await extensions.send('Extensions.triggerAction', { id, targetId });
  };
  const openPanel = async (page: Page) => {
    const panels = async () =>
      (await cdp.send('Target.getTargets')).targetInfos
        .filter((target) => target.url.startsWith(url('sidepanel.html')))
        .map((target) => target.targetId);
    const click = async () => {
      const before = await panels();
      await press(page);
      return soonest(async () => {
        const now = await panels();
        return now.find((target) => !before.includes(target)) ?? (now.length < before.length ? 'closed' : undefined);
      }, PATIENCE);
    };
    // A click closes a panel that stands open already, and may be lost while the background starts.
    const done = await click();
    const panel = done === undefined || done === 'closed' ? await click() : done;
    if (!panel) throw new Error('The side panel did not open.');
    // A connection made earlier would not be told of the panel. With its own defaults it would undo the colour scheme.
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    connections.push(connection);
    for (const candidate of connection.contexts().flatMap((known) => known.pages())) {
      const session = await candidate.context().newCDPSession(candidate);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      if (targetInfo.targetId !== panel) continue;
      if (options.headless) await candidate.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
      return candidate;
    }
    throw new Error('The side panel closed again.');
  };

  let closing: Promise<readonly string[]> | undefined;
  const end = async () => {
    for (const connection of connections) await connection.close();
    await context.close();
    const requests = options.sealed ? [...stray, ...(await loggedRequests(netLog))] : stray;
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
    return requests;
  };
  const close = () => {
    closing ??= end();
    return closing;
  };
  return { context, extensionId: id, press, openPanel, url, close };
}
