import { insertion } from '../insertion.ts';
import { callName, compareName, type Greeting, greetingOf, nameParts, says } from '../name.ts';
import { fill, replacement } from '../rewrite.ts';
import type { NameRule } from '../rule.ts';
import type { Rewrite, Span } from '../types.ts';
import type { Case, Kind, Verdict } from './kind.ts';

/**
 * How the draft names the customer. The four problems exclude one another, so a draft is told of one at most; nothing
 * is said when the name is unknown or is no name.
 */
export const name: Kind = ({ rule: any }, on) => {
  const rule = any as NameRule;
  const known = on.conversation.customerName;
  if (!known || !nameParts(known).length || !on.text.trim()) return [];
  const found = problemOf(on.text, known, on.conversation.agentName);
  if (!found || found.problem !== rule.problem) return [];
  return [{ span: found.span, rewrites: rewritesOf(rule, found, on) }];
};

interface Problem {
  problem: NameRule['problem'];
  span: Span | null;
  greeting: Greeting | null;
}

function problemOf(text: string, known: string, agent: string | null): Problem | null {
  const greeting = greetingOf(text);
  const addressee = greeting?.addressee ?? null;
  if (greeting?.generic && addressee) return { problem: 'generic', span: addressee, greeting };
  if (addressee) {
    const how = compareName(addressee.text, known);
    if (how === 'misspelt') return { problem: 'misspelt', span: addressee, greeting };
    if (how === 'same' || says(text, known)) return null;
    // Greeting a colleague who wrote before, or signing one's own name, names nobody wrongly.
    if (agent && compareName(addressee.text, agent) === 'same') return { problem: 'missing', span: null, greeting };
    return { problem: 'wrong', span: addressee, greeting };
  }
  return says(text, known) ? null : { problem: 'missing', span: null, greeting };
}

function rewritesOf(rule: NameRule, { span, greeting }: Problem, on: Case): Rewrite[] {
  const to = callName(on.conversation.customerName ?? '');
  if (!to) return [];
  return (rule.rewrites ?? []).flatMap((template): Verdict['rewrites'] => {
    const words = fill(template, { ...on.values, customer: to });
    if (words === null) return [];
    if (span) return [replacement(on.text, span, words)];
    // A bare "Hi," takes the name where it stands; without a greeting the whole of it goes in front.
    if (greeting) {
      const at = greeting.words.end;
      return [{ start: at, end: at, text: ` ${to}`, slots: 0 }];
    }
    return [insertion(on.text, 'greeting', words)];
  });
}
