const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** An ISO time as the pages show it, the same on every machine. */
export function shown(iso: string): string {
  return format.format(new Date(iso));
}

/** The first letters of a name's words, for an avatar. */
export function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('');
}
