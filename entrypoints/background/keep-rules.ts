import { readKept } from '../../lib/browser/packs.ts';
import { type BrowserPolicy, type PolicyProblem, readPolicy } from '../../lib/browser/policy.ts';
import { readSettings, type Settings } from '../../lib/browser/settings.ts';
import type { Around } from '../../lib/packs/parse-pack.ts';
import { type Brought, broughtBy } from './brought.ts';
import type { Sources } from './layers.ts';
import { unknownIn } from './policy-ids.ts';
import { type Rules, rulesOf } from './rules.ts';

/** The rules of all layers, and what they were made from. */
export interface State {
  rules: Rules;
  policy: BrowserPolicy;
  settings: Settings;
  brought: readonly Brought[];
  /** Everything in the policy that cannot be so. */
  problems: readonly PolicyProblem[];
  /** What the rules depend on, as text, for telling whether it has changed. */
  stamp: string;
  /** The same for what is only shown. */
  shown: string;
}

/** All that the rules depend on; a version of a pack goes by its hash. */
function stampOf({ kept, policy, policyPacks, settings }: Sources): string {
  const { checksOff, rulesOff, checksOn, rulesOn, levels } = settings;
  return JSON.stringify([
    kept.packs.map(({ id, on, subscription }) => [id, on, subscription.current?.sha256]),
    kept.personal,
    policyPacks.map(({ subscription }) => subscription.current?.sha256),
    [policy.checks, policy.rules, policy.locked, policy.mayAddPacks],
    [checksOff, rulesOff, checksOn, rulesOn, levels],
  ]);
}

/**
 * Keeps the rules of all layers, made anew when what they are made from has changed. `changed` is called after every
 * reload that brought something, with whether the rules themselves are others.
 */
export function keepRules(
  around: Around,
  changed: (rules: boolean) => void,
): { now: () => Promise<State>; reload: () => void } {
  const read = async (before: State | null): Promise<State> => {
    const [kept, { policy, problems: wrong }, settings] = await Promise.all([readKept(), readPolicy(), readSettings()]);
    const brought = await broughtBy(policy, around);
    const sources: Sources = { kept, policy, policyPacks: brought, settings };
    const stamp = stampOf(sources);
    const rules = before?.stamp === stamp ? before.rules : rulesOf(around.builtIn, sources);
    const problems = [...wrong, ...unknownIn(policy, rules.layered.source)];
    const shown = JSON.stringify([problems, brought]);
    return { rules, policy, settings, brought, problems, stamp, shown };
  };
  let latest: Promise<State> = read(null);
  return {
    // A disk that refused once is asked again.
    now: () => {
      latest = latest.catch(() => read(null));
      return latest;
    },
    reload: () => {
      const before = latest.catch(() => null);
      const next = before.then(read);
      latest = next;
      void Promise.all([before, next]).then(
        ([was, is]) => {
          const other = was?.stamp !== is.stamp;
          if (other || was?.shown !== is.shown) changed(other);
        },
        () => {},
      );
    },
  };
}
