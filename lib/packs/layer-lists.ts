import type { Pack } from './pack.ts';

/**
 * A pack's lists are its own: another's may have the same name, and the built-in rules must not change with them. So
 * they get the pack's id in front, in the lists and in every pattern that uses them.
 */
export function withOwnLists(pack: Pack): { pack: Pack; lists: Record<string, readonly string[]> } {
  const names = Object.keys(pack.lists);
  if (!names.length) return { pack, lists: {} };
  const own = new Set(names);
  const rename = (pattern: string): string =>
    pattern.replace(/%([a-z-]+)%/g, (all, name: string) => (own.has(name) ? `%${pack.pack.id}/${name}%` : all));
  const patterns = (some: readonly string[]) => some.map(rename);
  const lists = Object.fromEntries(
    Object.entries(pack.lists).map(([name, some]) => [`${pack.pack.id}/${name}`, patterns(some)]),
  );
  // Texts to be shown are left alone: only what a pattern may stand in is walked.
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      return PATTERN_KEYS.has(key)
        ? value.map((one) => (typeof one === 'string' ? rename(one) : one))
        : value.map((one) => walk(one, ''));
    }
    if (typeof value !== 'object' || value === null) return value;
    const inside = CONTEXTS.has(key);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, inside ? 'find' : name)]));
  };
  const parts = ['elements', 'facts', 'checks', 'overrides', 'promises', 'scripts', 'escalations'] as const;
  const changed = Object.fromEntries(parts.map((part) => [part, walk(pack[part], part)]));
  return { pack: { ...pack, ...changed } as Pack, lists };
}

const PATTERN_KEYS = new Set(['find', 'never', 'match']);
const CONTEXTS = new Set(['unless', 'needs']);
