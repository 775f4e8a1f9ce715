import * as z from 'zod/mini';
import type { Settings } from './settings.ts';

/** All settings as a file, and back. What was written is read back exactly. */

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
  quiet: z.array(z.strictObject({ conversation: text, rule: z.nullable(text) })),
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

export type FileAnswer = { settings: Settings; problems?: never } | { problems: readonly FileProblem[] };

/** The text of the file. */
export function writeSettingsFile(all: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: all }, null, 2)}\n`;
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
 * Reads a file back. Settings that an older version of Amends did not have yet stay as `now` has them. Anything
 * else that is not as written is a problem, and then nothing of the file is taken.
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
  const result = settings.safeParse(isMap ? { ...now, ...all } : all);
  if (!result.success) return { problems: result.error.issues.map(problemOf) };
  return { settings: result.data };
}
