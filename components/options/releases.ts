/** A version and what changed with it. */
export interface Release {
  /** `0.2.0 (2026-12-01)`. */
  name: string;
  changes: readonly string[];
}

const plain = (text: string): string => text.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();

/** Reads the versions out of the list of changes: one under every heading of the second rank, a change for each dash. */
export function parseReleases(markdown: string): Release[] {
  const [, ...parts] = markdown.split(/^## /m);
  return parts.map((part) => {
    const [name = '', ...rest] = part.split('\n');
    const [, ...changes] = `\n${rest.join('\n')}`.split(/\n- /);
    return { name: plain(name), changes: changes.map(plain) };
  });
}
