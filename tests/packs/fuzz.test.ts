import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { workDone } from '../../lib/engine/matcher.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { diffPacks } from '../../lib/packs/diff.ts';
import { formatFile } from '../../lib/packs/format.ts';
import { layerPacks } from '../../lib/packs/layer.ts';
import { ALLOWANCE, measurePack } from '../../lib/packs/measure.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import { testPack } from '../../lib/packs/test-pack.ts';
import { around, builtIn, HEAD } from './built-in.ts';

/** Pieces that patterns are made of, right and wrong. */
const piece = fc.constantFrom(
  ...[
    'you',
    'failed',
    'to',
    'the',
    'order',
    '{send}',
    '#Verb',
    '#Adverb?',
    '*',
    '.',
    '.{0,8}',
    '(a|b c)',
    '(the|you)?',
  ],
  ...['!not', '[parcel]', '[<what>order]', '%problem%', '%own%', '%own%', '^', '$', '@isNumber', "don't", 'sorry{1,3}'],
  ...['(', ')', '|', '/x/', '#Nope', '%none%', '{', '"', ',', '😀', '&', 'a&b', '__proto__', 'constructor'],
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
const goodPiece = fc.constantFrom(
  ...['you', 'failed', 'the', 'order', '{send}', '#Verb', '#Adverb?', '*', '.', '.{0,8}', '(a|b c)', '(the|you)?'],
  ...['!not', '(parcel|.){0,8}', '%own%', '@isNumber', '((a|the) (b|.)?){0,8}', '(not|never)&@isUpperCase'],
);
const goodPattern = fc.array(goodPiece, { minLength: 1, maxLength: 10 }).map((parts) => `${parts.join(' ')} zebra?`);
const words = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('cheap', 'LarkLamp', '', '…', 'x'.repeat(300)));
const id = fc.oneof(
  fc.constantFrom('a', 'b', 'blame', 'b1ame', 'words', '__proto__', 'A b'),
  fc.string({ maxLength: 8 }),
);
const any = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words, { maxLength: 2 }));

const rule = (find: fc.Arbitrary<string>) =>
  fc.record(
    {
      id,
      kind: fc.constantFrom('phrase', 'phrase', 'missing', 'count', 'name', 'nope'),
      why: words,
      find: fc.array(find, { maxLength: 4 }),
      unless: fc.dictionary(fc.constantFrom('draft', 'match', 'nearby', 'nope'), fc.array(find, { maxLength: 2 })),
      rewrites: fc.array(fc.constantFrom('{what}', 'we {what|past}', '[slot]', ''), { maxLength: 2 }),
      flags: fc.array(fc.oneof(words, fc.record({ text: words, becomes: words })), { maxLength: 2 }),
      passes: fc.array(words, { maxLength: 2 }),
      stray: any,
    },
    { requiredKeys: ['kind'] },
  );
const pack = fc.record(
  {
    pack: fc.constant({
      id: 'a',
      name: 'A',
      version: '1.0.0',
      authors: ['a'],
      licence: 'x',
      language: 'en',
      engine: '0.1.0',
      changes: 'x',
    }),
    lists: fc.dictionary(fc.constantFrom('own', 'other'), fc.array(pattern, { maxLength: 3 })),
    checks: fc.array(
      fc.record(
        {
          id,
          name: words,
          about: words,
          level: fc.constant('advice'),
          rules: fc.array(rule(pattern), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    overrides: fc.array(
      fc.record({ rule: fc.constantFrom('blame/you-failed-to', 'x/y', 'z'), level: any }, { requiredKeys: [] }),
      { maxLength: 2 },
    ),
    words: fc.array(
      fc.record({ never: fc.array(words, { maxLength: 3 }), rather: fc.array(words, { maxLength: 2 }) }),
      { maxLength: 3 },
    ),
    products: fc.array(fc.record({ name: words }), { maxLength: 2 }),
    gestures: any,
    waiting: any,
    hide: any,
  },
  { requiredKeys: [] },
);
const draft = fc
  .array(
    fc.constantFrom(
      'you',
      'failed',
      'to send',
      'the',
      'order',
      'a b c',
      'zebra',
      'NOT',
      '12',
      'x',
      'sorry.',
      '?',
      '\n',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(' '));
const conversation = {
  customerName: 'Dana',
  agentName: null,
  channel: 'email',
  visibility: 'public',
  messages: [],
} as const;

/** Everything that may be done with a pack, whatever it holds. */
function use(text: string, name = 'pack.json') {
  const { pack: read, problems } = parsePack([{ name, text }], around);
  expect(read === null).toBe(problems.length > 0);
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.trim()).not.toBe('');
  }
  formatFile({ name, text });
  if (!read) return null;
  expect(diffPacks(read, read)).toEqual([]);
  return measurePack(read, builtIn).ok ? { read, tests: testPack(read, builtIn) } : null;
}

describe('whatever a pack holds', () => {
  test('as text: it is read or refused', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            ':',
            ' ',
            '\n',
            '- ',
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            '&',
            '*',
            '!',
            '|',
            '>',
            '#',
            '?',
            '%',
            '@',
            ',',
          ),
          { maxLength: 80 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (some, headed) => void use(headed ? HEAD + some : some, 'pack.yaml')),
      { numRuns: 400 },
    );
  });

  test('as data: it is read or refused', () => {
    fc.assert(
      fc.property(pack, (some) => void use(JSON.stringify(some))),
      { numRuns: 300 },
    );
  });

  test('as any JSON: it is read or refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (some) => void use(some)),
      { numRuns: 200 },
    );
  });

  test('what is accepted stays within its cost on drafts nobody thought of', () => {
    const sound = fc.array(goodPattern, { minLength: 1, maxLength: 12 }).map((finds) => ({
      pack: {
        id: 'a',
        name: 'A',
        version: '1.0.0',
        authors: ['a'],
        licence: 'x',
        language: 'en',
        engine: '0.1.0',
        changes: 'x',
      },
      lists: { own: ['the order', 'a {send}', 'you . b'] },
      checks: [
        {
          id: 'house',
          name: 'H',
          about: 'a',
          level: 'advice',
          rules: finds.map((find, i) => ({
            id: `r${i}`,
            kind: 'phrase',
            why: 'a',
            find: [find],
            flags: ['«a»'],
            passes: ['b'],
          })),
        },
      ],
    }));
    let accepted = 0;
    fc.assert(
      fc.property(sound, fc.array(draft, { minLength: 1, maxLength: 3 }), (some, drafts) => {
        const { pack: read } = parsePack([{ name: 'pack.json', text: JSON.stringify(some) }], around);
        if (!read || !measurePack(read, builtIn).ok) return;
        accepted++;
        const layered = layerPacks({ ...builtIn, checks: [], elements: {}, facts: { thresholds: {}, signals: [] } }, [
          read,
        ]);
        const engine = createEngine(compileRules(layered.source));
        for (const text of drafts) {
          const before = workDone();
          engine.check({ text }, conversation);
          const count = Math.max(50, text.split(/\s+/).length);
          // The drafts it was weighed on are hard ones; no other may be many times as hard.
          expect(workDone() - before).toBeLessThan(ALLOWANCE * count * 3);
        }
      }),
      { numRuns: 80 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});
