import type { Check, Context, Element, Example, Gate, Rule, Signal } from '../engine/rule.ts';
import type { Channel, Level } from '../engine/types.ts';
import type { Helpers } from './helpers.ts';

/**
 * A pack as a team writes it: plain data, which survives JSON and `structuredClone`. Parts left out are empty.
 */

export interface Identity {
  /** Lower-case words joined by hyphens; never changes, since settings and subscriptions go by it. */
  id: string;
  name: string;
  /** Semantic version: `1.4.0`. */
  version: string;
  authors: readonly string[];
  licence: string;
  /** Language of the drafts it is for, as a tag: `en`, `en-GB`. */
  language: string;
  /** The lowest version of Amends that it works with. */
  engine: string;
  /** What is new in this version, for whoever decides about the update. */
  changes: string;
}

/** A check of its own, or further rules for one that is there already: then only `id` and `rules` are needed. */
export interface PackCheck {
  id: string;
  name?: string;
  about?: string;
  level?: Level;
  rules: readonly Rule[];
}

/** Changes to a rule that is there already, or a check switched as a whole. What is left out stays as it is. */
export interface Override {
  /** Full rule id. One of `rule` and `check` is there. */
  rule?: string;
  check?: string;
  level?: Level | 'on' | 'off';
  why?: string;
  rewrites?: readonly string[];
  /** Added to the rule's own. */
  unless?: Context;
  when?: Gate;
  /** Take the place of the rule's own examples where what they show has changed. */
  flags?: readonly (string | Example)[];
  passes?: readonly (string | Example)[];
}

/** Words the team does not use, and what it says instead. Plain words, not patterns. */
export interface HouseWord {
  never: readonly string[];
  rather: readonly string[];
  why?: string;
  level?: Level;
}

/** A product's name and the one way to write it. */
export interface Product {
  name: string;
  /** Further wrong spellings, besides those that differ in capitals, spaces and hyphens. */
  not: readonly string[];
}

export interface NeverName {
  name: string;
  rather: readonly string[];
  why?: string;
}

/** A name that a reply must hold somewhere. */
export interface AlwaysName {
  name: string;
  why?: string;
  /** The sentence that brings it in. */
  add?: string;
  channels: readonly Channel[];
  /** Only in our first reply. */
  first: boolean;
}

/** A promise nobody may make. Patterns, so it has examples. */
export interface Forbidden {
  id: string;
  never: readonly string[];
  why: string;
  unless?: Context;
  rewrites?: readonly string[];
  flags: readonly (string | Example)[];
  passes: readonly (string | Example)[];
}

/** Ids of helpers of the built-in pack, or of an earlier one, that are not offered. */
export type Hidden = Readonly<Record<HelperKind, readonly string[]>>;
export type HelperKind = 'playbooks' | 'scripts' | 'gestures' | 'escalations';
export const HELPER_KINDS = ['playbooks', 'scripts', 'gestures', 'escalations'] as const satisfies HelperKind[];

export interface Pack extends Helpers {
  pack: Identity;
  lists: Readonly<Record<string, readonly string[]>>;
  /** New elements, or further patterns for one that is there already. */
  elements: Readonly<Record<string, Element>>;
  /** Further evidence about the conversation. */
  facts: { signals: readonly Signal[] };
  checks: readonly PackCheck[];
  overrides: readonly Override[];
  words: readonly HouseWord[];
  products: readonly Product[];
  names: { never: readonly NeverName[]; always: readonly AlwaysName[] };
  promises: readonly Forbidden[];
  hide: Hidden;
}

/** What a pack's short forms become: ordinary checks, and the elements that they look for. */
export interface Expanded {
  checks: readonly Check[];
  elements: Readonly<Record<string, Element>>;
}
