/**
 * The moment that a wording such as “by Friday” or “within 24 hours” means, counted from when it was said. Days end at
 * local midnight; where a wording can mean two moments, the later one counts, so that nobody is called late too early.
 */

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const day = `(?:mon|tues|wednes|thurs|fri|satur|sun)day`;
const month = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const amount = `(?:\\d{1,3}|an?|${NUMBERS.slice(1).join('|')}|a couple of|couple of|the(?= hour))`;
const expression = (source: string) => new RegExp(`\\b${source}\\b`, 'i');

const SPAN = expression(
  `(?:within|in|take|takes|next|the) (?:the )?(?:next )?(?:about |around |up to )?(?:${amount}(?: ?(?:-|–|to|or) ?))?(${amount}) ((?:business|working|week) ?)?(minute|min|hour|hr|day|week|month)s?`,
);
const WEEKDAY = expression(`(next )?(${day})`);
const DATE = expression(
  `(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})|(${month}) (\\d{1,2})(?:st|nd|rd|th)?)(?:,? (20\\d\\d))?`,
);
const ISO = expression(`(20\\d\\d)-(\\d\\d)-(\\d\\d)`);
const CLOCK =
  /\b(?:at|by|before|until) (?:about |around )?(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b\.?|(\d{1,2}):(\d\d)\b|(noon|midday))/i;
const TODAY = expression(
  `(?:today|tonight|this (?:morning|afternoon|evening)|(?:end|close) of (?:the |this )?(?:day|business)|eod|cob)`,
);
const TOMORROW = expression(`(the day after )?tomorrow`);
const WEEK = expression(`(this|next|the end of (?:the|this|next)|end of (?:the|this|next)?) ?(week|month)`);

const endOfDay = (at: number, days = 0): number => {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 23, 59, 59, 999).getTime();
};

function count(text: string): number {
  const word = text.toLowerCase();
  if (/couple/.test(word)) return 2;
  const named = NUMBERS.indexOf(word);
  return named > 0 ? named : /^(?:an?|the)$/.test(word) ? 1 : Number(word);
}

function afterSpan(said: number, amountOf: number, working: boolean, unit: string): number {
  if (unit.startsWith('min')) return said + amountOf * MINUTE;
  if (unit.startsWith('h')) return said + amountOf * HOUR;
  if (unit === 'week') return endOfDay(said, amountOf * 7);
  if (unit === 'month') return endOfDay(said, amountOf * 31);
  if (!working) return endOfDay(said, amountOf);
  let days = 0;
  for (let left = amountOf; left > 0; ) {
    days++;
    const weekday = new Date(endOfDay(said, days)).getDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return endOfDay(said, days);
}

/** The day a wording names, as its last moment; null when it names none. */
function dayOf(text: string, said: number): number | null {
  const iso = ISO.exec(text);
  if (iso) return endOfDay(new Date(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])).getTime());
  const date = DATE.exec(text);
  if (date) {
    const number = Number(date[1] ?? date[4]);
    const name = (date[2] ?? date[3] ?? '').slice(0, 3).toLowerCase();
    const year = Number(date[5]) || new Date(said).getFullYear();
    const due = endOfDay(new Date(year, MONTHS.indexOf(name), number).getTime());
    // In December, “by 4 January” is of next year.
    return date[5] || due >= said ? due : endOfDay(new Date(year + 1, MONTHS.indexOf(name), number).getTime());
  }
  const tomorrow = TOMORROW.exec(text);
  if (tomorrow) return endOfDay(said, tomorrow[1] ? 2 : 1);
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const ahead = (WEEKDAYS.indexOf((weekday[2] ?? '').toLowerCase()) - new Date(said).getDay() + 7) % 7 || 7;
    // “Next Friday”, said on a Monday, is this week's to some and the week after to others.
    return endOfDay(said, weekday[1] && ahead < 7 ? ahead + 7 : ahead);
  }
  if (TODAY.test(text)) return endOfDay(said);
  const week = WEEK.exec(text);
  if (!week) return null;
  const next = /next/i.test(week[1] ?? '');
  if (week[2]?.toLowerCase() === 'week') return endOfDay(said, ((7 - new Date(said).getDay()) % 7) + (next ? 7 : 0));
  const at = new Date(said);
  return endOfDay(new Date(at.getFullYear(), at.getMonth() + (next ? 2 : 1), 0).getTime());
}

/** Whether a text names a time at all, whenever it was said. */
export const namesTime = (text: string): boolean => due(text, 0) !== null;

/**
 * When something said at `said` is due, in epoch milliseconds: the last moment that keeps it. Null when the text names
 * no time. Local time zone.
 */
export function due(text: string, said: number): number | null {
  const span = SPAN.exec(text);
  if (span) return afterSpan(said, count(span[1] ?? '1'), Boolean(span[2]), (span[3] ?? '').toLowerCase());
  const on = dayOf(text, said);
  const clock = CLOCK.exec(text);
  if (!clock) return on;
  let hour = clock[6] ? 12 : Number(clock[1] ?? clock[4]);
  if (clock[3]) hour = (hour % 12) + (clock[3].toLowerCase() === 'p' ? 12 : 0);
  const minutes = Number(clock[2] ?? clock[5] ?? 0);
  if (hour > 23 || minutes > 59) return on;
  const date = new Date(on ?? said);
  const at = new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour, minutes).getTime();
  if (on !== null || at > said) return at;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, hour, minutes).getTime();
}
