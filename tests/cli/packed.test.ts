import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../project.ts';

/** The node that runs the tests comes first, as the packaged program starts whichever is found. */
const env = { ...process.env, NO_COLOR: '1', PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };

function run(program: string, args: readonly string[], cwd: string, input = '') {
  return new Promise<{ status: number; out: string; err: string }>((resolve) => {
    const child = execFile(program, args, { cwd, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

let folder = '';
let amends = '';

/** Packing bundles the program, and installing starts npm twice. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-packed-'));
  const packed = await run('npm', ['pack', join(root, 'cli'), '--pack-destination', folder], folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`nothing was packed: ${packed.err}`);
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  const installed = await run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)],
    folder,
  );
  amends = join(folder, 'node_modules', '.bin', 'amends');
  if (!existsSync(amends)) throw new Error(`it was not installed: ${installed.err}`);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

test('npm pack gives a tool that installs without anything else', async () => {
  expect((await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['amends']);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(await run(amends, ['--version'], folder)).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('the installed tool checks a draft, with the rules inside', async () => {
  const { status, out } = await run(amends, ['check', '-'], folder, 'It seems you failed to attach the invoice.');
  expect(out).toContain('[blame/you-failed-to]');
  expect(status).toBe(1);
});

test('the installed tool begins, checks and builds a pack, and audits with it on two threads', async () => {
  await run(amends, ['pack', 'init', 'ours'], folder);
  const checked = await run(amends, ['pack', 'check', 'ours'], folder);
  expect(checked).toMatchObject({ status: 0, err: '' });
  expect(await run(amends, ['pack', 'build', 'ours', '--out', 'ours.json'], folder)).toMatchObject({ status: 0 });
  const archive = '{"id":"1","reply":"Our clients are many."}\n{"id":"2","reply":"Thanks."}\n';
  const { status, out } = await run(
    amends,
    ['audit', '--pack', 'ours.json', '--threads', '2', '--format', 'json'],
    folder,
    archive,
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    replies: 2,
    rules: expect.arrayContaining([expect.objectContaining({ rule: 'words/clients', replies: 1 })]),
  });
});
