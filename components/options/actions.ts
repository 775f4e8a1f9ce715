import type { Catalogue } from '../../lib/browser/protocol.ts';
import type { IdList, Settings } from '../../lib/browser/settings.ts';
import type { Shortcut } from '../../lib/browser/shortcuts.ts';
import type { Source } from './evidence.ts';

/** A product in the list of where Amends works. */
export interface Product {
  id: string;
  name: string;
  matches: readonly string[];
}

/** What the options page shows. */
export interface OptionsState {
  /** Null until they have arrived, `lost` when they will not. */
  catalogue: Catalogue | 'lost' | null;
  settings: Settings;
  products: readonly Product[];
  shortcuts: readonly Shortcut[];
  sources: readonly Source[];
  /** Where the address points: `rule/blame/you-failed-to`, `evidence/lewicki-2016`, or nothing. */
  place: string;
  /** Something to say once, `id` telling repeats apart. */
  notice: { id: number; text: string } | null;
}

/** What a person can do there. */
export interface OptionsActions {
  change: (list: IdList, id: string, on: boolean) => void;
  allOn: () => void;
  reset: () => void;
  /** Null where the browser has no page for it that an extension may open. */
  changeShortcuts: (() => void) | null;
}
