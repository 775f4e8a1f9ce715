import { createEngine } from '../engine/engine.ts';
import { applyRewrite } from '../engine/rewrite.ts';
import type { PhraseRule } from '../engine/rule.ts';
import { compileRules } from '../engine/ruleset.ts';
import type { Span } from '../engine/types.ts';
import { conversationOf, exampleOf, unmark } from './examples.ts';
import { shipped } from './format.ts';
import { judgePack } from './judge.ts';
import { layerPacks } from './layer.ts';
import { emptyOwnPack, withoutRule, withRule } from './own-pack.ts';
import { type OwnRule, patternsOf, ruleFrom, settled } from './own-rule.ts';
import type { Pack } from './pack.ts';
import { type Around, parsePack } from './parse-pack.ts';
import { type Problem, sentences } from './problem.ts';
import { STANDARD_DRAFTS } from './standard-drafts.ts';

/** Which field of the form is meant, and which entry of it. */
export type Field = 'find' | 'rather' | 'why' | 'flags' | 'passes' | 'rule';

/** Something that keeps a rule from being used. `said` is what a pack's author would be told. */
export interface OwnProblem {
  field: Field;
  at: number;
  code: 'no-words' | 'only-signs' | 'sign' | 'not-flagged' | 'other';
  said: string;
}

/** A draft with what the rule marks in it, and what it becomes where each is mended. */
export interface Tried {
  text: string;
  marks: readonly Span[];
  becomes: string | null;
}

/** What comes of a rule before it is kept. */
export interface Trial {
  /** With its examples marked and mended. Null while there is nothing to look for. */
  rule: PhraseRule | null;
  problems: readonly OwnProblem[];
  /** All own rules with this one, to be kept; null while there is any problem. */
  pack: Pack | null;
  /** The person's own sample first, where there is one, then the standard drafts. */
  tried: readonly Tried[];
  /** Engine steps for each word, of all own rules and of this one; null while it cannot be said. */
  cost: { steps: number; own: number; allowance: number } | null;
}

export interface TrialOf {
  own: OwnRule;
  /** The own rules there are. */
  pack: Pack | null;
  /** Full id of the rule that is being changed; null for a new one. */
  replaces: string | null;
  sample: string;
}

/** Tries a rule that somebody writes: makes its examples, runs them, and shows what it marks. Never throws. */
export function tryOwnRule({ own, pack, replaces, sample }: TrialOf, around: Around): Trial {
  const texts = [sample, ...STANDARD_DRAFTS.slice(0, 4)].filter((text) => text.trim() !== '');
  const untouched = texts.map((text) => ({ text, marks: [], becomes: null }));
  const before = pack ?? emptyOwnPack(around.version);
  const old = before.checks.flatMap((check) =>
    check.rules.filter((rule): rule is PhraseRule => rule.kind === 'phrase' && `${check.id}/${rule.id}` === replaces),
  )[0];
  const wordless = unfound(own, old?.find ?? []);
  if (wordless.length > 0) return { rule: null, problems: wordless, pack: null, tried: untouched, cost: null };

  const rest = replaces === null ? before : withoutRule(before, replaces);
  const taken = [...around.builtIn.checks, ...rest.checks].flatMap(({ id, rules }) =>
    id === own.check ? rules.map((rule) => rule.id) : [],
  );
  const made = ruleFrom(own, old && replaces?.startsWith(`${own.check}/`) ? old : null, taken);
  const id = `${own.check}/${made.id}`;
  // Where a rule stays in its check it keeps its place.
  const base = replaces === id ? before : rest;
  const read = judgeable(withRule(base, own.check, made), around);
  if (read.problems.length > 0)
    return { rule: made, problems: read.problems, pack: null, tried: untouched, cost: null };

  const { source, switches } = layerPacks(around.builtIn, [read.pack as Pack]);
  const compiled = compileRules(source, switches);
  const { rule, missed } = settled(compiled, own.check, made);
  const whole = withRule(base, own.check, rule);
  const judged = judgePack([{ name: 'rules.json', text: shipped(whole) }], around);
  // An example made of the words themselves is only missed where the words hold a sign that no pattern can say.
  const places = own.find.flatMap((words, at) => (words.trim() ? at : []));
  const problems = missed.map(
    (at): OwnProblem =>
      own.flags.length > 0
        ? { field: 'flags', at, code: 'not-flagged', said: '' }
        : { field: 'find', at: places[at] ?? 0, code: 'sign', said: '' },
  );
  // What is not flagged has been said already.
  if (missed.length === 0) problems.push(...judged.problems.map((one) => problemAt(one, rule)));
  const engine = createEngine({ ...compiled, rules: compiled.rules.filter((one) => one.id === id) });
  const tried = texts.map((text): Tried => {
    const { findings } = engine.check({ text }, conversationOf({ text }));
    const marks = findings.flatMap(({ span }) => span ?? []);
    const rewrites = findings.flatMap((finding) => finding.rewrites.slice(0, 1));
    const becomes = rewrites.toSorted((a, b) => b.start - a.start).reduce(applyRewrite, text);
    return { text, marks, becomes: rewrites.length > 0 ? becomes : null };
  });
  const cost = judged.cost && {
    steps: judged.cost.steps,
    own: judged.cost.parts.find(({ of }) => of === id)?.steps ?? 0,
    allowance: judged.cost.allowance,
  };
  return { rule, problems, pack: problems.length > 0 ? null : judged.pack, tried, cost };
}

/** Fields without a word in them that could be looked for. */
function unfound(own: OwnRule, before: readonly string[]): OwnProblem[] {
  if (own.find.every((words) => words.trim() === '')) return [{ field: 'find', at: 0, code: 'no-words', said: '' }];
  return own.find.flatMap((words, at): OwnProblem[] =>
    words.trim() !== '' && patternsOf([words], before).length === 0
      ? [{ field: 'find', at, code: 'only-signs', said: '' }]
      : [],
  );
}

/** Whether it can be read as a pack; its examples are not asked yet. */
function judgeable(pack: Pack, around: Around): { pack: Pack | null; problems: OwnProblem[] } {
  const read = parsePack([{ name: 'rules.json', text: shipped(pack) }], around);
  return { pack: read.pack, problems: read.problems.map((one) => problemAt(one, null)) };
}

const FIELDS: Record<string, Field> = {
  find: 'find',
  rewrites: 'rather',
  why: 'why',
  flags: 'flags',
  passes: 'passes',
};

/** The field that a problem is about, by its path or, for an example that fails, by the example's words. */
function problemAt({ path, message, mend }: Problem, rule: PhraseRule | null): OwnProblem {
  const said = sentences({ message, mend });
  const [, key = '', at = '0'] = /^checks\.\d+\.rules\.\d+\.(\w+)(?:\.(\d+))?/.exec(path) ?? [];
  if (FIELDS[key]) return { field: FIELDS[key], at: Number(at), code: 'other', said };
  for (const field of ['flags', 'passes'] as const) {
    const index = (rule?.[field] ?? []).findIndex((one) => message.includes(`“${unmark(exampleOf(one).text).text}”`));
    if (index >= 0) return { field, at: index, code: 'other', said };
  }
  return { field: 'rule', at: 0, code: 'other', said };
}
