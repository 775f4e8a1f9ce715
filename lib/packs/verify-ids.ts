import type { RuleSource } from '../engine/rule.ts';
import type { Path } from './document.ts';
import { HOUSE_CHECKS } from './expand.ts';
import type { Helpers } from './helpers.ts';
import { PACK_LIMITS } from './limits.ts';
import { each, type Loose, map, type Tell, word } from './loose.ts';
import { HELPER_KINDS } from './pack.ts';
import { asPattern } from './plain-words.ts';
import { compareVersions } from './semver.ts';
import { didYouMean, skeleton } from './suggest.ts';

/** The built-in pack, which others build upon. */
export type BuiltIn = RuleSource & Helpers;

const RESERVED = ['amends', 'built-in', 'builtin', 'personal', 'policy'];

/** Who the pack is, and whether this version of Amends is new enough for it. */
export function verifyIdentity(value: unknown, version: string, tell: Tell): void {
  const { id, engine } = map(map(value).pack);
  if (word(id) && RESERVED.some((one) => skeleton(one) === skeleton(id as string)))
    tell(['pack', 'id'], `“${id}” looks like Amends' own pack`, 'Choose another id');
  if (word(engine) && /^\d+\.\d+\.\d+/.test(engine as string) && compareVersions(engine as string, version) > 0)
    tell(['pack', 'engine'], `the pack needs Amends ${engine}, this is ${version}`, 'Update Amends, or lower “engine”');
}

/** Ids and names that stand twice in a list. */
export function verifyTwice(value: unknown, tell: Tell): void {
  const pack = map(value);
  const unique = (entries: [entry: Loose, path: Path][], key: string, what: string, of = (text: string) => text) => {
    const seen = new Set<string>();
    for (const [entry, path] of entries) {
      const name = word(entry[key]);
      if (name === null) continue;
      if (seen.has(of(name)))
        tell([...path, key], `there is ${what} “${name}” already`, 'Give it another one, or join the two');
      seen.add(of(name));
    }
  };
  const checks = each(pack.checks, ['checks']);
  unique(checks, 'id', 'a check');
  for (const [check, path] of checks) unique(each(check.rules, [...path, 'rules']), 'id', 'a rule');
  for (const part of [...HELPER_KINDS, 'promises'] as const) unique(each(pack[part], [part]), 'id', 'an entry');
  for (const [playbook, path] of each(pack.playbooks, ['playbooks']))
    unique(each(playbook.steps, [...path, 'steps']), 'id', 'a step');
  unique(each(map(pack.facts).signals, ['facts', 'signals']), 'id', 'a signal');
  unique(each(pack.products, ['products']), 'name', 'a product', asPattern);
  unique(each(pack.overrides, ['overrides']), 'rule', 'an override of');
  unique(each(pack.overrides, ['overrides']), 'check', 'an override of');
  const names = map(pack.names);
  for (const key of ['never', 'always']) unique(each(names[key], ['names', key]), 'name', 'a name', asPattern);
  const said = new Set<string>();
  for (const [one, path] of each(pack.words, ['words'])) {
    for (const [i, never] of (Array.isArray(one.never) ? one.never : []).entries()) {
      if (typeof never !== 'string') continue;
      if (said.has(asPattern(never)))
        tell([...path, 'never', i], `“${never}” stands among the words already`, 'Keep one of the two');
      said.add(asPattern(never));
    }
  }
}

/** Checks: new ones are whole, further rules do not stand in the place of others, and none looks like another. */
export function verifyChecks(value: unknown, builtIn: BuiltIn, tell: Tell): void {
  const checks = each(map(value).checks, ['checks']);
  const known = new Map(builtIn.checks.map((check) => [check.id, check]));
  const rules = checks.reduce((sum, [check]) => sum + (Array.isArray(check.rules) ? check.rules.length : 0), 0);
  if (rules > PACK_LIMITS.rules)
    tell([], `the pack has ${rules} rules, at most ${PACK_LIMITS.rules} fit`, 'Split the pack in two');
  for (const [check, path] of checks) {
    const id = word(check.id);
    if (id === null) continue;
    const there = known.get(id);
    if (Object.hasOwn(HOUSE_CHECKS, id))
      tell([...path, 'id'], `the check “${id}” is made from the part “${id}”`, 'Choose another id');
    if (there) {
      for (const key of ['name', 'about', 'level'])
        if (check[key] !== undefined)
          tell(
            path,
            `the check “${id}” is there already, so its ${key} is not yours to say`,
            'Leave it out; overrides change the level',
            key,
          );
      const taken = new Set(there.rules.map((rule) => rule.id));
      for (const [rule, at] of each(check.rules, [...path, 'rules']))
        if (taken.has(String(rule.id)))
          tell(
            [...at, 'id'],
            `the rule “${id}/${rule.id}” is there already`,
            'Change it under overrides, or choose another id',
          );
      continue;
    }
    const like = [...known.keys()].find((one) => skeleton(one) === skeleton(id));
    if (like)
      tell(
        [...path, 'id'],
        `“${id}” looks like the check “${like}”`,
        `Use “${like}” to add rules to it, or an id that cannot be taken for it`,
      );
    const missing = ['name', 'about', 'level'].filter((key) => check[key] === undefined);
    if (missing.length) {
      const meant = like ? null : didYouMean(id, known.keys());
      tell(
        path,
        `the new check “${id}” has no ${missing.join(', ')}`,
        meant ?? 'Add it; only checks that are there already do without',
        'id',
      );
    }
  }
}
