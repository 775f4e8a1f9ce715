import type { CompiledFact, Ruleset } from './ruleset.ts';
import { anyShown, elementHits, isHarmless, type Views } from './scan.ts';
import type { Conversation, Facts, UpsetLevel } from './types.ts';

/** The sum of the signals that a customer's message shows; each counts once. */
function score(fact: CompiledFact | undefined, views: Views): number {
  if (!fact) return 0;
  let sum = 0;
  for (const signal of fact.signals) {
    const shown = views.customer.sentences.some((placed, index) =>
      signal.find.some((program) =>
        placed.sentence
          .find(program)
          .some(
            (match) =>
              !isHarmless(placed.sentence, match, signal.skip) &&
              !anyShown(signal.unless, { ...views, draft: views.customer }, { placed, index, match }),
          ),
      ),
    );
    if (shown) sum += signal.weight;
  }
  return sum;
}

/** What the conversation tells: pure, and false where nothing is known. */
export function factsOf(ruleset: Ruleset, views: Views, conversation: Conversation): Facts {
  const holds = (id: string) => {
    const fact = ruleset.facts.get(id);
    return fact !== undefined && score(fact, views) >= fact.threshold;
  };
  const upset = ruleset.facts.get('upset');
  const points = score(upset, views);
  const isUpset = upset !== undefined && points >= upset.threshold;
  const shows = (id: string) => {
    const element = ruleset.elements.get(id);
    return element !== undefined && elementHits(element, views.earlier, views).length > 0;
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
