import { browser } from 'wxt/browser';
import type { Level } from '../engine/types.ts';
import type { State } from '../packs/layer-types.ts';
import { inTurn } from './in-turn.ts';
import { parseSettings as parse, type Quiet, type Settings } from './settings-shape.ts';

export { defaults, type Quiet, type Settings } from './settings-shape.ts';

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

/**
 * Changes wait for each other, in whichever of our pages they are made, so that two quick ones both hold. Rejects when the
 * disk refuses. Not for content scripts: these share their locks with the page and ask the background instead.
 */
const change = (next: (settings: Settings) => Settings): Promise<void> =>
  inTurn(KEY, async () => store().set({ [KEY]: next(await readSettings()) }));

const without = (all: readonly string[], id: string): string[] => all.filter((one) => one !== id);
const within = (all: readonly string[], id: string): string[] => [...without(all, id), id].sort();

/** For checks and rules, the list of those switched on; for the others there is none. */
const onList = { checksOff: 'checksOn', rulesOff: 'rulesOn' } as const;

/** Switches one id of a list off, or no longer off. Resolves when that is stored. */
export function switchId(list: IdList, id: string, on: boolean): Promise<void> {
  return change((settings) => {
    const next = { ...settings, [list]: (on ? without : within)(settings[list], id) };
    if (list !== 'checksOff' && list !== 'rulesOff') return next;
    return { ...next, [onList[list]]: without(settings[onList[list]], id) };
  });
}

/** Says of a check or a rule that it is on, or off, or (`leave`) as packs and policy have it. */
export function setState(kind: 'checks' | 'rules', id: string, state: State): Promise<void> {
  return change((settings) => ({
    ...settings,
    [`${kind}Off`]: (state === 'off' ? within : without)(settings[`${kind}Off`], id),
    [`${kind}On`]: (state === 'on' ? within : without)(settings[`${kind}On`], id),
  }));
}

/** Adds a page to those Amends reads, or takes it away. Whether the browser lets it is another matter, see `sites.ts`. */
export function switchSite(pattern: string, on: boolean): Promise<void> {
  return change((settings) => {
    const others = settings.sites.filter((site) => site !== pattern);
    return { ...settings, sites: on ? [...others, pattern].sort() : others };
  });
}

/** Leaves every check and rule as packs and policy have it, at its own level, and the hosts as they are. */
export function switchAllOn(): Promise<void> {
  return change((settings) => ({ ...settings, checksOff: [], rulesOff: [], checksOn: [], rulesOn: [], levels: {} }));
}

/**
 * Gives a check a level, or with `off` switches it off. `own` is the level it has by itself, which is not kept;
 * `beneath` whether it is on when the agent says nothing (`Catalogue.beneath`).
 */
export function setLevel(check: string, level: Level | 'off', own: Level, beneath = true): Promise<void> {
  return change((settings) => {
    const checksOff = without(settings.checksOff, check);
    const checksOn = without(settings.checksOn, check);
    if (level === 'off') return { ...settings, checksOn, checksOff: beneath ? within(checksOff, check) : checksOff };
    const { [check]: _before, ...levels } = settings.levels;
    return {
      ...settings,
      checksOff,
      checksOn: beneath ? checksOn : within(checksOn, check),
      levels: level === own ? levels : { ...levels, [check]: level },
    };
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

/** The most dismissed findings that are kept, and the most of what else is quiet; the oldest of the same sort go first. */
const MOST_QUIET = 200;

/** Keeps something quiet in one conversation; `on` lets it speak again. */
export function switchQuiet(quiet: Quiet, on: boolean): Promise<void> {
  const { conversation, rule, finding } = quiet;
  return change((settings) => {
    const others = settings.quiet.filter(
      (one) => one.conversation !== conversation || one.rule !== rule || one.finding !== finding,
    );
    if (on) return { ...settings, quiet: others };
    const alike = others.filter((one) => !one.finding === !finding);
    const tooMany = alike.length < MOST_QUIET ? null : alike[0];
    return { ...settings, quiet: [...others.filter((one) => one !== tooMany), quiet] };
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
  return inTurn(KEY, () => store().clear());
}
