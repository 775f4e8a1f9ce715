import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';

/**
 * A Chromium that finds a policy for the extension where it looks for one, in `/etc`, without anything being written
 * there: it runs with a view of the file system of its own. Linux only, since other systems keep policies elsewhere.
 */
export interface PrivatePolicy {
  /** The extension with an id that stays the same; the policy goes by it. */
  extension: string;
  /** What starts the browser. */
  executable: string;
  /** Puts a policy for the extension in the place of the one before; null takes it away. The browser notices. */
  set(policy: object | null): Promise<void>;
  remove(): Promise<void>;
}

/** Where Chromium, Chrome, Chrome for Testing and Edge look. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing', 'opt/edge'];

/** An extension's id is made from its public key: 32 letters for the first 16 bytes of its hash. */
function newKey(): { key: string; id: string } {
  const der = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return {
    key: der.toString('base64'),
    id: [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join(''),
  };
}

/** How a process gets a view of its own here: as root, or as a user who may. */
function ownView(): string {
  const [wanted] = [['-m'], ['-Urm']].filter(([flag = '']) => spawnSync('unshare', [flag, 'true']).status === 0);
  if (wanted?.[0]) return `unshare ${wanted[0]}`;
  throw new Error(
    'This machine lets nobody have a view of the file system of their own (unshare), so no browser policy can be tried ' +
      'without writing into /etc. Run this test as root, or allow user namespaces.',
  );
}

/** @param built the folder of the built extension; a copy of it gets the id. */
export async function privatePolicy(built: string): Promise<PrivatePolicy> {
  const view = ownView();
  const folder = await mkdtemp(join(tmpdir(), 'amends-policy-'));
  const extension = join(folder, 'extension');
  const etc = join(folder, 'etc');
  const { key, id } = newKey();
  await cp(built, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  await writeFile(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, key }));
  for (const one of FOLDERS) await mkdir(join(etc, one, 'policies/managed'), { recursive: true });

  // The folders are laid over /etc, then each is put in once more by itself, so that changes in it are noticed.
  const binds = FOLDERS.map((one) => `mount --bind "${etc}/${one}/policies" "/etc/${one}/policies"`);
  const script = [`mount -t overlay overlay -o "lowerdir=${etc}:/etc" /etc`, ...binds, 'exec "$@"'].join(' && ');
  const executable = join(folder, 'browser');
  await writeFile(executable, `#!/bin/sh\nexec ${view} sh -c '${script}' sh "${findChromium()}" "$@"\n`);
  await chmod(executable, 0o755);

  const set = async (policy: object | null) => {
    for (const one of FOLDERS) {
      const file = join(etc, one, 'policies/managed/amends.json');
      if (policy === null) await rm(file, { force: true });
      else await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    }
  };
  return { extension, executable, set, remove: () => rm(folder, { recursive: true, force: true }) };
}
