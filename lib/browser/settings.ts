import { storage } from '#imports';

/** Only what differs from the defaults is kept, so a new check arrives switched on and a removed one leaves no trace. */
export interface Settings {
  /** Check ids switched off. */
  checksOff: readonly string[];
  /** Full rule ids switched off. */
  rulesOff: readonly string[];
  /** Host ids switched off. */
  hostsOff: readonly string[];
}

export const defaults: Settings = { checksOff: [], rulesOff: [], hostsOff: [] };

/** The agent's settings. Pages read and watch it themselves; no message carries a setting. */
export const settings = storage.defineItem<Settings>('local:settings', { fallback: defaults, version: 1 });
