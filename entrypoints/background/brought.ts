import type { PolicyPackState } from '../../lib/browser/pack-protocol.ts';
import type { BrowserPolicy, PolicyPack } from '../../lib/browser/policy.ts';
import { keepPolicyPack, readPolicyPacks } from '../../lib/browser/policy-packs.ts';
import { judgePack } from '../../lib/packs/judge.ts';
import type { Around } from '../../lib/packs/parse-pack.ts';
import { problemLine } from '../../lib/packs/problem.ts';
import { failure } from '../../lib/packs/subscribe/failure.ts';
import { type Subscription, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { sha256 } from '../../lib/packs/subscribe/trust.ts';

/** A pack of the browser's policy, and the name that what is known of it is kept under. */
export interface Brought extends PolicyPackState {
  name: string;
}

/**
 * A pack with another hash or key to guard it is another pack: what was accepted under the old ones does not count. A
 * text is judged once by each version of Amends.
 */
const nameOf = async (pack: PolicyPack, version: string): Promise<string> =>
  'inline' in pack
    ? `inline ${version} ${await sha256(new TextEncoder().encode(pack.inline))}`
    : JSON.stringify([pack.address, pack.sha256 ?? null, pack.key ?? null]);

function judged(text: string, hash: string, around: Around): Subscription {
  const { pack, problems } = judgePack([{ name: 'policy', text }], around);
  const [first] = problems;
  const none = subscribe({ address: '' });
  if (!pack || first) return { ...none, failure: failure('broken', first && problemLine(first)) };
  return { ...none, current: { pack, sha256: hash, fetchedAt: Date.now() } };
}

/** The packs of the browser's policy with what is known of each. Those of its own text are judged when they are new. */
export async function broughtBy({ packs }: BrowserPolicy, around: Around): Promise<Brought[]> {
  const names = await Promise.all(packs.map((pack) => nameOf(pack, around.version)));
  const known = await readPolicyPacks(names);
  const all = packs.map(async (pack, i): Promise<Brought> => {
    const [name, subscription] = [names[i] as string, known[i]];
    if (!('inline' in pack)) {
      const source = { ...pack, trusted: true };
      return { name, address: pack.address, subscription: subscription ?? subscribe(source) };
    }
    if (subscription) return { name, address: null, subscription };
    const fresh = judged(pack.inline, name.slice(name.lastIndexOf(' ') + 1), around);
    await keepPolicyPack(name, fresh);
    return { name, address: null, subscription: fresh };
  });
  const seen = new Set<string>();
  return (await Promise.all(all)).filter(({ name }) => !seen.has(name) && seen.add(name));
}
