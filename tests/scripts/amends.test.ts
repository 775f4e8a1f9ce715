import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from '../project.ts';

function amends(folder: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, 'scripts/amends.mjs', '--version'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('is what npm runs, and runs the command line', () => {
  const { scripts, version } = JSON.parse(read('package.json'));
  expect(scripts.amends).toBe('node scripts/amends.mjs');
  expect(amends(root)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('says what to do where nothing is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-bare-'));
  cpSync(join(root, 'scripts/amends.mjs'), join(folder, 'scripts/amends.mjs'));
  expect(amends(folder)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'amends: the packages are not installed yet. Try: npm install\n',
  });
  rmSync(folder, { recursive: true });
});

test('says which Node is needed where it is too old to read types', () => {
  expect(amends(root, '--no-experimental-strip-types')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^amends: Node 22\.18 or newer is needed; this is [\d.]+\.\n$/),
  });
});
