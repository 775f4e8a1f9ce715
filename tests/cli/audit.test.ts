import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocks } from '../../cli/audit/blocks.ts';
import { progressOn } from '../../cli/audit/progress.ts';
import { addTally, emptyTally, type Tally } from '../../cli/audit/tally.ts';
import { lines } from '../../cli/lines.ts';
import { memoryIo } from './fake.ts';
import { amendsIn } from './run.ts';

const item = (id: number) =>
  JSON.stringify({
    id: `r${id}`,
    reply: id % 3 ? `Our clients wrote, number ${id}.` : `Thanks for the photo, number ${id}.`,
  });
const archive = Array.from({ length: 3000 }, (_, i) => item(i)).join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-audit-'));
  await amendsIn(folder, ['pack', 'init', 'ours']);
  await writeFile(join(folder, 'archive.ndjson'), archive);
});
afterAll(() => rm(folder, { recursive: true }));

describe('amends audit', () => {
  test('counts what the rules of a pack find, with the first samples, the same on one thread and on three', async () => {
    const run = async (threads: string) => {
      const args = ['audit', '--pack', 'ours', '--threads', threads, '--format', 'json', 'archive.ndjson'];
      const { status, out, err } = await amendsIn(folder, args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const { elapsed, checking, ...rest } = JSON.parse(out);
      expect(elapsed).toBeGreaterThan(0);
      return rest;
    };
    const one = await run('1');
    expect(one).toMatchObject({ replies: 3000, badLines: 0 });
    expect(one.rules.map(({ rule }: { rule: string }) => rule)).toEqual(['words/clients', 'house-style/at-this-time']);
    expect(one.rules[0]).toMatchObject({ replies: 2000, findings: 2000, steps: expect.any(Number) });
    expect(one.rules[0].steps).toBeGreaterThan(0);
    expect(one.rules[0].samples).toEqual([
      { line: 2, id: 'r1', before: 'Our ', words: 'clients', after: ' wrote, number 1.' },
      { line: 3, id: 'r2', before: 'Our ', words: 'clients', after: ' wrote, number 2.' },
      { line: 5, id: 'r4', before: 'Our ', words: 'clients', after: ' wrote, number 4.' },
    ]);
    const steps = (report: typeof one) => ({
      ...report,
      rules: report.rules.map((rule: object) => ({ ...rule, steps: 0 })),
    });
    expect(steps(await run('3'))).toEqual(steps(one));
  });

  test('weighs the rules also where there are more threads than blocks of replies', async () => {
    const { out } = await amendsIn(
      folder,
      ['audit', '--pack', 'ours', '--threads', '3', '--format', 'json'],
      `${item(1)}\n${item(2)}`,
    );
    expect(JSON.parse(out).rules[0]).toMatchObject({ rule: 'words/clients', replies: 2 });
    expect(JSON.parse(out).rules[0].steps).toBeGreaterThan(0);
  });

  test('prints what a lead reads', async () => {
    const { out } = await amendsIn(folder, ['audit', '--pack', 'ours', '--threads', '1'], archive);
    expect(out).toMatch(/^3,000 replies, 2,000 with something to mend \(66\.7%\)\n/);
    expect(out).toMatch(/\n {3}2,000 {3}66\.7% .* words\/clients\n {30}r1: Our clients wrote, number 1\.\n/);
    expect(out).toMatch(/\nNever fired:\n {2}house-style: at-this-time\n$/);
  });

  test('is a stage: its results are those of check --ndjson, in order, and the report goes beside', async () => {
    const audited = await amendsIn(folder, ['audit', '--pack', 'ours', '--results', '--threads', '3'], archive);
    const checked = await amendsIn(folder, ['check', '--ndjson', '--pack', 'ours'], archive);
    expect(audited.out).toBe(checked.out);
    expect(audited.err).toContain('3,000 replies');
  });

  test('names lines that are no items, reads the others, and ends with 2', async () => {
    const { status, out, err } = await amendsIn(
      folder,
      ['audit', '--threads', '2', '--format', 'json'],
      `${item(1)}\n{oops\n\n[]\n${item(2)}`,
    );
    expect(err).toBe('line 2: not JSON\nline 4: expected an object, not a list\n');
    expect(JSON.parse(out)).toMatchObject({
      replies: 2,
      badLines: 2,
      complaints: [
        { what: 'not JSON', lines: 1, runs: [[2, 2]] },
        { what: 'expected an object, not a list', lines: 1, runs: [[4, 4]] },
      ],
    });
    expect(status).toBe(2);
  });

  test('reads an archive of nothing', async () => {
    expect(await amendsIn(folder, ['audit', '--format', 'json'], '')).toMatchObject({
      status: 0,
      out: expect.stringContaining('"replies": 0'),
    });
    expect((await amendsIn(folder, ['audit'], '')).out).toBe('no replies were read\n');
  });

  test.each([
    [['--threads', '0'], '--threads is a number'],
    [['nowhere.ndjson'], 'nowhere.ndjson: no such file'],
    [['--format', 'github'], '--format is text or json'],
    [['--pack', 'nowhere'], 'nowhere: no such file'],
  ])('%j is answered with what to do', async (args, words) => {
    const { status, err } = await amendsIn(folder, ['audit', ...args], '');
    expect(err).toContain(words);
    expect(status).toBe(2);
  });
});

test('blocks hold whole lines, and lines that are too long are named and left empty', async () => {
  async function* chunks() {
    yield Buffer.from('one\ntwo\nxxxxxxxxxxxx');
    yield Buffer.from('xxxx\nfour\nfive');
  }
  const all = [];
  for await (const { first, bytes, long } of blocks(lines(chunks(), 10), 8)) all.push([first, bytes.toString(), long]);
  expect(all).toEqual([
    [1, 'one\ntwo\n', []],
    [3, '\nfour\nfive\n', [3]],
  ]);
});

test('parts of an archive add up to the same in any order, and keep the first samples', () => {
  const part = (line: number): Tally => ({
    ...emptyTally(),
    replies: 1,
    rules: new Map([
      ['a/b', { replies: 1, findings: 2, samples: [{ line, id: `${line}`, before: '', words: '', after: '' }] }],
    ]),
  });
  const add = (order: number[]) => {
    const sum = emptyTally();
    for (const line of order) addTally(sum, part(line));
    return sum;
  };
  expect(add([5, 1, 4, 2, 3])).toEqual(add([1, 2, 3, 4, 5]));
  expect(add([5, 1, 4, 2, 3]).rules.get('a/b')).toMatchObject({
    findings: 10,
    samples: [{ line: 1 }, { line: 2 }, { line: 3 }],
  });
});

describe('progress', () => {
  test('is drawn where somebody watches, now and then', async () => {
    const { io, written } = memoryIo();
    let now = 0;
    const bar = progressOn(Object.assign(io.stderr, { isTTY: true }), 1000, () => now);
    bar.at(0, 0);
    now = 50;
    bar.at(100, 10);
    now = 1000;
    bar.at(500, 100);
    bar.done();
    const { err } = await written();
    expect(err).toContain('████████████░░░░░░░░░░░░ 50%  100 replies, 100/s, 1 s left');
    expect(err).not.toContain('10 replies,');
    expect(err.endsWith('\r\x1b[K')).toBe(true);
  });
  test('is silent where nobody watches', async () => {
    const { io, written } = memoryIo();
    const bar = progressOn(io.stderr, 1000);
    bar.at(500, 100);
    bar.done();
    expect((await written()).err).toBe('');
  });
});
