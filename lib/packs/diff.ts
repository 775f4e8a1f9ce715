import { HELPER_KINDS, type Pack } from './pack.ts';
import { slug } from './plain-words.ts';

/** One difference between two versions of a pack. `before` and `after` are the values, for showing. */
export interface PackChange {
  kind: 'added' | 'removed' | 'changed';
  /** `rule blame/misread`, `word cheap`, `script refund`, `pack`. */
  of: string;
  /** With `changed`: the key that differs. */
  field?: string;
  before?: unknown;
  after?: unknown;
}

/** What a pack holds, each thing under a name that stays the same from version to version. */
function things(pack: Pack): Map<string, Record<string, unknown>> {
  const all = new Map<string, Record<string, unknown>>();
  const put = (name: string, value: object) => all.set(name, value as Record<string, unknown>);
  put('pack', pack.pack);
  for (const [name, find] of Object.entries(pack.lists)) put(`list ${name}`, { find });
  for (const [id, one] of Object.entries(pack.elements)) put(`element ${id}`, one);
  for (const one of pack.facts.signals) put(`signal ${one.id}`, one);
  for (const { rules, ...check } of pack.checks) {
    put(`check ${check.id}`, check);
    for (const rule of rules) put(`rule ${check.id}/${rule.id}`, rule);
  }
  for (const one of pack.overrides) put(`override ${one.rule ?? one.check}`, one);
  for (const one of pack.words) put(`word ${slug(one.never[0] ?? '')}`, one);
  for (const one of pack.products) put(`product ${slug(one.name)}`, one);
  for (const one of pack.names.never) put(`name never ${slug(one.name)}`, one);
  for (const one of pack.names.always) put(`name always ${slug(one.name)}`, one);
  for (const one of pack.promises) put(`promise ${one.id}`, one);
  for (const kind of HELPER_KINDS) for (const one of pack[kind]) put(`${kind.slice(0, -1)} ${one.id}`, one);
  if (pack.spokesperson) put('spokesperson', pack.spokesperson);
  for (const [channel, target] of Object.entries(pack.waiting)) put(`waiting ${channel}`, target);
  for (const kind of HELPER_KINDS) if (pack.hide[kind].length) put(`hidden ${kind}`, { ids: pack.hide[kind] });
  return all;
}

/** Everything that differs between two versions of a pack, in the order of the new one; what is gone comes last. */
export function diffPacks(before: Pack, after: Pack): PackChange[] {
  const [old, now] = [things(before), things(after)];
  const changes: PackChange[] = [];
  for (const [of, value] of now) {
    const was = old.get(of);
    if (!was) {
      changes.push({ kind: 'added', of, after: value });
      continue;
    }
    for (const field of new Set([...Object.keys(was), ...Object.keys(value)])) {
      if (JSON.stringify(was[field]) === JSON.stringify(value[field])) continue;
      changes.push({ kind: 'changed', of, field, before: was[field], after: value[field] });
    }
  }
  for (const [of, value] of old) if (!now.has(of)) changes.push({ kind: 'removed', of, before: value });
  return changes;
}
