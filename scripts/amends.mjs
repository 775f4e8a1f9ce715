// `npm run amends`: the command line, or in words what it wants first. Runs on bare Node 20, which cannot read the rest.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../node_modules', import.meta.url))) {
  console.error('amends: the packages are not installed yet. Try: npm install');
  process.exitCode = 2;
} else if (process.features.typescript) {
  await import('../cli/main.ts');
} else {
  console.error(`amends: Node 22.18 or newer is needed; this is ${process.versions.node}.`);
  process.exitCode = 2;
}
