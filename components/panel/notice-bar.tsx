import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../lib/browser/protocol.ts';
import { CloseIcon } from '../icons.tsx';
import { noticeText } from '../notice-words.ts';
import type { PanelActions } from './actions.ts';
import { notice as words } from './words.ts';

/** News without anything to press goes by itself; long enough to read twice. */
const SHOWN_MS = 7000;
const passing: ReadonlySet<Notice['kind']> = new Set(['undone', 'moved', 'composing']);

/** Something of the panel's own to say, beside what the content script reports. */
export interface OwnNotice {
  id: number;
  text: string;
  button?: string;
  press?: () => void;
}

function Copy({ text, copy }: { text: string; copy: PanelActions['copy'] }) {
  const [done, setDone] = useState(false);
  return (
    <button type="button" class="button" onClick={async () => setDone(await copy(text))}>
      {done ? words.copied : words.copy}
    </button>
  );
}

/**
 * The last thing that happened, at the foot of the panel, spoken once. What can be acted on stays until it is closed
 * or out of date: an applied rewrite as long as it can be taken back, refused words until they are closed.
 */
export function NoticeBar(props: {
  notice: Notice | null;
  own: OwnNotice | null;
  canUndo: boolean;
  actions: PanelActions;
}) {
  const { notice, own, canUndo, actions } = props;
  const id = own ? `own-${own.id}` : notice ? `tab-${notice.id}` : null;
  const [closed, setClosed] = useState<string | null>(null);
  const goes = own ? !own.button : notice !== null && passing.has(notice.kind);

  // Once nothing is left to say, what comes next is new, whatever its number.
  useEffect(() => {
    if (id === null) setClosed(null);
  }, [id]);
  useEffect(() => {
    if (!goes || id === null) return;
    const timer = setTimeout(() => setClosed(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, goes]);

  const outdated = !own && notice?.kind === 'applied' && !canUndo;
  const shown = id !== null && closed !== id && !outdated;
  return (
    <div class="notice-place" role="status">
      {shown && (
        <div class="notice" key={id}>
          <p>{own ? own.text : notice && noticeText(notice.kind)}</p>
          {own?.button && (
            <button type="button" class="button" onClick={own.press}>
              {own.button}
            </button>
          )}
          {!own && notice?.kind === 'applied' && (
            <button type="button" class="button" onClick={() => actions.act({ type: 'undo' })}>
              {words.undo}
            </button>
          )}
          {!own && notice?.kind === 'refused' && notice.text && <Copy text={notice.text} copy={actions.copy} />}
          <button
            type="button"
            class="quiet-button icon-button"
            aria-label={words.close}
            title={words.close}
            onClick={() => setClosed(id)}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
