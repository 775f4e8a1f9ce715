import { type Match, marked, type Program } from './matcher.ts';
import type { Context } from './rule.ts';
import type { CompiledContext } from './ruleset.ts';
import type { Hit, Views } from './scan.ts';
import type { Sentence } from './sentence.ts';
import type { TextView } from './text-view.ts';

/*
 * What stands around words that were found. Their own sentence never changes, so what it tells is asked once and
 * remembered with it (`Index` in scan.ts); what the rest of the draft and the conversation tell is asked with every check.
 */

type Programs = readonly Program[];
type Scope = keyof Context;

/** Whether the sentence of a match shows one of the patterns; undefined where the scope reaches beyond the sentence. */
function showsHere(scope: Scope, programs: Programs, sentence: Sentence, match: Match): boolean | undefined {
  const some = (holds: (other: Match) => boolean) => programs.some((program) => sentence.find(program).some(holds));
  const [from, to] = marked(match);
  switch (scope) {
    case 'match':
      return some(({ start, end }) => start < to && from < end);
    case 'clause': {
      const [first, last] = sentence.clauseOf(from);
      return some(({ start }) => start >= first && start < last);
    }
    case 'sentence':
      return some(() => true);
    default:
      return undefined;
  }
}

/** Whether any scope of the context within the sentence of a match shows any of its patterns. */
export function anyHere(context: CompiledContext | null | undefined, sentence: Sentence, match: Match): boolean {
  for (const scope in context) if (showsHere(scope as Scope, context[scope as Scope]!, sentence, match)) return true;
  return false;
}

/** Whether every scope of the context within the sentence of a match shows one of its patterns. */
export function allHere(context: CompiledContext | null | undefined, sentence: Sentence, match: Match): boolean {
  for (const scope in context)
    if (showsHere(scope as Scope, context[scope as Scope]!, sentence, match) === false) return false;
  return true;
}

/** Whether a text shows one of the patterns: asked for each finding again, so it is remembered with the text. */
function has(view: TextView, programs: Programs): boolean {
  let shown = view.memo.get(programs) as boolean | undefined;
  if (shown === undefined) {
    shown = view.sentences.some(({ sentence }) => programs.some((program) => sentence.find(program).length > 0));
    view.memo.set(programs, shown);
  }
  return shown;
}

const near = (view: TextView, index: number, programs: Programs): boolean =>
  view.sentences
    .slice(Math.max(0, index - 1), index + 2)
    .some(({ sentence }) => programs.some((program) => sentence.find(program).length > 0));

/** Whether a scope beyond the sentence shows one of the patterns; undefined for one within it. */
function showsAround(scope: Scope, programs: Programs, views: Views, hit: Hit | null): boolean | undefined {
  switch (scope) {
    case 'nearby':
      return hit !== null && near(views.draft, hit.index, programs);
    case 'draft':
      return has(views.draft, programs);
    case 'customer':
      return has(views.customer, programs);
    case 'earlier':
      return has(views.earlier, programs);
    default:
      // Where nothing was found there is no sentence to look at.
      return hit ? undefined : false;
  }
}

/**
 * Whether any scope of the context beyond the sentence of `hit` shows any of its patterns. `hit` is null for a rule about
 * the whole draft.
 */
export function anyShown(context: CompiledContext | null | undefined, views: Views, hit: Hit | null): boolean {
  for (const scope in context) if (showsAround(scope as Scope, context[scope as Scope]!, views, hit)) return true;
  return false;
}

/** Whether every scope of the context beyond the sentence of `hit` shows one of its patterns. */
export function allShown(context: CompiledContext | null | undefined, views: Views, hit: Hit | null): boolean {
  for (const scope in context)
    if (showsAround(scope as Scope, context[scope as Scope]!, views, hit) === false) return false;
  return true;
}
