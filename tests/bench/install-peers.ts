import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('peers/', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/amends-bench/', import.meta.url));

/** What the peers' file exports, when they are installed. */
export const peersModule = pathToFileURL(join(cache, 'peers.mjs')).href;

/**
 * Installs the libraries that the bench compares with, outside the project's own packages, once for each lock file.
 * Says why in one line, and returns false, when they cannot be had.
 */
export function installPeers(): boolean {
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const done = join(cache, 'installed-lock.json');
  mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'peers.mjs'])
    copyFileSync(join(source, file), join(cache, file));
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return true;
  console.error('Installing the libraries to compare with …');
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: cache });
  } catch {
    console.error('They cannot be installed from here, so only our own figures follow.');
    return false;
  }
  writeFileSync(done, lock);
  return true;
}
