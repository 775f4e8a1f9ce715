import type { TabState } from '../../lib/browser/protocol.ts';
import type { PanelActions } from './actions.ts';
import { FindingList } from './finding-list.tsx';
import { Resting } from './resting.tsx';
import { inOrder } from './summary.tsx';
import { resting, findings as words } from './words.ts';

/** A reply that is being written: its findings, or word that there is nothing to say. */
export function Reply({ state, actions }: { state: TabState; actions: PanelActions }) {
  const { result, draft, pending } = state;
  if (result === null) return pending ? <Resting {...resting.checking} busy /> : <Resting {...resting.empty} />;
  if (draft.trim() === '') return <Resting {...resting.empty} />;

  const findings = inOrder(result.findings);
  const inText = findings.filter((finding) => finding.span !== null);
  const missing = findings.filter((finding) => finding.span === null);

  return (
    <>
      {findings.length === 0 && <Resting {...resting.clear} />}
      {inText.length > 0 && <FindingList findings={inText} state={state} actions={actions} />}
      {missing.length > 0 && (
        <section>
          {inText.length > 0 && <h2 class="part">{words.missing}</h2>}
          <FindingList findings={missing} state={state} actions={actions} />
        </section>
      )}
      {state.dismissed > 0 && (
        <p class="dismissed">
          {words.dismissed(state.dismissed)}
          <button type="button" class="quiet-button link" onClick={() => actions.act({ type: 'restore-dismissed' })}>
            {words.restore}
          </button>
        </p>
      )}
    </>
  );
}
