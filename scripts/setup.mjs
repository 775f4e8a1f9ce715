// Makes a fresh machine ready: the packages, and the browsers to run in. Runs on bare Node 20 and may be repeated.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  addChromiumLanguages,
  findChromium,
  findFirefox,
  installChromium,
  installDesktop,
  installFirefox,
} from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** The Node that runs our TypeScript: the locked one where there is one, else the one that runs this. */
export const node = () => (existsSync(join(bin, 'node')) ? join(bin, 'node') : process.execPath);

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed; what it said stands above.`);
}

/** @param {string} path */
function packagesOf(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** Why the packages must be installed, or null. npm itself notes in `node_modules` what it put there. */
function whyInstall() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!there) return 'not installed yet';
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    // What is made for another platform is rightly missing.
    if (path === '' || optional || devOptional) continue;
    if (there[path]?.version !== version) return `${path.replace(/^.*node_modules\//, '')} ${version} is missing`;
  }
  return null;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 18);
  if (!enough && !existsSync(join(bin, 'node')))
    throw new Error(`Node 22.18 or newer is needed on this platform; this is ${process.versions.node}.`);
}

/**
 * Installs what is missing and says so; quick when nothing is.
 * @param {{ firefox: boolean }} needs whether Firefox is needed beside Chromium.
 */
export function setup(needs) {
  const why = whyInstall();
  if (why) {
    console.log(`Installing packages (${why}).`);
    // What npm warns of is this Node's age; what we run, runs on the one that comes with the packages.
    run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  }
  requireNode();
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) run(join(bin, 'wxt'), ['prepare']);
  const chromium = findChromium() ?? installChromium(bin);
  addChromiumLanguages();
  // Who needs both browsers runs the tests.
  if (needs.firefox) installDesktop();
  const firefox = needs.firefox ? (findFirefox() ?? installFirefox(bin)) : null;
  console.log(`Ready: packages up to date, ${[chromium, firefox].filter((path) => path).join(', ')}.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setup({ firefox: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
