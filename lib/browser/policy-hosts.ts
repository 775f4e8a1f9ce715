import { browser } from 'wxt/browser';

/** The part of the policy that content scripts need, by itself because they are to stay small. */

/** What the browser's administrator has set for us, as it is. Empty when there is nothing. */
export async function readManaged(): Promise<Record<string, unknown>> {
  // Firefox rejects where there is no policy at all.
  return Object(await browser.storage.managed.get().catch(() => ({})));
}

/** Calls back whenever the policy has changed, where the browser says so; else a restart brings it. Returns the way to stop. */
export function onManagedChanged(changed: () => void): () => void {
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}

/** Whether a product is on or off for everybody; null leaves it to the agent. */
export function hostIn({ hosts }: Record<string, unknown>, host: string): 'on' | 'off' | null {
  const state: unknown = Object(hosts)[host];
  return state === 'on' || state === 'off' ? state : null;
}
