import type { Check, Rule } from '../engine/rule.ts';
import { noHelpers } from './helpers.ts';
import type { Pack, PackCheck } from './pack.ts';

/** The pack of rules of one's own: an ordinary pack, which may be saved, tested and given to others. */

export const OWN_PACK = 'my-rules';

/** The check of rules that belong to no other. The same id as the pack's, since nobody minds. */
export const OWN_CHECK: Pick<Check, 'id' | 'name' | 'about' | 'level'> = {
  id: 'my-rules',
  name: 'My rules',
  about: 'Words that you asked to be told of.',
  level: 'advice',
};

/** A pack without rules. `version` is that of Amends. */
export const emptyOwnPack = (version: string): Pack => ({
  pack: {
    id: OWN_PACK,
    name: 'My rules',
    version: '1.0.0',
    authors: ['Me'],
    licence: 'internal',
    language: 'en',
    engine: version,
    changes: 'Rules of my own.',
  },
  lists: {},
  elements: {},
  facts: { signals: [] },
  checks: [],
  overrides: [],
  words: [],
  products: [],
  names: { never: [], always: [] },
  promises: [],
  ...noHelpers,
  hide: { playbooks: [], scripts: [], gestures: [], escalations: [] },
});

const fullId = (check: PackCheck, rule: Rule): string => `${check.id}/${rule.id}`;

/** The pack without a rule, by its full id; a check that has none left goes with it. */
export function withoutRule(pack: Pack, id: string): Pack {
  const left = pack.checks.map((check) => ({
    ...check,
    rules: check.rules.filter((rule) => fullId(check, rule) !== id),
  }));
  return { ...pack, checks: left.filter(({ rules }) => rules.length > 0) };
}

/** The pack with a rule that was deleted from an earlier state of it, in its old place. What has changed since stays. */
export function withRuleBack(pack: Pack, before: Pack, id: string): Pack {
  const idsOf = ({ checks }: Pack) => checks.flatMap((check) => check.rules.map((rule) => fullId(check, rule)));
  const there = new Set([...idsOf(pack), id]);
  const gone = idsOf(before).filter((one) => !there.has(one));
  return joinOwn(gone.reduce(withoutRule, before), pack);
}

/** The pack with a rule, in its old place where one of that check and id is there, else at the end of its check. */
export function withRule(pack: Pack, check: string, rule: Rule): Pack {
  const there = pack.checks.find(({ id }) => id === check);
  if (!there) {
    const head = check === OWN_CHECK.id ? OWN_CHECK : { id: check };
    return { ...pack, checks: [...pack.checks, { ...head, rules: [rule] }] };
  }
  const at = there.rules.findIndex(({ id }) => id === rule.id);
  const rules = at < 0 ? [...there.rules, rule] : there.rules.with(at, rule);
  return { ...pack, checks: pack.checks.map((one) => (one === there ? { ...one, rules } : one)) };
}

/** Every rule of another pack put into this one; those of the same name take the place of what was there. */
export function joinOwn(pack: Pack, more: Pack): Pack {
  const known = new Set(pack.checks.map(({ id }) => id));
  const joined = more.checks
    .filter(({ id }) => known.has(id))
    .reduce((all, check) => check.rules.reduce((sum, rule) => withRule(sum, check.id, rule), all), pack);
  // A check that is not there yet brings its name and level along.
  return { ...joined, checks: [...joined.checks, ...more.checks.filter(({ id }) => !known.has(id))] };
}

/** The parts of a pack that rules of one's own do not have, such as words and gestures. */
export function partsBesideRules(pack: Pack): string[] {
  const empty = emptyOwnPack(pack.pack.engine);
  const parts = Object.keys(empty).filter((key) => key !== 'pack' && key !== 'checks') as (keyof Pack)[];
  return parts.filter((key) => JSON.stringify(pack[key]) !== JSON.stringify(empty[key]));
}
