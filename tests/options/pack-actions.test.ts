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
  const first: Offer = { kind: 'offered', subscription, file: 'a.yaml', pack, report: null, before: null, changes: [] };
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

test('own rules that are deleted quickly one after the other are all gone', async () => {
  const rule = (id: string): PhraseRule => ({ id, kind: 'phrase', why: 'No.', find: [id], flags: [id], passes: ['b'] });
  const ids = ['clients', 'punters'];
  await keepPersonal(ids.reduce((pack, id) => withRule(pack, 'my-rules', rule(id)), emptyOwnPack('0.1.0')));
  const { own } = await pageOf();
  for (const id of ids) own.remove(`my-rules/${id}`);
  await expect.poll(async () => (await readKept()).personal).toBeNull();
});
