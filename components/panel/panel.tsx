import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/browser/panel-link.ts';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Help } from '../../lib/packs/help.ts';
import { GearIcon, UndoIcon } from '../icons.tsx';
import { hostName } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { useHeldFocus } from './held-focus.ts';
import { LiveCount } from './live-count.tsx';
import { NoticeBar, type OwnNotice } from './notice-bar.tsx';
import { QuietMenu } from './quiet-menu.tsx';
import { Ready } from './ready.tsx';
import { Resting } from './resting.tsx';
import { inOrder, Summary, summary } from './summary.tsx';
import { resting, header as words } from './words.ts';

interface PanelProps {
  view: PanelView;
  own: OwnNotice | null;
  /** What helps with the conversation shown; null until the background has said it. */
  help: Help | null;
  settings: Settings;
  /** The time, in epoch milliseconds, to a minute or so. */
  now: number;
  actions: PanelActions;
}

function Body({ view, help, settings, now, actions }: Omit<PanelProps, 'own'>) {
  if (view.kind === 'looking') return null;
  if (view.kind === 'unsupported') return <Resting {...resting.unsupported} />;
  if (view.kind === 'locked') return <Resting {...resting.locked} press={actions.unlock} />;
  if (view.kind === 'unreachable') return <Resting {...resting.unreachable} press={actions.reloadPage} />;
  const { state } = view;
  switch (state.status) {
    case 'off':
      if (state.byPolicy) return <Resting {...resting.offByPolicy(hostName(state.host))} />;
      return <Resting {...resting.off(hostName(state.host))} press={() => actions.turnHostOn(state.host)} />;
    case 'no-box':
      return <Resting {...resting.noBox} />;
    case 'internal':
      return <Resting {...resting.internal} />;
    case 'ready':
      return <Ready key={state.id} state={state} help={help} settings={settings} now={now} actions={actions} />;
  }
}

const shownFindings = (state: TabState | null) =>
  state?.status === 'ready' && state.result && state.draft.trim() !== '' ? inOrder(state.result.findings) : null;

/** The whole panel: a view of one tab's reply, and nothing that the tab's content script does not know itself. */
export function Panel(props: PanelProps) {
  const { view, own, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const state = view.kind === 'tab' ? view.state : null;
  const findings = shownFindings(state);
  const focus = useHeldFocus(root, findings?.map((finding) => finding.key) ?? []);
  const canUndo = state?.canUndo ?? false;

  const onKeyDown = (event: KeyboardEvent) => {
    // Back to where the agent was before any words were shown; a menu takes its own Escape.
    if (event.key === 'Escape' && state?.status === 'ready' && !(event.target as Element).closest('[popover]'))
      actions.act({ type: 'return' });
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
        {state?.status === 'ready' && <QuietMenu state={state} actions={actions} />}
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
        <Body {...props} />
      </main>
      <LiveCount text={findings ? summary(findings) : ''} />
      <NoticeBar notice={state?.notice ?? null} own={own} canUndo={canUndo} actions={actions} />
    </div>
  );
}
