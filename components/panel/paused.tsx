import type { TabState } from '../../lib/browser/protocol.ts';
import type { Quiet, Settings } from '../../lib/browser/settings.ts';
import type { PanelActions } from './actions.ts';
import { quiet as words } from './help-words.ts';
import { clockOf } from './when.ts';
import { findings } from './words.ts';

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
  const all = quiet.find(({ conversation, rule }) => conversation === state.id && rule === null);
  return all ? (all.once ? 'reply' : 'here') : null;
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
    here: () => actions.keepQuiet({ rule: null }, false),
    reply: () => actions.keepQuiet({ rule: null }, false),
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

/** The findings that were dismissed and the rules that say nothing in this conversation, and the way to hear them again. */
export function Silenced({ state, settings, actions }: Omit<PausedProps, 'now'>) {
  const here = settings.quiet.filter(({ conversation }) => conversation === state.id);
  const rules = here.filter(({ rule, finding }) => rule && !finding);
  const speak = (quiet: readonly Quiet[]) => () => {
    for (const { conversation: _, ...what } of quiet) actions.keepQuiet(what, false);
  };
  const row = (what: string, back: string, press: () => void) => (
    <p class="dismissed">
      {what}
      <button type="button" class="quiet-button link" onClick={press}>
        {back}
      </button>
    </p>
  );
  return (
    <>
      {state.dismissed > 0 &&
        row(findings.dismissed(state.dismissed), findings.restore, speak(here.filter(({ finding }) => finding)))}
      {rules.length > 0 && row(words.rules(rules.length), words.speak, speak(rules))}
    </>
  );
}
