import type { Case } from './kinds/kind.ts';
import type { Gate, Points, Rule } from './rule.ts';
import type { Channel, Facts } from './types.ts';

/** Below this many words a draft is still being begun, and nothing can be missing from it. */
const BEGUN = 4;

/** Whether a rule's gate is open for this case. */
export function isOpen(rule: Rule, on: Case): boolean {
  const gate: Gate = rule.when ?? {};
  const { facts, conversation, views } = on;
  if (rule.kind === 'missing' && views.draft.words < (gate.words ?? BEGUN)) return false;
  if (gate.words !== undefined && views.draft.words < gate.words) return false;
  if (on.evidence < asked(gate.evidence, conversation.channel)) return false;
  if (on.feeling < asked(gate.feeling, conversation.channel)) return false;
  if (gate.shows && gate.shows.of.filter((id) => on.element(id).length > 0).length > gate.shows.atMost) return false;
  for (const [id, { atLeast = 0, atMost = 1 }] of Object.entries(gate.reads ?? {})) {
    const likely = on.readings.likely(id, views.draft.sentences, facts.complaint);
    if (likely < atLeast || likely > atMost) return false;
  }
  if (gate.beside && !gate.beside.some((id) => on.found(id))) return false;
  if (gate.name !== undefined && gate.name !== (on.values.customer !== null)) return false;
  if (gate.channels && (!conversation.channel || !gate.channels.includes(conversation.channel))) return false;
  if (
    gate.first !== undefined &&
    gate.first !== !conversation.messages.some(({ from, internal }) => from === 'agent' && !internal)
  )
    return false;
  for (const fact of [
    'complaint',
    'upset',
    'question',
    'thanks',
    'apologised',
    'refused',
  ] as const satisfies (keyof Facts)[]) {
    if (gate[fact] !== undefined && gate[fact] !== facts[fact]) return false;
  }
  return true;
}

/** The points asked for in a channel; one that is not known is none that was named. */
function asked(points: Points | undefined, channel: Channel | null): number {
  if (points === undefined) return -Infinity;
  if (typeof points === 'number') return points;
  return (channel && points[channel]) ?? points.else;
}
