import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension as it is shipped.
 * @param out the folder for builds, beside which others may be made at the same time.
 * @returns the folder to load into the browser.
 */
export async function buildExtension(browser: 'chrome' | 'firefox', out: string): Promise<string> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
    cwd: root,
    env: { ...process.env, AMENDS_OUT: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The extension did not build.\n${Buffer.concat(said)}`);
  return join(root, out, `${browser}-mv3`);
}
