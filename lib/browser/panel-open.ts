import { browser } from 'wxt/browser';

/** Firefox's own API, which the shared types do not list. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const sidebar = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/** Makes a click on the toolbar icon open the panel: Chrome and Edge do it themselves, Firefox is told to. */
export function openPanelFromToolbar(): void {
  if (sidebar()) browser.action.onClicked.addListener(() => void sidebar()?.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}

/**
 * Opens the panel beside a tab because of a click in its page. Call it at once, before anything is awaited: the click
 * counts for a moment only. Where the browser does not take a click in a page for one (Firefox), a small window of its
 * own shows the same panel, fixed to the tab.
 */
export function openPanelFor(tabId: number): void {
  const opened = sidebar()?.open() ?? browser.sidePanel.open({ tabId });
  opened.catch(() => {
    const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
    return browser.windows.create({ type: 'popup', url, width: 400, height: 720 });
  });
}
