import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseRules } from '../lib/packs/parse.ts';

const ID = 'virtual:amends-rules';
const FOLDER = join(import.meta.dirname, '..', 'rules');

/** The YAML files of the built-in pack. */
export function ruleFiles(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: `rules/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }));
}

/**
 * Serves `rules/` as one JSON module, checked while building: the extension starts without reading YAML, and a build
 * with a broken rule fails with its file and line.
 */
export function rules(): Plugin {
  return {
    name: 'amends-rules',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const files = ruleFiles();
      for (const { name } of files) this.addWatchFile(join(FOLDER, '..', name));
      const { source, problems } = parseRules(files);
      if (!source) {
        this.error(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.path}: ${p.message}`).join('\n'));
      }
      return `export default ${JSON.stringify(source)};`;
    },
  };
}
