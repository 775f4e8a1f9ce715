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

/** Why nothing is marked in this conversation now: until a time, as long as it is not taken back, or for this reply. */
export function pauseOf(
  state: TabState,
  { quiet, pausedUntil }: Settings,
  now: number,
): 'hour' | 'here' | 'reply' | null {
  if (pausedUntil > now) return 'hour';
  if (quiet.some(({ conversation, rule }) => conversation === state.id && rule === null)) return 'here';
  return state.paused ? 'reply' : null;
}

/** That marking is paused, until when, and the way on. */
export function Paused({ state, settings, now, actions }: PausedProps) {
  const pause = pauseOf(state, settings, now);
  if (!pause) return null;
  const title = {
    hour: words.pausedUntil(clockOf(settings.pausedUntil)),
    here: words.pausedHere,
    reply: words.pausedReply,
  };
  const resume = {
    hour: () => actions.pause(0),
    here: () => actions.keepQuiet(null, false),
    reply: () => actions.act({ type: 'pause', on: false }),
  };
  return (
    <section class="hint">
      <h2 tabIndex={-1}>{title[pause]}</h2>
      <p>{words.pausedLead}</p>
      <button type="button" class="button" onClick={resume[pause]}>
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
