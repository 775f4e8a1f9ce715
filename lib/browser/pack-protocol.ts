import type { Check } from '../engine/rule.ts';
import type { Playbook } from '../packs/helpers.ts';
import type { Layered } from '../packs/layer-types.ts';
import type { Refreshed } from '../packs/subscribe/refresh.ts';
import type { Source, Subscription } from '../packs/subscribe/subscription.ts';
import type { PolicyProblem } from './policy.ts';

/** What crosses the border between the options page and the background: rules, packs and where they come from. */

/**
 * The checks with their rules and reasons, and the playbooks, of all layers together, and who said what. Where a rule is
 * built in, its examples are elsewhere. `standing` and so on are as in `Layered`; the level that the agent chose for a
 * check is not in `checks`.
 */
export interface Catalogue extends Pick<Layered, 'standing' | 'values' | 'disagreements' | 'ignored'> {
  checks: readonly Check[];
  playbooks: readonly Pick<Playbook, 'id' | 'name' | 'about'>[];
  /** Whether each check and rule is on when the agent says nothing, by id. */
  beneath: Readonly<Record<string, boolean>>;
  /** The packs that the browser's policy brings, in its order. */
  policyPacks: readonly PolicyPackState[];
  /** Everything in the policy that cannot be so, ids that there are none of included. */
  policyProblems: readonly PolicyProblem[];
  /** Ids of packs that the agent keeps and that are on but not used, and why in plain words. */
  unused: Readonly<Record<string, string>>;
}

/** What has become of a pack that the browser's policy brings. */
export interface PolicyPackState {
  /** Null for a pack that stands in the policy itself; then `subscription.failure` says what is wrong with it. */
  address: string | null;
  subscription: Subscription;
}

/** Options page to background: what all rules say of a sentence, switched off or not. Answered by findings. */
export interface TryRequest {
  type: 'try';
  draft: string;
  /** What the customer wrote; empty for nothing. */
  customer: string;
}

/**
 * Options page to background: fetch and judge what is at an address that nobody follows yet. Answered by `Refreshed`,
 * whose subscription has the pack `waiting` (`current`, of a trusted source). Nothing is kept.
 */
export interface FetchPackRequest {
  type: 'fetch-pack';
  source: Source;
}

/**
 * Options page to background: look now whether there is a new version. `of` is the id of a kept pack, or the address of
 * one of the policy's; null is all of them. What comes of it is kept. Answered by what came of each.
 */
export interface LookRequest {
  type: 'look-at-packs';
  of: string | null;
}
export type LookAnswer = readonly (Pick<Refreshed, 'outcome' | 'problems'> & { of: string })[];

/** Background to our own pages, once it knows the new rules: ask again for whatever was made from them. */
export interface RulesChanged {
  type: 'rules-changed';
}
