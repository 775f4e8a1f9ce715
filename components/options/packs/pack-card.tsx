import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { KeptPack } from '../../../lib/browser/packs.ts';
import { locale } from '../../i18n.ts';
import { ChevronIcon } from '../../icons.tsx';
import { Switch } from '../../switch.tsx';
import { offer as offerWords, pack as words } from '../pack-words.ts';
import { hosts } from '../words.ts';
import { Changes } from './changes.tsx';
import { Holdings } from './holdings-list.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ReportView } from './report-view.tsx';
import type { PackActions, PacksState } from './state.ts';

interface CardProps {
  kept: KeptPack;
  /** Its number in the order, from 0, and how many there are. */
  at: number;
  of: number;
  state: PacksState;
  /** Why it is on and not used all the same. */
  unused: string | undefined;
  nameOf: (check: string) => string;
  actions: PackActions;
}

const when = (at: number) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** Where a pack comes from and when it was last looked at, in a line. */
function origin({ file, subscription }: KeptPack): string {
  const { source, current, checkedAt } = subscription;
  const parts =
    file !== null
      ? [words.fromFile(file), current && words.fileLooked(when(current.fetchedAt))]
      : [
          words.fromAddress(source.address),
          checkedAt === null ? words.neverLooked : words.looked(when(checkedAt)),
          source.trusted && words.trusted,
          source.sha256 && words.pinned,
          source.key && words.signed,
        ];
  return parts.filter(Boolean).join(' · ');
}

/** One pack: who made it, what it holds, how its tests went, and everything that can be done with it. */
export function PackCard({ kept, at, of, state, unused, nameOf, actions }: CardProps) {
  const body = useId();
  const unfold = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { id, on, file, subscription } = kept;
  const { waiting, previous, failure } = subscription;
  const version = subscription.current ?? waiting;
  const report = state.reports[version?.sha256 ?? ''];
  useEffect(() => {
    if (open && report === undefined) actions.test(id);
  }, [open, report]);
  if (!version) return null;
  /** The button goes with what it decides; the focus goes to the pack, or it would be lost. */
  const settle = (decide: (id: string) => void) => {
    unfold.current?.focus();
    decide(id);
  };
  const { name, authors } = version.pack.pack;
  const changes = state.changes[`${subscription.current?.sha256} ${waiting?.sha256}`];
  return (
    <li id={`pack/${id}`} class={on ? 'check pack' : 'check pack off'}>
      <div class="check-head">
        <h3>
          <button
            ref={unfold}
            type="button"
            class="unfold"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <ChevronIcon />
            <span>
              {name}
              <small>
                {version.pack.pack.version} {words.by(authors.join(', '))}
              </small>
            </span>
          </button>
        </h3>
        <span class="pack-controls">
          {of > 1 && <MoveButtons name={name} at={at} of={of} move={(by) => actions.move(id, by)} />}
          <Switch on={on} label={words.switch(name)} change={(next) => actions.switchPack(id, next)} />
        </span>
      </div>
      <p class="about">
        {origin(kept)}
        {!on && <strong> {words.off}</strong>}
      </p>
      {unused && <p class="pack-note wrong">{unused}</p>}
      {state.notAllowed.includes(id) && (
        <p class="pack-note">
          {words.notAllowed}{' '}
          <button type="button" class="button" onClick={() => actions.allow(id)}>
            {hosts.allow}
            <span class="unseen"> {name}</span>
          </button>
        </p>
      )}
      {failure && (
        <p class="pack-note wrong">{words.failure(failure.message, subscription.current?.pack.pack.version ?? null)}</p>
      )}
      {waiting && subscription.current && (
        <div class="pack-note">
          <p>
            <strong>{words.waits(waiting.pack.pack.version)}</strong>
          </p>
          <p class="quoted">{waiting.pack.pack.changes}</p>
          {changes && (
            <details open>
              <summary>{offerWords.changes}</summary>
              <Changes changes={changes} />
            </details>
          )}
          <div class="buttons">
            <button type="button" class="button main" onClick={() => settle(actions.takeWaiting)}>
              {offerWords.acceptUpdate}
            </button>
            <button type="button" class="button" onClick={() => settle(actions.leaveWaiting)}>
              {offerWords.decline}
            </button>
          </div>
        </div>
      )}
      <div id={body} class="pack-body" hidden={!open}>
        {open && (
          <>
            <h4>{words.holds}</h4>
            <Holdings pack={version.pack} nameOf={nameOf} />
            <h4>{words.tests}</h4>
            {report === 'busy' && <p aria-busy="true">{words.testing}…</p>}
            {report === 'lost' && <p>{words.testsLost}</p>}
            {typeof report === 'object' && <ReportView report={report} />}
            <div class="buttons">
              {file === null && (
                <button
                  type="button"
                  class="button"
                  disabled={!on || state.looking.includes(id)}
                  onClick={() => actions.look(id)}
                >
                  {state.looking.includes(id) ? `${words.looking}…` : words.look}
                </button>
              )}
              {previous && (
                <button type="button" class="button" onClick={() => settle(actions.stepBack)}>
                  {words.back(previous.pack.pack.version)}
                </button>
              )}
              <button type="button" class="button" onClick={() => actions.save(id)}>
                {words.save}
                <span class="unseen"> {name}</span>
              </button>
              <button type="button" class="button" onClick={() => actions.remove(id)}>
                {words.remove}
                <span class="unseen"> {name}</span>
              </button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
