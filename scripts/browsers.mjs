// Finds a browser that can load the extension, or installs one. Runs on bare Node 20, before any package is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const home = homedir();

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these commands on the PATH. @param {readonly string[]} names */
function onPath(names) {
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/** The executables that a downloader left: `root/<version folder>/<inner>`, the newest version first. */
function downloaded(/** @type {string} */ root, /** @type {RegExp} */ folder, /** @type {readonly string[]} */ inner) {
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).filter((name) => folder.test(name));
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions.flatMap((version) => inner.map((path) => join(root, version, path))).find(runs);
}

const cache = { darwin: join(home, 'Library/Caches'), win32: env.LOCALAPPDATA ?? '' }[platform] ?? join(home, '.cache');
const macApp = (/** @type {string} */ name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
const program = (/** @type {string} */ path) => programFiles.map((folder) => join(folder ?? '', path)).find(runs);

/** In the order we like them; branded Chrome comes last because it tells the user off for extensions from a folder. */
const chromiums = [
  () => onPath(['chromium', 'chromium-browser', 'ungoogled-chromium']),
  () => [macApp('Chromium')].find(runs) ?? program('Chromium/Application/chrome.exe'),
  () =>
    downloaded(env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright'), /^chromium-\d+$/, [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win/chrome.exe',
      'chrome-win64/chrome.exe',
    ]),
  () => onPath(['microsoft-edge', 'microsoft-edge-stable']),
  () => [macApp('Microsoft Edge')].find(runs) ?? program('Microsoft/Edge/Application/msedge.exe'),
  () => onPath(['google-chrome', 'google-chrome-stable']),
  () => [macApp('Google Chrome')].find(runs) ?? program('Google/Chrome/Application/chrome.exe'),
];

const firefoxes = [
  () => onPath(['firefox-esr', 'firefox']),
  () => ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(runs) ?? program('Mozilla Firefox/firefox.exe'),
  () =>
    downloaded(join(home, '.cache/puppeteer/firefox'), /./, [
      'firefox/firefox',
      'firefox/Firefox.app/Contents/MacOS/firefox',
      'core/firefox.exe',
    ]),
];

/** @param {string} variable @param {ReadonlyArray<() => string | undefined>} places */
function find(variable, places) {
  const told = env[variable];
  if (told) {
    if (runs(told)) return told;
    throw new Error(`${variable} is set to ${told}, which cannot be run.`);
  }
  for (const place of places) {
    const path = place();
    if (path) return path;
  }
  return null;
}

/** The path of a Chromium, Edge or Chrome, or null. Throws if AMENDS_CHROMIUM names something that cannot be run. */
export const findChromium = () => find('AMENDS_CHROMIUM', chromiums);

/** The path of a Firefox, or null. Throws if AMENDS_FIREFOX names something that cannot be run. */
export const findFirefox = () => find('AMENDS_FIREFOX', firefoxes);

/** @param {readonly string[]} command */
function run([name = '', ...args]) {
  console.log(`  $ ${[name, ...args].join(' ')}`);
  // Nothing of ours may wait for an answer that nobody is there to type.
  return spawnSync(name, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: platform === 'win32' }).status === 0;
}

/** How to become root without being asked, or null. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (onPath(['sudo']) && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return null;
}

/** @param {readonly string[]} packages */
function apt(...packages) {
  const root = asRoot();
  if (!root || !onPath(['apt-get'])) return false;
  const get = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const install = [...get, 'install', '-qy', '--no-install-recommends', ...packages];
  // A fresh machine has no package lists yet, or old ones.
  return run(install) || (run([...get, 'update']) && run(install));
}

/** @param {string} name @param {() => string | null} look @param {ReadonlyArray<() => boolean>} ways @param {string} advice */
function install(name, look, ways, advice) {
  console.log(`No ${name} found; installing one.`);
  for (const way of ways) {
    if (!way()) continue;
    const path = look();
    if (path) return path;
  }
  throw new Error(`Could not install ${name}. ${advice}`);
}

/** Installs a Chromium and gives its path; throws with what to do by hand if no way works. @param {string} bin */
export const installChromium = (bin) =>
  install(
    'Chromium',
    findChromium,
    [
      () => apt('chromium', 'chromium-l10n'),
      () => run([join(bin, 'playwright-core'), 'install', ...(asRoot() ? ['--with-deps'] : []), 'chromium']),
    ],
    'Install Chromium or Microsoft Edge, or set AMENDS_CHROMIUM to the path of one.',
  );

/** Debian keeps the languages of its Chromium in a package of their own, without which it speaks American English only. */
export function addChromiumLanguages() {
  const folder = '/usr/lib/chromium/locales';
  if (existsSync(folder) && !existsSync(join(folder, 'de.pak'))) apt('chromium-l10n');
}

/** Installs a Firefox and gives its path; throws with what to do by hand if no way works. @param {string} bin */
export const installFirefox = (bin) =>
  install(
    'Firefox',
    findFirefox,
    [
      () => apt('firefox-esr'),
      () => run([join(bin, 'browsers'), 'install', 'firefox@stable', '--path', join(home, '.cache/puppeteer')]),
    ],
    'Install Firefox 140 or newer, or set AMENDS_FIREFOX to its path.',
  );

/** What a desktop that nobody sees is made of, with the Debian packages it comes from. */
const desktopParts = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** Which parts of such a desktop are missing here. The tests of the real focus need them, on Linux only. */
export const findDesktop = () => ({ missing: Object.keys(desktopParts).filter((name) => !onPath([name])) });

/** Installs what is missing of it, or says what to install by hand: nothing else needs it. */
export function installDesktop() {
  const { missing } = findDesktop();
  if (process.platform !== 'linux' || missing.length === 0) return;
  const packages = missing.map((name) => desktopParts[/** @type {keyof typeof desktopParts} */ (name)]);
  console.log(`Missing for the tests of the real focus: ${missing.join(', ')}; installing.`);
  if (!apt(...packages) || findDesktop().missing.length > 0)
    console.log(
      `Could not install ${packages.join(', ')}. Install them by hand, or tests/e2e/focus.test.ts will fail.`,
    );
}
