import type { CompiledFact, CompiledSignal, Ruleset } from './ruleset.ts';
import { anyShown, elementHits, type Hit, Index, type Views } from './scan.ts';
import type { Conversation, Facts, UpsetLevel } from './types.ts';

/** The index of every fact's signals. */
export function indexFacts(facts: Ruleset['facts']): Index<CompiledSignal> {
  return new Index(
    [...facts.values()].flatMap(({ signals }) =>
      signals.flatMap((owner) => owner.find.map((program) => ({ program, owner, skip: owner.skip }))),
    ),
  );
}

/** The sum of the signals that a customer's message shows; each counts once. */
function score(
  fact: CompiledFact | undefined,
  found: ReadonlyMap<CompiledSignal, readonly Hit[]>,
  views: Views,
): number {
  if (!fact) return 0;
  const as = { ...views, draft: views.customer };
  let sum = 0;
  for (const signal of fact.signals) {
    const hits = found.get(signal);
    if (hits?.some((hit) => !anyShown(signal.unless, as, hit))) sum += signal.weight;
  }
  return sum;
}

/** The indexes that reading the facts needs, made once for a ruleset. */
export interface FactIndexes {
  signals: Index<CompiledSignal>;
  elements: Index<string>;
}

/** What the conversation tells: pure, and false where nothing is known. */
export function factsOf(ruleset: Ruleset, indexes: FactIndexes, views: Views, conversation: Conversation): Facts {
  const found = indexes.signals.in(views.customer);
  const earlier = indexes.elements.in(views.earlier);
  const holds = (id: string) => {
    const fact = ruleset.facts.get(id);
    return fact !== undefined && score(fact, found, views) >= fact.threshold;
  };
  const upset = ruleset.facts.get('upset');
  const points = score(upset, found, views);
  const isUpset = upset !== undefined && points >= upset.threshold;
  const shows = (id: string) => {
    const element = ruleset.elements.get(id);
    return element !== undefined && elementHits(id, element, earlier, views.earlier, views).length > 0;
  };
  const replied = conversation.messages.some((message) => message.from === 'agent');
  return {
    complaint: holds('complaint'),
    upset: isUpset,
    upsetLevel: (isUpset ? Math.max(1, Math.min(3, Math.floor(points / upset.threshold))) : 0) as UpsetLevel,
    question: holds('question'),
    thanks: holds('thanks'),
    apologised: replied && shows('apology'),
    refused: replied && shows('refusal'),
    problem: null,
  };
}
