import type { ReportedFinding } from '../../cli/report.ts';
import type { LabelledItem, LabelledSet } from './data.ts';

/**
 * `right`: the finding is one the readers made too. `false alarm`: they had nothing of the kind against this reply.
 * `wrong words`: they had, but quoted other words. `missed`: they had, and the check said nothing. `unlabelled`: nobody
 * judged this reply for the check.
 */
export type Verdict = 'right' | 'false alarm' | 'wrong words' | 'missed' | 'unlabelled';

/** What one check said of one reply, beside what the readers said. */
export interface Judged {
  item: LabelledItem;
  verdict: Verdict;
  findings: readonly ReportedFinding[];
  /** The readers' quotes; empty for a check about the whole reply. */
  quotes: readonly string[];
}

const overlaps = (finding: ReportedFinding, start: number, end: number) =>
  finding.start !== undefined && finding.end !== undefined && finding.start < end && start < finding.end;

/** Whether a single finding is borne out by the labels; null when this reply was not labelled for its check. */
export function isRight(item: LabelledItem, finding: ReportedFinding): boolean | null {
  const label = item.labels?.[finding.check];
  if (label === undefined) return null;
  if (typeof label === 'boolean') return label;
  return label.some((quote) => {
    const start = item.reply.indexOf(quote);
    return overlaps(finding, start, start + quote.length);
  });
}

/** Goes through a set for one check, leaving out the replies about which both were silent. */
export function judge(set: LabelledSet, check: string): Judged[] {
  return set.items.flatMap((item): Judged[] => {
    const label = item.labels?.[check];
    if (label === undefined) return [];
    const findings = set.results.get(item.id)?.findings.filter((finding) => finding.check === check) ?? [];
    const quotes = typeof label === 'boolean' ? [] : label;
    const atFault = typeof label === 'boolean' ? label : quotes.length > 0;
    if (!atFault && findings.length === 0) return [];
    const verdict = !atFault
      ? 'false alarm'
      : findings.length === 0
        ? 'missed'
        : findings.some((finding) => isRight(item, finding))
          ? 'right'
          : 'wrong words';
    return [{ item, verdict, findings, quotes }];
  });
}

/** Every finding that `wanted` picks, each judged by itself. */
export function firings(set: LabelledSet, wanted: (finding: ReportedFinding) => boolean): Judged[] {
  return set.items.flatMap((item) =>
    (set.results.get(item.id)?.findings ?? []).filter(wanted).map((finding): Judged => {
      const label = item.labels?.[finding.check];
      const right = isRight(item, finding);
      const quotes = label === undefined || typeof label === 'boolean' ? [] : label;
      const wrong = quotes.length ? 'wrong words' : 'false alarm';
      return { item, verdict: right === null ? 'unlabelled' : right ? 'right' : wrong, findings: [finding], quotes };
    }),
  );
}

/** How often a rule fired, and of that was borne out by labels (`tp`) or refuted (`fp`). */
export interface RuleCount {
  rule: string;
  fired: number;
  tp: number;
  fp: number;
}

/** Counts every rule over a set, the busiest first. */
export function countRules(set: LabelledSet): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { verdict, findings } of firings(set, () => true)) {
    const rule = findings[0]!.rule;
    const count = counts.get(rule) ?? { rule, fired: 0, tp: 0, fp: 0 };
    count.fired += 1;
    if (verdict === 'right') count.tp += 1;
    else if (verdict !== 'unlabelled') count.fp += 1;
    counts.set(rule, count);
  }
  return [...counts.values()].sort((a, b) => b.fired - a.fired || (a.rule < b.rule ? -1 : 1));
}
