import { describe, expect, test } from 'vitest';
import { diffPacks } from '../../lib/packs/diff.ts';
import { formatFile, shipped } from '../../lib/packs/format.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import { compareVersions } from '../../lib/packs/semver.ts';
import { testPack } from '../../lib/packs/test-pack.ts';
import { pathOfRule } from '../../lib/packs/where.ts';
import { around, builtIn, goodPack, HEAD } from './built-in.ts';

const PARTS = `words:
  - never: [cheap]
    rather: [affordable]
products:
  - name: LarkLamp
names:
  never: [{name: ParcelRush}]
promises:
  - id: tomorrow
    never: [will arrive tomorrow]
    why: We cannot know.
    flags: [It «will arrive tomorrow».]
    passes: [It left today.]
checks:
  - id: blame
    rules:
      - id: misread
        kind: phrase
        why: No.
        find: [you misread]
        flags: [I think «you misread» it.]
        passes: [We misread it.]
`;

describe('a pack is the same', () => {
  const whole = goodPack(PARTS);
  test('as a folder', () => {
    const files = [
      { name: 'pack.yaml', text: HEAD },
      ...PARTS.split(/^(?=\w+:)/m)
        .filter((part) => !part.startsWith('checks'))
        .map((part) => {
          const [, name = '', text = ''] = /^(\w+):\n([\s\S]*)$/.exec(part) ?? [];
          return { name: `${name}.yaml`, text };
        }),
      {
        name: 'blame.yaml',
        text: `id: blame
rules:
  - {id: misread, kind: phrase, why: No., find: [you misread], flags: [I think «you misread» it.], passes: [We misread it.]}
`,
      },
    ];
    const { pack, problems } = parsePack(files, around);
    expect(problems).toEqual([]);
    expect(pack).toEqual(whole);
  });

  test('as JSON, as it is shipped', () => {
    const { pack, problems } = parsePack([{ name: 'larkfield.json', text: shipped(whole) }], around);
    expect(problems).toEqual([]);
    expect(pack).toEqual(whole);
    expect(shipped(pack as object)).toBe(shipped(whole));
  });

  test('with Windows line ends and a byte order mark', () => {
    const text = `\ufeff${(HEAD + PARTS).replaceAll('\n', '\r\n')}`;
    expect(parsePack([{ name: 'pack.yaml', text }], around).pack).toEqual(whole);
  });
});

test('examples that fail are told with the rule, the example and the difference, and found in the file', () => {
  const text = HEAD + PARTS.replace('«you misread» it', '«you misread it»');
  const { pack, locate } = parsePack([{ name: 'pack.yaml', text }], around);
  if (!pack) throw new Error('reads');
  const { failures } = testPack(pack, builtIn);
  expect(failures).toEqual([
    { rule: 'blame/misread', example: 'I think «you misread it».', message: 'marks “you misread” instead' },
  ]);
  const at = locate(pathOfRule(pack, 'blame/misread', 'I think «you misread it».') ?? []);
  expect(text.split('\n')[at.line - 1]).toContain('«you misread it»');
});

test.each([
  ['words/cheap', 'never: [cheap]'],
  ['products/larklamp', 'name: LarkLamp'],
  ['products/larklamp-s', 'name: LarkLamp'],
  ['names/never-parcelrush', 'ParcelRush'],
  ['promises/tomorrow', 'id: tomorrow'],
])('the rule %s is found where it is written', (rule, line) => {
  const text = HEAD + PARTS;
  const { pack, locate } = parsePack([{ name: 'pack.yaml', text }], around);
  const place = pack && pathOfRule(pack, rule);
  expect(place).not.toBe(null);
  expect(text.split('\n')[locate(place ?? []).line - 1]).toContain(line);
});

test('all problems of all files are told at once', () => {
  const { problems } = parsePack(
    [
      { name: 'pack.yaml', text: HEAD.replace('1.0.0', 'one') },
      { name: 'words.yaml', text: '- never: ["(a|b)"]\n- nver: [a]\n' },
      { name: 'house.yaml', text: 'id: house\nrules:\n  - {id: r, kind: phrase, find: ["/a/", "#Foo"]}\n' },
    ],
    around,
  );
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['pack.yaml', 'words.yaml', 'house.yaml']));
  expect(problems.length).toBeGreaterThanOrEqual(8);
});

describe('format', () => {
  test('keeps comments and meaning, and changes nothing the second time', () => {
    const text = `# Ours.\n${HEAD}words:\n    -   never: [ cheap ]  # No.\n        rather: ['affordable']\n\n\nproducts: []\n`;
    const once = formatFile({ name: 'a.yaml', text }) ?? '';
    expect(once).toContain('# Ours.');
    expect(once).toContain('# No.');
    expect(once).not.toBe(text);
    expect(formatFile({ name: 'a.yaml', text: once })).toBe(once);
    expect(parsePack([{ name: 'a.yaml', text: once }], around).pack).toEqual(
      parsePack([{ name: 'a.yaml', text }], around).pack,
    );
  });
  test('gives nothing for what cannot be read', () => {
    expect(formatFile({ name: 'a.yaml', text: 'a: [' })).toBeNull();
    expect(formatFile({ name: 'a.json', text: '{' })).toBeNull();
  });
});

test('a difference names what was added, removed and changed', () => {
  const before = goodPack(PARTS);
  const after = goodPack(
    PARTS.replace('rather: [affordable]', 'rather: [good value]').replace('  - name: LarkLamp', '  - name: LarkPot'),
    HEAD.replace('1.0.0', '1.1.0'),
  );
  expect(diffPacks(before, after).map(({ kind, of, field }) => [kind, of, field])).toEqual([
    ['changed', 'pack', 'version'],
    ['changed', 'word cheap', 'rather'],
    ['added', 'product larkpot', undefined],
    ['removed', 'product larklamp', undefined],
  ]);
  expect(diffPacks(before, before)).toEqual([]);
});

test.each([
  ['1.0.0', '1.0.1', -1],
  ['1.10.0', '1.9.9', 1],
  ['2.0.0', '2.0.0', 0],
  ['1.0.0-beta.2', '1.0.0', -1],
  ['1.0.0-beta.2', '1.0.0-beta.11', -1],
  ['1.0.0-1', '1.0.0-a', -1],
  ['1.0.0-a', '1.0.0-a.1', -1],
] as const)('version %s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
  expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign);
});
