import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from './io.ts';

/** Why a file or folder cannot be read, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return `cannot be read (${code ?? 'unknown reason'})`;
}

export interface TextFile {
  /** As the person would name it. */
  name: string;
  text: string;
}

const PACK_FILE = /^[^.].*\.(?:ya?ml|json)$/i;
/** More than this is no pack, and reading it would only cost memory. */
const LARGEST = 4 * 1024 * 1024;

/** The files of a pack: itself, or those of its folder. Throws a `Trouble` that says what is missing. */
export async function packFiles(path: string): Promise<TextFile[]> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? (await readdir(path)).filter((name) => PACK_FILE.test(name)).sort() : [''];
    if (!names.length)
      throw new Trouble(`${path}: no .yaml or .json file in this folder. Try: amends pack init ${path}`);
    return await Promise.all(
      names.map(async (one) => {
        const name = one ? join(path, one) : path;
        if ((await stat(name)).size > LARGEST) throw new Trouble(`${name}: too large for a pack`);
        return { name: name.replaceAll('\\', '/'), text: await readFile(name, 'utf8') };
      }),
    );
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${path}: ${reason(error)}`);
  }
}
