import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { builtInRules } from '../cli/engine.ts';

/**
 * Bundles the command line into a folder (`cli/dist`, or the one named): Node does not strip types below node_modules,
 * so what is installed is JavaScript, with its libraries inside and the rules as checked data beside it.
 */
const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, 'cli', 'dist');

await rm(out, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      input: { amends: join(root, 'cli/main.ts'), 'audit-worker': join(root, 'cli/audit/worker.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
await mkdir(out, { recursive: true });
await writeFile(join(out, 'rules.json'), JSON.stringify(await builtInRules()));
// What is inside came with a licence that wants to be passed on.
const licences = ['compromise', 'efrt', 'grad-school', 'suffix-thumb', 'yaml', 'zod'].map(async (name) => {
  const folder = join(root, 'node_modules', name);
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  return `${name}\n\n${file ? await readFile(join(folder, file), 'utf8') : 'MIT'}`;
});
const own = await readFile(join(root, 'LICENSE'), 'utf8');
await writeFile(join(out, 'LICENSES.txt'), [`amends\n\n${own}`, ...(await Promise.all(licences))].join('\n\n---\n\n'));
console.error(`${out} is built.`);
