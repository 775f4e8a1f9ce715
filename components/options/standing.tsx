import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Check } from '../../lib/engine/rule.ts';
import type { Value } from '../../lib/packs/layer-types.ts';
import { originName, standing as words } from './layer-words.ts';

/** Who decides about a check or a rule, and whether it is on, as soon as a switch is touched. */

export const isLocked = (catalogue: Catalogue, id: string): boolean => catalogue.standing[id]?.locked ?? false;

/** Whether a check is on: as the agent says, else as what lies beneath says. */
export function isCheckOn(catalogue: Catalogue, settings: Settings, check: string): boolean {
  if (isLocked(catalogue, check)) return catalogue.standing[check]?.on ?? true;
  if (settings.checksOff.includes(check)) return false;
  return settings.checksOn.includes(check) || (catalogue.beneath[check] ?? true);
}

/** Whether a rule is on when the agent says nothing of the rule itself. */
export function isRuleOnBeneath(catalogue: Catalogue, settings: Settings, rule: string): boolean {
  return settings.checksOn.includes(rule.split('/', 1)[0]!) || (catalogue.beneath[rule] ?? true);
}

/** Whether a rule is on by its own switch; its check may be off all the same. */
export function isRuleOn(catalogue: Catalogue, settings: Settings, rule: string): boolean {
  if (isLocked(catalogue, rule)) return catalogue.standing[rule]?.on ?? true;
  if (settings.rulesOff.includes(rule)) return false;
  return settings.rulesOn.includes(rule) || isRuleOnBeneath(catalogue, settings, rule);
}

/** The checks that Amends brings along: those with a rule that no pack brought. */
export function builtInChecks({ checks, values }: Catalogue): readonly Check[] {
  const brought = new Set(values.flatMap(({ of, field }) => (field === 'whole' ? of : [])));
  return checks.filter(({ id, rules }) => rules.some((rule) => !brought.has(`rule ${id}/${rule.id}`)));
}

const isPack = (layer: string) => layer === 'pack' || layer === 'policy-pack';

/** One value in words: what it is, who gave it, and over whom. */
function valueLine({ field, from, over }: Value, on: boolean): string | null {
  // What somebody switched themselves they know.
  if (from.layer === 'personal' && over.length === 0) return null;
  const by = originName(from);
  const others = words.and(over.map(originName));
  if (field === 'whole') return words.whole(by, others);
  const what = field === 'state' ? (on ? words.on : words.off) : (words.fields[field] ?? field);
  return words.value(what, by, others);
}

/**
 * Where a rule comes from is no news where its whole check comes from there. Who chose a level switched it on, too, and
 * a disagreement says by itself who had their way.
 */
function isNews({ of, field, from }: Value, { values, disagreements }: Catalogue): boolean {
  if (disagreements.some((one) => one.of === of && one.field === field)) return false;
  const isSame = (other: Value) => JSON.stringify(other.from) === JSON.stringify(from);
  if (field === 'state' && values.some((one) => one.of === of && one.field === 'level' && isSame(one))) return false;
  const [check = ''] = of.replace(/^rule /, '').split('/');
  const whole = values.find((value) => value.of === `check ${check}` && value.field === 'whole');
  return field !== 'whole' || !of.startsWith('rule ') || !whole || !isSame(whole);
}

interface StandingProps {
  catalogue: Catalogue;
  /** A check's id, or a rule's full id. */
  id: string;
}

/** Where the values of a check or rule come from, who was overridden, and who disagrees. Nothing for what is built in. */
export function Standing({ catalogue, id }: StandingProps) {
  const of = `${id.includes('/') ? 'rule' : 'check'} ${id}`;
  const lines = catalogue.values
    .filter((value) => value.of === of && isNews(value, catalogue))
    .flatMap((value) => valueLine(value, catalogue.standing[id]?.on ?? true) ?? []);
  const conflicts = catalogue.disagreements.filter((one) => one.of === of);
  const locked = isLocked(catalogue, id);
  if (lines.length === 0 && conflicts.length === 0 && !locked) return null;
  return (
    <p class="standing">
      {locked && <strong>{words.locked}. </strong>}
      {lines.join(' ')}
      {conflicts.map(({ field, packs }) => (
        <span key={field} class="conflict">
          {' '}
          {words.disagree(
            words.and(packs.filter(({ layer }) => isPack(layer)).map(originName)),
            originName(packs.at(-1)!),
          )}
        </span>
      ))}
    </p>
  );
}
