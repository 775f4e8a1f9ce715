import { createEngine, type Engine } from '../engine/engine.ts';
import { applyRewrite } from '../engine/rewrite.ts';
import type { Example, PhraseRule, Rule } from '../engine/rule.ts';
import type { Level } from '../engine/types.ts';
import { conversationOf, exampleOf, unmark } from './examples.ts';
import { asPattern, slug } from './plain-words.ts';

/** A rule of one's own as a person writes it down: “flag this, suggest that”. Plain words throughout, no patterns. */
export interface OwnRule {
  /** The check it belongs to. */
  check: string;
  /** The words to be marked, each way of saying them; the first gives the rule its name. */
  find: readonly string[];
  /** What to say instead, best first. */
  rather: readonly string[];
  /** Empty for a reason made of the words. */
  why: string;
  level: Level;
  /** Sentences to be flagged and to be left alone, without marks; empty for ones made of the words. */
  flags: readonly Example[];
  passes: readonly Example[];
}

/** What a person sees of a rule of theirs; null for a kind that cannot be written down so. */
export function ownRuleOf(check: string, rule: Rule, level: Level): OwnRule | null {
  if (rule.kind !== 'phrase') return null;
  const bare = (one: string | Example): Example => {
    const { becomes: _, ...example } = exampleOf(one);
    return { ...example, text: unmark(example.text).text };
  };
  return {
    check,
    find: rule.find,
    rather: rule.rewrites ?? [],
    why: rule.why,
    level: rule.level ?? level,
    flags: rule.flags.map(bare),
    passes: rule.passes.map(bare),
  };
}

/** The patterns of words as typed; those of a hand that knows the pattern language, which were there before, stay. */
export const patternsOf = (find: readonly string[], before: readonly string[]): string[] => [
  ...new Set(find.map((words) => (before.includes(words) ? words : asPattern(words))).filter(Boolean)),
];

/**
 * The rule that somebody wrote down. What it has besides (`before`: a gate, a context) stays. Its flagged examples are
 * not marked yet, see `settled`.
 * @param taken ids of rules that the check has already.
 */
export function ruleFrom(own: OwnRule, before: PhraseRule | null, taken: readonly string[]): PhraseRule {
  const find = patternsOf(own.find, before?.find ?? []);
  const said = own.find[0]?.trim() ?? '';
  const rather = own.rather.map((one) => one.trim()).filter(Boolean);
  const right = rather[0];
  // What to say instead may hold the very words: “kettle” and “copper kettle”.
  const holding = rather.map(asPattern).filter((one) => find.some((words) => ` ${one} `.includes(` ${words} `)));
  const match = [...new Set([...(before?.unless?.match ?? []), ...holding])];
  const { unless, rewrites: _, ...rest } = before ?? ({} as Partial<PhraseRule>);
  const around = { ...unless, ...(match.length > 0 && { match }) };
  // Signs around the words would stand in the way of what they become.
  const sentence = (words: string): Example => ({ text: `We say ${words.replace(SIGNS, '').trim()} here.` });
  return {
    ...rest,
    id: before?.id ?? freeId(slug(said), taken),
    kind: 'phrase',
    why: own.why.trim() || (right ? `We say “${right}” rather than “${said}”.` : `We do not say “${said}”.`),
    level: own.level,
    find,
    ...(Object.keys(around).length > 0 && { unless: around }),
    ...(rather.length > 0 && { rewrites: rather }),
    flags: own.flags.length > 0 ? own.flags : own.find.filter((words) => words.trim()).map(sentence),
    passes: own.passes.length > 0 ? own.passes : [sentence(right ?? 'something else')],
  };
}

const SIGNS = /[^\p{L}\p{N}\p{M}\s'’.,:&%#£$€/-]|[.,:]+$/gu;

function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  for (let n = 2; ; n++) if (!taken.includes(`${id}-${n}`)) return `${id}-${n}`;
}

/** A flagged example as it is kept, with the words marked and what it becomes; null where the rule says nothing. */
function settledFlag(engine: Engine, id: string, example: Example): Example | null {
  const { text } = unmark(example.text);
  const found = engine.check({ text }, conversationOf(example)).findings.find(({ rule }) => rule === id);
  if (!found) return null;
  const [first] = found.rewrites;
  const { start, end } = found.span ?? { start: 0, end: 0 };
  const marked = found.span ? `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}` : text;
  return { ...example, text: marked, ...(first && { becomes: applyRewrite(text, first) }) };
}

/** The rule with its examples marked and mended by itself; `missed` are places of examples that it does not flag. */
export function settled(
  ruleset: Parameters<typeof createEngine>[0],
  check: string,
  rule: PhraseRule,
): { rule: PhraseRule; missed: readonly number[] } {
  const engine = createEngine(ruleset);
  const flags = rule.flags.map((one) => settledFlag(engine, `${check}/${rule.id}`, exampleOf(one)));
  return {
    rule: { ...rule, flags: flags.map((one, i) => one ?? (rule.flags[i] as Example)) },
    missed: flags.flatMap((one, i) => (one ? [] : [i])),
  };
}
