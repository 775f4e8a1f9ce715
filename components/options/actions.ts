import type { Counts } from '../../lib/browser/counts.ts';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { BrowserPolicy } from '../../lib/browser/policy.ts';
import type { IdList, Quiet, Settings } from '../../lib/browser/settings.ts';
import type { FileProblem } from '../../lib/browser/settings-file.ts';
import type { Shortcut } from '../../lib/browser/shortcuts.ts';
import type { Finding, Level } from '../../lib/engine/types.ts';
import type { Source } from './evidence.ts';
import type { OwnActions, PackActions, PacksState } from './packs/state.ts';
import type { Release } from './releases.ts';

/** A product in the list of where Amends works. */
export interface Product {
  id: string;
  name: string;
  matches: readonly string[];
}

/** A pack in a settings file that cannot be used, by its name. */
export interface PackProblem {
  kind: 'pack';
  name: string;
  said: string;
}
export type ImportProblem = FileProblem | PackProblem;

/** What the options page shows. */
export interface OptionsState {
  /** Null until they have arrived, `lost` when they will not. */
  catalogue: Catalogue | 'lost' | null;
  settings: Settings;
  packs: PacksState;
  policy: BrowserPolicy;
  products: readonly Product[];
  /** Whether the browser lets Amends read the products at all. */
  mayRead: boolean;
  /** The sites of the user's own that the browser lets Amends read. */
  allowed: readonly string[];
  shortcuts: readonly Shortcut[];
  sources: readonly Source[];
  counts: Counts;
  /** The day it is, as `2026-11-21`. */
  today: string;
  /** In epoch milliseconds, to a minute or so. */
  now: number;
  version: string;
  releases: readonly Release[];
  /** What came of the file read last. */
  imported: 'done' | readonly ImportProblem[] | null;
  /** Where the address points: `rule/blame/you-failed-to`, `evidence/lewicki-2016`, or nothing. */
  place: string;
  /** Something to say once, `id` telling repeats apart. */
  notice: { id: number; text: string } | null;
}

/** What became of a site that somebody wanted to add. */
export type SiteAnswer = 'added' | 'refused' | 'no-site' | 'known' | 'product';

/** What a person can do there. */
export interface OptionsActions {
  packs: PackActions;
  own: OwnActions;
  change: (list: IdList, id: string, on: boolean) => void;
  /** `own` is the level the check has by itself. */
  setLevel: (check: string, level: Level | 'off', own: Level) => void;
  allOn: () => void;
  /** What all rules say of a sentence; undefined when that could not be found out. */
  tryOut: (draft: string, customer: string) => Promise<readonly Finding[] | undefined>;
  choosePlaybook: (id: string) => void;
  /** Asks the browser for the products. */
  askToRead: () => void;
  addSite: (typed: string) => Promise<SiteAnswer | null>;
  allowSite: (site: string) => void;
  removeSite: (site: string) => void;
  /** Lets speak again what was kept quiet in a conversation. */
  speak: (quiet: readonly Quiet[]) => void;
  endPause: () => void;
  count: (on: boolean) => void;
  saveCounts: () => void;
  deleteCounts: () => void;
  saveSettings: () => void;
  readFile: (file: File) => void;
  /** Takes the last file back. */
  undoRead: () => void;
  reset: () => void;
  openWelcome: () => void;
  /** Null where the browser has no page for it that an extension may open. */
  changeShortcuts: (() => void) | null;
}
