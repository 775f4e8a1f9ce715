import { expect, test } from 'vitest';
import { files, read } from './project.ts';

interface Entry {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  inBundle?: boolean;
}

/** Where npm would look for `name` from the package at `path`, nearest first. */
function* places(path: string, name: string): Generator<string> {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    yield at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (at === '') return;
  }
}

/** What a lock file asks for and does not hold. */
function gaps(packages: Record<string, Entry>): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !places(path, name).some((place) => place in packages))
      .map((name) => `${path || 'the project'} wants ${name}`),
  );
}

test('finds what a lock file lacks', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { 'a-linux': '1', 'a-windows': '1' } },
    'node_modules/a/node_modules/b': { dependencies: { a: '1' } },
    'node_modules/a-linux': {},
  };
  expect(gaps(packages)).toEqual(['node_modules/a wants a-windows']);
});

// A part for another platform that the registry lacks leaves no trace here, installs where it was made, and fails
// everyone's `npm ci` afterwards.
test.each(files('{,tests/**/}package-lock.json'))('%s holds all that it asks for', (path) => {
  expect(gaps(JSON.parse(read(path)).packages)).toEqual([]);
});
