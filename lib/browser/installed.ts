import { browser } from 'wxt/browser';

/** Calls back when the extension itself was installed or updated, and not when the browser was. */
export function onInstalled(handler: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') handler();
  });
}
