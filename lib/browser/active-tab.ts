import { browser } from 'wxt/browser';

/**
 * Calls back with the id of the tab in front in this page's own window, now and whenever another comes to the front
 * or a new page arrives in it. A panel belongs to one window, so each window's panel follows its own tabs.
 * `pinned` fixes the tab, for a panel opened in a tab or a window of its own.
 */
export async function followTab(
  arrived: (tabId: number) => void,
  signal: AbortSignal,
  pinned: number | null,
): Promise<void> {
  const windowId = pinned === null ? (await browser.windows.getCurrent()).id : undefined;
  let shown = pinned;

  const show = (tabId: number) => {
    shown = tabId;
    arrived(tabId);
  };
  const onActivated = (tab: { tabId: number; windowId: number }) => {
    if (pinned === null && tab.windowId === windowId) show(tab.tabId);
  };
  const onUpdated = (tabId: number, change: { status?: string | undefined }) => {
    if (tabId === shown && change.status === 'complete') arrived(tabId);
  };

  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });

  if (pinned !== null) return show(pinned);
  const [active] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
  if (active?.id !== undefined && shown === null) show(active.id);
}
