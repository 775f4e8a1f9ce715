import { pack as words } from '../pack-words.ts';
import { ProblemList } from './problem-list.tsx';
import type { Report } from './state.ts';

/** What came of a pack's examples, and what it costs. */
export function ReportView({ report }: { report: Report }) {
  const { rules, examples, steps, allowance, slowest, problems } = report;
  if (problems.length > 0) return <ProblemList problems={problems} />;
  return (
    <p class="report">
      {rules > 0 ? words.testsKept(rules, examples) : words.testsNone} {words.cost(steps, allowance)}
      {slowest && slowest.steps > 0 && ` ${words.slowest(slowest.of)}`}
    </p>
  );
}
