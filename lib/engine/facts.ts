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

/** The signals that a conversation shows. */
export function signalsOf(facts: CompiledFacts, index: Index<CompiledSignal>, views: Views): Signal[] {
  const texts: Record<NonNullable<Signal['of']>, TextView> = {
    latest: views.customer,
    before: views.before,
    ours: views.earlier,
  };
  const found = new Map<TextView, ReadonlyMap<CompiledSignal, readonly Hit[]>>();
  const read = (text: TextView) => {
    const known = found.get(text) ?? index.in(text);
    found.set(text, known);
    return known;
  };
  return facts.signals
    .filter((compiled) => {
      const { of = 'latest', min = 1 } = compiled.signal;
      const text = texts[of];
      const hits = read(text).get(compiled) ?? [];
      if (hits.length < min) return false;
      if (!compiled.unless) return true;
      const as = { ...views, draft: text };
      return hits.filter((hit) => !anyShown(compiled.unless, as, hit)).length >= min;
    })
    .map(({ signal }) => signal);
}

/** What the conversation tells: pure, and false where nothing is known. */
export function factsOf(ruleset: Ruleset, indexes: FactIndexes, views: Views, conversation: Conversation): Facts {
  const { thresholds } = ruleset.facts;
  const signals = signalsOf(ruleset.facts, indexes.signals, views);
  const points = (fact: FactId) => signals.reduce((sum, { weight }) => sum + (weight[fact] ?? 0), 0);
  const said = views.customer.words > 0;
  const holds = (fact: FactId) => said && points(fact) >= (thresholds[fact] ?? Infinity);
  const upset = holds('upset');
  const level = upset ? Math.floor(points('upset') / (thresholds.upset ?? 1)) : 0;
  const earlier = indexes.elements.in(views.earlier);
  const shows = (id: string) => {
    const element = ruleset.elements.get(id);
    return element !== undefined && elementHits(id, element, earlier, views.earlier, views).length > 0;
  };
  const replied = conversation.messages.some((message) => message.from === 'agent');
  return {
    complaint: holds('complaint'),
    upset,
    upsetLevel: Math.min(3, upset ? Math.max(1, level) : 0) as UpsetLevel,
    question: holds('question'),
    thanks: holds('thanks'),
    apologised: replied && shows('apology'),
    refused: replied && shows('refusal'),
    problem: null,
  };
}
