import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PacksState } from '../../components/options/packs/state.ts';
import { offersOn } from '../../entrypoints/options/pack-offers.ts';
import { noPacks } from '../../entrypoints/options/pack-state.ts';
import { keepPack, readKept } from '../../lib/browser/packs.ts';
import { askToFetch } from '../../lib/browser/page-link.ts';
import { shipped } from '../../lib/packs/format.ts';
import { judgePack } from '../../lib/packs/judge.ts';
import type { PackFile } from '../../lib/packs/parse-pack.ts';
import { failure } from '../../lib/packs/subscribe/failure.ts';
import { subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { inUse, packOf } from '../browser/kept.ts';
import { around } from '../packs/built-in.ts';

vi.mock('../../entrypoints/options/desk.ts', () => ({
  ask: async (name: string, asks: readonly PackFile[]) =>
    name === 'diff' ? [{}] : { ...judgePack(asks, around), sha256: 'other' },
}));
vi.mock('../../lib/browser/page-link.ts');

const address = 'https://lamps.example.com/lamps.yaml';

beforeEach(() => {
  fakeBrowser.reset();
  // The browser asks a person, and nobody is there.
  Object.assign(fakeBrowser.permissions, { request: vi.fn(async () => true), remove: vi.fn(async () => true) });
});

async function pageOf() {
  let state: PacksState = { ...noPacks, kept: await readKept() };
  const set = (next: Partial<PacksState>) => {
    state = { ...state, ...next };
  };
  return { now: () => state, offers: offersOn({ now: () => state, set, say: () => {} }, () => {}) };
}
const file = (version: string) => new File([shipped(packOf('lamps', 'punters', version))], 'lamps.json');

test('a file in the place of an address says that it is older and what is given up, and gives back the leave', async () => {
  await keepPack(inUse(packOf('lamps'), { address }), null);
  const { now, offers } = await pageOf();
  await offers.readFiles([file('0.9.0')], 'lamps.json');
  expect(now().offer).toMatchObject({ kind: 'offered', older: true, leaves: address });
  await offers.accept();
  expect((await readKept()).packs.map(({ file }) => file)).toEqual(['lamps.json']);
  expect(fakeBrowser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://lamps.example.com/*'] });
});

test('a new version in the place of one from a file gives up nothing', async () => {
  await keepPack(inUse(packOf('lamps')), 'lamps.json');
  const { now, offers } = await pageOf();
  await offers.readFiles([file('1.1.0')], 'lamps.json');
  expect(now().offer).toMatchObject({ kind: 'offered', older: false, leaves: '' });
});

test('a broken pack at an address is told of like one in a file, not as a new version or a failed fetch', async () => {
  const problems = [{ file: 'lamps.yaml', line: 3, column: 1, path: '', message: 'no key' }];
  const subscription = { ...subscribe({ address }), failure: failure('broken') };
  vi.mocked(askToFetch).mockResolvedValue({ subscription, outcome: 'failed', problems });
  const { now, offers } = await pageOf();
  expect(await offers.readAddress({ address })).toBe('failed');
  expect(now().offer).toEqual({ kind: 'bad', name: 'lamps.yaml', address, problems, keeps: null });
  await offers.dismiss();
  expect(fakeBrowser.permissions.remove).toHaveBeenCalledOnce();
});

test('a fetch that fails says why and no more', async () => {
  const subscription = { ...subscribe({ address }), failure: failure('slow') };
  vi.mocked(askToFetch).mockResolvedValue({ subscription, outcome: 'failed', problems: [] });
  const { now, offers } = await pageOf();
  await offers.readAddress({ address });
  // Nothing is kept of it, so nothing would try it again.
  expect(now().offer).toMatchObject({ kind: 'fetch-failed', message: 'The server took too long to answer.' });
});
