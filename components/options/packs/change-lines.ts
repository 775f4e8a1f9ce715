import type { PackChange } from '../../../lib/packs/diff.ts';
import { held, diff as words } from '../pack-content-words.ts';

/** One difference in words: what it is, and where it changed, what it was and becomes. */
export interface ChangeLine {
  kind: PackChange['kind'];
  what: string;
  before: string | null;
  after: string | null;
}

/** What everybody sees anyway, since it stands in the heading. */
const SEEN: ReadonlySet<string> = new Set(['version', 'changes']);
const LONG = 240;

const cut = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text);

/** A value of a pack as somebody would write it who has never seen a pack. */
export function plain(value: unknown): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (Array.isArray(value)) return value.length > 0 ? cut(value.map(plain).join('; ')) : words.nothing;
  if (typeof value === 'object') {
    const { text, name } = value as Record<string, unknown>;
    if (typeof text === 'string') return cut(text);
    if (typeof name === 'string') return cut(name);
    return cut(
      Object.entries(value)
        .map(([key, one]) => `${words.field[key] ?? key}: ${plain(one)}`)
        .join('; '),
    );
  }
  return cut(String(value));
}

/** What tells most about a thing that came or went. */
function gist(value: unknown): string {
  const thing = Object(value) as Record<string, unknown>;
  if (thing.never && plain(thing.rather) !== words.nothing) return held.rather(plain(thing.never), plain(thing.rather));
  const told = ['why', 'never', 'tell', 'text', 'limit', 'about', 'name', 'find'].find(
    (key) => thing[key] !== undefined,
  );
  return plain(told ? thing[told] : value);
}

function named(of: string): string {
  const [kind = '', ...rest] = of.split(' ');
  // They have no ids but their words, joined by hyphens.
  if (['word', 'product', 'name'].includes(kind)) return `${words.of[kind]} “${rest.join(' ').replaceAll('-', ' ')}”`;
  return [words.of[kind] ?? kind, rest.join(' ')].filter(Boolean).join(' ');
}

/** The differences between two versions, in words. */
export function changeLines(changes: readonly PackChange[]): ChangeLine[] {
  return changes
    .filter(({ of, field }) => !(of === 'pack' && SEEN.has(field ?? '')))
    .map(({ kind, of, field, before, after }) => ({
      kind,
      what: field ? words.fieldOf(named(of), words.field[field] ?? field) : named(of),
      before: kind === 'added' ? null : kind === 'removed' ? gist(before) : plain(before),
      after: kind === 'removed' ? null : kind === 'added' ? gist(after) : plain(after),
    }));
}
