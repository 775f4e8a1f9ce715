import { fstat, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { decoded, reason } from './files.ts';
import { type Io, Trouble } from './io.ts';

/** What a command reads from. */
export interface Source {
  /** As the person would name it. */
  name: string;
  input: Readable;
  /** Bytes, where the input is a file. */
  total: number | null;
}

/** Opens a file, or standard input for `-`. Throws a `Trouble` that says why it cannot. */
export async function sourceOf(file: string, io: Io): Promise<Source> {
  const name = file === '-' ? 'standard input' : file;
  try {
    if (file === '-') {
      const fd = (io.stdin as { fd?: number }).fd;
      const stats: Stats | null = fd === undefined ? null : await promisify(fstat)(fd).catch(() => null);
      // Node takes a folder for an input that holds nothing.
      if (stats?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      return { name, input: io.stdin, total: stats?.isFile() ? stats.size : null };
    }
    const handle = await open(file);
    const stats = await handle.stat();
    if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return { name, input: handle.createReadStream(), total: stats.size };
  } catch (error) {
    throw new Trouble(`${name}: ${reason(error)}`);
  }
}

/** The text of a file, or of standard input for `-`, without its byte order mark, of at most `limit` bytes. Throws a `Trouble` that says why not. */
export async function textOf(file: string, limit: number, io: Io): Promise<string> {
  const { name, input } = await sourceOf(file, io);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      const part = Buffer.from(chunk);
      size += part.length;
      if (size > limit) throw new Trouble(`${name}: longer than ${limit / 1024 / 1024} MiB`);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(`${name}: ${reason(error)}`);
  }
  return decoded(name, Buffer.concat(parts)).replace(/^\uFEFF/, '');
}
