import { browser } from 'wxt/browser';

/** The pages that a content script of ours is declared for, as the manifest has it. */
const scripts = () => browser.runtime.getManifest().content_scripts ?? [];

/** Whether this tab shows a page that Amends reads. */
export async function isSupported(tabId: number): Promise<boolean> {
  const url = scripts().flatMap((script) => script.matches ?? []);
  if (url.length === 0) return false;
  const tabs = await browser.tabs.query({ url });
  return tabs.some((tab) => tab.id === tabId);
}

/** Puts the content script into a tab that was open before it. Resolves to whether the page took it. */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    for (const { js, all_frames } of scripts()) {
      const target = { tabId, allFrames: all_frames ?? false };
      // The files come from our own manifest; their names are only known once it is built.
      // biome-ignore lint/suspicious/noExplicitAny: the types list the built files by name
      await browser.scripting.executeScript({ target, files: (js ?? []) as any });
    }
    return true;
  } catch {
    // A page that the browser or a policy protects, or one that closed meanwhile: there is nothing to read in either.
    return false;
  }
}

/** Puts the content script into every supported tab that is already open, so that nobody has to reload. */
export async function injectIntoOpenTabs(): Promise<void> {
  const url = scripts().flatMap((script) => script.matches ?? []);
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && injectInto(tab.id)));
}
