import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Offer, PacksState } from '../../components/options/packs/state.ts';
import { ownActionsOn } from '../../entrypoints/options/own-actions.ts';
import { packActionsOn } from '../../entrypoints/options/pack-actions.ts';
import { noPacks } from '../../entrypoints/options/pack-state.ts';
import { keepPack, keepPersonal, readKept, switchPack, watchKept } from '../../lib/browser/packs.ts';
import type { PhraseRule } from '../../lib/engine/rule.ts';
import { emptyOwnPack, withRule } from '../../lib/packs/own-pack.ts';
import { subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { inUse, packOf } from '../browser/kept.ts';

beforeEach(() => fakeBrowser.reset());

/** The actions of a page that shows what is kept; `said` hears when an action is over. */
async function pageOf() {
  let state: PacksState = { ...noPacks, kept: await readKept() };
  const said = vi.fn<(text: string) => void>();
  const hands = {
    now: () => state,
    set: (next: Partial<PacksState>) => {
      state = { ...state, ...next };
    },
    say: said,
  };
  watchKept((all) => hands.set({ kept: all }));
  return { ...hands, said, packs: packActionsOn(hands), own: ownActionsOn(hands) };
}
const kept = async () => (await readKept()).packs.map(({ id, on }) => `${id} ${on}`);

test('what is read while a pack is taken into use stays to be decided on', async () => {
  const page = await pageOf();
  const pack = packOf('one');
  const waiting = inUse(pack).current;
  const subscription = { ...subscribe({ address: '' }), waiting };
  const none = { report: null, before: null, older: false, leaves: '', changes: [] };
  const first: Offer = { kind: 'offered', subscription, file: 'a.yaml', pack, ...none };
  const second: Offer = { kind: 'unreadable', name: 'b.yaml', why: 'no-file' };
  page.set({ offer: first });
  page.packs.accept();
  page.set({ offer: second });
  await expect.poll(() => page.said).toHaveBeenCalledOnce();
  expect(page.now().kept.packs).toHaveLength(1);
  expect(page.now().offer).toBe(second);
});

test('a removed pack that was off comes back between the same two', async () => {
  for (const id of ['one', 'two', 'three']) await keepPack(inUse(packOf(id)), `${id}.yaml`);
  await switchPack('two', false);
  const before = await kept();
  const page = await pageOf();
  page.packs.remove('two');
  await expect.poll(() => page.now().removed).not.toBeNull();
  page.packs.undoRemove();
  await expect.poll(() => page.said).toHaveBeenCalledOnce();
  expect(await kept()).toEqual(before);
});

const rule = (id: string): PhraseRule => ({ id, kind: 'phrase', why: 'No.', find: [id], flags: [id], passes: ['b'] });
const rulesOf = (...ids: string[]) =>
  ids.reduce((pack, id) => withRule(pack, 'my-rules', rule(id)), emptyOwnPack('0.1.0'));

test('own rules that are deleted quickly one after the other are all gone', async () => {
  const ids = ['clients', 'punters'];
  await keepPersonal(rulesOf(...ids));
  const { own } = await pageOf();
  for (const id of ids) own.remove(`my-rules/${id}`);
  await expect.poll(async () => (await readKept()).personal).toBeNull();
});

test('a deleted own rule comes back to its place beside what came since', async () => {
  await keepPersonal(rulesOf('clients', 'punters', 'buyers'));
  const page = await pageOf();
  page.own.remove('my-rules/punters');
  await expect.poll(() => page.now().ownRemoved).toBe(true);
  // From a file, or in another window.
  await keepPersonal(rulesOf('buyers', 'patrons'));
  page.own.undoRemove();
  await expect.poll(() => page.said).toHaveBeenCalledOnce();
  const ids = (await readKept()).personal?.checks.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids).toEqual(['punters', 'buyers', 'patrons']);
});

test('the last own rule comes back too', async () => {
  const before = rulesOf('clients');
  await keepPersonal(before);
  const page = await pageOf();
  page.own.remove('my-rules/clients');
  await expect.poll(() => page.now().ownRemoved).toBe(true);
  page.own.undoRemove();
  await expect.poll(() => page.said).toHaveBeenCalledOnce();
  expect((await readKept()).personal).toEqual(before);
});
