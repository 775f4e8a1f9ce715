import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_FORMS } from '../../lib/engine/rewrite.ts';
import { packSchemas } from '../../lib/packs/json-schema.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import { problemLine } from '../../lib/packs/problem.ts';
import { BAD } from './bad-packs.ts';
import { around, HEAD } from './built-in.ts';

/** Lists that grow with the engine stand in the table by name. */
const rules = JSON.stringify(packSchemas().check);
const GROWING: Record<string, readonly string[]> = {
  kinds: [...rules.matchAll(/"kind":\{"type":"string","const":"(\w+)"\}/g)].map(([, kind = '']) => kind),
  forms: [...TEMPLATE_FORMS],
  scopes: Object.keys(JSON.parse(/"unless":\{"type":"object","properties":(\{.*?\}\}\})/.exec(rules)?.[1] ?? '{}')),
};
const written = (text: string) =>
  Object.entries(GROWING).reduce((all, [name, list]) => all.replaceAll(list.join(', '), `{${name}}`), text);

/** What each kind of bad pack is told, word for word: `## kind`, and below it the problems. */
const table = new Map(
  readFileSync(new URL('./bad-packs.txt', import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [kind = '', ...lines] = block.trimEnd().split('\n');
      return [kind, lines.join('\n')] as const;
    }),
);

/** Hundreds of problems of one sort say no more than the first few. */
const SHOWN = 4;

test('the table has at least sixty kinds, and says something of each', () => {
  expect(BAD.length).toBeGreaterThan(60);
  expect([...table.keys()].sort()).toEqual(BAD.map(({ kind }) => kind).sort());
});

describe('a pack with', () => {
  test.each(BAD.map((bad) => [bad.kind, bad] as const))('%s is refused in these words', (kind, { files }) => {
    const named = typeof files === 'string' ? { 'pack.yaml': HEAD + files } : files;
    const parsed = parsePack(
      Object.entries(named).map(([name, text]) => ({ name, text })),
      around,
    );
    expect(parsed.pack).toBe(null);
    expect(
      parsed.problems
        .slice(0, SHOWN)
        .map((one) => written(problemLine(one)))
        .join('\n'),
    ).toBe(table.get(kind));
  });
});
