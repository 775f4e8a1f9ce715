import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
}

/**
 * A copy of a built extension that has the browser's leave to read one more site, since no test can answer the browser's
 * own question for it. `declared` has the content script run there too, for a browser whose settings no test can reach.
 * @returns the copy's folder.
 */
export async function withSite(folder: string, site: string, declared: boolean): Promise<string> {
  const copy = `${folder}-with-site`;
  await cp(folder, copy, { recursive: true, force: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  manifest.host_permissions.push(site);
  if (declared) for (const script of manifest.content_scripts) script.matches.push(site);
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}
