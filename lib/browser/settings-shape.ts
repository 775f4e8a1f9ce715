import type { Level } from '../engine/types.ts';

/** Only what differs from the defaults is kept, so a new check arrives switched on and a removed one leaves no trace. */
export interface Settings {
  /** Check ids switched off. */
  checksOff: readonly string[];
  /** Full rule ids switched off. */
  rulesOff: readonly string[];
  /** Check ids switched on though a pack or the browser's policy has them off. On neither list: as those say. */
  checksOn: readonly string[];
  /** Full rule ids switched on though a pack or the browser's policy has them off. */
  rulesOn: readonly string[];
  /** Host ids switched off. */
  hostsOff: readonly string[];
  /** Pages the user added, in the form the manifest uses: `https://desk.example.com/*`. */
  sites: readonly string[];
  /** What is quiet in single conversations, oldest first. */
  quiet: readonly Quiet[];
  /** Until when nothing is marked anywhere, in epoch milliseconds; 0 when nothing is paused. */
  pausedUntil: number;
  /** The playbook chosen for the checklist; empty for the first one there is. */
  playbook: string;
  /** Parts of the panel that are folded up. */
  folded: readonly string[];
  /** Checks whose findings are to be of another level than the check's own, by id. */
  levels: Readonly<Record<string, Level>>;
  /** Whether findings are counted by check and day. */
  counting: boolean;
}

/** One rule, or with `rule` null every rule, that says nothing in one conversation. */
export interface Quiet {
  /** The conversation as its host names it: product and number, never a word of it. */
  conversation: string;
  rule: string | null;
  /** The key of the one finding that was dismissed, where the rule may go on about others. */
  finding?: string;
  /** Whether it ends with the reply that was being written. */
  once?: boolean;
}

export const defaults: Settings = {
  checksOff: [],
  rulesOff: [],
  checksOn: [],
  rulesOn: [],
  hostsOff: [],
  sites: [],
  quiet: [],
  pausedUntil: 0,
  playbook: '',
  folded: ['say'],
  levels: {},
  counting: true,
};

const isText = (value: unknown): value is string => typeof value === 'string';
const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
const quiets = (value: unknown): Quiet[] =>
  Array.isArray(value)
    ? value.map(Object).filter(({ conversation, rule }) => isText(conversation) && (rule === null || isText(rule)))
    : [];

const levels = (value: unknown): Record<string, Level> =>
  Object.fromEntries(
    Object.entries(Object(value)).filter((one): one is [string, Level] => one[1] === 'problem' || one[1] === 'advice'),
  );

/** Storage is a door like any other: what is not as it should be is taken for none, so a damaged entry costs only itself. */
export function parseSettings(stored: unknown): Settings {
  const from = Object(stored) as Partial<Record<keyof Settings, unknown>>;
  return {
    checksOff: ids(from.checksOff),
    rulesOff: ids(from.rulesOff),
    checksOn: ids(from.checksOn),
    rulesOn: ids(from.rulesOn),
    hostsOff: ids(from.hostsOff),
    sites: ids(from.sites),
    quiet: quiets(from.quiet),
    pausedUntil: Number(from.pausedUntil) || 0,
    playbook: isText(from.playbook) ? from.playbook : '',
    folded: Array.isArray(from.folded) ? ids(from.folded) : defaults.folded,
    levels: levels(from.levels),
    counting: from.counting !== false,
  };
}
