import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';
import { withPrivateEtc } from './private-etc.ts';

/** A Chromium that finds a policy for the extension where it looks for one, in an `/etc` of its own. */
export interface PrivatePolicy {
  /** The extension with an id that stays the same; the policy goes by it. */
  extension: string;
  id: string;
  /** What starts the browser. */
  executable: string;
  /** Puts a policy for the extension in the place of the one before. The browser notices. */
  set(policy: object): Promise<void>;
  /** The same as a whole policy file. */
  setFile(file: string): Promise<void>;
  remove(): Promise<void>;
}

/** Where Chromium, Chrome, Chrome for Testing and Edge look. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing', 'opt/edge'].map(
  (one) => `${one}/policies/managed`,
);

/** An extension's id is made from its public key: 32 letters for the first 16 bytes of its hash. */
function newKey(): { key: string; id: string } {
  const der = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return {
    key: der.toString('base64'),
    id: [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join(''),
  };
}

/** @param built the folder of the built extension; a copy of it gets the id. */
export async function privatePolicy(built: string): Promise<PrivatePolicy> {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found; "node scripts/setup.mjs" installs one.');
  const folder = await mkdtemp(join(tmpdir(), 'amends-policy-'));
  const executable = await withPrivateEtc(folder, FOLDERS, chromium);
  const extension = join(folder, 'extension');
  const { key, id } = newKey();
  await cp(built, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  await writeFile(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, key }));

  const setFile = async (file: string) => {
    for (const one of FOLDERS) await writeFile(join(folder, 'etc', one, 'amends.json'), file);
  };
  return {
    extension,
    id,
    executable,
    setFile,
    set: (policy) => setFile(JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
