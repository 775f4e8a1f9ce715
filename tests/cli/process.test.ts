import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../project.ts';

/** What the process's own streams may do to a command: be full, be closed, be no stream at all. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-process-'));
  await writeFile(join(folder, 'one.ndjson'), JSON.stringify({ id: 'a', reply: 'You failed to attach it.' }));
  await writeFile(join(folder, 'bad.ndjson'), `{oops\n${JSON.stringify({ id: 'a', reply: 'Thanks.' })}`);
});
afterAll(() => rm(folder, { recursive: true }));

function amends(args: readonly string[], stdin: number | 'ignore', stdout: number | 'pipe') {
  const stdio = [stdin, stdout, 'pipe'] as const;
  const child = spawn(process.execPath, [join(root, 'cli/main.ts'), ...args], { cwd: folder, stdio: [...stdio] });
  const [out, err] = [child.stdout as Readable, child.stderr as Readable];
  return { out, err, status: once(child, 'close').then(([code]) => code) };
}

// A device that is always full, which Linux has.
test
  .runIf(existsSync('/dev/full'))
  .each([
    [['check', 'one.ndjson']],
    [['check', '--ndjson', 'one.ndjson']],
    [['audit', '--results', '--threads', '1', 'one.ndjson']],
  ])('says that there is no room for what it prints, and ends with 2: %j', async (args) => {
  const full = await open('/dev/full', 'w');
  const { err, status } = amends(args, 'ignore', full.fd);
  expect(await text(err)).toBe('amends: standard output: cannot be written: there is no room for it\n');
  expect(await status).toBe(2);
  await full.close();
});

test('goes on when nobody listens to what it complains of', async () => {
  const { out, err, status } = amends(['audit', '--threads', '1', 'bad.ndjson'], 'ignore', 'pipe');
  err.destroy();
  expect(await text(out)).toMatch(/^1 reply, /);
  expect(await status).toBe(2);
});

test.skipIf(process.platform === 'win32')('takes a folder as its input for a mistake', async () => {
  const here = await open(folder, 'r');
  const { err, status } = amends(['check', '--ndjson'], here.fd, 'pipe');
  expect(await text(err)).toBe('amends: standard input: is a folder\n');
  expect(await status).toBe(2);
  await here.close();
});
