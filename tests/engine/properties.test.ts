import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { reflectionsOf } from '../../lib/engine/reflect.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { CheckResult, Conversation } from '../../lib/engine/types.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const { source } = parseRules(ruleFiles());
if (!source) throw new Error('the built-in rules do not load');
const ruleset = compileRules(source);
const engine = createEngine(ruleset);

const conversation: Conversation = {
  customerName: 'Dana Reyes',
  agentName: 'Sam',
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: 'My parcel arrived broken. This is the third time!!', at: null }],
};

/** Offsets lie inside the text and never between the halves of a character. */
function expectSound(text: string, result: CheckResult): void {
  const boundary = (at: number) => {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(text.length);
    expect(/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')).toBe(false);
  };
  for (const { span, rewrites } of result.findings) {
    if (span) {
      boundary(span.start);
      boundary(span.end);
      expect(span.end).toBeGreaterThan(span.start);
    }
    for (const { start, end, text: words } of rewrites) {
      boundary(start);
      boundary(end);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(words).not.toBe(text.slice(start, end));
    }
  }
  const keys = result.findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

/** Sentences like those of replies, whose pieces the rules know, among anything at all. */
const phrases = [
  'you failed to reply',
  'As per our policy',
  'sorry if',
  'Hi Ana,',
  'Dear Customer',
  '{{name}}',
  'please be advised',
  "don't",
  'constructor',
  '__proto__',
  'ASAP!!!',
  '“quoted words”',
  'If you',
  '?',
  '...',
  '\n',
  '\n\n',
  ', ',
  '. ',
  '’',
  '«',
];
const text = fc.oneof(
  fc
    .array(fc.constantFrom(...phrases, 'we', 'you', 'the order', 'was', 'not', 'I'), { maxLength: 40 })
    .map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('check', () => {
  test('never throws, and points into the text, whatever the text', () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.string({ maxLength: 30 })), (draft, message, customerName) => {
        const result = engine.check(
          { text: draft },
          { ...conversation, customerName, messages: [{ from: 'customer', text: message, at: null }] },
        );
        expectSound(draft, result);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['no spaces', 'x'.repeat(100_000)],
    ['only spaces', ' '.repeat(100_000)],
    ['only punctuation', '.,!?"“”()[]{}<>'.repeat(7000)],
    ['opening brackets', '[{<«“('.repeat(17_000)],
    ['right to left', 'שלום עולם، نحن آسفون. '.repeat(4500)],
    ['emoji', '😡👩‍👩‍👧‍👦🇩🇪 '.repeat(5000)],
    ['one endless sentence', 'you have not read our terms and '.repeat(3200)],
    ['underscores', '_'.repeat(100_000)],
    ['commas', 'sorry, '.repeat(15_000)],
  ])('ends on 100 kB of %s', (_, draft) => {
    expectSound(draft, engine.check({ text: draft }, conversation));
  });

  // Where the time grew with the square of the length, each of these took minutes.
  test.each([
    ['points without a space', 'a.'],
    ['a sum without end', '1+'],
    ['escapes', '%a'],
    ['a line of dashes', '-'],
    ['exclamations', '!'],
  ])('ends on 250 kB of %s, in the draft and in the message', (_, unit) => {
    const long = `${unit.repeat(250_000 / unit.length)}end`;
    const messages = [{ from: 'customer' as const, text: `My order arrived broken, ${long}`, at: null }];
    const result = engine.check({ text: long }, { ...conversation, messages });
    expectSound(long, result);
    for (const { text } of reflectionsOf({ ...conversation, messages })) expect(text).not.toBe('');
  });

  test.each(['[', '(', '“', '"', '[a '])('ends on a sender whose name is 100 kB of %s', (unit) => {
    const customerName = `Dana ${unit.repeat(100_000 / unit.length)}`;
    expectSound('Hi Dna, thanks.', engine.check({ text: 'Hi Dna, thanks.' }, { ...conversation, customerName }));
  });

  test('gives the same answer twice, and from a fresh engine', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const first = engine.check({ text: draft }, conversation);
        expect(engine.check({ text: draft }, conversation)).toEqual(first);
        expect(createEngine(ruleset).check({ text: draft }, conversation)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('after any edit says what a fresh check says', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(12), text), { maxLength: 6 }), (draft, edits) => {
        let now = draft;
        for (const [at, length, words] of edits) {
          const from = now.length ? at % now.length : 0;
          now = now.slice(0, from) + words + now.slice(from + length);
          expect(engine.check({ text: now }, conversation)).toEqual(
            createEngine(ruleset).check({ text: now }, conversation),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('finds nothing in an internal note', () => {
    const draft = { text: 'Dear Customer, as per our policy you failed to reply.' };
    expect(engine.check(draft, conversation).findings).not.toEqual([]);
    expect(engine.check(draft, { ...conversation, visibility: 'internal' }).findings).toEqual([]);
  });
});

const pairs = new URL('../../../shared/eval/pairs.ndjson', import.meta.url);
/** Real conversations lie beside the project on some machines; elsewhere the random ones above must do. */
test.runIf(existsSync(pairs))('is sound on every real reply there is', () => {
  for (const line of readFileSync(pairs, 'utf8').split('\n').filter(Boolean)) {
    const item = JSON.parse(line);
    const messages = [...(item.history ?? []), { from: 'customer', text: item.customer }];
    const result = engine.check(
      { text: item.reply },
      { ...conversation, customerName: item.customer_name ?? null, channel: item.channel, messages },
    );
    expectSound(item.reply, result);
  }
});
