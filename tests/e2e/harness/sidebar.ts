import type { Browser } from 'puppeteer-core';

/** What the protocol answers in the browser's own window; a failed evaluation throws. */
interface Evaluated {
  result: { result?: { value?: string }; exceptionDetails?: { text: string } };
}

/** The session under Puppeteer's surface, which has no names for the browser's own windows. */
interface Connection {
  send(method: string, params: object): Promise<unknown>;
}

const ID = 'amends@amends.example';
const PANEL = "SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')";

/** The real sidebar of a Firefox that was started with leave to drive its own windows. */
export interface Sidebar {
  /** Clicks on the toolbar icon, as far as the extension can tell. */
  press(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** What stands in the panel; empty as long as it is not there. */
  text(): Promise<string>;
  /** Clicks on the first control in the panel that a selector finds. */
  click(selector: string): Promise<void>;
  /** The width of the panel in pixels, and how far its content reaches beyond. */
  widths(): Promise<{ width: number; over: number }>;
}

export async function sidebarOf(browser: Browser): Promise<Sidebar> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const { context } = tree.result.contexts[0]!;
  const inWindow = async (expression: string): Promise<string> => {
    const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    const { result, exceptionDetails } = (answer as Evaluated).result;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value ?? '';
  };
  let asked = 0;
  /** Runs in the panel's own process, which the window only reaches by messages. Empty when nothing answers there. */
  const inPanel = (expression: string): Promise<string> => {
    const name = `amends-test-${asked++}`;
    const script = `sendAsyncMessage(${JSON.stringify(name)}, String(${expression}))`;
    return inWindow(`new Promise((done) => {
      const panel = ${PANEL};
      if (!panel?.messageManager) return done('');
      panel.messageManager.addMessageListener(${JSON.stringify(name)}, ({ data }) => done(data));
      panel.messageManager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(script)}`)}, false);
      // A panel that is just being opened takes the question away with what was there before.
      setTimeout(done, 2000, '');
    })`);
  };
  return {
    press: async () => {
      await inWindow(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${ID}');
        ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
    },
    isOpen: async () => (await inWindow(`String(SidebarController.isOpen && !!${PANEL})`)) === 'true',
    text: () => inPanel('content.document.body?.innerText ?? ""'),
    click: async (selector) => {
      await inPanel(`content.document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    widths: async () => {
      const [width = 0, wanted = 0] = (
        await inPanel('[content.innerWidth, content.document.documentElement.scrollWidth]')
      )
        .split(',')
        .map(Number);
      return { width, over: wanted - width };
    },
  };
}
