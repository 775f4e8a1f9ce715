import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  defaults,
  readSettings,
  resetSettings,
  type Settings,
  switchAllOn,
  switchId,
  watchSettings,
} from '../../lib/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults until something is changed, and nothing is stored', async () => {
    expect(await readSettings()).toEqual(defaults);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('hold every one of several quick changes', async () => {
    await Promise.all([
      switchId('checksOff', 'blame', false),
      switchId('rulesOff', 'robotic/as-per', false),
      switchId('checksOff', 'robotic', false),
      switchId('checksOff', 'blame', true),
    ]);
    expect(await readSettings()).toEqual({ checksOff: ['robotic'], rulesOff: ['robotic/as-per'], hostsOff: [] });
  });

  test('switched off twice are off once', async () => {
    await switchId('hostsOff', 'gmail', false);
    await switchId('hostsOff', 'gmail', false);
    expect((await readSettings()).hostsOff).toEqual(['gmail']);
  });

  test('of checks and rules can all be switched on, hosts staying as they are', async () => {
    await switchId('checksOff', 'blame', false);
    await switchId('rulesOff', 'robotic/as-per', false);
    await switchId('hostsOff', 'gmail', false);
    await switchAllOn();
    expect(await readSettings()).toEqual({ checksOff: [], rulesOff: [], hostsOff: ['gmail'] });
  });

  test('can be deleted without a trace', async () => {
    await switchId('checksOff', 'blame', false);
    await resetSettings();
    expect(await readSettings()).toEqual(defaults);
    expect((await fakeBrowser.storage.local.get(null)).settings).toBeUndefined();
  });

  test('tell whoever watches, until they stop', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await switchId('checksOff', 'blame', false);
    await resetSettings();
    stop();
    await switchId('checksOff', 'robotic', false);
    expect(seen).toEqual([{ ...defaults, checksOff: ['blame'] }, defaults]);
  });

  test.each([
    ['no object', 'blame', defaults],
    ['an array', ['blame'], defaults],
    ['a damaged list', { checksOff: 'blame', rulesOff: ['a/b'] }, { ...defaults, rulesOff: ['a/b'] }],
    ['what is no id', { checksOff: [1, null, 'blame'] }, { ...defaults, checksOff: ['blame'] }],
  ])('survive %s in the storage', async (_what, stored, read) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(read);
    await switchId('hostsOff', 'gmail', false);
    expect(await readSettings()).toEqual({ ...read, hostsOff: ['gmail'] });
  });
});
