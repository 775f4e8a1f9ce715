import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/browser/panel-link.ts';
import type { TabState } from '../../lib/browser/protocol.ts';
import { GearIcon, UndoIcon } from '../icons.tsx';
import { hostName } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { Customer } from './customer.tsx';
import { useHeldFocus } from './held-focus.ts';
import { LiveCount } from './live-count.tsx';
import { NoticeBar, type OwnNotice } from './notice-bar.tsx';
import { Reply } from './reply.tsx';
import { Resting } from './resting.tsx';
import { inOrder, Summary, summary } from './summary.tsx';
import { resting, header as words } from './words.ts';

interface PanelProps {
  view: PanelView;
  own: OwnNotice | null;
  actions: PanelActions;
}

function Body({ view, actions }: Pick<PanelProps, 'view' | 'actions'>) {
  if (view.kind === 'looking') return null;
  if (view.kind === 'unsupported') return <Resting {...resting.unsupported} />;
  if (view.kind === 'locked') return <Resting {...resting.locked} press={actions.unlock} />;
  if (view.kind === 'unreachable') return <Resting {...resting.unreachable} press={actions.reloadPage} />;
  const { state } = view;
  switch (state.status) {
    case 'off':
      return <Resting {...resting.off(hostName(state.host))} press={() => actions.turnHostOn(state.host)} />;
    case 'no-box':
      return <Resting {...resting.noBox} />;
    case 'internal':
      return <Resting {...resting.internal} />;
    case 'ready':
      return (
        <>
          <Customer state={state} />
          <Reply state={state} actions={actions} />
        </>
      );
  }
}

const shownFindings = (state: TabState | null) =>
  state?.status === 'ready' && state.result && state.draft.trim() !== '' ? inOrder(state.result.findings) : null;

/** The whole panel: a view of one tab's reply, and nothing that the tab's content script does not know itself. */
export function Panel({ view, own, actions }: PanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = view.kind === 'tab' ? view.state : null;
  const findings = shownFindings(state);
  const focus = useHeldFocus(root, findings?.map((finding) => finding.key) ?? []);
  const canUndo = state?.canUndo ?? false;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state?.current) actions.act({ type: 'return' });
    else focus.onKeyDown(event);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles up from the controls in it
    <div class="panel" ref={root} {...focus} onKeyDown={onKeyDown}>
      <header class="top">
        {/* The browser writes the name of the product above the panel already. */}
        <h1 class="unseen">Amends</h1>
        {findings && findings.length > 0 && <Summary findings={findings} pending={state?.pending ?? false} />}
        <button
          type="button"
          class="quiet-button undo"
          title={words.undoHint}
          aria-label={words.undo}
          aria-disabled={!canUndo}
          onClick={() => canUndo && actions.act({ type: 'undo' })}
        >
          <UndoIcon />
          <span>{words.undo}</span>
        </button>
        <button
          type="button"
          class="quiet-button icon-button"
          title={words.options}
          aria-label={words.options}
          onClick={() => actions.openOptions()}
        >
          <GearIcon />
        </button>
      </header>
      <main aria-busy={view.kind === 'looking'}>
        <Body view={view} actions={actions} />
      </main>
      <LiveCount text={findings ? summary(findings) : ''} />
      <NoticeBar notice={state?.notice ?? null} own={own} canUndo={canUndo} actions={actions} />
    </div>
  );
}
