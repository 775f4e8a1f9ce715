import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a process gets a view of its own here: as root, or as a user who may. */
function ownView(): string {
  const [wanted] = [['-m'], ['-Urm']].filter(([flag = '']) => spawnSync('unshare', [flag, 'true']).status === 0);
  if (wanted?.[0]) return `unshare ${wanted[0]}`;
  throw new Error(
    'This machine lets nobody have a view of the file system of their own (unshare), so no browser policy can be tried ' +
      'without writing into /etc. Run this test as root, or allow user namespaces.',
  );
}

/**
 * Makes a command that starts a browser with these folders in its `/etc`, beside what is there, without anything being
 * written there. Linux only, since other systems keep policies elsewhere.
 * @param folder where the command is put, and below `etc` the folders.
 * @param inEtc folders below `/etc`: what is written into them later is noticed by a browser that runs.
 * @returns the command.
 */
export async function withPrivateEtc(folder: string, inEtc: readonly string[], browser: string): Promise<string> {
  const view = ownView();
  const etc = join(folder, 'etc');
  for (const one of inEtc) await mkdir(join(etc, one), { recursive: true });
  // All are laid over /etc, then each is put in once more by itself: changes in what is laid over are not noticed.
  const binds = inEtc.map((one) => `mount --bind "${etc}/${one}" "/etc/${one}"`);
  const script = [`mount -t overlay overlay -o "lowerdir=${etc}:/etc" /etc`, ...binds, 'exec "$@"'].join(' && ');
  const command = join(folder, 'browser');
  await writeFile(command, `#!/bin/sh\nexec ${view} sh -c '${script}' sh "${browser}" "$@"\n`);
  await chmod(command, 0o755);
  return command;
}
