import { browser } from 'wxt/browser';
import type { Command } from './protocol.ts';

/** A keyboard command and the keys it has now, in the browser's own words; none when `keys` is empty. */
export interface Shortcut {
  id: string;
  description: string;
  keys: string;
}

/** Firefox's own API, which the shared types do not list. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** The commands in the order of the manifest, with the keys the person has for them now. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ id: name, description, keys: shortcut }));
}

/** The keys a person has for one command now; empty when it has none. */
export async function keysOf(id: Command): Promise<string> {
  return (await readShortcuts()).find((shortcut) => shortcut.id === id)?.keys ?? '';
}

/** The browser's page for changing keys, as a function that opens it; null where an extension may not open it. */
export function shortcutSettings(): (() => void) | null {
  const firefox = browser.commands as FirefoxCommands;
  if (firefox.openShortcutSettings) return () => void firefox.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
