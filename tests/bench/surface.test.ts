import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, gzippedSize } from './surface.ts';

let build = '';
const parts = {
  'panel.html':
    '<script type="module" src="/chunks/panel.js"></script><link rel="stylesheet" href="/assets/panel.css">',
  'chunks/panel.js': 'import{a as b}from"./shared.js";import("./later.js");console.log("not-a-file.js")',
  'chunks/shared.js': 'export{a};import"./panel.js"',
  'chunks/later.js': 'export const x=1',
  'chunks/other.js': 'never loaded',
  'assets/panel.css': 'body{}',
  'content.js': '(()=>{"panel.html"})()',
};

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'amends-build-'));
  for (const folder of ['chunks', 'assets']) await mkdir(join(build, folder));
  for (const [name, text] of Object.entries(parts)) await writeFile(join(build, name), text);
});
afterAll(() => rm(build, { recursive: true }));

test('follows a page to everything it can load', () => {
  expect(filesOf(build, ['panel.html'])).toEqual([
    'assets/panel.css',
    'chunks/later.js',
    'chunks/panel.js',
    'chunks/shared.js',
  ]);
  expect(filesOf(build, ['content.js'])).toEqual(['content.js']);
});

test('knows what must be there at once', () => {
  expect(filesOf(build, ['panel.html'], true)).toEqual(['assets/panel.css', 'chunks/panel.js', 'chunks/shared.js']);
});

test('weighs each file packed', () => {
  const one = gzippedSize(build, ['content.js']);
  expect(one).toBeGreaterThan(parts['content.js'].length / 2);
  expect(gzippedSize(build, ['content.js', 'chunks/later.js'])).toBeGreaterThan(one);
});
