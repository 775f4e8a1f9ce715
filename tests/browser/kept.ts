import type { Pack } from '../../lib/packs/pack.ts';
import { type Source, type Subscription, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { goodPack, HEAD } from '../packs/built-in.ts';

/** A pack of that id which marks one word, and in its script knows an answer. */
export const packOf = (id: string, word = 'clients', version = '1.0.0'): Pack =>
  goodPack(
    `words:\n  - never: [${word}]\n    rather: [customers]\n`,
    HEAD.replace('larkfield', id).replace('1.0.0', version),
  );

/** A pack in use, from a file, or with a source by its address. Its hash is made up. */
export const inUse = (pack: Pack, source: Source = { address: '' }): Subscription => ({
  ...subscribe(source),
  current: { pack, sha256: `${pack.pack.id} ${pack.pack.version}`, fetchedAt: 1 },
});
