import type { TabState } from '../../lib/browser/protocol.ts';
import type { Channel, Coverage, Span } from '../../lib/engine/types.ts';
import type { Playbook, Step } from '../../lib/packs/helpers.ts';

/** A draft and the places of it that show something, which belong together. */
export interface Shown {
  n: number;
  draft: string;
  coverage: Coverage;
}

/** A step and how it stands: shown by words of the draft, ticked by hand, or missing. */
export interface StepView {
  step: Step;
  /** Names the step in what is remembered: `playbook/step`. */
  id: string;
  state: 'shown' | 'ticked' | 'missing';
  /** The places that show it, in text order, none twice. */
  spans: readonly Span[];
}

function placesOf({ shows }: Step, { coverage }: Shown): Span[] {
  const all = shows.flatMap((element) => coverage[element] ?? []).sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((span, index) => index === 0 || span.end > Math.max(...all.slice(0, index).map(({ end }) => end)));
}

/** The steps of a playbook as this draft and what was ticked by hand show them. */
export function stepsOf(playbook: Playbook, shown: Shown, ticks: TabState['ticks']): StepView[] {
  return playbook.steps.map((step) => {
    const id = `${playbook.id}/${step.id}`;
    const spans = placesOf(step, shown);
    const state = spans.length > 0 ? 'shown' : ticks.includes(id) ? 'ticked' : 'missing';
    return { step, id, state, spans };
  });
}

/** Where the text of a step goes: behind what the steps before it have at that place already, or null for its own place. */
export function placeAfter(steps: readonly StepView[], index: number): number | null {
  const place = steps[index]?.step.place;
  if (place !== 'opening') return null;
  const ends = steps.slice(0, index).flatMap(({ step, spans }) => (step.place === place ? (spans[0]?.end ?? []) : []));
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** The points of a call sheet, for channels where nothing is written; null for the others. */
export function callSheet(playbook: Playbook, channel: Channel | null): string[] | null {
  if (channel !== 'phone' && channel !== 'in-person') return null;
  const note = playbook.notes[channel]?.replace(/^[\w\s]{1,30}:\s*/, '');
  return note ? note.split(/(?<=[.!?])\s+/) : null;
}
