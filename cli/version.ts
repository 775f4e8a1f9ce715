import { readFile } from 'node:fs/promises';

/** The version of Amends that is running. */
export async function amendsVersion(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}
