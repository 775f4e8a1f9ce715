import type { Check, Context, Element, Rule, RuleSource } from '../engine/rule.ts';
import { expandPack } from './expand.ts';
import type { Helpers } from './helpers.ts';
import { layerHelpers } from './layer-helpers.ts';
import { withOwnLists } from './layer-lists.ts';
import { type Said, stand } from './layer-switches.ts';
import type { Layered, Origin, Personal, Policy } from './layer-types.ts';
import { Ledger } from './ledger.ts';
import type { Override, Pack } from './pack.ts';

type Layer = { from: Origin; pack: Pack };
type Open = { check: Check; rules: Rule[] };

const originOf = (layer: 'pack' | 'policy-pack' | 'personal-pack', { pack }: Pack): Origin => ({
  layer,
  pack: pack.id,
  name: pack.name,
  version: pack.version,
});

/**
 * Puts the layers together: built-in < team packs in order < policy < personal, where not locked. Takes packs that
 * `parsePack` accepted; what they say about rules that are not there is left out and named in `ignored`. Pure.
 */
export function layerPacks(
  builtIn: RuleSource & Helpers,
  packs: readonly Pack[] = [],
  policy: Policy = {},
  personal: Personal = {},
): Layered {
  const layers: Layer[] = [
    ...packs.map((pack) => ({ from: originOf('pack', pack), pack })),
    ...(policy.packs ?? []).map((pack) => ({ from: originOf('policy-pack', pack), pack })),
    ...(personal.pack ? [{ from: originOf('personal-pack', personal.pack), pack: personal.pack }] : []),
  ];
  const ledger = new Ledger();
  const said: Said[] = [];
  const checks = new Map<string, Open>(
    builtIn.checks.map((check) => [check.id, { check, rules: [...check.rules] }] as const),
  );
  const elements = new Map<string, Element>(Object.entries(builtIn.elements));
  const lists: Record<string, readonly string[]> = { ...builtIn.lists };
  const signals = new Map(builtIn.facts.signals.map((signal) => [signal.id, signal] as const));
  const isLocked = lockOf(policy);

  for (const { from, pack: raw } of layers) {
    const { pack, lists: own } = withOwnLists(raw);
    Object.assign(lists, own);
    const expanded = expandPack(pack);
    for (const [id, element] of Object.entries({ ...pack.elements, ...expanded.elements })) {
      elements.set(id, joined(elements.get(id), element));
      ledger.note(`element ${id}`, 'find', from, element.find, { adds: true });
    }
    for (const signal of pack.facts.signals) {
      signals.set(signal.id, signal);
      ledger.note(`signal ${signal.id}`, 'whole', from, signal);
    }
    for (const check of [...pack.checks, ...expanded.checks]) {
      let open = checks.get(check.id);
      if (!open) {
        if (!check.name || !check.about || !check.level) {
          ledger.ignore(from, `there is no check “${check.id}” to add rules to`);
          continue;
        }
        open = {
          check: { id: check.id, name: check.name, about: check.about, level: check.level, rules: [] },
          rules: [],
        };
        checks.set(check.id, open);
      }
      for (const rule of check.rules) {
        ledger.note(`rule ${check.id}/${rule.id}`, 'whole', from, rule);
        const at = open.rules.findIndex(({ id }) => id === rule.id);
        if (at < 0) open.rules.push(rule);
        else open.rules[at] = rule;
      }
    }
    for (const override of pack.overrides) {
      const id = override.rule ?? override.check ?? '';
      if (from.layer === 'personal-pack' && isLocked(id)) ledger.ignore(from, `“${id}” is locked`);
      else applyOverride(override, from, checks, ledger, said);
    }
  }
  for (const [layer, switching] of [
    ['policy', policy],
    ['personal', personal],
  ] as const) {
    for (const kind of ['checks', 'rules'] as const) {
      for (const [id, state] of Object.entries(switching[kind] ?? {})) {
        if (layer === 'personal' && isLocked(id)) continue;
        if (state !== 'leave') said.push({ id, on: state === 'on', from: { layer } });
      }
    }
  }
  const source: RuleSource = {
    lists,
    elements: Object.fromEntries(elements),
    facts: { ...builtIn.facts, signals: [...signals.values()] },
    checks: [...checks.values()].map(({ check, rules }) => ({ ...check, rules })),
    ...(builtIn.learned && { learned: builtIn.learned }),
  };
  const { standing, switches } = stand(source, said, isLocked);
  for (const { id, from, on } of said) ledger.note(`${id.includes('/') ? 'rule' : 'check'} ${id}`, 'state', from, on);
  const helpers = layerHelpers(builtIn, layers, ledger);
  return { source, switches, helpers, standing, ...ledger.read() };
}

/** Whether the agent may not change a check or rule. */
function lockOf({ locked = [] }: Policy): (id: string) => boolean {
  const ids = new Set(locked);
  return (id) => ids.has('*') || ids.has(id) || ids.has(id.split('/', 1)[0] as string);
}

/** An element with the patterns of both. */
function joined(there: Element | undefined, more: Element): Element {
  if (!there) return more;
  const unless = both(there.unless, more.unless);
  return { ...there, find: [...new Set([...there.find, ...more.find])], ...(unless && { unless }) };
}

function both(a: Context | undefined, b: Context | undefined): Context | undefined {
  if (!a || !b) return a ?? b;
  const scopes = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Context>;
  return Object.fromEntries([...scopes].map((scope) => [scope, [...(a[scope] ?? []), ...(b[scope] ?? [])]]));
}

function applyOverride(
  { rule: ruleId, check: checkId, level, flags, passes, ...rest }: Override,
  from: Origin,
  checks: Map<string, Open>,
  ledger: Ledger,
  said: Said[],
): void {
  const id = ruleId ?? checkId ?? '';
  const open = checks.get(id.split('/', 1)[0] as string);
  const at = open?.rules.findIndex((rule) => `${open.check.id}/${rule.id}` === ruleId) ?? -1;
  if (!open || (ruleId !== undefined && at < 0)) {
    ledger.ignore(from, `there is no ${ruleId === undefined ? 'check' : 'rule'} “${id}” to change`);
    return;
  }
  if (level !== undefined) said.push({ id, on: level !== 'off', from });
  const real = level === 'problem' || level === 'advice' ? level : undefined;
  const of = ruleId === undefined ? `check ${id}` : `rule ${id}`;
  if (real) ledger.note(of, 'level', from, real);
  if (ruleId === undefined) {
    if (real) open.check = { ...open.check, level: real };
    return;
  }
  for (const [field, value] of Object.entries(rest)) {
    if (value !== undefined) ledger.note(of, field, from, value, { adds: field === 'unless' });
  }
  const rule = open.rules[at] as Rule;
  const { unless: more, ...changes } = rest;
  const unless = both('unless' in rule ? rule.unless : undefined, more);
  const showsOther = rest.rewrites !== undefined || rest.when !== undefined || more !== undefined;
  open.rules[at] = {
    ...rule,
    ...(Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as object),
    ...(real && { level: real }),
    ...(unless && { unless }),
    // Its own examples show what it did before; those of the change take their place.
    ...(showsOther && { flags: flags ?? [], passes: passes ?? [] }),
  } as Rule;
}
