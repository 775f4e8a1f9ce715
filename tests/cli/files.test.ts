import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeText } from '../../cli/files.ts';
import { root } from '../project.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-files-'));
  file = join(folder, 'pack.yaml');
  await writeFile(file, 'name: Larkfield Lamps\n');
});
afterEach(() => rm(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('a file that is written over', () => {
  test('keeps its rights, and a link stays a link', async () => {
    await chmod(file, 0o640);
    await symlink('pack.yaml', join(folder, 'link.yaml'));
    await writeText(join(folder, 'link.yaml'), 'name: Larkfield\n', true);
    expect(await readFile(file, 'utf8')).toBe('name: Larkfield\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['link.yaml', 'pack.yaml']);
  });

  test('is left as it was where there is no room for the new text', async () => {
    const code = `import { writeText } from ${JSON.stringify(join(root, 'cli/files.ts'))};
      await writeText(${JSON.stringify(file)}, 'x'.repeat(5000), true).catch((error) => console.log(error.message));`;
    // The shell lets no file grow beyond two blocks of 512 or 1,024 bytes, as a full disk would.
    const run = `trap '' XFSZ; ulimit -f 2; exec "$0" --input-type=module-typescript -e "$1"`;
    const said = execFileSync('/bin/sh', ['-c', run, process.execPath, code], { encoding: 'utf8' });
    expect(said).toBe(`${file}: cannot be written: there is no room for it\n`);
    expect(await readFile(file, 'utf8')).toBe('name: Larkfield Lamps\n');
    expect(await readdir(folder)).toEqual(['pack.yaml']);
  });
});
