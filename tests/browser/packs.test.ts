import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changePack,
  type Kept,
  keepPack,
  keepPersonal,
  MOST_PACKS,
  movePack,
  nothingKept,
  originOf,
  readKept,
  removePack,
  replaceKept,
  switchPack,
  watchKept,
} from '../../lib/browser/packs.ts';
import { accept } from '../../lib/packs/subscribe/subscription.ts';
import { inUse, packOf } from './kept.ts';

const ids = ({ packs }: Kept) => packs.map(({ id }) => id);
const versions = async (id: string) => {
  const one = (await readKept()).packs.find((pack) => pack.id === id)?.subscription;
  return [one?.current, one?.previous, one?.waiting].map((version) => version?.pack.pack.version ?? null);
};
beforeEach(() => fakeBrowser.reset());

describe('packs', () => {
  test('are none until one is kept, and nothing is stored', async () => {
    expect(await readKept()).toEqual(nothingKept);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('are kept as they are, with their file, switched on, the newest last', async () => {
    const one = inUse(packOf('one'));
    await keepPack(one, 'one.yaml');
    await keepPack(inUse(packOf('two'), { address: 'https://packs.example/two.json' }), null);
    const { packs } = await readKept();
    expect(packs[0]).toEqual({ id: 'one', on: true, file: 'one.yaml', subscription: one });
    expect(packs.map(({ id, on, file }) => [id, on, file])).toEqual([
      ['one', true, 'one.yaml'],
      ['two', true, null],
    ]);
  });

  test('and own rules are replaced as a whole, and put back exactly', async () => {
    await keepPack(inUse(packOf('one')), 'one.yaml');
    await switchPack('one', false);
    await keepPersonal(packOf('my-rules'));
    const before = await readKept();
    const after: Kept = {
      packs: [{ id: 'two', on: true, file: null, subscription: inUse(packOf('two')) }],
      personal: null,
    };
    await replaceKept(after);
    expect(await readKept()).toEqual(after);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual(['pack:two', 'packs']);
    await replaceKept(before);
    expect(await readKept()).toEqual(before);
  });

  test('without a version that is in use are not kept', async () => {
    await expect(keepPack({ ...inUse(packOf('one')), current: null }, null)).rejects.toThrow('no version');
    expect(await readKept()).toEqual(nothingKept);
  });

  test('come once each: one that is there is replaced in its place, and its version is the step back', async () => {
    for (const id of ['one', 'two']) await keepPack(inUse(packOf(id)), `${id}.yaml`);
    await switchPack('one', false);
    await keepPack(inUse(packOf('one', 'punters', '1.1.0')), 'new.yaml');
    expect((await readKept()).packs.map(({ id, on, file }) => [id, on, file])).toEqual([
      ['one', false, 'new.yaml'],
      ['two', true, 'two.yaml'],
    ]);
    expect(await versions('one')).toEqual(['1.1.0', '1.0.0', null]);
    // The very same once more is no step.
    await keepPack(inUse(packOf('one', 'punters', '1.1.0')), 'new.yaml');
    expect(await versions('one')).toEqual(['1.1.0', null, null]);
  });

  test('move by one place, as far as there is one', async () => {
    for (const id of ['one', 'two', 'three']) await keepPack(inUse(packOf(id)), null);
    await movePack('three', -1);
    expect(ids(await readKept())).toEqual(['one', 'three', 'two']);
    await movePack('one', -1);
    await movePack('two', 1);
    await movePack('nobody', 1);
    expect(ids(await readKept())).toEqual(['one', 'three', 'two']);
    await movePack('one', 1);
    expect(ids(await readKept())).toEqual(['three', 'one', 'two']);
  });

  test('change by themselves, and one that is gone does not come back', async () => {
    await keepPack(inUse(packOf('one')), null);
    const waiting = { ...inUse(packOf('one', 'punters', '1.1.0')).current! };
    await changePack('one', (one) => ({ ...one, subscription: { ...one.subscription, waiting } }));
    expect(await versions('one')).toEqual(['1.0.0', null, '1.1.0']);
    await changePack('one', (one) => ({ ...one, subscription: accept(one.subscription) }));
    expect(await versions('one')).toEqual(['1.1.0', '1.0.0', null]);
    await removePack('one');
    await changePack('one', (one) => ({ ...one, on: true }));
    expect(await readKept()).toEqual(nothingKept);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['packs']);
  });

  test('hold every one of many changes at once', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    await Promise.all(names.map((id) => keepPack(inUse(packOf(id)), null)));
    await Promise.all([
      switchPack('two', false),
      removePack('three'),
      keepPersonal(packOf('mine')),
      movePack('five', -1),
      switchPack('five', false),
      keepPack(inUse(packOf('six')), null),
    ]);
    const { packs, personal } = await readKept();
    expect(packs.map(({ id, on }) => `${id} ${on}`)).toEqual([
      'one true',
      'two false',
      'five false',
      'four true',
      'six true',
    ]);
    expect(personal?.pack.id).toBe('mine');
    await keepPersonal(null);
    expect((await readKept()).personal).toBeNull();
  });

  test('are not more than anybody needs, but those that are there can be renewed', async () => {
    for (let n = 0; n < MOST_PACKS; n++) await keepPack(inUse(packOf(`pack-${n}`)), null);
    await expect(keepPack(inUse(packOf('one-more')), null)).rejects.toThrow(`${MOST_PACKS} packs`);
    await keepPack(inUse(packOf('pack-3', 'punters', '2.0.0')), null);
    expect(await versions('pack-3')).toEqual(['2.0.0', '1.0.0', null]);
    expect((await readKept()).packs).toHaveLength(MOST_PACKS);
  });

  test('are told of after every change, and of nothing else', async () => {
    const seen: Kept[] = [];
    const stop = watchKept((kept) => seen.push(kept));
    await keepPack(inUse(packOf('one')), null);
    await expect.poll(() => seen.length).toBe(1);
    await fakeBrowser.storage.local.set({ settings: {} });
    await keepPersonal(packOf('mine'));
    await expect.poll(() => seen.length).toBe(2);
    stop();
    await removePack('one');
    expect(seen.map((kept) => [ids(kept), kept.personal?.pack.id])).toEqual([
      [['one'], undefined],
      [['one'], 'mine'],
    ]);
  });
});

describe('what is damaged', () => {
  const good = inUse(packOf('good'));
  const at = (broken: unknown, entry: unknown = { id: 'bad', on: true, file: null }) => ({
    packs: [entry, { id: 'good', on: true, file: null }],
    'pack:bad': broken,
    'pack:good': good,
  });
  const bad = inUse(packOf('bad'));
  test.each<[string, Record<string, unknown>]>([
    ['nothing at all', at(undefined)],
    ['null', at(null)],
    ['a text', at('pack')],
    ['no source', at({ ...bad, source: undefined })],
    ['a version without its pack', at({ ...bad, current: { sha256: 'x', fetchedAt: 1 } })],
    ['a pack without parts', at({ ...bad, current: { ...bad.current, pack: { pack: packOf('bad').pack } } })],
    ['rules that are none', at({ ...bad, current: { ...bad.current, pack: { ...packOf('bad'), checks: [{}] } } })],
    ['a pack of another id', at(inUse(packOf('other')))],
    ['an entry without an id', at(bad, { on: true })],
    ['an entry that is none', at(bad, 7)],
    ['an entry of another', at(bad, { id: 'good', on: true, file: null })],
  ])('costs only itself: %s', async (_, stored) => {
    await fakeBrowser.storage.local.set(stored);
    expect(ids(await readKept())).toEqual(['good']);
    await switchPack('good', false);
    expect((await readKept()).packs.map(({ id, on }) => [id, on])).toEqual([['good', false]]);
  });

  test('in a step back, in what waits or in the bookkeeping leaves the version in use', async () => {
    const damaged = { ...bad, previous: 7, waiting: { pack: 'no' }, validators: null, nextAt: 'soon', failures: -0.5 };
    await fakeBrowser.storage.local.set(at({ ...damaged, declined: 3, checkedAt: 'x', failure: [] }));
    expect(ids(await readKept())).toEqual(['bad', 'good']);
    expect((await readKept()).packs[0]?.subscription).toEqual(bad);
  });

  test('in the version that is in use has the address asked anew, and not only whether it changed', async () => {
    const validators = { etag: '"1"', lastModified: null };
    const stored = { ...bad, current: { pack: 'no' }, waiting: bad.current, validators, nextAt: 9e15 };
    await fakeBrowser.storage.local.set(at(stored));
    expect((await readKept()).packs[0]?.subscription).toMatchObject({
      current: null,
      validators: { etag: null, lastModified: null },
      nextAt: 0,
    });
  });

  test('is never more than a loss, whatever it is', async () => {
    const anything = fc.object({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (order, one, personal) => {
        fakeBrowser.reset();
        const entries = [order, { id: 'bad', on: true }, { id: 'good' }];
        await fakeBrowser.storage.local.set({
          packs: entries,
          'pack:bad': one,
          'pack:good': good,
          'personal-pack': personal,
        });
        expect(ids(await readKept())).toContain('good');
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['https://packs.example/a/b.json?x=1', 'https://packs.example/*'],
  ['https://packs.example:8443/a.json', 'https://packs.example/*'],
  ['http://127.0.0.1:4000/a.json', 'http://127.0.0.1/*'],
  ['packs.example/a.json', null],
  ['data:text/plain,a', null],
])('the leave that “%s” needs', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});
