import { access, constants, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from './io.ts';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Why a file or folder cannot be written, in words. */
export function whyNot(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EEXIST') return 'is there already';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ENOTDIR') return 'lies in what is no folder';
  if (code === 'ENOENT') return 'cannot be written: there is no such folder';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(code))) return 'cannot be written: there is no room for it';
  if (['EACCES', 'EPERM', 'EROFS'].includes(String(code))) return 'may not be written';
  return `cannot be written (${code ?? 'unknown reason'})`;
}

/** Why a file or folder cannot be read, in words. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return `cannot be read (${code ?? 'unknown reason'})`;
}

/**
 * Bytes as text, with the byte order mark that it may have. Throws a `Trouble` for what is no text in UTF-8: read as if it were, a draft
 * in UTF-16 would pass every check.
 */
export function decoded(name: string, bytes: Uint8Array): string {
  const none = new Trouble(`${name}: is not UTF-8 text`);
  if (bytes.includes(0)) throw none;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw none;
  }
}

/** Puts a text in the place of a file that is there, whole or not at all: it is written beside it first. */
async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  // What may not be written may not be replaced either, though its folder would allow it.
  await access(file, constants.W_OK);
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Whether a file of this name is there. */
export const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Writes a text where the person said, over what is there only if `over`. Throws a `Trouble` that says why it cannot. */
export async function writeText(path: string, text: string, over: boolean): Promise<void> {
  try {
    if (over && (await isFile(path))) await replaceFile(path, text);
    else await writeFile(path, text, { flag: over ? 'w' : 'wx' });
  } catch (error) {
    throw new Trouble(`${path}: ${whyNot(error)}`);
  }
}

/** Makes a folder and those it lies in, where they are not there. Throws a `Trouble` that says why it cannot. */
export async function makeFolder(path: string): Promise<void> {
  // Node's own recursive way never ends where folders cannot be made and yet seem missing, as in /proc.
  const make = () =>
    mkdir(path).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  try {
    await make();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw new Trouble(`${path}: ${whyNot(error)}`);
    await makeFolder(dirname(path));
    await make().catch((again) => {
      throw new Trouble(`${path}: ${whyNot(again)}`);
    });
  }
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
        return { name: name.replaceAll('\\', '/'), text: decoded(name, await readFile(name)) };
      }),
    );
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${path}: ${reason(error)}`);
  }
}
