// `npm start`: makes the machine ready, builds the extension and opens it on the demo pages.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { node, setup } from './setup.mjs';

try {
  setup({ firefox: false });
  const demo = fileURLToPath(new URL('demo.ts', import.meta.url));
  const child = spawn(node(), [demo, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The demo closes the browser, and we end with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
