import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { slug } from '../../lib/packs/plain-words.ts';
import type { PackOptions } from '../commands/pack.ts';
import { makeFolder, writeText } from '../files.ts';
import { EXIT, type Io, Trouble, UsageError } from '../io.ts';
import { amendsVersion } from '../version.ts';
import { starter } from './starter.ts';

/** The longest name that the schema takes. */
const LONGEST_NAME = 80;

/** `amends pack init`: a small pack that passes its own check, to be changed into one's own. */
export async function init([folder, ...more]: readonly string[], { name }: PackOptions, io: Io): Promise<number> {
  if (folder === undefined || more.length) throw new UsageError('name one FOLDER for the pack');
  const there = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw new Trouble(`${folder}: ${error.code === 'ENOTDIR' ? 'is a file' : 'cannot be read'}`);
  });
  if (there.some((one) => !one.startsWith('.')))
    throw new Trouble(`${folder}: is not empty, and nothing is written over`);
  const called = (name ?? basename(resolve(folder))).trim();
  // What is written must pass its own check.
  if (!called || called.length > LONGEST_NAME)
    throw new UsageError(`a pack's name has 1 to ${LONGEST_NAME} characters; give one with --name`);
  const files = starter({ id: slug(called), name: called, version: await amendsVersion() });
  for (const file of files) {
    const path = join(folder, file.name);
    await makeFolder(dirname(path));
    await writeText(path, file.text, false);
    io.stdout.write(`${path}\n`);
  }
  io.stdout.write(`\nNow: amends pack check ${folder}\n`);
  return EXIT.ok;
}
