import { browser } from 'wxt/browser';

/**
 * Calls back when the extension itself was installed or updated, and not when the browser was. `first` tells an
 * installation from an update.
 */
export function onInstalled(handler: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') handler(reason === 'install');
  });
}

/** Opens the page that says what this is, in a tab of its own. */
export function showWelcome(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The version of this build. */
export const versionHere = (): string => browser.runtime.getManifest().version;
