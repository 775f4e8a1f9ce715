import type { Kept } from '../../../lib/browser/packs.ts';
import type { PackChange } from '../../../lib/packs/diff.ts';
import type { Cost } from '../../../lib/packs/measure.ts';
import type { OwnRule } from '../../../lib/packs/own-rule.ts';
import type { Trial } from '../../../lib/packs/own-trial.ts';
import type { Identity, Pack } from '../../../lib/packs/pack.ts';
import type { Problem } from '../../../lib/packs/problem.ts';
import type { Source, Subscription } from '../../../lib/packs/subscribe/subscription.ts';

/** What came of a pack's examples, and what it costs. */
export interface Report {
  rules: number;
  examples: number;
  /** Engine steps for each word of the dearest draft. */
  steps: number;
  allowance: number;
  slowest: Cost | null;
  problems: readonly Problem[];
}

/** Why nothing could be made of files. */
export type Unreadable = 'no-file' | 'too-many' | 'too-large' | 'not-text' | 'slow';

/** A pack that was read and is not used yet: the person decides. */
export interface Offered {
  kind: 'offered';
  /** With `waiting` the version that is offered. */
  subscription: Subscription;
  file: string | null;
  pack: Pack;
  /** Null for one that came by an address: it was judged before, and its examples can be tried once it is there. */
  report: Report | null;
  /** The version in use, and how this one differs; null before the first use. */
  before: Identity | null;
  /** Whether it is older than the version in use. */
  older: boolean;
  /** The address that it was followed at and would no longer be; empty for none. */
  leaves: string;
  changes: readonly PackChange[];
}

export type Offer =
  | Offered
  /** `keeps` is the version that stays in use, null where there is none. `address` is empty for files. */
  | { kind: 'bad'; name: string; address: string; problems: readonly Problem[]; keeps: string | null }
  | { kind: 'unreadable'; name: string; why: Unreadable }
  | { kind: 'fetch-failed'; address: string; message: string };

export interface PacksState {
  kept: Kept;
  /** The most packs there may be. */
  most: number;
  /** False where the browser's policy has it so. */
  mayAdd: boolean;
  busy: 'reading' | 'fetching' | null;
  offer: Offer | null;
  /** The pack removed last, which can come back. */
  removed: string | null;
  /** Ids of packs that the browser has not been allowed to fetch. */
  notAllowed: readonly string[];
  /** Ids of packs that are looked for just now. */
  looking: readonly string[];
  /** By the SHA-256 of the version. */
  reports: Readonly<Record<string, Report | 'busy' | 'lost'>>;
  /** What the version that waits would change, by the SHA-256 of the one in use and of the one that waits. */
  changes: Readonly<Record<string, readonly PackChange[]>>;
  /** The own rule deleted last can come back. */
  ownRemoved: boolean;
  /** What came of the file of own rules read last. */
  ownRead: number | readonly Problem[] | null;
}

export type AddressAnswer = 'no-address' | 'no-hash' | 'no-key' | 'refused' | 'known' | 'failed';

/** What a person can do with packs. */
export interface PackActions {
  /** Files as they were chosen or dropped; those of a folder among them. */
  readFiles: (files: readonly File[], name: string) => void;
  /** Resolves to what is wrong with it, or null when it was fetched: then there is an offer. */
  readAddress: (source: Source) => Promise<AddressAnswer | null>;
  accept: () => void;
  dismiss: () => void;
  switchPack: (id: string, on: boolean) => void;
  move: (id: string, by: -1 | 1) => void;
  look: (id: string) => void;
  /** Asks the browser for the pack's server. */
  allow: (id: string) => void;
  takeWaiting: (id: string) => void;
  leaveWaiting: (id: string) => void;
  stepBack: (id: string) => void;
  save: (id: string) => void;
  remove: (id: string) => void;
  undoRemove: () => void;
  /** Tries its examples, for `reports`. */
  test: (id: string) => void;
}

/** What a person can do with rules of their own. */
export interface OwnActions {
  /** The rule as its form shows it; null for one that no form can show. */
  open: (id: string) => Promise<OwnRule | null>;
  /** `replaces` is the full id of the rule that is changed, null for a new one. */
  tryRule: (own: OwnRule, replaces: string | null, sample: string) => Promise<Trial | undefined>;
  /** Keeps it, if nothing is wrong with it. */
  keepRule: (own: OwnRule, replaces: string | null) => Promise<Trial | undefined>;
  remove: (id: string) => void;
  undoRemove: () => void;
  save: () => void;
  read: (file: File) => void;
}
