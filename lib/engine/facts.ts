import type { FactId, Signal } from './rule.ts';
import type { CompiledFacts, CompiledSignal, Ruleset } from './ruleset.ts';
import { anyShown, elementHits, type Hit, Index, type Views } from './scan.ts';
import type { TextView } from './text-view.ts';
import type { Conversation, Facts, UpsetLevel } from './types.ts';

/** The index of the signals. */
export function indexFacts(facts: CompiledFacts): Index<CompiledSignal> {
  return new Index(
    facts.signals.flatMap((owner) => owner.find.map((program) => ({ program, owner, skip: owner.skip }))),
  );
}

/** The indexes that reading the facts needs, made once for a ruleset. */
export interface FactIndexes {
  signals: Index<CompiledSignal>;
  elements: Index<string>;
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

/** Everything that speaks for or against a fact, by the id of its signal. */
export function evidenceOf(
  facts: CompiledFacts,
  index: Index<CompiledSignal>,
  views: Views,
): { id: string; weight: Signal['weight'] }[] {
  if (!views.customer.words) return [];
  const ours = shown(facts, index, views.earlier, 'ours', views);
  const evidence = (text: TextView): { id: string; weight: Signal['weight'] }[] => [
    ...shown(facts, index, text, 'customer', views),
    ...ours,
  ];
  const now = evidence(views.customer);
  const before = evidence(views.before);
  for (const fact of Object.keys(facts.carry) as FactId[]) {
    if (sum(before, fact) >= (facts.thresholds[fact] ?? Infinity))
      now.push({ id: `${fact}-before`, weight: { [fact]: facts.carry[fact] } });
  }
  return now;
}

const sum = (evidence: readonly { weight: Signal['weight'] }[], fact: FactId): number =>
  evidence.reduce((total, { weight }) => total + (weight[fact] ?? 0), 0);

/** What was concluded, and the points that speak for each fact. */
export interface Reading {
  facts: Facts;
  points: Readonly<Record<FactId, number>>;
}

/** What the conversation tells: pure, and false where nothing is known. */
export function factsOf(ruleset: Ruleset, indexes: FactIndexes, views: Views, conversation: Conversation): Reading {
  const { thresholds } = ruleset.facts;
  const evidence = evidenceOf(ruleset.facts, indexes.signals, views);
  const points = {
    complaint: sum(evidence, 'complaint'),
    upset: sum(evidence, 'upset'),
    question: sum(evidence, 'question'),
    thanks: sum(evidence, 'thanks'),
  };
  const share = (fact: FactId) => points[fact] / (thresholds[fact] ?? Infinity);
  const holds = (fact: FactId) => share(fact) >= 1;
  const earlier = indexes.elements.in(views.earlier);
  const shows = (id: string) => {
    const element = ruleset.elements.get(id);
    return element !== undefined && elementHits(id, element, earlier, views.earlier, views).length > 0;
  };
  const replied = conversation.messages.some((message) => message.from === 'agent');
  const facts: Facts = {
    complaint: holds('complaint'),
    upset: holds('upset'),
    upsetLevel: levelOf(share('upset')),
    question: holds('question'),
    thanks: holds('thanks'),
    apologised: replied && shows('apology'),
    refused: replied && shows('refusal'),
    problem: null,
  };
  return { facts, points };
}

/** Once, three and six times the threshold are the steps from annoyed to beside themselves. */
function levelOf(share: number): UpsetLevel {
  if (share < 1) return 0;
  if (share < 3) return 1;
  return share < 7 ? 2 : 3;
}
