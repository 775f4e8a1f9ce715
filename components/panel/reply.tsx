import type { TabState } from '../../lib/browser/protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { PanelActions } from './actions.ts';
import { FindingList } from './finding-list.tsx';
import { mending } from './help-words.ts';
import { Hint } from './hint.tsx';
import { Silenced } from './paused.tsx';
import { Resting } from './resting.tsx';
import { inOrder } from './summary.tsx';
import { resting, findings as words } from './words.ts';

interface ReplyProps {
  state: TabState;
  settings: Settings;
  actions: PanelActions;
  mendAll: () => void;
}

/** A reply that is being written: its findings, or word that there is nothing to say. */
export function Reply({ state, settings, actions, mendAll }: ReplyProps) {
  const { result, draft, pending } = state;
  if (result === null) return pending ? <Resting {...resting.checking} busy /> : <Hint {...resting.empty} />;
  if (draft.trim() === '') return <Hint {...resting.empty} />;

  const findings = inOrder(result.findings);
  const inText = findings.filter((finding) => finding.span !== null);
  const missing = findings.filter((finding) => finding.span === null);
  const mendable = findings.filter(({ rewrites }) => rewrites.some(({ slots }) => slots === 0)).length;

  return (
    <>
      {findings.length === 0 && <Hint {...resting.clear} />}
      {mendable > 1 && (
        <button type="button" class="button mend-all" title={mending.openHint} onClick={mendAll}>
          {mending.open} …
        </button>
      )}
      {inText.length > 0 && <FindingList findings={inText} state={state} actions={actions} />}
      {missing.length > 0 && (
        <section>
          {inText.length > 0 && <h2 class="part">{words.missing}</h2>}
          <FindingList findings={missing} state={state} actions={actions} />
        </section>
      )}
      <Silenced state={state} settings={settings} actions={actions} />
    </>
  );
}
