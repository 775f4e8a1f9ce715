import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Made by commands or installed: no part of the project's text. */
const MADE = /(?:^|\/)(?:node_modules|dist|coverage|artifacts|\.git|\.wxt|\.output[^/]*)(?:\/|$)/;

/** The project's files that match a glob, by path from its root, in order. */
export function files(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: (path) => MADE.test(path), withFileTypes: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !MADE.test(path))
    .sort();
}

export const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

/** One import or re-export of a module. */
export interface Import {
  /** As written: `../engine/types.ts`, `preact`. */
  from: string;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?([^'";]*?)from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

/** Every module that a formatted source text names, in `import`, `export … from` and `import()`. */
export function importsOf(text: string): Import[] {
  const named = [...text.matchAll(STATIC)].map(([, type, names = '', from = '']) => {
    const inBraces = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1];
    const each = inBraces?.split(',').filter((name) => name.trim());
    const typeOnly = Boolean(type) || Boolean(each?.length && each.every((name) => name.trim().startsWith('type ')));
    return { from, typeOnly };
  });
  const others = [...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(([, from = '']) => ({
    from,
    typeOnly: false,
  }));
  return [...named, ...others];
}
