import { useEffect, useRef, useState } from 'preact/hooks';
import type { Check } from '../../../lib/engine/rule.ts';
import type { OwnRule } from '../../../lib/packs/own-rule.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import { Example } from '../example.tsx';
import { FileButton } from '../file-button.tsx';
import { own as words } from '../own-words.ts';
import { ProblemList } from '../packs/problem-list.tsx';
import type { OwnActions, PacksState } from '../packs/state.ts';
import { Section } from '../section.tsx';
import { RuleForm } from './rule-form.tsx';

interface OwnProps {
  personal: Pack | null;
  /** The checks that a rule can belong to, besides “My rules”. */
  checks: readonly Check[];
  state: Pick<PacksState, 'ownRemoved' | 'ownRead'>;
  actions: OwnActions;
}

type Editing = { id: string | null; own: OwnRule };

const BLANK: OwnRule = { check: 'my-rules', find: [''], rather: [''], why: '', level: 'advice', flags: [], passes: [] };

/** Rules of one's own: the list of them, the form for one, and the ways in and out. */
export function OwnRules({ personal, checks, state, actions }: OwnProps) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const write = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const undo = useRef<HTMLButtonElement>(null);
  const rules = (personal?.checks ?? []).flatMap((check) =>
    check.rules.map((rule) => ({ id: `${check.id}/${rule.id}`, check: check.id, rule })),
  );
  // A file may have brought checks of its own.
  const brought = (personal?.checks ?? []).flatMap(({ id, name }) =>
    name && id !== BLANK.check && !checks.some((check) => check.id === id) ? [{ id, name }] : [],
  );
  const all = [...checks, ...brought];
  const nameOf = (id: string) => all.find((check) => check.id === id)?.name ?? words.mine;
  useEffect(() => {
    if (state.ownRemoved) undo.current?.focus();
  }, [state.ownRemoved]);
  // The form took the focus, and gives it back to where the next one begins.
  useEffect(() => {
    if (wasEditing.current && !editing) write.current?.focus();
    wasEditing.current = editing !== null;
  }, [editing]);
  const edit = async (id: string) => {
    const own = await actions.open(id);
    if (own) setEditing({ id, own });
  };
  return (
    <Section id="own" heading={words.heading} lead={words.lead}>
      <div role="status">
        {state.ownRemoved && (
          <p class="callout">
            <span>{words.removed}</span>
            <button ref={undo} type="button" class="button" onClick={actions.undoRemove}>
              {words.undo}
            </button>
          </p>
        )}
        {typeof state.ownRead === 'number' && (
          <p class="callout">{state.ownRead > 0 ? words.readDone(state.ownRead) : words.readNone}</p>
        )}
      </div>
      {Array.isArray(state.ownRead) && (
        <div class="callout wrong" role="alert">
          <div>
            <p>{words.readBad}</p>
            <ProblemList problems={state.ownRead} />
          </div>
        </div>
      )}
      {rules.length === 0 && !editing && <p class="empty">{words.none}</p>}
      {rules.length > 0 && (
        <ul class="rows own">
          {rules.map(({ id, check, rule }) => (
            <li key={id}>
              <div>
                {rule.flags[0] !== undefined && <Example example={rule.flags[0]} />}
                {rule.why}
                <small>{words.in(nameOf(check))}</small>
              </div>
              <span class="own-buttons">
                {rule.kind !== 'phrase' && <small>{words.byHand}</small>}
                {/* One form at a time: another in its place would throw away what is written in it. */}
                {rule.kind === 'phrase' && !editing && (
                  <button
                    type="button"
                    class="button"
                    onClick={() => void edit(id)}
                    aria-label={words.editRule(rule.id)}
                  >
                    {words.edit}
                  </button>
                )}
                <button
                  type="button"
                  class="button"
                  onClick={() => actions.remove(id)}
                  aria-label={words.removeRule(rule.id)}
                >
                  {words.remove}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <RuleForm
          key={editing.id}
          start={editing.own}
          replaces={editing.id}
          checks={all}
          actions={actions}
          close={() => setEditing(null)}
        />
      )}
      <div class="buttons">
        {!editing && (
          <button ref={write} type="button" class="button main" onClick={() => setEditing({ id: null, own: BLANK })}>
            {words.write}
          </button>
        )}
        {rules.length > 0 && (
          <button type="button" class="button" onClick={actions.save}>
            {words.save}
          </button>
        )}
        <FileButton label={words.read} accept=".yaml,.yml,.json" take={([file]) => file && actions.read(file)} />
      </div>
    </Section>
  );
}
