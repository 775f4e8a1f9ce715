import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { originOf, readKept } from './packs.ts';
import { injectIntoOpenTabs } from './pages.ts';
import type { TabMessage } from './protocol.ts';

/** The pages a user adds: the content script is put there by registration, where the browser has been told to allow it. */

const ID = 'sites';

/**
 * The pattern of the whole site that a person means: by an address copied from the browser, or by a name alone. Null for
 * what is no web page. Patterns carry no port, because not every browser knows one there; without, they match them all.
 */
export function siteOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname.includes('*')) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Asks the browser to let us read a site. Call it at once from a click. Resolves to whether it was granted. */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/**
 * Gives the browser's leave to read a site back, unless a pack is fetched from there. What the manifest asks for cannot
 * be given back and stays.
 */
async function leaveSite(pattern: string): Promise<void> {
  const { packs } = await readKept();
  if (packs.some(({ subscription }) => originOf(subscription.source.address) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Which of these sites the browser lets us read. */
export async function allowedOf(sites: readonly string[]): Promise<string[]> {
  const may = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)),
  );
  return sites.filter((_, at) => may[at]);
}

async function tellToStop(sites: string[]): Promise<void> {
  const message: TabMessage = { type: 'stop' };
  const tabs = sites.length > 0 ? await browser.tabs.query({ url: sites }) : [];
  for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => {});
}

/**
 * Has the content script run on these sites, as far as the browser allows, and nowhere else beside the products; also
 * in tabs that are open already. The leave to read a site that is no longer among them is given back. Calls wait for
 * each other.
 */
export function registerSites(sites: readonly string[]): Promise<void> {
  return inTurn(ID, async () => {
    const matches = await allowedOf(sites);
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const known = before?.matches ?? [];
    if (JSON.stringify(known) === JSON.stringify(matches)) return;
    // Its tabs are left at once, and not only when they are next loaded.
    await tellToStop(known.filter((site) => !matches.includes(site)));
    await Promise.all(known.filter((site) => !sites.includes(site)).map(leaveSite));
    if (before) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    const js = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
    await browser.scripting.registerContentScripts([{ id: ID, js, matches, runAt: 'document_idle' }]);
    await injectIntoOpenTabs(matches.filter((site) => !known.includes(site)));
  });
}

/** Calls back whenever the browser's leave to read pages was given or taken, here or in its own settings. */
export function onLeaveChanged(handler: () => void): void {
  browser.permissions.onAdded.addListener(handler);
  browser.permissions.onRemoved.addListener(handler);
}
