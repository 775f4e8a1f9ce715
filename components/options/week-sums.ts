import type { Count, Counts } from '../../lib/browser/counts.ts';

const DAY = 86_400_000;

/** The counts of one day or one check. */
export interface Sum extends Count {
  id: string;
}

const add = (a: Count, b: Count): Count => ({ found: a.found + b.found, mended: a.mended + b.mended });
const none: Count = { found: 0, mended: 0 };

/** The seven days that end with `today` (`2026-11-21`), oldest first. */
export function daysTo(today: string): string[] {
  const last = Date.parse(today);
  return Array.from({ length: 7 }, (_, i) => new Date(last - (6 - i) * DAY).toISOString().slice(0, 10));
}

/** The week's counts, by day in order and by check with the most frequent first. */
export function weekOf(counts: Counts, today: string): { days: Sum[]; checks: Sum[]; all: Count } {
  const days = daysTo(today).map((id) => ({ id, ...Object.values(counts[id] ?? {}).reduce(add, none) }));
  const byCheck = new Map<string, Count>();
  for (const { id } of days) {
    for (const [check, count] of Object.entries(counts[id] ?? {}))
      byCheck.set(check, add(byCheck.get(check) ?? none, count));
  }
  const checks = [...byCheck].map(([id, count]) => ({ id, ...count })).sort((a, b) => b.found - a.found);
  return { days, checks, all: days.reduce(add, none) };
}

/** All counts as a table for spreadsheets. */
export function csvOf(counts: Counts): string {
  const rows = Object.entries(counts).flatMap(([day, checks]) =>
    Object.entries(checks).map(([check, { found, mended }]) => `${day},${check},${found},${mended}`),
  );
  return `${['day,check,found,mended', ...rows].join('\r\n')}\r\n`;
}
