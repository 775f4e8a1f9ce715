import { useId, useState } from 'preact/hooks';
import type { Trial, Tried } from '../../../lib/packs/own-trial.ts';
import { own as words } from '../own-words.ts';

interface TrialProps {
  trial: Trial | 'busy' | 'lost' | null;
  sample: string;
  setSample: (text: string) => void;
  /** Adds words that were selected in the sample to those that the rule marks. */
  take: (words: string) => void;
  /** Something wrong with the rule as a whole. */
  problem: string | null;
}

/** Marks in so many drafts out of five would be a nuisance. */
const OFTEN = 4;
/** Letters shown around a mark. */
const AROUND = 60;

interface Piece {
  text: string;
  marked: boolean;
}

/** The draft with its marks; of a long one only what is around them. */
export function piecesOf({ text, marks }: Tried): Piece[] {
  const isLong = text.length > 4 * AROUND;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    const before = text.slice(at, start);
    const [near, far] = [before.slice(-AROUND), before.length > 2 * AROUND];
    const cut = isLong && far ? `${at > 0 ? before.slice(0, AROUND) : ''}… ${near}` : before;
    pieces.push({ text: cut, marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  const after = text.slice(at);
  pieces.push({ text: isLong && after.length > AROUND ? `${after.slice(0, AROUND)}…` : after, marked: false });
  return pieces;
}

function Draft({ name, tried }: { name: string; tried: Tried }) {
  return (
    <li>
      <h4>
        {name}
        {tried.marks.length === 0 && <span class="none"> {words.untouched}</span>}
      </h4>
      {tried.marks.length > 0 && (
        <>
          <p class="example">
            {piecesOf(tried).map(({ text, marked }, at) =>
              marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </p>
          {tried.becomes !== null && tried.becomes.length <= 4 * AROUND && (
            <p class="try-after">
              {words.becomes} {tried.becomes}
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** What a rule does to a draft of one's own and to drafts that come with Amends, while it is being written. */
export function TrialView({ trial, sample, setSample, take, problem }: TrialProps) {
  const id = useId();
  const [selected, setSelected] = useState('');
  const tried = typeof trial === 'object' ? trial : null;
  const drafts = tried?.tried ?? [];
  const marked = drafts.filter(({ marks }) => marks.length > 0).length;
  const marks = drafts.reduce((sum, one) => sum + one.marks.length, 0);
  const isOwn = sample.trim() !== '';
  const nameOf = (at: number) => (isOwn ? [words.yours, ...words.drafts] : words.drafts)[at] ?? '';
  return (
    <div class="trial">
      <h4>{words.trial}</h4>
      <label for={`${id}-sample`}>{words.sample}</label>
      <textarea
        id={`${id}-sample`}
        rows={2}
        value={sample}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setSample(event.currentTarget.value)}
        onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
          setSelected(value.slice(selectionStart, selectionEnd).trim())
        }
      />
      <p id={`${id}-hint`} class="hint">
        {words.sampleHint}
      </p>
      {isOwn && (
        <button type="button" class="button" disabled={selected === ''} onClick={() => take(selected)}>
          {words.fromSample}
        </button>
      )}
      <div role="status">
        {trial === null && <p>{words.empty}</p>}
        {trial === 'busy' && <p aria-busy="true">{words.trying}…</p>}
        {trial === 'lost' && <p>{words.tryFailed}</p>}
        {problem !== null && <p class="wrong">{problem}</p>}
        {tried?.cost && (
          <>
            <p>
              {words.marks(marks, drafts.length)} {words.cost(tried.cost.own, tried.cost.allowance)}
            </p>
            {marked >= OFTEN && <p class="note">{words.often}</p>}
          </>
        )}
      </div>
      {tried?.cost && (
        <ul>
          {drafts.map((one, at) => (
            <Draft key={nameOf(at)} name={nameOf(at)} tried={one} />
          ))}
        </ul>
      )}
    </div>
  );
}
