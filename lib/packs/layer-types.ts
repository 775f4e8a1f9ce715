import type { RuleSource } from '../engine/rule.ts';
import type { Switches } from '../engine/ruleset.ts';
import type { Helpers } from './helpers.ts';
import type { Pack } from './pack.ts';

/** What a layer says of a check or a rule. `leave` is the same as saying nothing. */
export type State = 'on' | 'off' | 'leave';

/** Which checks and rules a layer switches, by id and by full rule id. */
export interface Switching {
  checks?: Readonly<Record<string, State>>;
  rules?: Readonly<Record<string, State>>;
}

/** What the browser's administrator says. */
export interface Policy extends Switching {
  packs?: readonly Pack[];
  /** Checks and rules that the agent may not change; `*` is all of them. */
  locked?: readonly string[];
}

/** What the agent says: switches, and a pack of their own rules. */
export interface Personal extends Switching {
  pack?: Pack | null;
}

/** Who said something. Packs have a name to be called by. */
export type Origin =
  | { layer: 'built-in' }
  | { layer: 'pack' | 'policy-pack' | 'personal-pack'; pack: string; name: string; version: string }
  | { layer: 'policy' }
  | { layer: 'personal' };

/** A value that did not come from the built-in pack, and what it took the place of. */
export interface Value {
  /** `rule blame/you-failed-to`, `check blame`, `script refund-refused`, `waiting chat`, `element apology`. */
  of: string;
  /** `state`, `level`, `why`, `rewrites`, `unless`, `when`, or `whole` where all of it is new. */
  field: string;
  from: Origin;
  over: readonly Origin[];
}

/** Two packs that want something different of the same thing. The later one has its way. */
export interface Disagreement {
  of: string;
  field: string;
  packs: readonly Origin[];
}

/** A check or a rule as it stands after all layers. */
export interface Standing {
  on: boolean;
  from: Origin;
  locked: boolean;
}

/** Everything together. Plain data. */
export interface Layered {
  /** All rules, also those that are off: for `compileRules(source, switches)` and for lists of checks. */
  source: RuleSource;
  switches: Required<Switches>;
  helpers: Helpers;
  /** By check id and by full rule id. */
  standing: Readonly<Record<string, Standing>>;
  values: readonly Value[];
  disagreements: readonly Disagreement[];
  /** What packs say about rules, checks and elements that are not there (any more), in plain words. */
  ignored: readonly { from: Origin; message: string }[];
}
