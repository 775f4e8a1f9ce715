import type { Path } from './document.ts';
import { type Inside, keysAt, valueAt } from './schema-keys.ts';
import { didYouMean } from './suggest.ts';

/** One thing that a value does not fulfil, in words. `key` is the key at fault where it is a key and not a value. */
export interface Explained {
  path: Path;
  message: string;
  mend?: string;
  key?: string;
}

/** The parts of zod's issues that are used here; its own messages are left out of the small build. */
interface Issue {
  code: string;
  path: Path;
  message: string;
  expected?: string;
  origin?: string;
  maximum?: number;
  minimum?: number;
  inclusive?: boolean;
  keys?: string[];
  values?: unknown[];
  options?: string[];
  errors?: Issue[][];
  issues?: Issue[];
  discriminator?: string;
}

const NOUNS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  null: 'nothing',
};

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
};

function nounOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys and values';
  return typeof value === 'string' ? 'text' : `${quote(value)}`;
}

/** What the issues of a failed parse mean, in the order in which zod gave them. */
export function explain(issues: readonly unknown[], value: unknown, schema: unknown): Explained[] {
  return (issues as Issue[]).flatMap((issue) => one(issue, value, schema as Inside));
}

function one(issue: Issue, root: unknown, schema: Inside): Explained[] {
  const { path } = issue;
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => {
        const { known, elsewhere } = keysAt(schema, root, path);
        const mend = elsewhere.has(key)
          ? `It goes with ${elsewhere.get(key)?.join(', ')}`
          : (didYouMean(key, known) ?? `Known here: ${known.join(', ')}`);
        return { path, key, message: `“${key}” is no key here`, mend };
      });
    case 'invalid_type': {
      const expected = NOUNS[issue.expected ?? ''] ?? issue.expected ?? 'another value';
      if (value === undefined)
        return [{ path, message: `“${path.at(-1)}” is missing`, mend: `Add it: expected ${expected}` }];
      const mend = expected === 'text' ? 'Put it in quotes' : undefined;
      return [{ path, message: `expected ${expected}, not ${nounOf(value)}`, ...(mend && { mend }) }];
    }
    case 'invalid_value': {
      const known = (issue.values ?? []).map(String);
      if (value === undefined)
        return [{ path, message: `“${path.at(-1)}” is missing`, mend: `Add it: one of ${known.join(', ')}` }];
      const mend = didYouMean(String(value), known);
      return [{ path, message: `${quote(value)} is none of ${known.join(', ')}`, ...(mend && { mend }) }];
    }
    case 'too_big':
      return [{ path, message: tooBig(issue, value), mend: issue.origin === 'array' ? 'Split it' : 'Make it smaller' }];
    case 'too_small':
      return [tooSmall(issue, path)];
    case 'invalid_key': {
      const key = String(path.at(-1));
      const message = issue.issues?.[0]?.message;
      const words = message && message !== 'Invalid input' ? message : 'a name is lower-case words joined by hyphens';
      return [{ path: path.slice(0, -1), key, message: `“${key}” cannot be a name here`, mend: capital(words) }];
    }
    case 'invalid_format':
      return [{ path, message: `${quote(value)} is not in the right form`, mend: capital(issue.message) }];
    case 'invalid_union':
      return union(issue, root, schema);
    default:
      return [{ path, message: issue.message === 'Invalid input' ? 'this value does not fit' : issue.message }];
  }
}

const capital = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1);

function tooBig({ origin, maximum }: Issue, value: unknown): string {
  if (origin === 'string') return `the text has ${String(value).length} characters, at most ${maximum} fit`;
  if (origin === 'array') return `the list has ${(value as unknown[]).length} entries, at most ${maximum} fit`;
  return `${quote(value)} is too much: at most ${maximum}`;
}

function tooSmall({ origin, minimum, inclusive }: Issue, path: Path): Explained {
  if (origin === 'array' && ['flags', 'passes'].includes(String(path.at(-1)))) {
    return {
      path,
      message: `“${path.at(-1)}” is empty`,
      mend: 'A rule has at least one example that it flags and one that it passes',
    };
  }
  if (origin === 'array') return { path, message: 'the list is empty', mend: 'Add an entry' };
  if (origin === 'string') return { path, message: 'the text is empty', mend: 'Write it' };
  return { path, message: `the number must be ${inclusive ? `at least ${minimum}` : `more than ${minimum}`}` };
}

/** A union's own issue says nothing; the alternative that is meant does. */
function union(issue: Issue, root: unknown, schema: Inside): Explained[] {
  const { path } = issue;
  const value = valueAt(root, path);
  if (issue.discriminator) {
    const key = path.at(-1) === issue.discriminator ? path.slice(0, -1) : path;
    const said = (valueAt(root, key) as Record<string, unknown> | null)?.[issue.discriminator];
    const known = issue.options ?? [];
    if (said === undefined)
      return [
        { path: key, message: `“${issue.discriminator}” is missing`, mend: `Add it: one of ${known.join(', ')}` },
      ];
    const mend = didYouMean(String(said), known);
    return [
      {
        path: [...key, issue.discriminator],
        message: `${quote(said)} is none of ${known.join(', ')}`,
        ...(mend && { mend }),
      },
    ];
  }
  const all = issue.errors ?? [];
  const ofAnotherKind = (errors: readonly Issue[]) =>
    errors.find((e) => e.path.length === 0 && e.expected !== undefined);
  const inner = all.find((errors) => !ofAnotherKind(errors));
  if (!inner?.length) {
    const kinds = all.map((errors) => ofAnotherKind(errors)?.expected ?? '').map((kind) => NOUNS[kind] ?? kind);
    const mend = kinds.includes('text') ? 'Put it in quotes' : undefined;
    return [{ path, message: `expected ${kinds.join(', or ')}, not ${nounOf(value)}`, ...(mend && { mend }) }];
  }
  return inner.flatMap((one_) => one({ ...one_, path: [...path, ...one_.path] }, root, schema));
}
