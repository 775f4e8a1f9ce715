import { createHash } from 'node:crypto';
import { shipped } from '../../lib/packs/format.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { type Source, type Subscription, subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { goodPack, HEAD } from '../packs/built-in.ts';

/** A pack of that id which marks one word, and in its script knows an answer. */
export const packOf = (id: string, word = 'clients', version = '1.0.0'): Pack =>
  goodPack(
    `words:\n  - never: [${word}]\n    rather: [customers]\n`,
    HEAD.replace('larkfield', id).replace('1.0.0', version),
  );

/** A pack in use as it is shipped, from a file, or with a source by its address. */
export const inUse = (pack: Pack, source: Source = { address: '' }): Subscription => ({
  ...subscribe(source),
  current: { pack, sha256: createHash('sha256').update(shipped(pack)).digest('hex'), fetchedAt: 1 },
});
