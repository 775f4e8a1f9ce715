import { browser } from 'wxt/browser';

/** Firefox's own API, which the shared types do not list. */
interface SidebarAction {
  toggle(): Promise<void>;
}
const sidebar = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/** Makes a click on the toolbar icon open the panel: Chrome and Edge do it themselves, Firefox is told to. */
export function openPanelFromToolbar(): void {
  if (sidebar()) browser.action.onClicked.addListener(() => void sidebar()?.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
