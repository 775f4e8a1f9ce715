import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults, type Settings } from '../../lib/browser/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/browser/settings-file.ts';

const ids = fc.array(fc.string());
const anySettings: fc.Arbitrary<Settings> = fc.record({
  checksOff: ids,
  rulesOff: ids,
  checksOn: ids,
  rulesOn: ids,
  hostsOff: ids,
  quiet: fc.array(fc.record({ conversation: fc.string(), rule: fc.option(fc.string()) })),
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

test('a file of an older version leaves what it did not know as it is', () => {
  const file = JSON.stringify({ format: 'amends-settings', version: 1, settings: { playbook: 'oil' } });
  const now = { ...defaults, counting: false };
  expect(readSettingsFile(file, now)).toEqual({ settings: { ...now, playbook: 'oil' } });
});

const file = (settings: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'amends-settings', version, settings });

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
