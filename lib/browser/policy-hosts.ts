import { browser } from 'wxt/browser';

/** The part of the policy that content scripts need, by itself because they are to stay small. */

/** Products that the browser's policy switches, by host id. What it does not name is the agent's to choose. */
export type HostPolicy = Readonly<Record<string, 'on' | 'off'>>;

/** What the browser's administrator has set for us, as it is. Empty when there is nothing. */
export async function readManaged(): Promise<Record<string, unknown>> {
  // Firefox rejects where there is no policy at all.
  const managed = await Promise.resolve(browser.storage.managed?.get()).catch(() => undefined);
  return Object(managed) as Record<string, unknown>;
}

/** Calls back whenever the policy has changed, where the browser says so; else a restart brings it. */
export function onManagedChanged(changed: () => void): () => void {
  const event = browser.storage.managed?.onChanged;
  event?.addListener(changed);
  return () => event?.removeListener(changed);
}

/** The products that the policy switches. */
export function hostsIn({ hosts }: Record<string, unknown>): HostPolicy {
  const said = Object.entries(Object(hosts)).filter(([, state]) => state === 'on' || state === 'off');
  return Object.fromEntries(said) as HostPolicy;
}

/** Whether a product is switched off, by the policy or where that leaves it open by the agent. */
export const isHostOff = (host: string, policy: HostPolicy, hostsOff: readonly string[]): boolean =>
  (Object.hasOwn(policy, host) ? policy[host] : undefined) === 'off' ||
  (!Object.hasOwn(policy, host) && hostsOff.includes(host));
