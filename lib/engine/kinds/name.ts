import { type Greeting, greetingEnd, greetingOf } from '../greeting.ts';
import { insertion } from '../insertion.ts';
import { introducesAs } from '../introduced.ts';
import { callName, compareName, nameParts, nearest, says, titledName } from '../name.ts';
import { fill, replacement } from '../rewrite.ts';
import type { NameRule } from '../rule.ts';
import type { Rewrite, Span } from '../types.ts';
import type { Case, Kind, Verdict } from './kind.ts';
import { namePlaceholderIn } from './placeholder.ts';

/**
 * How the draft names the customer. The problems exclude one another, so a draft is told of one at most; nothing is
 * said when the name is unknown or is no name.
 */
export const name: Kind = ({ rule: any }, on) => {
  const rule = any as NameRule;
  const known = on.conversation.customerName;
  if (!known || !nameParts(known).length || !on.text.trim()) return [];
  const found = problemIn(on, known);
  if (!found || found.problem !== rule.problem) return [];
  if (found.problem === 'missing' && isShortTurn(on)) return [];
  if (found.problem === 'wrong' && found.greeting?.addressee && introduced(on, found.greeting.addressee.text))
    return [];
  return [{ span: found.span, rewrites: rewritesOf(rule, found, on) }];
};

/** A turn of fewer words than this, in a calm chat that is under way, may be answered as one speaks: without a name. */
const SHORT = 9;

/** Such a turn, where the name was said before or nothing was asked. */
function isShortTurn({ conversation: { channel, messages, customerName }, facts, views }: Case): boolean {
  if (channel !== 'chat' || facts.complaint || views.draft.words >= SHORT) return false;
  const ours = messages.filter((message) => message.from === 'agent' && !message.internal);
  return ours.length > 0 && (!facts.question || ours.some(({ text }) => says(text, customerName ?? '')));
}

const introduced = ({ conversation: { messages } }: Case, name: string): boolean =>
  messages.some((message) => message.from === 'customer' && introducesAs(message.text, name));

interface Problem {
  problem: NameRule['problem'];
  /** The words at fault; null when the name is only absent. */
  span: Span | null;
  greeting: Greeting | null;
  /** What is replaced, where it is more than those words. */
  whole?: Span;
  /** What belongs in their place, where it is not simply what to call the customer. */
  words?: string;
}

/** Five rules ask for it, and it is the same for all. */
const problems = new WeakMap<Case, Problem | null>();

function problemIn(on: Case, known: string): Problem | null {
  let problem = problems.get(on);
  if (problem === undefined) {
    problem = problemOf(on.text, known, on.conversation.agentName);
    problems.set(on, problem);
  }
  return problem;
}

function problemOf(text: string, known: string, agent: string | null): Problem | null {
  const greeting = greetingOf(text);
  const addressee = greeting?.addressee ?? null;
  const blank = namePlaceholderIn(text, known);
  if (blank && !says(text, known)) return { problem: 'unfilled', ...blank, greeting };
  if (greeting?.generic && addressee) {
    return says(text, known) ? null : { problem: 'generic', span: addressee, greeting };
  }
  if (!greeting || !addressee) return says(text, known) ? null : { problem: 'missing', span: null, greeting };
  const how = compareName(addressee.text, known);
  if (how === 'same' || says(text, known)) return null;
  const slip = how === 'misspelt' ? nearest(addressee.text, known) : null;
  if (slip) {
    const start = addressee.start + addressee.text.indexOf(slip.said);
    return { problem: 'misspelt', span: { start, end: start + slip.said.length }, greeting, words: slip.theirs };
  }
  // Greeting a colleague who wrote before, or signing one's own name, names nobody wrongly.
  if (agent && compareName(addressee.text, agent) === 'same') return { problem: 'missing', span: null, greeting };
  const words = titledName(addressee.text.split(/\s/)[0] ?? '', known);
  return { problem: 'wrong', span: addressee, greeting, ...(words ? { words } : {}) };
}

function rewritesOf(rule: NameRule, { problem, span, greeting, whole, words: instead }: Problem, on: Case): Rewrite[] {
  const to = instead ?? callName(on.conversation.customerName ?? '');
  if (!to) return [];
  return (rule.rewrites ?? []).flatMap((template): Verdict['rewrites'] => {
    const words = fill(template, { ...on.values, customer: to });
    if (words === null) return [];
    if (span) return [replacement(on.text, whole ?? span, words)];
    // Where a greeting names nobody, the name takes its place there: "Hi," and "Hi all," become "Hi Dana,".
    if (greeting && problem === 'missing' && !greeting.addressee)
      return [{ start: greeting.gap.start, end: greetingEnd(on.text, greeting), text: ` ${to}`, slots: 0 }];
    if (greeting?.addressee) return [replacement(on.text, greeting.addressee, to)];
    return [insertion(on.text, 'greeting', words)];
  });
}
