import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Any string in a script that could name another script of the build. */
const SCRIPT_NAME = /["'`]((?:\.{0,2}\/)?[\w./-]+\.js)["'`]/g;
/** A script that another one cannot begin without. */
const IMPORTED = /(?:\bimport|\bfrom)\s*["'`]((?:\.{0,2}\/)?[\w./-]+\.js)["'`]/g;
const PAGE_PART = /(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * Every script and style sheet that a surface can load, from its first files on: what they import, at once or later.
 * A script counts as soon as another one names it, so the sum is never too small. With `atOnce`, only what must be there
 * before anything is shown.
 */
export function filesOf(build: string, first: readonly string[], atOnce = false): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(join(build, file))) return;
    const text = readFileSync(join(build, file), 'utf8');
    if (!file.endsWith('.html')) seen.add(file);
    if (file.endsWith('.css')) return;
    for (const [, name = ''] of text.matchAll(file.endsWith('.html') ? PAGE_PART : atOnce ? IMPORTED : SCRIPT_NAME)) {
      const from = name.startsWith('/') ? build : join(build, dirname(file));
      visit(relative(build, join(from, name)));
    }
  };
  for (const file of first) visit(file);
  return [...seen].sort();
}

/** Bytes of the files when each is packed by gzip, as a store or a server would pack them. */
export function gzippedSize(build: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}
