import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amendsIn } from './run.ts';

let folder = '';
const amends = (...args: string[]) => amendsIn(folder, args);
const change = async (file: string, from: string | RegExp, to: string) => {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  await writeFile(join(folder, file), text.replace(from, to));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-pack-'));
  const { status, out, err } = await amends('pack', 'init', 'ours', '--name', 'Larkfield Lamps');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('ours/pack.yaml');
  await cp(join(folder, 'ours'), join(folder, 'bad'), { recursive: true });
  await change('bad/house-style.yaml', 'find:', 'fnid:');
  await cp(join(folder, 'ours'), join(folder, 'broken'), { recursive: true });
  await change('broken/house-style.yaml', '«at this time»', '«at this» time');
});
afterAll(() => rm(folder, { recursive: true }));

describe('amends pack', () => {
  test('init makes a pack that is right, and writes over nothing', async () => {
    const { status, out } = await amends('pack', 'check', 'ours');
    expect(out).toMatch(/^✓ larkfield-lamps 1\.0\.0: \d+ rules?, \d+ examples? kept, \d+ of \d+ steps a word\n$/);
    expect(status).toBe(0);
    expect(await amends('pack', 'init', 'ours')).toMatchObject({
      status: 2,
      err: expect.stringContaining('is not empty'),
    });
  });

  test('check says where, what, and how to mend it', async () => {
    const { status, out } = await amends('pack', 'check', 'bad');
    expect(out).toBe(`bad/house-style.yaml:7:5: error: “find” is missing [rules.0.find]
    → Add it: expected a list

bad/house-style.yaml:10:5: error: “fnid” is no key here [rules.0]
    → Did you mean “find”?

✗ bad: 2 problems
`);
    expect(status).toBe(1);
  });

  test('check says it beside the lines on GitHub', async () => {
    const { status, out } = await amends('pack', 'check', 'bad', '--format', 'github');
    expect(out.split('\n')[1]).toBe(
      '::error file=bad/house-style.yaml,line=10,col=5,title=rules.0::“fnid” is no key here. Did you mean “find”?',
    );
    expect(status).toBe(1);
  });

  test('check says it to programs', async () => {
    const { status, out } = await amends('pack', 'check', 'broken', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      pack: { id: 'larkfield-lamps' },
      problems: [{ file: 'broken/house-style.yaml', line: 14, path: 'house-style/at-this-time' }],
      examples: { failures: 1 },
    });
    expect(status).toBe(1);
  });

  test('test shows each rule, or one', async () => {
    const all = await amends('pack', 'test', 'broken');
    expect(all.out).toContain('✗ house-style/at-this-time\n    broken/house-style.yaml:14:9: the example');
    expect(all.out).toContain('✓ words/clients\n');
    expect(all.status).toBe(1);
    const one = await amends('pack', 'test', 'broken', '--rule', 'words/');
    expect(one).toMatchObject({ status: 0, out: expect.not.stringContaining('house-style') });
    expect(await amends('pack', 'test', 'ours', '--rule', 'nope')).toMatchObject({ status: 2 });
  });

  test('json is one document, also for several packs', async () => {
    for (const word of ['check', 'test']) {
      const { status, out } = await amends('pack', word, 'ours', 'broken', '--format', 'json');
      expect(JSON.parse(out)).toMatchObject([
        { path: 'ours', ok: true },
        { path: 'broken', ok: false },
      ]);
      expect(status).toBe(1);
    }
  });

  test('format puts files into their form, or says which are not', async () => {
    await cp(join(folder, 'ours'), join(folder, 'untidy'), { recursive: true });
    await change('untidy/pack.yaml', 'never: [clients]', 'never:   [ clients ]');
    expect(await amends('pack', 'format', '--check', 'untidy')).toMatchObject({
      status: 1,
      out: 'untidy/pack.yaml: would change\n',
    });
    expect(await amends('pack', 'format', 'untidy')).toMatchObject({ status: 0, out: 'untidy/pack.yaml: formatted\n' });
    expect(await amends('pack', 'format', '--check', 'untidy')).toMatchObject({ status: 0 });
    await change('untidy/house-style.yaml', 'rules:', 'rules: [');
    for (const args of [
      ['format', 'untidy'],
      ['format', '--check', 'untidy'],
    ]) {
      expect(await amends('pack', ...args)).toMatchObject({
        status: 1,
        out: 'untidy/house-style.yaml: cannot be read and stays as it is. Try: amends pack check untidy\n',
      });
    }
    expect(await readFile(join(folder, 'untidy/pack.yaml'))).toEqual(await readFile(join(folder, 'ours/pack.yaml')));
  });

  test('build ships one document that is as right, and always the same', async () => {
    const { status, out } = await amends('pack', 'build', 'ours', '--out', 'ours.json');
    expect(out).toMatch(/^ours\.json: larkfield-lamps 1\.0\.0, \d+\.\d kB\nsha256 [0-9a-f]{64}\n$/);
    expect(status).toBe(0);
    expect((await amends('pack', 'check', 'ours.json')).status).toBe(0);
    expect((await amends('pack', 'build', 'ours.json', '--out', '-')).out).toBe(
      await readFile(join(folder, 'ours.json'), 'utf8'),
    );
    expect((await amends('pack', 'build', 'broken', '--out', 'broken.json')).status).toBe(1);
  });

  test('what was built may lie in the folder, and is no part of the pack', async () => {
    await cp(join(folder, 'ours'), join(folder, 'kept'), { recursive: true });
    const build = () => amends('pack', 'build', 'kept', '--out', 'kept/larkfield-lamps.json');
    const first = await build();
    expect(first.status).toBe(0);
    expect(await amends('pack', 'check', 'kept')).toEqual(await amends('pack', 'check', 'ours'));
    expect(await amends('pack', 'format', '--check', 'kept')).toMatchObject({ status: 0 });
    expect(await build()).toEqual(first);
    expect((await amends('pack', 'diff', 'kept/larkfield-lamps.json', 'kept')).out).toBe('nothing differs\n');
  });

  test('diff says what differs', async () => {
    await cp(join(folder, 'ours'), join(folder, 'next'), { recursive: true });
    await change('next/pack.yaml', 'version: 1.0.0', 'version: 1.1.0');
    await change('next/pack.yaml', 'rather: [customers]', 'rather: [guests]');
    expect(await amends('pack', 'diff', 'ours', 'next')).toEqual({
      status: 1,
      out: '~ pack version: “1.0.0” → “1.1.0”\n~ word clients rather: ["customers"] → ["guests"]\n',
      err: '',
    });
    expect(await amends('pack', 'diff', 'ours', 'ours')).toMatchObject({ status: 0, out: 'nothing differs\n' });
  });

  test.each([
    [['pack', 'chek'], 'there is no “pack chek”'],
    [['pack', 'build', '--rule', 'a'], '--rule does not go with “pack build”'],
    [['pack', 'check', '--format', 'xml'], '--format is one of text, json, github'],
    [['pack', 'check', 'nowhere'], 'nowhere: no such file'],
    [['pack', 'diff', 'ours'], 'diff compares two'],
    [['pack', 'init'], 'name one FOLDER'],
    [['pack', 'init', 'new', '--name', ' '], "a pack's name has 1 to 80 characters"],
    [['pack', 'init', 'l'.repeat(81)], "a pack's name has 1 to 80 characters"],
    [['pack', 'build', 'ours', '--out', 'ours'], 'ours: is a folder'],
    [['pack', 'build', 'ours', '--out', 'nowhere/ours.json'], 'nowhere/ours.json: cannot be written'],
    [['pack', 'init', '/dev/null/ours'], '/dev/null/ours: '],
    [['check', '--pack', 'broken', '-'], 'broken: the pack cannot be used, 1 thing is wrong'],
  ])('%j is answered with what to do', async (args, words) => {
    const { status, out, err } = await amends(...args);
    expect(err).toContain(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test('a draft is checked with a pack', async () => {
    const { out } = await amendsIn(
      folder,
      ['check', '--pack', 'ours', '--format', 'json', '-'],
      'Our clients are many.',
    );
    expect(JSON.parse(out)[0].findings).toMatchObject([{ rule: 'words/clients', start: 4, end: 11 }]);
  });

  test('a stream is checked with a pack', async () => {
    const { out } = await amendsIn(
      folder,
      ['check', '--ndjson', '--pack', 'ours'],
      '{"id":"1","reply":"Our clients are many."}\n',
    );
    expect(JSON.parse(out)).toMatchObject({ id: '1', findings: [{ rule: 'words/clients' }] });
  });
});
