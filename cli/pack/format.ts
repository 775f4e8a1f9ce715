import { formatFile } from '../../lib/packs/format.ts';
import { sources } from '../../lib/packs/sources.ts';
import { packFiles, writeText } from '../files.ts';
import { EXIT, type Io } from '../io.ts';

/** `amends pack format`: writes each file in its usual form, or says which would change, and which it cannot read. */
export async function format(paths: readonly string[], onlyCheck: boolean, io: Io): Promise<number> {
  let changed = 0;
  let unread = 0;
  let all = 0;
  for (const path of paths.length ? paths : ['.']) {
    for (const file of sources(await packFiles(path))) {
      all++;
      const text = formatFile(file);
      if (text === file.text) continue;
      if (text === null) {
        unread++;
        io.stdout.write(`${file.name}: cannot be read and stays as it is. Try: amends pack check ${path}\n`);
        continue;
      }
      changed++;
      if (!onlyCheck) await writeText(file.name, text, true);
      io.stdout.write(`${file.name}: ${onlyCheck ? 'would change' : 'formatted'}\n`);
    }
  }
  if (!changed && !unread)
    io.stdout.write(`${all === 1 ? '1 file is in its usual form' : `${all} files are in their usual form`}\n`);
  return unread || (onlyCheck && changed) ? EXIT.findings : EXIT.ok;
}
