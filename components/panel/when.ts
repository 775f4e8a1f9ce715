const unit = (value: number, name: 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in milliseconds, as one would say it: “18 minutes”, “5 hours”, “2 days”. */
export function lasting(ms: number): string {
  if (ms < HOUR) return unit(Math.max(0, Math.floor(ms / MINUTE)), 'minute');
  return ms < 1.5 * DAY ? unit(Math.floor(ms / HOUR), 'hour') : unit(Math.round(ms / DAY), 'day');
}

/** A day, in epoch milliseconds, as one would say it: “Thu 19 Nov”. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);

/** A time of day, in epoch milliseconds. */
export const clockOf = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(at);

/** Whether two moments are of one day. */
export const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();
