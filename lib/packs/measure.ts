import { compile, type Program, workDone } from '../engine/matcher.ts';
import { parsePattern } from '../engine/pattern.ts';
import type { Context, RuleSource } from '../engine/rule.ts';
import { Index } from '../engine/scan.ts';
import { Reader, type TextView } from '../engine/text-view.ts';
import { exampleOf, unmark } from './examples.ts';
import { expandPack } from './expand.ts';
import { withOwnLists } from './layer-lists.ts';
import type { Pack } from './pack.ts';
import { STANDARD_DRAFTS } from './standard-drafts.ts';
import { stuffed } from './stuffed-drafts.ts';
import type { BuiltIn } from './verify-ids.ts';

/**
 * What a pack may cost: engine steps for each word of the dearest draft. The built-in pack takes about a sixth of it,
 * and a step is some twenty nanoseconds, so that a pack at its allowance adds a few milliseconds to a long reply.
 */
export const ALLOWANCE = 1000;

/** Characters of a pack's own examples that it is weighed on: each part is tried on all of them, and both may be many. */
const EXAMPLES = 20_000;

export interface Cost {
  /** Full rule id, or `element apology`, `signal anger`, `script refund`. */
  of: string;
  /** Engine steps for each word of the draft on which the pack cost most. */
  steps: number;
}

export interface Measured {
  /** Engine steps for each word of the dearest draft. The same on every machine. */
  steps: number;
  allowance: number;
  ok: boolean;
  /** Dearest first. When the pack is far too dear, measuring ends early and the list holds what was seen. */
  parts: readonly Cost[];
}

/** Patterns with one owner, and those that are looked for around each of their matches. */
interface Part {
  of: string;
  find: readonly string[];
  around: readonly { scope: string; patterns: readonly string[] }[];
}

const contexts = (...all: (Context | undefined)[]): Part['around'] =>
  all.flatMap((one) => Object.entries(one ?? {}).map(([scope, patterns]) => ({ scope, patterns: patterns ?? [] })));

/** The parts of rules, elements and signals. */
function partsOf({ checks, elements, facts }: Pick<RuleSource, 'checks' | 'elements' | 'facts'>): Part[] {
  return [
    ...checks.flatMap(({ id, rules }) =>
      rules.map((rule) => ({
        of: `${id}/${rule.id}`,
        find: rule.kind === 'phrase' ? rule.find : [],
        around: contexts('unless' in rule ? rule.unless : undefined, 'needs' in rule ? rule.needs : undefined),
      })),
    ),
    ...Object.entries(elements).map(([id, one]) => ({
      of: `element ${id}`,
      find: one.find,
      around: contexts(one.unless),
    })),
    ...facts.signals.map((one) => ({ of: `signal ${one.id}`, find: one.find, around: contexts(one.unless) })),
  ];
}

/**
 * Weighs a pack that `parsePack` accepted: on standard drafts, on its own examples, and on a draft made of its own
 * words, where careless patterns start again and again. Counts engine steps, not time. Ends soon also for a pack that
 * is far too dear.
 */
export function measurePack(raw: Pack, builtIn: BuiltIn): Measured {
  const { pack, lists } = withOwnLists(raw);
  const expanded = expandPack(pack);
  const checks = [...pack.checks, ...expanded.checks] as unknown as RuleSource['checks'];
  const parts: Part[] = [
    ...partsOf({
      checks,
      elements: { ...pack.elements, ...expanded.elements },
      facts: { ...builtIn.facts, signals: pack.facts.signals },
    }),
    ...pack.overrides.map((one) => ({ of: one.rule ?? one.check ?? '', find: [], around: contexts(one.unless) })),
    ...[...pack.scripts, ...pack.escalations].map((one) => ({ of: `script ${one.id}`, find: one.match, around: [] })),
  ];
  const examples = checks.flatMap(({ rules }) =>
    rules.flatMap(({ flags, passes }) => [...flags, ...passes].map((one) => unmark(exampleOf(one).text).text)),
  );
  return measureParts(parts, { ...builtIn.lists, ...lists }, examples);
}

/** Weighs rules that are in use, on drafts of one's own: what each costs for a word of them. */
export function measureRules(source: RuleSource, drafts: readonly string[]): readonly Cost[] {
  return measureParts(partsOf(source), source.lists, [], drafts).parts;
}

function measureParts(
  parts: readonly Part[],
  lists: RuleSource['lists'],
  examples: readonly string[],
  drafts = STANDARD_DRAFTS,
): Measured {
  const known = new Map<string, Program>();
  const program = (pattern: string): Program => {
    const made = known.get(pattern) ?? compile(parsePattern(pattern, lists));
    known.set(pattern, made);
    return made;
  };
  const compiled = parts.map(({ of, find, around }) => ({
    of,
    index: new Index(find.map((pattern) => ({ program: program(pattern), owner: of, skip: [] }))),
    around: around.map(({ scope, patterns }) => ({ scope, programs: patterns.map(program) })),
  }));
  const own = examples.join('\n').slice(0, EXAMPLES);
  const texts = drafts === STANDARD_DRAFTS ? [...drafts, ...stuffed(known.values()), own] : drafts;
  let worst: { steps: number; parts: Cost[] } = { steps: 0, parts: [] };
  for (const text of texts) {
    const view = new Reader().read(text);
    if (!view.words) continue;
    // A few words are not worth a judgement of their own.
    const words = Math.max(view.words, 50);
    const costs: Cost[] = [];
    let sum = 0;
    for (const part of compiled) {
      const steps = costOf(part, view) / words;
      sum += steps;
      costs.push({ of: part.of, steps });
      if (sum > ALLOWANCE * 4) break;
    }
    if (sum > worst.steps) worst = { steps: sum, parts: costs };
    if (sum > ALLOWANCE * 4) break;
  }
  const rounded = worst.parts.map(({ of, steps }) => ({ of, steps: Math.round(steps * 10) / 10 }));
  return {
    steps: Math.round(worst.steps),
    allowance: ALLOWANCE,
    ok: worst.steps <= ALLOWANCE,
    parts: rounded.sort((a, b) => b.steps - a.steps || (a.of < b.of ? -1 : 1)),
  };
}

/** Engine steps that one part takes on a text that nobody has read before. */
function costOf(
  part: { index: Index<string>; around: readonly { scope: string; programs: readonly Program[] }[] },
  view: TextView,
): number {
  const before = workDone();
  const sentences = view.sentences.length;
  let looks = 0;
  let hits = 0;
  for (const { sentence } of view.sentences) hits += part.index.hits(sentence).length;
  for (const { scope, programs } of part.around) {
    const asked = { match: hits, clause: hits, sentence: hits, nearby: hits * 3 }[scope];
    // What was found in a sentence is remembered, but it is looked up for every match, or once for a whole text.
    looks += Math.max(1, asked ?? sentences) * programs.length;
    for (const { sentence } of view.sentences) for (const one of programs) sentence.find(one);
  }
  return workDone() - before + looks;
}
