import { locale } from '../i18n.ts';

type Unit = 'minute' | 'hour' | 'day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in milliseconds, in the unit that one would say it in. */
function inUnits(ms: number): [number, Unit] {
  if (ms < HOUR) return [Math.max(0, Math.floor(ms / MINUTE)), 'minute'];
  return ms < 1.5 * DAY ? [Math.floor(ms / HOUR), 'hour'] : [Math.round(ms / DAY), 'day'];
}

/** A length of time in milliseconds, as one would say it: “18 minutes”, “5 hours”, “2 days”. */
export function lasting(ms: number): string {
  const [value, unit] = inUnits(ms);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** How long ago something was, in milliseconds, as one would say it: “5 hours ago”. */
export function ago(ms: number): string {
  const [value, unit] = inUnits(ms);
  return new Intl.RelativeTimeFormat(locale).format(-value, unit);
}

/** A day, in epoch milliseconds, as one would say it: “Thu 19 Nov”. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);

/** A time of day, in epoch milliseconds. */
export const clockOf = (at: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);

/** Whether two moments are of one day. */
export const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();
