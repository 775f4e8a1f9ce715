const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A part of an interval by which it is moved at random, so that a company's computers do not all ask at once. */
const JITTER = 0.2;

/**
 * When to look again, in epoch milliseconds: a day after a look that worked; after failures first a quarter of an hour,
 * then twice as long each time, up to a day. A pack whose time is over stays in use.
 * @param failures looks that failed since the last that worked.
 * @param random a number from 0 up to 1.
 */
export function nextLook(now: number, failures: number, random: number): number {
  const interval = failures === 0 ? DAY : Math.min(DAY, 15 * MINUTE * 2 ** (failures - 1));
  return Math.round(now + interval * (1 + JITTER * (2 * random - 1)));
}
