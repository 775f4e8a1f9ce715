import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/engine/matcher.ts';
import { parsePattern } from '../../lib/engine/pattern.ts';
import { Sentence } from '../../lib/engine/sentence.ts';
import { FEATURES } from '../../lib/engine/tokens.ts';

const page = readFileSync(new URL('../../docs/patterns.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `.*\|$/gm)].map(([row]) =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|')),
);
const finds = (pattern: string, text: string) =>
  new Sentence(text).find(compile(parsePattern(pattern, { problem: ['mistake'] }))).length > 0;

describe('the page on patterns', () => {
  const examples = rows.filter((cells) => cells.length === 5);
  test('has its table', () => {
    expect(examples.length).toBeGreaterThan(10);
  });
  test.each(examples)('is right about %s (%s)', (_, __, code = '', yes = '', no = '') => {
    const pattern = code.replace(/^`|`$/g, '');
    expect(finds(pattern, yes)).toBe(true);
    expect(finds(pattern, no)).toBe(false);
  });
  test('names every feature', () => {
    for (const feature of Object.keys(FEATURES)) expect(page).toContain(`@${feature}`);
  });
});
