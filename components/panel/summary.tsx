import type { Finding } from '../../lib/engine/types.ts';
import { AdviceIcon, ProblemIcon } from '../icons.tsx';
import { counts, header as words } from './words.ts';

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

/** The count as the heading of the panel, with a light that comes on when a newer text takes long to read. */
export function Summary({ findings, pending }: { findings: readonly Finding[]; pending: boolean }) {
  const problems = count(findings, 'problem');
  const advice = count(findings, 'advice');
  return (
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
      <span class={pending ? 'reading on' : 'reading'} aria-hidden="true" title={words.reading} />
    </h2>
  );
}
