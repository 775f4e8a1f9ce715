import { type Learned, Readings } from './learned.ts';
import { compile, type Program } from './matcher.ts';
import { PatternError, parsePattern } from './pattern.ts';
import type { Check, Context, Element, FactTable, Rule, RuleSource, Signal } from './rule.ts';

/** Which checks and rules a person switched off, by id. */
export interface Switches {
  checksOff?: readonly string[];
  rulesOff?: readonly string[];
}

export type CompiledContext = Partial<Record<keyof Context, readonly Program[]>>;

export interface CompiledElement {
  find: readonly Program[];
  echo: number;
  unless: CompiledContext | null;
  skip: readonly string[];
}

export interface CompiledRule {
  /** Full id, `check/name`. */
  id: string;
  check: Check;
  rule: Rule;
  find: readonly Program[];
  unless: CompiledContext | null;
  needs: CompiledContext | null;
}

export interface CompiledSignal extends CompiledElement {
  signal: Signal;
}

export interface CompiledFacts {
  thresholds: FactTable['thresholds'];
  breath: number;
  carry: NonNullable<FactTable['carry']>;
  learned: NonNullable<FactTable['learned']>;
  signals: readonly CompiledSignal[];
}

export interface Ruleset {
  rules: readonly CompiledRule[];
  elements: ReadonlyMap<string, CompiledElement>;
  facts: CompiledFacts;
  readings: Readings;
}

/** A pattern that cannot be compiled, and where it stands in the source: `blame/you-failed-to find 2`. */
export class RulesetError extends Error {
  readonly where: string;
  readonly at: number;
  constructor(where: string, cause: PatternError) {
    super(`${where}: ${cause.message}`);
    this.name = 'RulesetError';
    this.where = where;
    this.at = cause.at;
  }
}

/**
 * Compiles rules for `createEngine`. Throws RulesetError for the first pattern that is none, and Error for a rule that
 * names an element or a reading which does not exist. Rules switched off are left out.
 */
export function compileRules(source: RuleSource, off: Switches = {}): Ruleset {
  const programs = new Map<string, Program>();
  const program = (pattern: string, where: string): Program => {
    const known = programs.get(pattern);
    if (known) return known;
    try {
      const made = compile(parsePattern(pattern, source.lists));
      programs.set(pattern, made);
      return made;
    } catch (error) {
      if (error instanceof PatternError) throw new RulesetError(where, error);
      throw error;
    }
  };
  const all = (patterns: readonly string[] | undefined, where: string) =>
    (patterns ?? []).map((pattern, i) => program(pattern, `${where} ${i + 1}`));
  const context = (from: Context | undefined, where: string): CompiledContext | null => {
    if (!from) return null;
    return Object.fromEntries(
      Object.entries(from).map(([scope, patterns]) => [scope, all(patterns, `${where}.${scope}`)]),
    );
  };
  const element = (from: Element, where: string): CompiledElement => ({
    find: all(from.find, `${where} find`),
    echo: from.echo ?? 0,
    unless: context(from.unless, `${where} unless`),
    skip: from.skip ?? [],
  });

  const elements = new Map(
    Object.entries(source.elements).map(([id, one]) => [id, element(one, `element ${id}`)] as const),
  );
  const facts: CompiledFacts = {
    thresholds: source.facts.thresholds,
    breath: source.facts.breath ?? Infinity,
    carry: source.facts.carry ?? {},
    learned: source.facts.learned ?? {},
    signals: source.facts.signals.map((signal) => ({
      ...element(signal, `fact ${signal.id}`),
      signal,
    })),
  };
  const readings = readingsOf(source.learned ?? NOTHING);
  for (const name of Object.keys(facts.learned)) {
    if (!readings.has(name)) throw new Error(`facts: nothing was learned of “${name}”`);
  }
  const rules: CompiledRule[] = [];
  for (const check of source.checks) {
    if (off.checksOff?.includes(check.id)) continue;
    for (const rule of check.rules) {
      const id = `${check.id}/${rule.id}`;
      if (off.rulesOff?.includes(id)) continue;
      for (const name of elementsOf(rule)) {
        if (!elements.has(name)) throw new Error(`${id}: there is no element “${name}”`);
      }
      for (const name of readingsNamed(rule)) {
        if (!readings.has(name)) throw new Error(`${id}: nothing was learned of “${name}”`);
      }
      rules.push({
        id,
        check,
        rule,
        find: rule.kind === 'phrase' ? all(rule.find, `${id} find`) : [],
        unless: context('unless' in rule ? rule.unless : undefined, `${id} unless`),
        needs: context('needs' in rule ? rule.needs : undefined, `${id} needs`),
      });
    }
  }
  return { rules, elements, facts, readings };
}

const NOTHING: Learned = {};
const made = new WeakMap<Learned, Readings>();

/** Rules are compiled again with every change of the settings; what was learned stays as it is. */
function readingsOf(learned: Learned): Readings {
  const known = made.get(learned) ?? new Readings(learned);
  made.set(learned, known);
  return known;
}

/** What a rule wants to have been learned. */
function readingsNamed(rule: Rule): readonly string[] {
  const gated = Object.keys(rule.when?.reads ?? {});
  return rule.kind === 'learned' ? [rule.reading, ...gated] : gated;
}

/** The elements a rule names. */
export function elementsOf(rule: Rule): readonly string[] {
  const gated = rule.when?.shows?.of ?? [];
  if (rule.kind === 'missing') return [...rule.elements, ...(rule.given ?? []), ...gated];
  if (rule.kind === 'count' || rule.kind === 'position') return [rule.element, ...gated];
  return gated;
}
