import { useRef } from 'preact/hooks';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Help } from '../../lib/packs/help.ts';
import { english } from '../english.ts';
import type { PanelActions } from './actions.ts';
import { checklist as words } from './help-words.ts';
import { Part } from './part.tsx';
import { StepRow } from './step-row.tsx';
import { callSheet, placeAfter, type Shown, stepsOf } from './steps.ts';

interface ChecklistProps {
  state: TabState;
  help: Help;
  settings: Settings;
  actions: PanelActions;
}

/** The words that show a step, as of the last draft that was judged: between two answers nobody knows better. */
function useShown({ id, n, draft, result, pending }: TabState): Shown {
  const known = useRef<(Shown & { id: string }) | null>(null);
  if (result && (!pending || known.current?.id !== id)) known.current = { id, n, draft, coverage: result.coverage };
  if (known.current?.id !== id) return { n, draft, coverage: {} };
  return known.current;
}

/** A method of service recovery, whose steps light up as the reply shows them. */
export function Checklist({ state, help, settings, actions }: ChecklistProps) {
  const shown = useShown(state);
  const playbook = help.playbooks.find(({ id }) => id === settings.playbook) ?? help.playbooks[0];
  if (!playbook) return null;
  const { channel } = state.conversation;
  const steps = stepsOf(playbook, shown, state.ticks);
  const sheet = callSheet(playbook, channel);
  const note = channel && !sheet ? playbook.notes[channel] : undefined;
  const tick = (step: string, on: boolean) => actions.act({ type: 'tick', step, on });
  const done = steps.filter((step) => step.state !== 'missing').length;

  return (
    <Part
      title={<span {...english}>{playbook.name}</span>}
      note={words.progress(done, steps.length)}
      folded={settings.folded.includes('checklist')}
      fold={(folded) => actions.fold('checklist', folded)}
    >
      {sheet && (
        <ul class="sheet" aria-label={words.callSheet}>
          {sheet.map((point, index) => {
            const id = `${playbook.id}/${channel}-${index}`;
            return (
              <li key={id}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={state.ticks.includes(id)}
                    onChange={(event) => tick(id, event.currentTarget.checked)}
                  />
                  <span {...english}>{point}</span>
                </label>
              </li>
            );
          })}
        </ul>
      )}
      <ol class="steps">
        {steps.map((view, index) => (
          <StepRow
            key={view.id}
            view={view}
            shown={shown}
            reflections={view.step.shows.includes('reflection') ? help.reflections : []}
            insert={(text) => actions.insert(text, view.step.place, placeAfter(steps, index))}
            go={(span) => actions.act({ type: 'show', n: shown.n, span })}
            tick={(on) => tick(view.id, on)}
          />
        ))}
      </ol>
      <div class="method">
        {note && <p {...english}>{note}</p>}
        <label>
          {words.method}{' '}
          <select value={playbook.id} onChange={(event) => actions.choosePlaybook(event.currentTarget.value)}>
            {help.playbooks.map(({ id, name, about }) => (
              <option key={id} value={id} title={about} {...english}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Part>
  );
}
