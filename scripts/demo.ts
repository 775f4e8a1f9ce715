import { fileURLToPath } from 'node:url';
import { buildPages } from '../tests/pages/build.ts';
import { tour } from './demo-tour.ts';
import { openWindow } from './demo-window.ts';
import { buildExtension } from './extension.ts';

/** Whether a window can be shown to somebody. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const headless = process.argv.includes('--headless') || !hasDisplay();

try {
  console.log('Building the extension and the demo pages.');
  const extension = await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output');
  const pages = await buildPages();
  const pictures = fileURLToPath(new URL('../artifacts/demo', import.meta.url));
  const colorScheme = process.argv.includes('--dark') ? 'dark' : 'light';
  if (headless) await tour({ extension, pages, colorScheme }, pictures);
  else await openWindow({ extension, pages });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!headless) console.error('Without a window, the same demo runs by: npm start -- --headless');
  process.exitCode = 1;
}
