import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../lib/browser/packs.ts';
import { defaults, type Settings } from '../../lib/browser/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/browser/settings-file.ts';
import { inUse, packOf } from './kept.ts';

const ids = fc.array(fc.string());
const anySettings: fc.Arbitrary<Settings> = fc.record({
  checksOff: ids,
  rulesOff: ids,
  checksOn: ids,
  rulesOn: ids,
  hostsOff: ids,
  quiet: fc.array(
    fc.record(
      { conversation: fc.string(), rule: fc.option(fc.string()), once: fc.boolean() },
      { requiredKeys: ['conversation', 'rule'] },
    ),
  ),
  pausedUntil: fc.nat(),
  playbook: fc.string(),
  folded: ids,
  levels: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.constantFrom('problem' as const, 'advice' as const),
    { noNullPrototype: true },
  ),
  sites: ids,
  counting: fc.boolean(),
});

test('what was written is read back exactly', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(readSettingsFile(writeSettingsFile(settings), defaults)).toEqual({ settings });
    }),
  );
});

const file = (settings: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'amends-settings', version, settings });

describe('what was dismissed word by word', () => {
  const rule = { conversation: 'zendesk 1', rule: 'blame/a' };
  const dismissed = { ...rule, finding: 'blame/a#1x' };
  const settings = { ...defaults, quiet: [dismissed, rule] };

  test('is not in the file', () => {
    const there = readSettingsFile(writeSettingsFile(settings), defaults);
    expect(there).toEqual({ settings: { ...defaults, quiet: [rule] } });
  });

  test('stays when a file is read, whatever the file says of the rest', () => {
    expect(readSettingsFile(file({ playbook: 'oil' }), settings)).toEqual({
      settings: { ...settings, playbook: 'oil' },
    });
    expect(readSettingsFile(file({ quiet: [] }), settings)).toEqual({ settings: { ...settings, quiet: [dismissed] } });
  });
});

test('a file of an older version leaves what it did not know as it is', () => {
  const now = { ...defaults, counting: false };
  expect(readSettingsFile(file({ playbook: 'oil' }), now)).toEqual({ settings: { ...now, playbook: 'oil' } });
});

test.each([
  ['{\n  "format": "amends-settings",\n  oops', { kind: 'not-json', line: 3 }],
  ['[]', { kind: 'not-ours' }],
  ['null', { kind: 'not-ours' }],
  ['{"format":"other"}', { kind: 'not-ours' }],
  [file(defaults, 2), { kind: 'newer', version: 2 }],
  [file([]), { kind: 'wrong', place: 'settings', expected: 'object' }],
  [file(undefined), { kind: 'wrong', place: 'settings', expected: 'object' }],
  [file({ sites: 'all' }), { kind: 'wrong', place: 'settings.sites', expected: 'array' }],
  [file({ levels: { blame: 'loud' } }), { kind: 'wrong', place: 'settings.levels.blame', expected: 'problem, advice' }],
  [
    file({ quiet: [{ conversation: 7, rule: null }] }),
    { kind: 'wrong', place: 'settings.quiet.0.conversation', expected: 'string' },
  ],
  [file({ colour: 'red' }), { kind: 'unknown', place: 'settings', keys: ['colour'] }],
])('says what is wrong and where: %s', (text, problem) => {
  expect(readSettingsFile(text, defaults).problems).toEqual([problem]);
});

const kept: Kept = {
  packs: [
    { id: 'tea', on: false, file: 'tea.yaml', subscription: inUse(packOf('tea')) },
    {
      id: 'lamps',
      on: true,
      file: null,
      subscription: {
        ...inUse(packOf('lamps', 'clients', '1.1.0'), { address: 'https://a.example/p.json', trusted: true }),
        previous: inUse(packOf('lamps')).current,
        checkedAt: 7,
      },
    },
  ],
  personal: packOf('my-rules'),
};

test('packs with their sources, versions and order, and own rules, are read back exactly', () => {
  expect(readSettingsFile(writeSettingsFile(defaults, kept), defaults)).toEqual({ settings: defaults, kept });
  const none: Kept = { packs: [], personal: null };
  expect(readSettingsFile(writeSettingsFile(defaults, none), defaults)).toEqual({ settings: defaults, kept: none });
});

test('a file from before there were packs leaves them as they are', () => {
  expect(readSettingsFile(writeSettingsFile(defaults), defaults)).not.toHaveProperty('kept');
});

test.each([
  ['packs are no list', { packs: {} }, 'packs', 'array'],
  ['one is no pack', { packs: [kept.packs[0], { id: 'x' }] }, 'packs.1', 'pack'],
  ['one has a key that means nothing', { packs: [{ ...kept.packs[0], colour: 'red' }] }, 'packs.0', 'pack'],
  ['one goes by the id of another', { packs: [{ ...kept.packs[0], id: 'lamps' }] }, 'packs.0', 'pack'],
  ['one is there twice', { packs: [kept.packs[0], kept.packs[0]] }, 'packs.1', 'pack'],
  ['own rules are none', { personal: { pack: {} } }, 'personal', 'pack'],
])('%s: that is said, and nothing is taken', (_, wrong, place, expected) => {
  const text = writeSettingsFile(defaults, { ...kept, ...wrong } as unknown as Kept);
  expect(readSettingsFile(text, defaults)).toEqual({ problems: [{ kind: 'wrong', place, expected }] });
});
