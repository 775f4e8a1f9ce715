import { existsSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { files, importsOf, read, root } from './project.ts';

/** What a folder may take from the others of the project and from outside; anything else is an arrow the wrong way. */
interface Layer {
  /** Folders it may run code of. Itself is always allowed. */
  uses: readonly string[];
  /** Folders it may know the types of, besides. */
  knows: readonly string[];
  /** Packages, or families of them, that it may run code of. */
  packages: readonly string[];
}

const LIB = ['lib/engine', 'lib/packs', 'lib/hosts', 'lib/editor', 'lib/browser'];
const EXTENSION_API = ['wxt/browser', '#imports', 'wxt/utils/storage', 'webextension-polyfill'];

const LAYERS: Record<string, Layer> = {
  'lib/engine': { uses: [], knows: [], packages: [] },
  'lib/packs': { uses: ['lib/engine'], knows: [], packages: ['yaml', 'zod/mini'] },
  'lib/editor': { uses: [], knows: ['lib/engine'], packages: [] },
  'lib/hosts': { uses: ['lib/editor'], knows: ['lib/engine'], packages: [] },
  'lib/browser': { uses: [], knows: LIB, packages: [...EXTENSION_API, 'zod/mini'] },
  rules: {
    uses: [],
    knows: ['lib/engine', 'lib/packs'],
    packages: ['virtual:amends-rules', 'virtual:amends-examples'],
  },
  components: { uses: [], knows: LIB, packages: ['preact', '@preact/signals'] },
  entrypoints: {
    uses: [...LIB, 'components', 'rules', 'docs', 'CHANGELOG.md?raw'],
    knows: [],
    packages: ['preact', '@preact/signals', 'wxt/utils/define-background', 'wxt/utils/define-content-script'],
  },
  cli: { uses: ['lib/engine', 'lib/packs'], knows: [], packages: ['node:', 'zod/mini'] },
};

/** Packages that a single file may run, and stands for to the rest. */
const ALONE: Record<string, string> = {
  'lib/engine/language.ts': 'compromise',
};

/** Files past 200 lines, and why they are. The list should only shrink. */
const LONG: Record<string, string> = {
  'lib/engine/pattern.ts': 'one grammar, read from top to bottom',
  'lib/engine/matcher.ts': 'one machine, whose steps share their state',
  'lib/engine/rule.ts': 'every word that a rule may say, in one place',
};

const sources = files('{lib,components,entrypoints,cli,rules,scripts}/**/*.{ts,tsx,mjs}').filter(
  (path) => !path.endsWith('.d.ts'),
);
const layerOf = (path: string) => Object.keys(LAYERS).find((folder) => path.startsWith(`${folder}/`));
const isPackage = (from: string) => !from.startsWith('.');
const allows = (packages: readonly string[], from: string) =>
  packages.some((name) => from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`));

/** The imports of a file that its folder may not make. */
function wrong(path: string, text: string): string[] {
  const folder = layerOf(path) ?? '';
  const layer = LAYERS[folder];
  if (!layer) return [];
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    if (isPackage(from)) {
      const alone = path in ALONE && allows([ALONE[path]!], from);
      return typeOnly || alone || allows(layer.packages, from) ? [] : [`${path} runs ${from}`];
    }
    const target = layerOf(normalize(`${dirname(path)}/${from}`)) ?? normalize(`${dirname(path)}/${from}`);
    const allowed = [folder, ...layer.uses, ...(typeOnly ? layer.knows : [])];
    return allowed.some((one) => target === one || target.startsWith(`${one}/`))
      ? []
      : [`${path} ${typeOnly ? 'knows' : 'runs'} ${from}`];
  });
}

describe('arrows', () => {
  test('every folder takes only from those below it', () => {
    expect(sources.flatMap((path) => wrong(path, read(path)))).toEqual([]);
  });

  test('every folder of code has a layer', () => {
    const homeless = sources.filter((path) => !layerOf(path) && !path.startsWith('scripts/'));
    expect(homeless).toEqual([]);
    for (const folder of Object.keys(LAYERS)) expect(existsSync(`${root}/${folder}`), folder).toBe(true);
  });

  test.each([
    ['lib/engine/check.ts', "import { browser } from 'wxt/browser';"],
    ['lib/engine/check.ts', "import nlp from 'compromise/two';"],
    ['lib/engine/check.ts', "import type { Pack } from '../packs/parse.ts';"],
    ['lib/hosts/gmail.ts', "import { createEngine } from '../engine/engine.ts';"],
    ['lib/browser/settings.ts', "import { createEngine, type Engine } from '../engine/engine.ts';"],
    ['components/panel/panel.tsx', "import { applyRewrite } from '../../lib/engine/rewrite.ts';"],
    ['components/panel/panel.tsx', "export * from '../../entrypoints/background.ts';"],
    ['cli/main.ts', "import { browser } from '../lib/browser/pages.ts';"],
    ['lib/packs/parse.ts', "const later = () => import('../hosts/find.ts');"],
    ['lib/packs/parse.ts', "import '../../tests/project.ts';"],
    ['entrypoints/background.ts', "import { browser } from 'wxt/browser';"],
  ])('would refuse, in %s, %s', (path, line) => {
    expect(wrong(path, line)).toHaveLength(1);
  });

  test.each([
    ['lib/engine/language.ts', "import nlp from 'compromise/two';"],
    ['lib/hosts/gmail.ts', "import type { Conversation } from '../engine/types.ts';"],
    ['components/card.tsx', "import { type Finding, type Rewrite } from '../lib/engine/types.ts';"],
    ['cli/main.ts', "import { parseArgs } from 'node:util';"],
  ])('would let pass, in %s, %s', (path, line) => {
    expect(wrong(path, line)).toEqual([]);
  });
});

test('only lib/browser touches extension APIs, and one file asks for texts', () => {
  const touches =
    /\b(?:browser|chrome)\.(?:i18n|runtime|storage|tabs|action|commands|sidePanel|sidebarAction|scripting|permissions|alarms|windows)\b/;
  const found = sources.filter(
    (path) => !path.startsWith('lib/browser/') && path !== 'components/i18n.ts' && touches.test(read(path)),
  );
  expect(found).toEqual([]);
});

test('relative imports name the file, ending and all', () => {
  const modules = files('{lib,components,entrypoints,cli,rules,scripts,tests}/**/*.{ts,tsx}');
  // This file quotes imports that do not exist.
  const found = modules
    .filter((path) => path !== 'tests/structure.test.ts')
    .flatMap((path) =>
      importsOf(read(path))
        .filter(({ from }) => !isPackage(from) && !existsSync(`${root}/${dirname(path)}/${from.replace(/\?.*$/, '')}`))
        .map(({ from }) => `${path}: ${from}`),
    );
  expect(found).toEqual([]);
});

describe('files', () => {
  test('are short, or say why not', () => {
    const lines = (path: string) => read(path).split('\n').length - 1;
    const long = sources.filter((path) => lines(path) > 200);
    expect(long.filter((path) => !LONG[path])).toEqual([]);
    expect(Object.keys(LONG).filter((path) => !long.includes(path))).toEqual([]);
  });

  test('are named in small letters and hyphens', () => {
    expect(sources.filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1)!))).toEqual([]);
  });
});

test('nothing names the machine or the registry it was made on', () => {
  const texts = files('{*,.ci/*,.npmrc,.gitignore,{lib,components,entrypoints,cli,rules,scripts,tests,docs}/**/*}.*');
  const readable = texts.filter((path) => /\.(?:[mc]?[jt]sx?|json|ya?ml|md|html|css|svg)$/.test(path));
  const machine = /(?<![\w.-])\/(?:work|root|tmp|home\/\w+|Users\/\w+)\//;
  expect(readable.length).toBeGreaterThan(50);
  expect(readable.filter((path) => machine.test(read(path)))).toEqual([]);
  const locks = readable.filter((path) => path.endsWith('package-lock.json'));
  expect(locks.length).toBeGreaterThan(1);
  expect(locks.filter((path) => /"resolved"|registry\./.test(read(path)))).toEqual([]);
});
