import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  choosePlaybook,
  defaults,
  pauseUntil,
  readSettings,
  resetSettings,
  type Settings,
  setLevel,
  setState,
  switchAllOn,
  switchId,
  switchQuiet,
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
    expect(await readSettings()).toEqual({ ...defaults, checksOff: ['robotic'], rulesOff: ['robotic/as-per'] });
  });

  test('hold what is changed in two pages in the same moment', async () => {
    vi.resetModules();
    const elsewhere = await import('../../lib/browser/settings.ts');
    await Promise.all([
      switchId('checksOff', 'blame', false),
      elsewhere.switchId('checksOff', 'robotic', false),
      choosePlaybook('late-order'),
      elsewhere.pauseUntil(1),
    ]);
    expect(await readSettings()).toEqual({
      ...defaults,
      checksOff: ['blame', 'robotic'],
      playbook: 'late-order',
      pausedUntil: 1,
    });
  });

  test('say of checks and rules on, off or nothing', async () => {
    await setState('checks', 'blame', 'on');
    await setState('rules', 'robotic/as-per', 'off');
    await setState('rules', 'robotic/kindly', 'on');
    expect(await readSettings()).toEqual({
      ...defaults,
      checksOn: ['blame'],
      rulesOff: ['robotic/as-per'],
      rulesOn: ['robotic/kindly'],
    });
    await setState('checks', 'blame', 'off');
    await setState('rules', 'robotic/as-per', 'on');
    await switchId('rulesOff', 'robotic/kindly', false);
    expect(await readSettings()).toEqual({
      ...defaults,
      checksOff: ['blame'],
      rulesOff: ['robotic/kindly'],
      rulesOn: ['robotic/as-per'],
    });
    await setState('checks', 'blame', 'leave');
    await setState('rules', 'robotic/as-per', 'leave');
    await switchId('rulesOff', 'robotic/kindly', true);
    expect(await readSettings()).toEqual(defaults);
  });

  test('of a level switch a check on that packs have off, and off again without a trace', async () => {
    await setLevel('emoji', 'problem', 'advice', false);
    expect(await readSettings()).toEqual({ ...defaults, checksOn: ['emoji'], levels: { emoji: 'problem' } });
    await setLevel('emoji', 'advice', 'advice', false);
    await setLevel('emoji', 'off', 'advice', false);
    expect(await readSettings()).toEqual(defaults);
    await setLevel('blame', 'off', 'problem');
    expect(await readSettings()).toEqual({ ...defaults, checksOff: ['blame'] });
    await setLevel('blame', 'problem', 'problem');
    expect(await readSettings()).toEqual(defaults);
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
    expect(await readSettings()).toEqual({ ...defaults, hostsOff: ['gmail'] });
  });

  test('hold what is quiet in one conversation, until it may speak again, the newest two hundred', async () => {
    const all = { conversation: 'zendesk 1', rule: null };
    const rule = { conversation: 'zendesk 1', rule: 'blame/a' };
    const finding = { ...rule, finding: 'blame/a#1x2y' };
    for (const one of [rule, finding, all, rule]) await switchQuiet(one, false);
    expect((await readSettings()).quiet).toEqual([finding, all, rule]);
    await switchQuiet(all, true);
    expect((await readSettings()).quiet).toEqual([finding, rule]);
    const many = Array.from({ length: 200 }, (_, n) => ({ conversation: `gmail ${n}`, rule: null }));
    await Promise.all(many.map((one) => switchQuiet(one, false)));
    // Single findings are counted apart: a day of dismissing lets no conversation speak again.
    expect((await readSettings()).quiet).toEqual([finding, ...many]);
    const single = many.map(({ conversation }) => ({ conversation, rule: 'blame/a', finding: 'blame/a#1x2y' }));
    await Promise.all(single.map((one) => switchQuiet(one, false)));
    expect((await readSettings()).quiet).toEqual([...many, ...single]);
  });

  test('of a reply that is left alone say that it ends with it', async () => {
    const reply = { conversation: 'zendesk 1', rule: null, once: true };
    await switchQuiet(reply, false);
    expect((await readSettings()).quiet).toEqual([reply]);
    await switchQuiet({ conversation: 'zendesk 1', rule: null }, true);
    expect(await readSettings()).toEqual(defaults);
  });

  test('hold the pause and the playbook', async () => {
    await Promise.all([pauseUntil(5000), choosePlaybook('four-steps'), switchId('folded', 'checklist', false)]);
    expect(await readSettings()).toEqual({
      ...defaults,
      pausedUntil: 5000,
      playbook: 'four-steps',
      folded: ['checklist', 'say'],
    });
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
    [
      'damaged quiet, pause and playbook',
      {
        quiet: [null, 3, { conversation: 1, rule: null }, { conversation: 'a', rule: null }],
        pausedUntil: 'x',
        playbook: 7,
      },
      { ...defaults, quiet: [{ conversation: 'a', rule: null }] },
    ],
    ['what is no id', { checksOff: [1, null, 'blame'] }, { ...defaults, checksOff: ['blame'] }],
  ])('survive %s in the storage', async (_what, stored, read) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(read);
    await switchId('hostsOff', 'gmail', false);
    expect(await readSettings()).toEqual({ ...read, hostsOff: ['gmail'] });
  });
});
