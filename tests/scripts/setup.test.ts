import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** The set-up on a machine of our making: a folder with the scripts, and a PATH with nothing but what a test puts there. */
let root: string;
let bin: string;

const wanted = {
  '': {},
  'node_modules/left': { version: '2.0.0' },
  'node_modules/far': { version: '1.0.0', optional: true },
};

/** What a test needs that has the focus truly somewhere. */
const desktop = ['Xvfb', 'openbox', 'xdotool'];

/** A command that says its name and arguments and ends with `status`. */
function command(name: string, status = 0): string {
  const path = join(bin, name);
  writeFileSync(path, `#!/bin/sh\necho "ran ${name} $*"\nexit ${status}\n`, { mode: 0o755 });
  return path;
}

/** Packages as npm notes them in `node_modules`, with the command line tools the set-up may need. */
function installed(packages: object): void {
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
}

function setup(env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs')], {
    env: { PATH: bin, HOME: root, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amends-setup-'));
  bin = join(root, 'bin');
  mkdirSync(bin);
  mkdirSync(join(root, '.wxt'));
  writeFileSync(join(root, '.wxt/tsconfig.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  cpSync('scripts/setup.mjs', join(root, 'scripts/setup.mjs'));
  cpSync('scripts/browsers.mjs', join(root, 'scripts/browsers.mjs'));
  for (const name of desktop) command(name);
});
afterEach(() => rmSync(root, { recursive: true }));

test('does nothing where all is there, whatever is made for other machines', () => {
  installed({ 'node_modules/left': { version: '2.0.0' } });
  command('npm');
  const chromium = command('chromium');
  const firefox = command('firefox');
  expect(setup()).toEqual({ status: 0, said: `Ready: packages up to date, ${chromium}, ${firefox}.\n` });
});

test('installs packages that have changed, and says which', () => {
  installed({ 'node_modules/left': { version: '1.9.0' } });
  for (const name of ['npm', 'chromium', 'firefox']) command(name);
  const { status, said } = setup();
  expect(status).toBe(0);
  expect(said).toContain('Installing packages (left 2.0.0 is missing).');
  expect(said).toContain('ran npm ci');
});

test('ends when packages cannot be installed', () => {
  command('npm', 1);
  const { status, said } = setup();
  expect(status).toBe(1);
  expect(said).toContain('Installing packages (not installed yet).');
  expect(said).toContain('npm ci --no-fund --no-audit --loglevel=error failed');
});

test('takes the browser it is told, and says so when that cannot be run', () => {
  installed({ 'node_modules/left': { version: '2.0.0' } });
  const own = command('my-browser');
  command('firefox');
  expect(setup({ AMENDS_CHROMIUM: own }).said).toContain(`Ready: packages up to date, ${own}`);
  const { status, said } = setup({ AMENDS_CHROMIUM: '/nowhere/chromium' });
  expect(status).toBe(1);
  expect(said).toContain('AMENDS_CHROMIUM is set to /nowhere/chromium, which cannot be run.');
});

test('tries every way to a browser, and then says what to install', () => {
  installed({ 'node_modules/left': { version: '2.0.0' } });
  for (const name of ['env', 'apt-get']) command(name, 1);
  // Asks for no password, and then nothing works.
  writeFileSync(join(bin, 'sudo'), '#!/bin/sh\n[ "$2" = true ]\n', { mode: 0o755 });
  const downloader = join(root, 'node_modules/.bin/playwright-core');
  writeFileSync(downloader, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const { status, said } = setup();
  expect(status).toBe(1);
  expect(said).toContain('No Chromium found; installing one.');
  expect(said).toContain('apt-get install -qy --no-install-recommends chromium');
  expect(said).toContain('apt-get update');
  expect(said).toContain('playwright-core install');
  expect(said).toContain('Install Chromium or Microsoft Edge, or set AMENDS_CHROMIUM to the path of one.');
});

test.runIf(process.platform === 'linux')(
  'says what the tests of the real focus lack, tries to get it, and goes on',
  () => {
    installed({ 'node_modules/left': { version: '2.0.0' } });
    for (const name of ['npm', 'chromium', 'firefox']) command(name);
    rmSync(join(bin, 'xdotool'));
    for (const name of ['env', 'apt-get']) command(name, 1);
    writeFileSync(join(bin, 'sudo'), '#!/bin/sh\n[ "$2" = true ]\n', { mode: 0o755 });
    const { status, said } = setup();
    expect(said).toContain('Missing for the tests of the real focus: xdotool; installing.');
    expect(said).toContain('apt-get install -qy --no-install-recommends xdotool');
    expect(said).toContain('Could not install xdotool. Install them by hand');
    expect(status).toBe(0);
  },
);
