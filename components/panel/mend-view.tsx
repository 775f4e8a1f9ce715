import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MendedHunk, Mending, TabState } from '../../lib/browser/protocol.ts';
import { english } from '../english.ts';
import type { PanelActions } from './actions.ts';
import { mending as words } from './help-words.ts';

interface MendViewProps {
  state: TabState;
  actions: PanelActions;
  close: () => void;
}

/** What a change says, for keeping it unticked when the reply has changed meanwhile. */
const saying = (hunk: MendedHunk, draft: string) => `${draft.slice(hunk.start, hunk.end)}→${hunk.text}`;

function name({ start, end, text, checks }: MendedHunk, draft: string): string {
  const old = draft.slice(start, end).trim();
  const put = text.trim();
  const change = old === '' ? words.add(put) : put === '' ? words.remove(old) : words.replace(old, put);
  return `${change}: ${checks.join(', ')}`;
}

/** The reply as it would be, every change in its place and to be ticked or left. Nothing is written before the end. */
export function MendView({ state, actions, close }: MendViewProps) {
  const { n, draft, result } = state;
  const [found, setFound] = useState<{ n: number; draft: string; hunks: Mending } | 'failed' | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = JSON.stringify([n, draft, result?.findings.map(({ key }) => key) ?? []]);
  const { mend } = actions;

  useEffect(() => heading.current?.focus(), []);
  // The reply may change while its changes are being looked at: then they are looked for anew.
  useEffect(() => {
    const [askedN, askedDraft, askedKeys]: [number, string, string[]] = JSON.parse(asked);
    let current = true;
    void mend(askedKeys).then((hunks) => {
      if (current) setFound(hunks ? { n: askedN, draft: askedDraft, hunks } : 'failed');
    });
    return () => {
      current = false;
    };
  }, [asked, mend]);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };

  if (found === null || found === 'failed' || found.hunks.length === 0) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles up from the controls in it
      <section class="hint" aria-busy={found === null} onKeyDown={leave}>
        <h2 ref={heading} tabIndex={-1}>
          {words.heading}
        </h2>
        <p role="status">{found === null ? words.reading : found === 'failed' ? words.failed : words.none}</p>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </section>
    );
  }
  const { hunks } = found;
  const taken = hunks.filter((hunk) => !left.has(saying(hunk, found.draft)));
  const apply = () => {
    actions.act({
      type: 'write',
      n: found.n,
      edits: taken.map(({ start, end, text }) => ({ start, end, text, slots: 0 })),
    });
    close();
  };
  const turn = (hunk: MendedHunk, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(saying(hunk, found.draft));
    else next.add(saying(hunk, found.draft));
    setLeft(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles up from the controls in it
    <section class="mending" onKeyDown={leave}>
      <h2 ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p>{words.lead}</p>
      <div class="diff" {...english}>
        {hunks.map((hunk, index) => (
          <Fragment key={`${hunk.start} ${hunk.text}`}>
            {found.draft.slice(hunks[index - 1]?.end ?? 0, hunk.start)}
            <label class="hunk" title={hunk.checks.join(', ')}>
              <input
                type="checkbox"
                aria-label={name(hunk, found.draft)}
                checked={taken.includes(hunk)}
                onChange={(event) => turn(hunk, event.currentTarget.checked)}
              />
              <del>{found.draft.slice(hunk.start, hunk.end)}</del>
              <ins>{hunk.text}</ins>
            </label>
          </Fragment>
        ))}
        {found.draft.slice(hunks.at(-1)!.end)}
      </div>
      <div class="mending-foot">
        <button type="button" class="button main" disabled={taken.length === 0} onClick={apply}>
          {words.apply(taken.length)}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
