import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of a built extension that has the browser's leave to fetch from this computer, since no test can answer the
 * browser's own question for it.
 * @returns the copy's folder.
 */
export async function withLeave(folder: string): Promise<string> {
  const copy = `${folder}-with-leave`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://127.0.0.1/*');
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}
