import { browser } from 'wxt/browser';

/** The content scripts and the pages they are declared for, as the manifest has it. */
const scripts = () => browser.runtime.getManifest().content_scripts ?? [];
const declared = (): string[] => scripts().flatMap((script) => script.matches ?? []);

/** The pages the script was registered for besides: those the user added. */
async function added(): Promise<string[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  return registered.flatMap((script) => script.matches ?? []);
}

/** Whether this tab shows a page that Amends reads. */
export async function isSupported(tabId: number): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: [...declared(), ...(await added())] });
  return tabs.some((tab) => tab.id === tabId);
}

/** Whether the browser lets us read our pages. People can withhold that, and then a tab does not even say its address. */
export function mayRead(): Promise<boolean> {
  return browser.permissions.contains({ origins: declared() });
}

/** Asks for what was withheld. Call it at once from a click. Resolves to whether it was granted. */
export function askToRead(): Promise<boolean> {
  return browser.permissions.request({ origins: declared() });
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

/** Puts the content script into every tab of these pages that is already open, so that nobody has to reload. */
export async function injectIntoOpenTabs(patterns: string[] = declared()): Promise<void> {
  const tabs = patterns.length > 0 ? await browser.tabs.query({ url: patterns, discarded: false }) : [];
  await Promise.all(tabs.map((tab) => tab.id !== undefined && injectInto(tab.id)));
}
