import { browser } from 'wxt/browser';
import type { Subscription } from '../packs/subscribe/subscription.ts';
import { subscriptionOf } from './pack-shape.ts';

/** What is kept of the packs that the browser's policy brings, each under a name of its own. Only the background writes it. */

const keyOf = (name: string) => `policy-pack:${name}`;
const store = () => browser.storage.local;

/** What is kept under these names, in their order; null for what is not there or damaged. */
export async function readPolicyPacks(names: readonly string[]): Promise<(Subscription | null)[]> {
  const all = await store().get(names.map(keyOf));
  return names.map((name) => subscriptionOf(all[keyOf(name)]));
}

/** Keeps one. Rejects when the disk is full. */
export function keepPolicyPack(name: string, subscription: Subscription): Promise<void> {
  return store().set({ [keyOf(name)]: subscription });
}

/** Forgets all that the policy does not bring any more. */
export async function keepOnlyPolicyPacks(names: readonly string[]): Promise<void> {
  const known = new Set(names.map(keyOf));
  const all = Object.keys(await store().get(null)).filter((key) => key.startsWith(keyOf('')) && !known.has(key));
  if (all.length > 0) await store().remove(all);
}

/** Calls back after every change of one of them. */
export function watchPolicyPacks(changed: () => void): void {
  store().onChanged.addListener((changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(keyOf('')))) changed();
  });
}
