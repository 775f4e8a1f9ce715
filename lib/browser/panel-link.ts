import { type Browser, browser } from 'wxt/browser';
import { followTab } from './active-tab.ts';
import { askToRead, injectInto, isSupported, mayRead } from './pages.ts';
import { PANEL_PORT, type PanelAction, type TabReady, type TabState } from './protocol.ts';

/**
 * What the panel knows of the tab in front. `looking` has just begun; `unsupported` is a page that Amends does not
 * read; `locked` means that the browser was told to keep Amends from its pages; `unreachable` is a page it should read,
 * but whose script neither answers nor can be started without a reload.
 */
export type PanelView =
  | { kind: 'looking' }
  | { kind: 'unsupported' }
  | { kind: 'locked' }
  | { kind: 'unreachable' }
  | { kind: 'tab'; state: TabState };

export interface PanelLink {
  /** Something for the tab's content script; dropped while none is connected, for there is nothing it could be about. */
  act: (action: PanelAction) => void;
  reload: () => void;
  /** Asks the browser to let Amends read its pages, and looks again. Call it at once from a click. */
  unlock: () => Promise<void>;
}

/** A switch of tabs that answers within this time never shows an empty panel in between. */
const PATIENCE_MS = 150;

/**
 * Follows the tab in front over a port to its content script, through switches, reloads and navigation.
 * Ends when `signal` aborts.
 */
export function linkPanel(show: (view: PanelView) => void, signal: AbortSignal, pinned: number | null): PanelLink {
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
      // News from before this panel looked is no news, until there is other news: another box counts from one again.
      if (!answered) before = state.notice?.id;
      else if (state.notice?.id !== before) before = undefined;
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
    const locked = !supported && !(await mayRead());
    if (port !== null || id !== tabId || signal.aborted) return;
    // A page still on its way announces itself, or its end of loading does.
    if (tab?.status === 'loading' && supported) return;
    if (!supported) return settle({ kind: locked ? 'locked' : 'unsupported' });
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
    unlock: async () => {
      if ((await askToRead()) && tabId !== null) connect(tabId, true);
    },
  };
}
