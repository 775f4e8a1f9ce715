import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OptionsState } from '../../components/options/actions.ts';
import { fileActionsOn } from '../../entrypoints/options/file-actions.ts';
import { ownActionsOn } from '../../entrypoints/options/own-actions.ts';
import { noPacks } from '../../entrypoints/options/pack-state.ts';
import { keepPack, readKept } from '../../lib/browser/packs.ts';
import { defaults, readSettings, switchId } from '../../lib/browser/settings.ts';
import { writeSettingsFile } from '../../lib/browser/settings-file.ts';
import { emptyOwnPack } from '../../lib/packs/own-pack.ts';
import type { Trial } from '../../lib/packs/own-trial.ts';
import { inUse, packOf } from '../browser/kept.ts';

const trial: Trial = { rule: null, pack: emptyOwnPack('0.1.0'), problems: [], tried: [], cost: null };
vi.mock('../../entrypoints/options/desk.ts', () => ({
  ask: async (name: string) => (name === 'try' ? trial : { problems: [] }),
}));

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** Refuses what is written under some key, in the browser's own words. */
function fill(key: string) {
  const { set } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    if (Object.keys(items).includes(key)) throw new Error('Resource::kQuotaBytes quota exceeded');
    await set(items);
  });
}

test('a rule that there is no room for is said not to be saved, and its form stays', async () => {
  fill('personal-pack');
  const say = vi.fn<(text: string) => void>();
  const own = ownActionsOn({ now: () => noPacks, set: () => {}, say });
  const answer = await own.keepRule(
    { check: 'my-rules', find: ['a'], rather: [], why: '', level: 'advice', flags: [], passes: [] },
    null,
  );
  // With a pack, the form would take it for saved and close.
  expect(answer).toMatchObject({ pack: null, problems: [] });
  expect(say.mock.calls).toEqual([[expect.stringMatching(/^That could not be saved .* no room left/)]]);
});

test('of a settings file that there is no room for, nothing is taken', async () => {
  await keepPack(inUse(packOf('tea')), 'tea.yaml');
  await switchId('checksOff', 'emoji', false);
  const [settings, kept] = [await readSettings(), await readKept()];
  const other = { packs: [{ ...kept.packs[0]!, id: 'lamps', subscription: inUse(packOf('lamps')) }], personal: null };
  const text = writeSettingsFile({ ...defaults, checksOff: ['blame'] }, other);
  fill('pack:lamps');
  const said: unknown[] = [];
  const state = { settings, packs: { ...noPacks, kept }, imported: null } as unknown as OptionsState;
  const set = vi.fn();
  const { readFile } = fileActionsOn({
    now: () => state,
    set,
    say: () => {},
    orSay: (step) => void step.catch((error: unknown) => said.push(error)),
  });
  readFile(new File([text], 'settings.json'));
  await expect.poll(() => said).toHaveLength(1);
  expect([await readSettings(), await readKept()]).toEqual([settings, kept]);
  expect(set).not.toHaveBeenCalled();
});
