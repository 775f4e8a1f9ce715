import { anyShown } from './around.ts';
import { tellingClauses } from './reflect.ts';
import { regretWords } from './regret.ts';
import type { FactId, Signal } from './rule.ts';
import type { CompiledFacts, CompiledSignal, Ruleset } from './ruleset.ts';
import { elementHits, type Hit, Index, indexElements, type Views } from './scan.ts';
import type { TextView } from './text-view.ts';
import type { Conversation, Facts, UpsetLevel } from './types.ts';

/** The indexes that reading the facts needs, made once for a ruleset. */
export interface FactIndexes {
  signals: Index<CompiledSignal>;
  /** What is asked of our earlier replies. */
  said: Index<string>;
}

export function indexFacts({ facts, elements }: Ruleset): FactIndexes {
  const signals = facts.signals.flatMap((owner) =>
    owner.find.map((program) => ({ program, owner, skip: owner.skip, unless: owner.unless })),
  );
  const said = [...elements].filter(([id]) => id === 'apology' || id === 'refusal');
  return { signals: new Index(signals), said: indexElements(new Map(said)) };
}

/** The signals of one side that a text shows. */
function shown(
  facts: CompiledFacts,
  index: Index<CompiledSignal>,
  text: TextView,
  side: NonNullable<Signal['of']>,
  views: Views,
): Signal[] {
  if (!text.words) return [];
  const found = index.in(text);
  const as = { ...views, draft: text };
  return facts.signals.flatMap((compiled) => {
    const { of = 'customer', min = 1 } = compiled.signal;
    if (of !== side) return [];
    let hits: readonly Hit[] = found.get(compiled) ?? [];
    if (hits.length >= min && compiled.unless) hits = hits.filter((hit) => !anyShown(compiled.unless, as, hit));
    return hits.length >= min ? [compiled.signal] : [];
  });
}

/** Something that speaks for or against a fact, by the id of its signal. */
export interface Evidence {
  id: string;
  weight: Signal['weight'];
}

/** All the evidence of a conversation. */
export function evidenceOf(facts: CompiledFacts, index: Index<CompiledSignal>, views: Views): Evidence[] {
  if (!views.customer.words) return [];
  const ours = shown(facts, index, views.earlier, 'ours', views);
  const now: Evidence[] = [...shown(facts, index, views.customer, 'customer', views), ...ours];
  if (!views.before.words) return now;
  const before = [...shown(facts, index, views.before, 'customer', views), ...ours];
  for (const fact of Object.keys(facts.carry) as FactId[]) {
    if (sum(before, fact, reach(facts, views.before)) >= (facts.thresholds[fact] ?? Infinity))
      now.push({ id: `${fact}-before`, weight: { [fact]: facts.carry[fact] } });
  }
  return now;
}

/** What a point for a fact is worth in a text of this length. */
const reach = (facts: CompiledFacts, text: TextView): number => Math.min(1, Math.sqrt(facts.breath / text.words));

/** A score past this says no more: what was learned is one witness among others, however loud. */
const SURE = 4;

function sum(evidence: readonly Evidence[], fact: FactId, worth: number): number {
  return evidence.reduce((total, { weight }) => {
    const points = weight[fact] ?? 0;
    return total + (points > 0 ? points * worth : points);
  }, 0);
}

/** What was concluded, and the points that speak for each fact. */
export interface Reading {
  facts: Facts;
  points: Readonly<Record<FactId, number>>;
  /** What went wrong, in words that may follow “I'm sorry”; null where none are safe. */
  regret(): string | null;
}

/** What the conversation tells: pure, and false where nothing is known. */
export function factsOf(ruleset: Ruleset, indexes: FactIndexes, views: Views, conversation: Conversation): Reading {
  const { thresholds } = ruleset.facts;
  const evidence = evidenceOf(ruleset.facts, indexes.signals, views);
  const worth = reach(ruleset.facts, views.customer);
  const read = (fact: 'complaint' | 'upset') => {
    const score = ruleset.readings.score(fact, views.customer.sentences);
    return score === -Infinity ? 0 : Math.max(-SURE, Math.min(SURE, score)) * (ruleset.facts.learned[fact] ?? 0);
  };
  const points = {
    complaint: sum(evidence, 'complaint', worth) + read('complaint'),
    upset: sum(evidence, 'upset', worth) + read('upset'),
    question: sum(evidence, 'question', 1),
    thanks: sum(evidence, 'thanks', 1),
  };
  const share = (fact: FactId) => points[fact] / (thresholds[fact] ?? Infinity);
  const holds = (fact: FactId) => share(fact) >= 1;
  const earlier = indexes.said.in(views.earlier);
  const shows = (id: 'apology' | 'refusal') => {
    const element = ruleset.elements.get(id);
    return element !== undefined && elementHits(id, element, earlier, views.earlier, views).length > 0;
  };
  const replied = conversation.messages.some((message) => message.from === 'agent');
  const complaint = holds('complaint');
  const upset = holds('upset');
  const telling = complaint || upset ? tellingClauses(conversation).slice(0, 4) : [];
  const facts: Facts = {
    complaint,
    upset,
    upsetLevel: upset ? levelOf(points.upset) : 0,
    question: holds('question'),
    thanks: holds('thanks'),
    apologised: replied && shows('apology'),
    refused: replied && shows('refusal'),
    problem: telling[0]?.clause ?? null,
  };
  let words: string | null | undefined;
  // Turning a clause round needs the tagger, so it waits until a rewrite asks for it.
  const regret = () => {
    if (words === undefined)
      words = telling.map(({ clause }) => regretWords(clause)).find((one) => one !== null) ?? null;
    return words;
  };
  return { facts, points, regret };
}

/** Points for upset from which on somebody is not annoyed but angry, and not angry but beside themselves. */
const ANGRY = 15;
const BESIDE_THEMSELVES = 30;

function levelOf(points: number): UpsetLevel {
  if (points < ANGRY) return 1;
  return points < BESIDE_THEMSELVES ? 2 : 3;
}
