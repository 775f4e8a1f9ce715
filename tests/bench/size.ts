import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, gzippedSize } from './surface.ts';

/**
 * The most each part may weigh, in kB (1,000 bytes) packed by gzip: what a helpdesk tab and a click have to pay. `later`
 * is what the options page loads besides, once it is shown: examples, and the engine when a pack is added. The background
 * reads and judges packs, which takes a reader of YAML and of schemas; 178 kB of both are what was learned.
 */
const BUDGET = { content: 31, panel: 60, options: 70, later: 580, background: 580 } as const;

interface Manifest {
  background: { service_worker: string };
  content_scripts: { js?: string[]; css?: string[] }[];
  side_panel: { default_path: string };
  options_ui: { page: string };
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const out = process.env.AMENDS_OUT ?? '.output-size';
execFileSync('wxt', ['build', '-b', 'chrome'], {
  cwd: project,
  env: { ...process.env, AMENDS_OUT: out, PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH}` },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const build = join(project, out, 'chrome-mv3');
const manifest: Manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
const first: Record<keyof typeof BUDGET, string[]> = {
  content: manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]),
  panel: [manifest.side_panel.default_path],
  options: [manifest.options_ui.page],
  later: [manifest.options_ui.page],
  background: [manifest.background.service_worker],
};

const rows = Object.entries(BUDGET).map(([name, budget]) => {
  const start = first[name as keyof typeof BUDGET];
  const shown = filesOf(build, start, true);
  const all = filesOf(build, start);
  const files = name === 'options' ? shown : name === 'later' ? all.filter((file) => !shown.includes(file)) : all;
  if (files.length === 0) throw new Error(`nothing was built for ${name}`);
  const size = gzippedSize(build, files) / 1000;
  return { name, size, budget, ok: size < budget };
});

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 1));
else {
  for (const { name, size, budget, ok } of rows) {
    console.log(
      `${name.padEnd(11)} ${size.toFixed(1).padStart(6)} kB of ${String(budget).padStart(3)}  ${ok ? 'ok' : 'TOO LARGE'}`,
    );
  }
}
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
