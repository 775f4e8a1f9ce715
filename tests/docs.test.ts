import { existsSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';
import { builtInRules } from '../cli/engine.ts';
import { gate } from '../lib/packs/schema.ts';
import { ruleReference } from '../scripts/rule-reference.ts';
import { files, read, root } from './project.ts';

const pages = [...files('*.md'), ...files('{docs,rules,tests}/**/*.md')];

/** What GitHub makes of a heading, for links to it. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function anchors(page: string): Set<string> {
  const text = read(page);
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slug(heading));
  const named = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...headings, ...named]);
}

test('every link in the docs leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(5);
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].flatMap(([, link, source]) => {
      const [path = '', anchor] = (link ?? source ?? '').split('#');
      if (/^[a-z]+:/.test(path)) return [];
      const target = path === '' ? page : normalize(`${dirname(page)}/${path}`);
      const alive = existsSync(`${root}/${target}`) && (anchor === undefined || anchors(target).has(anchor));
      return alive ? [] : [`${page}: ${link ?? source}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('every command in the docs exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('docs/rules.md is what the rules print', async () => {
  expect(read('docs/rules.md'), 'stale: run npm run docs').toBe(ruleReference(await builtInRules()));
});

test('every source that a rule names is in docs/evidence.md', async () => {
  const known = anchors('docs/evidence.md');
  const { checks } = await builtInRules();
  const sources = checks.flatMap(({ id, rules }) =>
    rules.map((rule) => ({ rule: `${id}/${rule.id}`, source: rule.source })),
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter(({ source }) => source && !known.has(source))).toEqual([]);
});

test('docs/patterns.md says when a rule applies, key by key', () => {
  const section = read('docs/patterns.md').split('## When a rule applies')[1]?.split('\n## ')[0] ?? '';
  const named = new Set([...section.matchAll(/`(\w+)[`:]/g)].map(([, key = '']) => key));
  expect(Object.keys(gate.shape).filter((key) => !named.has(key))).toEqual([]);
});

test('docs/architecture.md names the folders there are', () => {
  const named = new Set(
    [...read('docs/architecture.md').matchAll(/`([a-z][\w/-]*)\/`/g)].map(([, folder = '']) => folder),
  );
  const there = new Set(
    files('*/**/*.*').flatMap((path) => {
      const [top = '', second = ''] = path.split('/');
      return top === 'lib' ? [`lib/${second}`] : [top];
    }),
  );
  expect([...named].filter((folder) => !existsSync(`${root}/${folder}`))).toEqual([]);
  expect([...there].filter((folder) => !named.has(folder))).toEqual([]);
});
