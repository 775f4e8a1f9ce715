import { browser } from 'wxt/browser';
import type { Pack } from '../packs/pack.ts';
import type { Subscription } from '../packs/subscribe/subscription.ts';
import { inTurn } from './in-turn.ts';
import { packOf, subscriptionOf } from './pack-shape.ts';
import { readSettings } from './settings.ts';

/** A pack that the agent added. */
export interface KeptPack {
  /** The pack's own id; there is only one of each. */
  id: string;
  on: boolean;
  /** The file it was read from, by name; null for one that is followed by its address. */
  file: string | null;
  /** For a file: without an address and never looked at again. */
  subscription: Subscription;
}

/** The packs of this browser's agent. Those of the browser's policy are kept apart, by the background. */
export interface Kept {
  /** In the order of their layers: a later one has its way over an earlier one. */
  packs: readonly KeptPack[];
  /** The agent's own rules. */
  personal: Pack | null;
}

export const nothingKept: Kept = { packs: [], personal: null };

/** More than anybody needs; each costs its part of every key that is pressed. */
export const MOST_PACKS = 20;

/** The order, and beside it each pack under a key of its own, so that damage to one costs only that one. */
const ORDER = 'packs';
const PERSONAL = 'personal-pack';
const keyOf = (id: string) => `pack:${id}`;
const store = () => browser.storage.local;

interface Entry {
  id: string;
  on: boolean;
  file: string | null;
}

const entries = (stored: unknown): Entry[] => {
  const seen = new Set<string>();
  return (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const { id, on, file } = Object(one) as Record<string, unknown>;
    if (typeof id !== 'string' || seen.has(id)) return [];
    seen.add(id);
    return [{ id, on: on !== false, file: typeof file === 'string' ? file : null }];
  });
};

/** Everything that is kept, less what is damaged. Never rejects for that. */
export async function readKept(): Promise<Kept> {
  const { [ORDER]: stored, [PERSONAL]: personal } = await store().get([ORDER, PERSONAL]);
  const order = entries(stored);
  const all = await store().get(order.map(({ id }) => keyOf(id)));
  const packs = order.flatMap((entry): KeptPack[] => {
    const subscription = subscriptionOf(all[keyOf(entry.id)]);
    const pack = (subscription?.current ?? subscription?.waiting)?.pack;
    // Under another's id it would be switched, moved and removed as that other.
    return subscription && pack?.pack.id === entry.id ? [{ ...entry, subscription }] : [];
  });
  return { packs, personal: packOf(personal) };
}

/** Calls back with everything kept after every change of it, in whichever page it was made. Returns the way to stop. */
export function watchKept(changed: (kept: Kept) => void): () => void {
  const ours = (key: string) => key === ORDER || key === PERSONAL || key.startsWith(keyOf(''));
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(ours)) void readKept().then(changed);
  };
  store().onChanged.addListener(listener);
  return () => store().onChanged.removeListener(listener);
}

/** Changes the list of packs: reads it, and writes what differs; `more` is written with it or not at all. */
function change(
  next: (packs: readonly KeptPack[]) => readonly KeptPack[],
  more: Record<string, unknown> = {},
): Promise<void> {
  return inTurn(ORDER, async () => {
    const { packs: before } = await readKept();
    const after = next(before);
    const was = new Map(before.map((one) => [one.id, one.subscription]));
    const items: Record<string, unknown> = { ...more, [ORDER]: after.map(({ id, on, file }) => ({ id, on, file })) };
    for (const { id, subscription } of after) {
      if (was.get(id) !== subscription) items[keyOf(id)] = subscription;
      was.delete(id);
    }
    await store().set(items);
    await store().remove([...was.keys()].map(keyOf));
  });
}

/**
 * Keeps a pack whose `current` version is there, as the last of the order and switched on. In the place of one with the
 * same id, where there is one: then that one's version is the step back. `file` is the name of the file it was read
 * from, null for one by address. Rejects when the disk is full or there are too many packs.
 */
export function keepPack(subscription: Subscription, file: string | null): Promise<void> {
  const version = subscription.current;
  if (!version) return Promise.reject(new Error('The pack has no version that could be used.'));
  const { id } = version.pack.pack;
  return change((packs) => {
    const there = packs.find((one) => one.id === id);
    if (!there && packs.length >= MOST_PACKS) throw new Error(`There are ${MOST_PACKS} packs already.`);
    const old = there?.subscription.current ?? null;
    const previous = old && old.sha256 !== version.sha256 ? old : subscription.previous;
    const kept: KeptPack = { id, on: there?.on ?? true, file, subscription: { ...subscription, previous } };
    return there ? packs.map((one) => (one === there ? kept : one)) : [...packs, kept];
  });
}

/** Puts other packs and own rules in the place of all there are, or none of them. They were judged before. */
export function replaceKept({ packs, personal }: Kept): Promise<void> {
  return change(() => packs.slice(0, MOST_PACKS), { [PERSONAL]: personal });
}

/** Changes one pack, if it is still there: `changePack(id, (one) => ({ ...one, subscription: accept(one.subscription) }))`. */
export function changePack(id: string, next: (pack: KeptPack) => KeptPack): Promise<void> {
  return change((packs) => packs.map((one) => (one.id === id ? { ...next(one), id } : one)));
}

/** Switches a pack on or off. */
export function switchPack(id: string, on: boolean): Promise<void> {
  return changePack(id, (one) => ({ ...one, on }));
}

/** Moves a pack one place towards the first (-1) or the last (1), as far as that goes. */
export function movePack(id: string, by: -1 | 1): Promise<void> {
  return change((packs) => {
    const from = packs.findIndex((one) => one.id === id);
    const [one, other] = [packs[from], packs[from + by]];
    if (!one || !other) return packs;
    return packs.map((each) => (each === one ? other : each === other ? one : each));
  });
}

/** Forgets a pack, and gives back the browser's leave to ask at its address, if nothing else needs it. */
export async function removePack(id: string): Promise<void> {
  const gone = (await readKept()).packs.find((one) => one.id === id);
  await change((packs) => packs.filter((one) => one.id !== id));
  if (gone?.subscription.source.address) await leaveAddress(gone.subscription.source.address);
}

/** Changes the agent's own rules, which are null where there are none; null forgets them. What comes was judged before. */
export function changePersonal(next: (pack: Pack | null) => Pack | null): Promise<void> {
  return inTurn(ORDER, async () => {
    const pack = next(packOf((await store().get(PERSONAL))[PERSONAL]));
    await (pack ? store().set({ [PERSONAL]: pack }) : store().remove(PERSONAL));
  });
}

/** Keeps the agent's own rules, as a pack that was judged; null forgets them. */
export const keepPersonal = (pack: Pack | null): Promise<void> => changePersonal(() => pack);

/** The pattern of all addresses of the same server, in the form that permissions have; null for what is no address. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}

/**
 * Asks the browser to let us fetch from an address. Call it at once from a click. Resolves to whether it was granted;
 * false for what is no address.
 */
export async function askForAddress(url: string): Promise<boolean> {
  const origin = originOf(url);
  return origin !== null && (await browser.permissions.request({ origins: [origin] }));
}

/** Whether the browser lets us fetch from an address without asking its server. */
export async function mayFetch(url: string): Promise<boolean> {
  const origin = originOf(url);
  return origin !== null && (await browser.permissions.contains({ origins: [origin] }).catch(() => false));
}

/** Gives back the browser's leave to fetch from an address, if no pack and no site needs it. */
export async function leaveAddress(address: string): Promise<void> {
  const origin = originOf(address);
  if (!origin) return;
  const [{ packs }, { sites }] = await Promise.all([readKept(), readSettings()]);
  const needed =
    sites.includes(origin) || packs.some(({ subscription }) => originOf(subscription.source.address) === origin);
  if (!needed) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
