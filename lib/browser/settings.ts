import { browser } from 'wxt/browser';

/** Only what differs from the defaults is kept, so a new check arrives switched on and a removed one leaves no trace. */
export interface Settings {
  /** Check ids switched off. */
  checksOff: readonly string[];
  /** Full rule ids switched off. */
  rulesOff: readonly string[];
  /** Host ids switched off. */
  hostsOff: readonly string[];
}

export const defaults: Settings = { checksOff: [], rulesOff: [], hostsOff: [] };

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** Storage is a door like any other: what is not a list of ids is taken for none, so a damaged entry costs only itself. */
function parse(stored: unknown): Settings {
  const { checksOff, rulesOff, hostsOff } = Object(stored) as Partial<Record<keyof Settings, unknown>>;
  return { checksOff: ids(checksOff), rulesOff: ids(rulesOff), hostsOff: ids(hostsOff) };
}

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
export function switchId(list: keyof Settings, id: string, on: boolean): Promise<void> {
  return change((settings) => {
    const off = new Set(settings[list]);
    if (on) off.delete(id);
    else off.add(id);
    return { ...settings, [list]: [...off].sort() };
  });
}

/** Switches every check and rule on, and leaves the hosts as they are. */
export function switchAllOn(): Promise<void> {
  return change((settings) => ({ ...settings, checksOff: [], rulesOff: [] }));
}

/** Deletes everything that is kept. */
export function resetSettings(): Promise<void> {
  return inTurn(() => store().remove(KEY));
}
