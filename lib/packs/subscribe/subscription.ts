import type { Pack } from '../pack.ts';
import type { Failure } from './failure.ts';
import type { Validators } from './fetch-pack.ts';

/** Where a pack comes from, and what must be true of it. */
export interface Source {
  address: string;
  /** Accept this content and no other. */
  sha256?: string;
  /** Ed25519 public key, its 32 bytes in base64: accept only what it signed, in a file beside the pack (`.sig`). */
  key?: string;
  /** Use new versions without asking. */
  trusted?: boolean;
}

/** One version of the pack, as it was accepted. */
export interface Version {
  pack: Pack;
  sha256: string;
  /** Epoch milliseconds. */
  fetchedAt: number;
}

/** All that is kept of a subscription. Plain data, for storage. */
export interface Subscription {
  source: Source;
  /** In use; null before the first version is accepted. */
  current: Version | null;
  /** The one before, for going back. */
  previous: Version | null;
  /** Fetched and found good, but not yet looked at by the person. */
  waiting: Version | null;
  /** A version that the person went back from: it is not offered again. */
  declined: string | null;
  validators: Validators;
  /** Epoch milliseconds of the last look that worked; null for none. */
  checkedAt: number | null;
  /** Epoch milliseconds from which on to look again. */
  nextAt: number;
  /** Why the last look failed; null when it did not. */
  failure: Failure | null;
  /** Looks that failed since the last that worked. */
  failures: number;
}

/** A subscription before its first look. */
export const subscribe = (source: Source): Subscription => ({
  source,
  current: null,
  previous: null,
  waiting: null,
  declined: null,
  validators: { etag: null, lastModified: null },
  checkedAt: null,
  nextAt: 0,
  failure: null,
  failures: 0,
});

/** Uses the version that waits. Without one, nothing changes. */
export const accept = (one: Subscription): Subscription =>
  one.waiting
    ? { ...one, current: one.waiting, previous: one.current ?? one.previous, waiting: null, declined: null }
    : one;

/** Leaves the version that waits alone; it is not offered again. */
export const decline = (one: Subscription): Subscription =>
  one.waiting ? { ...one, waiting: null, declined: one.waiting.sha256 } : one;

/** Goes back one step, and does not offer again what was gone back from. Without an earlier version, nothing changes. */
export const rollBack = (one: Subscription): Subscription =>
  one.previous
    ? { ...one, current: one.previous, previous: null, waiting: null, declined: one.current?.sha256 ?? null }
    : one;

/** Whether it is time to look. */
export const isDue = (one: Subscription, now: number): boolean => now >= one.nextAt;
