import { browser } from 'wxt/browser';
import { injectIntoOpenTabs } from './pages.ts';

/** The pages a user adds: the content script is put there by registration, where the browser has been told to allow it. */

const ID = 'sites';

/** The pattern of the whole site an address belongs to, or null for what is no web page. */
export function siteOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Asks the browser to let us read a site. Call it at once from a click. Resolves to whether it was granted. */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives the browser's leave to read a site back. What the manifest asks for cannot be given back and stays. */
export async function leaveSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

async function allowed(sites: readonly string[]): Promise<string[]> {
  const may = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)),
  );
  return sites.filter((_, at) => may[at]);
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Has the content script run on these sites, as far as the browser allows, and nowhere else beside the products; also
 * in tabs that are open already. Calls wait for each other.
 */
export function registerSites(sites: readonly string[]): Promise<void> {
  const done = queue.then(async () => {
    const matches = await allowed(sites);
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const known = before?.matches ?? [];
    if (JSON.stringify(known) === JSON.stringify(matches)) return;
    if (before) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    const js = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
    await browser.scripting.registerContentScripts([{ id: ID, js, matches, runAt: 'document_idle' }]);
    await injectIntoOpenTabs(matches.filter((site) => !known.includes(site)));
  });
  queue = done.catch(() => {});
  return done;
}

/** Calls back whenever the browser's leave to read pages was given or taken, here or in its own settings. */
export function onLeaveChanged(handler: () => void): void {
  browser.permissions.onAdded.addListener(handler);
  browser.permissions.onRemoved.addListener(handler);
}
