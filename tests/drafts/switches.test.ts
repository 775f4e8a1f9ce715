import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchSwitches } from '../../entrypoints/drafts.content/switches.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** The switches of Gmail, and a promise of the first word that they are read. */
function watch() {
  let heard = () => {};
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  return { switches: watchSwitches('gmail', () => heard(), new AbortController().signal), first };
}

test('nothing is known until the settings are read', async () => {
  await fakeBrowser.storage.local.set({ settings: { hostsOff: ['gmail'] } });
  const { switches, first } = watch();
  expect(switches.areKnown()).toBe(false);
  await first;
  expect([switches.areKnown(), switches.isOff()]).toEqual([true, true]);
});

test('where they cannot be read, everything is on', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('the disk is broken'));
  const { switches, first } = watch();
  await first;
  expect([switches.areKnown(), switches.isOff()]).toEqual([true, false]);
});
