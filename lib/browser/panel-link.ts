import { type Browser, browser } from 'wxt/browser';
import { followTab } from './active-tab.ts';
import { injectInto, isSupported } from './pages.ts';
import { PANEL_PORT, type PanelAction, type TabReady, type TabState } from './protocol.ts';

/**
 * What the panel knows of the tab in front. `looking` has just begun; `unsupported` is a page that Amends does not
 * read; `unreachable` is one it should, but whose script neither answers nor can be started without a reload.
 */
export type PanelView =
  | { kind: 'looking' }
  | { kind: 'unsupported' }
  | { kind: 'unreachable' }
  | { kind: 'tab'; state: TabState };

/** A switch of tabs that answers within this time never shows an empty panel in between. */
const PATIENCE_MS = 150;

/**
 * Follows the tab in front over a port to its content script, through switches, reloads and navigation.
 * Ends when `signal` aborts. `act` is dropped while no tab is connected: there is nothing it could be about.
 */
export function linkPanel(
  show: (view: PanelView) => void,
  signal: AbortSignal,
  pinned: number | null,
): { act: (action: PanelAction) => void; reload: () => void } {
  let tabId: number | null = null;
  let port: Browser.runtime.Port | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const settle = (view: PanelView) => {
    clearTimeout(patience);
    show(view);
  };
  const drop = () => {
    const old = port;
    port = null;
    old?.disconnect();
  };

  /** Connects to the tab; when nobody answers there, finds out why, starting the script once where it is missing. */
  const connect = (id: number, mayInject: boolean) => {
    drop();
    const mine = browser.tabs.connect(id, { name: PANEL_PORT, frameId: 0 });
    port = mine;
    let answered = false;
    let before: number | undefined;
    mine.onMessage.addListener((state: TabState) => {
      if (port !== mine) return;
      // News from before this panel looked is no news.
      if (!answered) before = state.notice?.id;
      answered = true;
      settle({ kind: 'tab', state: state.notice?.id === before ? { ...state, notice: null } : state });
    });
    mine.onDisconnect.addListener(() => {
      // Reading the error tells the browser that a page without our script is expected.
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = null;
      if (answered) arrive(id);
      else void explain(id, mayInject);
    });
  };

  const explain = async (id: number, mayInject: boolean) => {
    const tab = await browser.tabs.get(id).catch(() => null);
    const supported = tab !== null && (await isSupported(id));
    if (port !== null || id !== tabId || signal.aborted) return;
    // A page still on its way announces itself, or its end of loading does.
    if (tab?.status === 'loading' && supported) return;
    if (!supported) return settle({ kind: 'unsupported' });
    const injected = mayInject && (await injectInto(id));
    if (port !== null || id !== tabId || signal.aborted) return;
    if (injected) connect(id, false);
    else settle({ kind: 'unreachable' });
  };

  const arrive = (id: number) => {
    if (signal.aborted || (id === tabId && port !== null)) return;
    tabId = id;
    clearTimeout(patience);
    patience = setTimeout(() => show({ kind: 'looking' }), PATIENCE_MS);
    connect(id, true);
  };
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if ((message as TabReady).type === 'tab-ready' && sender.tab?.id === tabId && tabId !== null) connect(tabId, false);
    return undefined;
  };

  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    browser.runtime.onMessage.removeListener(onMessage);
    drop();
  });
  void followTab(arrive, signal, pinned);

  return {
    act: (action) => port?.postMessage(action),
    reload: () => {
      if (tabId !== null) void browser.tabs.reload(tabId);
    },
  };
}
