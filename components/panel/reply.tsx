import type { TabState } from '../../lib/browser/protocol.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { AdviceIcon, ProblemIcon } from '../icons.tsx';
import type { PanelActions } from './actions.ts';
import { FindingList } from './finding-list.tsx';
import { Resting } from './resting.tsx';
import { counts, header, resting, findings as words } from './words.ts';

/** Findings in the order of the text, those about the whole reply last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const place = (finding: Finding) => finding.span?.start ?? Number.POSITIVE_INFINITY;
  return [...findings].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

const count = (findings: readonly Finding[], level: Finding['level']): number =>
  findings.filter((finding) => finding.level === level).length;

/** The count of findings in words, or that there is none. */
export function summary(findings: readonly Finding[]): string {
  const parts = (['problem', 'advice'] as const).flatMap((level) => {
    const n = count(findings, level);
    return n > 0 ? [counts[level](n)] : [];
  });
  return parts.length > 0 ? parts.join(', ') : counts.none;
}

/** A reply that is being written: its findings, or word that there is nothing to say. */
export function Reply({ state, actions }: { state: TabState; actions: PanelActions }) {
  const { result, draft, pending } = state;
  if (result === null) return pending ? <Resting {...resting.checking} busy /> : <Resting {...resting.empty} />;
  if (draft.trim() === '') return <Resting {...resting.empty} />;

  const findings = inOrder(result.findings);
  const inText = findings.filter((finding) => finding.span !== null);
  const missing = findings.filter((finding) => finding.span === null);
  const problems = count(findings, 'problem');
  const advice = count(findings, 'advice');

  return (
    <>
      {findings.length === 0 ? (
        <Resting {...resting.clear} />
      ) : (
        <h2 class="summary" tabIndex={-1} aria-label={summary(findings)}>
          {problems > 0 && (
            <span class="problem">
              <ProblemIcon /> {counts.problem(problems)}
            </span>
          )}
          {advice > 0 && (
            <span class="advice">
              <AdviceIcon /> {counts.advice(advice)}
            </span>
          )}
          <span class={pending ? 'reading on' : 'reading'} aria-hidden="true" title={header.reading} />
        </h2>
      )}
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
