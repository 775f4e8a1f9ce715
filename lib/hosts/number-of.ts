/** A number for part of an address, which may hold words: what was searched for, what a page is called. */
export function numberOf(part: string): string {
  let value = 0;
  for (const letter of part) value = (Math.imul(value, 31) + letter.codePointAt(0)!) >>> 0;
  return value.toString(36);
}
