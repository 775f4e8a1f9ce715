import { browser } from 'wxt/browser';
import type { Level } from '../engine/types.ts';

/** Only what differs from the defaults is kept, so a new check arrives switched on and a removed one leaves no trace. */
export interface Settings {
  /** Check ids switched off. */
  checksOff: readonly string[];
  /** Full rule ids switched off. */
  rulesOff: readonly string[];
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
  /** The conversation as the page names it: product and number, never a word of it. */
  conversation: string;
  rule: string | null;
}

export const defaults: Settings = {
  checksOff: [],
  rulesOff: [],
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
function parse(stored: unknown): Settings {
  const from = Object(stored) as Partial<Record<keyof Settings, unknown>>;
  return {
    checksOff: ids(from.checksOff),
    rulesOff: ids(from.rulesOff),
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

/** The settings that are lists of ids switched off. */
export type IdList = 'checksOff' | 'rulesOff' | 'hostsOff' | 'folded';

const KEY = 'settings';
const store = () => browser.storage.local;

/** The agent's settings as stored. Never rejects for a damaged entry. */
export async function readSettings(): Promise<Settings> {
  return parse((await store().get(KEY))[KEY]);
}

/** Calls back with the new settings after every change, in whichever page it was made. Returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) changed(parse(changes[KEY].newValue));
  };
  store().onChanged.addListener(listener);
  return () => store().onChanged.removeListener(listener);
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes wait for each other, so that two quick clicks both hold. Rejects when the disk refuses. */
function inTurn(step: () => Promise<void>): Promise<void> {
  const done = queue.then(step);
  queue = done.catch(() => {});
  return done;
}

const change = (next: (settings: Settings) => Settings): Promise<void> =>
  inTurn(async () => store().set({ [KEY]: next(await readSettings()) }));

/** Switches one id of a list on or off. Resolves when that is stored. */
export function switchId(list: IdList, id: string, on: boolean): Promise<void> {
  return change((settings) => {
    const off = new Set(settings[list]);
    if (on) off.delete(id);
    else off.add(id);
    return { ...settings, [list]: [...off].sort() };
  });
}

/** Adds a page to those Amends reads, or takes it away. Whether the browser lets it is another matter, see `sites.ts`. */
export function switchSite(pattern: string, on: boolean): Promise<void> {
  return change((settings) => {
    const others = settings.sites.filter((site) => site !== pattern);
    return { ...settings, sites: on ? [...others, pattern].sort() : others };
  });
}

/** Switches every check and rule on, at its own level, and leaves the hosts as they are. */
export function switchAllOn(): Promise<void> {
  return change((settings) => ({ ...settings, checksOff: [], rulesOff: [], levels: {} }));
}

/** Gives a check a level, or with `off` switches it off. `own` is the level it has by itself, which is not kept. */
export function setLevel(check: string, level: Level | 'off', own: Level): Promise<void> {
  return change((settings) => {
    const others = settings.checksOff.filter((id) => id !== check);
    if (level === 'off') return { ...settings, checksOff: [...others, check].sort() };
    const { [check]: _before, ...levels } = settings.levels;
    return { ...settings, checksOff: others, levels: level === own ? levels : { ...levels, [check]: level } };
  });
}

/** Switches the counting by check and day on or off. */
export function switchCounting(counting: boolean): Promise<void> {
  return change((settings) => ({ ...settings, counting }));
}

/** Puts other settings in the place of all there are. */
export function replaceSettings(settings: Settings): Promise<void> {
  return change(() => settings);
}

/** The most conversations that something is kept quiet in; the oldest go first. */
const MOST_QUIET = 200;

/** Keeps a rule, or with null all of them, quiet in one conversation; `on` lets it speak again. */
export function switchQuiet(conversation: string, rule: string | null, on: boolean): Promise<void> {
  return change((settings) => {
    const others = settings.quiet.filter((one) => one.conversation !== conversation || one.rule !== rule);
    return { ...settings, quiet: on ? others : [...others, { conversation, rule }].slice(-MOST_QUIET) };
  });
}

/** Marks nothing anywhere until a moment, in epoch milliseconds; 0 ends the pause. */
export function pauseUntil(pausedUntil: number): Promise<void> {
  return change((settings) => ({ ...settings, pausedUntil }));
}

/** Chooses the playbook for the checklist. */
export function choosePlaybook(playbook: string): Promise<void> {
  return change((settings) => ({ ...settings, playbook }));
}

/** Deletes everything that is kept: settings, counts and whatever else there is. */
export function resetSettings(): Promise<void> {
  return inTurn(() => store().clear());
}
