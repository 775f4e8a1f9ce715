import type { PolicyPackState } from '../../lib/browser/pack-protocol.ts';
import type { Kept } from '../../lib/browser/packs.ts';
import type { BrowserPolicy } from '../../lib/browser/policy.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { layerPacks } from '../../lib/packs/layer.ts';
import type { Layered, Personal, Policy, State, Switching } from '../../lib/packs/layer-types.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { packSchema } from '../../lib/packs/pack-schema.ts';
import type { BuiltIn } from '../../lib/packs/verify-ids.ts';

/** All that decides which rules there are and which of them are on. */
export interface Sources {
  kept: Kept;
  policy: BrowserPolicy;
  policyPacks: readonly PolicyPackState[];
  settings: Pick<Settings, 'checksOff' | 'rulesOff' | 'checksOn' | 'rulesOn' | 'levels'>;
}

/** The packs that are used, in their places. */
export interface Used {
  packs: readonly Pack[];
  policyPacks: readonly Pack[];
  personal: Pack | null;
  /** Ids of packs that are on and not used, and why in plain words. */
  unused: Readonly<Record<string, string>>;
}

/** Whether a pack that was judged when it came can still be read: it may be damaged, or older than the format is now. */
const isSound = (pack: Pack): boolean => packSchema.safeParse(pack).success;

const DAMAGED = 'What is stored of it is damaged, or too old for this version of Amends. Add it again.';
const FORBIDDEN = 'The browser’s policy lets nobody add packs of their own.';
const BROUGHT = 'The browser’s policy brings this pack. Its version is used.';

/** Which packs are used. `without` are ids that turned out to be of no use. */
export function usedOf({ kept, policy, policyPacks }: Sources, without: ReadonlySet<string> = new Set()): Used {
  const unused: Record<string, string> = {};
  const good = (pack: Pack): boolean => {
    if (!without.has(pack.pack.id) && isSound(pack)) return true;
    unused[pack.pack.id] = DAMAGED;
    return false;
  };
  const brought = policyPacks.flatMap(({ subscription: { current } }) =>
    current && good(current.pack) ? [current.pack] : [],
  );
  const ids = new Set(brought.map(({ pack }) => pack.id));
  const packs = kept.packs.flatMap(({ id, on, subscription: { current } }) => {
    if (!on || !current) return [];
    if (!policy.mayAddPacks) unused[id] = FORBIDDEN;
    else if (ids.has(id)) unused[id] = BROUGHT;
    else if (good(current.pack)) return [current.pack];
    return [];
  });
  const personal = kept.personal && good(kept.personal) ? kept.personal : null;
  return { packs, policyPacks: brought, personal, unused };
}

const states = (on: readonly string[], off: readonly string[]): Record<string, State> =>
  Object.fromEntries([...on.map((id) => [id, 'on']), ...off.map((id) => [id, 'off'])]);

/** Puts built-in rules, packs, policy and the agent's own choices together. With `silent`, as if the agent had made none. */
export function layersOf(builtIn: BuiltIn, used: Used, { policy, settings }: Sources, silent = false): Layered {
  const { checks, rules, locked } = policy;
  const said: Policy = { packs: used.policyPacks, checks, rules, locked };
  const own: Switching = {
    checks: states(settings.checksOn, settings.checksOff),
    rules: states(settings.rulesOn, settings.rulesOff),
  };
  const personal: Personal = { pack: used.personal, ...(silent ? {} : own) };
  return layerPacks(builtIn, used.packs, said, personal);
}
