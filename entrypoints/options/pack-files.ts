import type { Unreadable } from '../../components/options/packs/state.ts';
import type { PackFile } from '../../lib/packs/parse-pack.ts';

/** Files that a pack may have; `lib/packs` counts again, in characters and with the rest of its limits. */
const MOST = 100;
/** Bytes of all files together: more than half a million characters have, whatever their script. */
const LARGEST = 2 * 1024 * 1024;

const PACK_FILE = /^[^.].*\.(?:ya?ml|json)$/i;

const textOf = async (file: File): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());

/** The texts of files, or why they are none of a pack. What is too much is not even read. */
export async function packFiles(chosen: readonly File[]): Promise<{ files: PackFile[] } | { why: Unreadable }> {
  const files = chosen.filter(({ name }) => PACK_FILE.test(name));
  if (files.length === 0) return { why: 'no-file' };
  if (files.length > MOST) return { why: 'too-many' };
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST) return { why: 'too-large' };
  try {
    return { files: await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOf(file) }))) };
  } catch {
    return { why: 'not-text' };
  }
}
