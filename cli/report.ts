import type { CheckResult, Facts, Finding } from '../lib/engine/types.ts';

/** A finding as the command line prints it in JSON. Offsets are UTF-16 units of the reply; a whole-reply one has none. */
export type ReportedFinding = Pick<Finding, 'check' | 'rule' | 'message' | 'rewrites'> & {
  start?: number;
  end?: number;
};

/** In the order of the text, then those about the whole draft; ties by rule, so that output never depends on luck. */
export function inTextOrder(findings: readonly Finding[]): Finding[] {
  const start = (finding: Finding) => finding.span?.start ?? Number.POSITIVE_INFINITY;
  const end = (finding: Finding) => finding.span?.end ?? Number.POSITIVE_INFINITY;
  const order = (a: number, b: number) => (a === b ? 0 : a - b);
  return findings.toSorted(
    (a, b) => order(start(a), start(b)) || order(end(a), end(b)) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** The printed form of a result: the same keys in the same order, whatever else the engine has to say. */
export function report(result: CheckResult): { findings: ReportedFinding[]; facts: Facts } {
  const findings = inTextOrder(result.findings).map(({ check, rule, span, message, rewrites }) => ({
    check,
    rule,
    ...(span && { start: span.start, end: span.end }),
    message,
    rewrites,
  }));
  return { findings, facts: result.facts };
}
