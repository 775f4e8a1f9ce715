import type { TabState } from '../../lib/browser/protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { PanelActions } from './actions.ts';
import { quiet as words } from './help-words.ts';
import { clockOf } from './when.ts';

interface PausedProps {
  state: TabState;
  settings: Settings;
  now: number;
  actions: PanelActions;
}

/** Whether nothing is marked in this conversation now: until a time, or as long as it is not taken back. */
export function pauseOf({ id }: TabState, { quiet, pausedUntil }: Settings, now: number): 'hour' | 'here' | null {
  if (pausedUntil > now) return 'hour';
  return quiet.some(({ conversation, rule }) => conversation === id && rule === null) ? 'here' : null;
}

/** That marking is paused, until when, and the way on. */
export function Paused({ state, settings, now, actions }: PausedProps) {
  const pause = pauseOf(state, settings, now);
  if (!pause) return null;
  return (
    <section class="hint">
      <h2 tabIndex={-1}>{pause === 'hour' ? words.pausedUntil(clockOf(settings.pausedUntil)) : words.pausedHere}</h2>
      <p>{words.pausedLead}</p>
      <button
        type="button"
        class="button"
        onClick={() => (pause === 'hour' ? actions.pause(0) : actions.keepQuiet(null, false))}
      >
        {words.resume}
      </button>
    </section>
  );
}

/** The rules that say nothing in this conversation, and the way to hear them again. */
export function QuietRules({ state, settings, actions }: Omit<PausedProps, 'now'>) {
  const rules = settings.quiet.flatMap(({ conversation, rule }) => (conversation === state.id && rule ? [rule] : []));
  if (rules.length === 0) return null;
  const speak = () => {
    for (const rule of rules) actions.keepQuiet(rule, false);
  };
  return (
    <p class="dismissed">
      {words.rules(rules.length)}
      <button type="button" class="quiet-button link" onClick={speak}>
        {words.speak}
      </button>
    </p>
  );
}
