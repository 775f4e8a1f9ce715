import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import { isLocked, noPolicy } from '../../lib/browser/policy.ts';
import { createEngine, type Engine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Conversation } from '../../lib/engine/types.ts';
import { createHelper, type Help } from '../../lib/packs/help.ts';
import type { Layered } from '../../lib/packs/layer-types.ts';
import { levelled } from '../../lib/packs/levelled.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { BuiltIn } from '../../lib/packs/verify-ids.ts';
import { layersOf, type Sources, type Used, usedOf } from './layers.ts';

/** Everything that is made from the rules of all layers together, each the first time that it is wanted. */
export interface Rules {
  layered: Layered;
  /** With the agent's levels, and without what is switched off. */
  engine: Engine;
  /** What a person calls a check. */
  nameOf: (check: string) => string;
  isLocked: (rule: string) => boolean;
  help: (conversation: Conversation) => Help;
  /** An engine in which every rule speaks, also those that are switched off. */
  trial: () => Engine;
  catalogue: () => Pick<
    Catalogue,
    'checks' | 'playbooks' | 'standing' | 'beneath' | 'values' | 'disagreements' | 'ignored' | 'unused'
  >;
}

/** Makes something once. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

function madeOf(builtIn: BuiltIn, used: Used, sources: Sources): Rules {
  const { policy, settings } = sources;
  const layered = layersOf(builtIn, used, sources);
  const { source, switches, standing, helpers } = layered;
  const names = new Map(source.checks.map(({ id, name }) => [id, name]));
  const open = Object.entries(settings.levels).filter(([check]) => !isLocked(policy, check));
  const helper = once(() => createHelper({ ...source, ...helpers }));
  // Whether the patterns of somebody's scripts can be read is found out now and not when a panel asks.
  if (used.packs.length + used.policyPacks.length > 0) helper();
  return {
    layered,
    engine: createEngine(compileRules(levelled(source, Object.fromEntries(open)), switches)),
    nameOf: (check) => names.get(check) ?? check,
    isLocked: (rule) => standing[rule]?.locked ?? false,
    help: (conversation) => helper()(conversation),
    trial: once(() => createEngine(compileRules(source))),
    catalogue: once(() => {
      const beneath = Object.entries(layersOf(builtIn, used, sources, true).standing).map(([id, { on }]) => [id, on]);
      const { values, disagreements, ignored } = layered;
      return {
        checks: source.checks,
        playbooks: helpers.playbooks.map(({ id, name, about }) => ({ id, name, about })),
        standing,
        beneath: Object.fromEntries(beneath),
        values,
        disagreements,
        ignored,
        unused: used.unused,
      };
    }),
  };
}

const nobody: Sources = {
  kept: { packs: [], personal: null },
  policy: noPolicy,
  policyPacks: [],
  settings: { checksOff: [], rulesOff: [], checksOn: [], rulesOn: [], levels: {} },
};

/** Whether rules can be made with one pack alone. */
function works(builtIn: BuiltIn, pack: Pack): boolean {
  try {
    madeOf(builtIn, { packs: [pack], policyPacks: [], personal: null, unused: {} }, nobody);
    return true;
  } catch {
    return false;
  }
}

/** The rules of all layers. A pack that cannot be used costs only itself, so this does not throw for any. */
export function rulesOf(builtIn: BuiltIn, sources: Sources): Rules {
  const used = usedOf(sources);
  try {
    return madeOf(builtIn, used, sources);
  } catch {
    const all = [...used.packs, ...used.policyPacks, ...(used.personal ? [used.personal] : [])];
    const broken = all.filter((pack) => !works(builtIn, pack)).map(({ pack }) => pack.id);
    // Two that work alone and not together should not be; then it is better to go on without any.
    const without = new Set(broken.length > 0 ? broken : all.map(({ pack }) => pack.id));
    return madeOf(builtIn, usedOf(sources, without), sources);
  }
}
