import * as z from 'zod/mini';
import { packOf, subscriptionOf } from './pack-shape.ts';
import type { Kept, KeptPack } from './packs.ts';
import type { Settings } from './settings.ts';

/** All settings, packs and own rules as a file, and back. What was written is read back exactly. */

const FORMAT = 'amends-settings';
const VERSION = 1;

const text = z.string();
const level = z.enum(['problem', 'advice']);
const settings = z.strictObject({
  checksOff: z.array(text),
  rulesOff: z.array(text),
  checksOn: z.array(text),
  rulesOn: z.array(text),
  hostsOff: z.array(text),
  quiet: z.array(
    z.strictObject({
      conversation: text,
      rule: z.nullable(text),
      once: z.exactOptional(z.boolean()),
    }),
  ),
  pausedUntil: z.number(),
  playbook: text,
  folded: z.array(text),
  levels: z.record(text, level),
  sites: z.array(text),
  counting: z.boolean(),
});

/** Something in a file that is not as it should be. `place`: a line, or the key's path such as `settings.quiet.0`. */
export type FileProblem =
  | { kind: 'not-json'; line: number | null }
  | { kind: 'not-ours' }
  | { kind: 'newer'; version: number }
  | { kind: 'unknown'; place: string; keys: readonly string[] }
  | { kind: 'wrong'; place: string; expected: string };

/** `kept` is not there for a file that holds no packs. Those in it were not judged yet: do that before using them. */
export type FileAnswer = { settings: Settings; kept?: Kept; problems?: never } | { problems: readonly FileProblem[] };

/** What was dismissed word by word is of this machine's drafts, and goes nowhere else. */
const shareable = (all: Settings): Settings => ({
  ...all,
  quiet: all.quiet.filter(({ finding }) => finding === undefined),
});

/** The text of the file. */
export function writeSettingsFile(all: Settings, kept?: Kept): string {
  const settings = shareable(all);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, ...kept }, null, 2)}\n`;
}

const entry = z.strictObject({ id: text, on: z.boolean(), file: z.nullable(text), subscription: z.unknown() });

/** The packs and own rules in a file; null where there are none. */
function keptIn({ packs, personal }: Record<string, unknown>, problems: FileProblem[]): Kept | null {
  if (packs === undefined && personal === undefined) return null;
  const wrong = (place: string, expected: string) => {
    problems.push({ kind: 'wrong', place, expected });
    return [];
  };
  const list = Array.isArray(packs) ? packs : wrong('packs', 'array');
  const ids = new Set<string>();
  const all = list.flatMap((one, at): KeptPack[] => {
    const read = entry.safeParse(one);
    const subscription = read.success ? subscriptionOf(read.data.subscription) : null;
    const pack = subscription?.current?.pack.pack;
    if (!read.success || !subscription || pack?.id !== read.data.id || ids.has(pack.id))
      return wrong(`packs.${at}`, 'pack');
    ids.add(pack.id);
    return [{ ...read.data, subscription }];
  });
  const own = personal === null || personal === undefined ? null : packOf(personal);
  if (personal && !own) wrong('personal', 'pack');
  return { packs: all, personal: own };
}

/** Browsers say where the text stops being JSON in their own ways; null where one does not. */
function lineOf(error: unknown, file: string): number | null {
  const message = String(error);
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const at = /position (\d+)/.exec(message)?.[1];
  return at ? file.slice(0, Number(at)).split('\n').length : null;
}

function problemOf(issue: z.core.$ZodIssue): FileProblem {
  const place = ['settings', ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') return { kind: 'unknown', place, keys: issue.keys };
  if (issue.code === 'invalid_value') return { kind: 'wrong', place, expected: issue.values.join(', ') };
  return { kind: 'wrong', place, expected: 'expected' in issue ? String(issue.expected) : '' };
}

/**
 * Reads a file back. Settings that an older version of Amends did not have yet stay as `now` has them, and so does what
 * was dismissed word by word, which is in no file. Anything else that is not as written is a problem, and then nothing of
 * the file is taken.
 */
export function readSettingsFile(file: string, now: Settings): FileAnswer {
  let read: unknown;
  try {
    read = JSON.parse(file);
  } catch (error) {
    return { problems: [{ kind: 'not-json', line: lineOf(error, file) }] };
  }
  const { format, version, settings: all } = Object(read);
  if (format !== FORMAT || !Number.isSafeInteger(version)) return { problems: [{ kind: 'not-ours' }] };
  if (version > VERSION) return { problems: [{ kind: 'newer', version }] };
  const isMap = typeof all === 'object' && all !== null && !Array.isArray(all);
  const result = settings.safeParse(isMap ? { ...shareable(now), ...all } : all);
  const problems = result.success ? [] : result.error.issues.map(problemOf);
  const kept = keptIn(Object(read), problems);
  if (!result.success || problems.length > 0) return { problems };
  const dismissed = now.quiet.filter(({ finding }) => finding !== undefined);
  const quiet = [...dismissed, ...result.data.quiet];
  return { settings: { ...result.data, quiet }, ...(kept && { kept }) };
}
