import { createHash } from 'node:crypto';
import { shipped } from '../../lib/packs/format.ts';
import { writeText } from '../files.ts';
import { EXIT, type Io, UsageError } from '../io.ts';
import { judge } from './judge.ts';
import { type Format, printJudged } from './print.ts';

/** `amends pack build`: the one JSON document that is shipped, and its hash for whoever pins it. */
export async function build(
  paths: readonly string[],
  out: string | undefined,
  format: Format,
  io: Io,
): Promise<number> {
  if (paths.length > 1) throw new UsageError('build makes one pack at a time');
  const judged = await judge(paths[0] ?? '.');
  const { pack, problems } = judged;
  if (!pack || problems.length) return printJudged([judged], format, io);
  const text = shipped(pack);
  if (out === '-') {
    io.stdout.write(text);
    return EXIT.ok;
  }
  const file = out ?? `${pack.pack.id}.json`;
  await writeText(file, text, true);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const size = Buffer.byteLength(text);
  if (format === 'json')
    io.stdout.write(`${JSON.stringify({ file, id: pack.pack.id, version: pack.pack.version, size, sha256 })}\n`);
  else
    io.stdout.write(
      `${file}: ${pack.pack.id} ${pack.pack.version}, ${(size / 1024).toFixed(1)} kB\nsha256 ${sha256}\n`,
    );
  return EXIT.ok;
}
