import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const lock = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const dist = join(root, 'dist');
const hour = 3_600_000;

/** Where the built pages' scripts and styles are asked for, on whatever host they stand. */
export const ASSETS = '/__fixture/';

async function sources(): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(dist))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function contentHash(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...files, lock]) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Old builds go, but not one that another run may still be serving. */
async function sweep(keep: string): Promise<void> {
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    const { mtimeMs } = await stat(path);
    if (name !== keep && Date.now() - mtimeMs > hour) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Builds the fixture pages with their editors, unless the same sources were built before.
 * @returns the folder with `zendesk/index.html` and so on.
 */
export async function buildPages(): Promise<string> {
  const files = await sources();
  const hash = await contentHash(files);
  const target = join(dist, hash);
  if (await stat(target).catch(() => null)) return target;
  await mkdir(dist, { recursive: true });
  // Built beside and moved into place, so that a half-made folder is never taken for a whole one.
  const fresh = await mkdtemp(join(dist, 'new-'));
  await build({
    root,
    base: ASSETS,
    configFile: false,
    logLevel: 'warn',
    // Some of the editors are made of the real React.
    plugins: [preact({ reactAliasesEnabled: false })],
    build: {
      outDir: fresh,
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      assetsInlineLimit: 0,
      rolldownOptions: { input: files.filter((file) => file.endsWith('.html')) },
    },
  });
  await rename(fresh, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another run was faster with the same sources.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(fresh, { recursive: true });
  });
  await sweep(hash);
  return target;
}
