import type { Cost } from '../../lib/packs/measure.ts';
import { listComplaints } from '../complaints.ts';
import { painter, tame } from '../format/text.ts';
import type { Io } from '../io.ts';
import type { Sample, Tally } from './tally.ts';

/** What an audit says: the sum, and a row for each rule that was asked about. */
export interface Report {
  replies: number;
  flagged: number;
  badLines: number;
  /** What is wrong with them. */
  complaints: ReturnType<typeof listComplaints>;
  /** Milliseconds, threads together and on the clock. */
  checking: number;
  elapsed: number;
  rules: readonly { rule: string; replies: number; findings: number; steps: number; samples: readonly Sample[] }[];
}

/** The most frequent first; rules that never fired are there too, because that is worth knowing. */
export function reportOf(tally: Tally, rules: readonly string[], costs: readonly Cost[], elapsed: number): Report {
  const steps = new Map(costs.map((cost) => [cost.of, cost.steps]));
  const rows = rules.map((rule) => {
    const { replies = 0, findings = 0, samples = [] } = tally.rules.get(rule) ?? {};
    return { rule, replies, findings, steps: steps.get(rule) ?? 0, samples };
  });
  return {
    replies: tally.replies,
    flagged: tally.flagged,
    badLines: tally.bad,
    complaints: listComplaints(tally.complaints),
    checking: Math.round(tally.micros / 1000),
    elapsed: Math.round(elapsed),
    rules: rows.sort((a, b) => b.replies - a.replies || (a.rule < b.rule ? -1 : 1)),
  };
}

const number = (value: number) => value.toLocaleString('en-GB');
const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)}%`;
const oneLine = (text: string) => tame(text.replace(/\s+/g, ' '));

/** Rules by their checks, a line each: the built-in ones are more than two hundred. */
function byCheck(rules: readonly string[]): string[] {
  const checks = [...new Set(rules.map((rule) => rule.slice(0, rule.lastIndexOf('/') + 1)))];
  const names = (check: string) =>
    rules.filter((rule) => rule.startsWith(check)).map((rule) => rule.slice(check.length));
  return checks.map((check) => `  ${check.slice(0, -1)}: ${names(check).join(', ')}`);
}

/** The report as people read it. */
export function printReport(report: Report, stream: Io['stdout']): string {
  const paint = painter(stream);
  const { replies, flagged, rules, checking, elapsed } = report;
  const rate = checking ? Math.round(replies / (checking / 1000)) : 0;
  const fired = rules.filter((row) => row.replies > 0);
  const silent = rules.filter((row) => row.replies === 0);
  // What fires in no reply says nothing of the rules.
  if (!replies) return 'no replies were read\n';
  const lines = [
    `${number(replies)} ${replies === 1 ? 'reply' : 'replies'}, ${number(flagged)} with something to mend (${share(flagged, replies)})`,
    paint('dim', `${(elapsed / 1000).toFixed(1)} s; ${number(rate)} replies a second on each core`),
    '',
    paint('dim', ' replies   share  steps/word  rule'),
  ];
  for (const { rule, replies: some, steps, samples } of fired) {
    lines.push(
      `${number(some).padStart(8)} ${share(some, replies).padStart(7)} ${steps.toFixed(1).padStart(11)}  ${paint('bold', rule)}`,
      ...samples.map((one) => {
        const words = one.words ? paint('red', oneLine(one.words)) : '';
        return `${' '.repeat(30)}${paint('dim', `${oneLine(String(one.id))}:`)} ${oneLine(one.before)}${words}${oneLine(one.after)}`;
      }),
    );
  }
  if (!fired.length) lines.push('       –       –           –  none of the rules fired');
  if (silent.length) lines.push('', 'Never fired:', ...byCheck(silent.map(({ rule }) => rule)));
  return `${lines.join('\n')}\n`;
}
