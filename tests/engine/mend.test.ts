import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { mendAll } from '../../lib/engine/mend.ts';
import { applyRewrite } from '../../lib/engine/rewrite.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Conversation } from '../../lib/engine/types.ts';
import { exampleOf, unmark } from '../../lib/packs/examples.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const { source } = parseRules(ruleFiles());
if (!source) throw new Error('the built-in rules do not load');
const engine = createEngine(compileRules(source));
const conversation: Conversation = {
  customerName: 'Dana Reyes',
  agentName: 'Sam',
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: 'My parcel arrived broken and nobody answers!!', at: null }],
};
/** The drafts rules are proved on, which hold what there is to mend. */
const drafts = source.checks.flatMap(({ rules }) =>
  rules.flatMap(({ flags, passes }) => [...flags, ...passes].map((one) => unmark(exampleOf(one).text).text)),
);

test('mending leaves nothing it could have mended, and mending again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...drafts), { minLength: 1, maxLength: 4 }), (some) => {
      const once = mendAll(engine, some.join('\n\n'), conversation);
      const twice = mendAll(engine, once.text, conversation);
      expect(twice.text).toBe(once.text);
      expect(twice.changes).toEqual([]);
      const before = engine.check({ text: some.join('\n\n') }, conversation).findings.length;
      const after = engine.check({ text: once.text }, conversation).findings.length;
      expect(after).toBeLessThanOrEqual(before - once.changes.length);
    }),
    { numRuns: 200 },
  );
});

test('what can be mended only once something else is, is mended too', () => {
  const draft = [
    'Hi Ana, that is not something we see in chat. You need to call customer service.',
    'I should have told you, that would have helped.',
  ].join('\n\n');
  const { text } = mendAll(engine, draft, conversation);
  expect(text).toMatch(/^Hi Dana, /);
  expect(mendAll(engine, text, conversation).text).toBe(text);
});

test('whoever is greeted stays greeted, and a name behind the words stays too, whatever is said anew', () => {
  const words = drafts.filter((draft) => !/\n|Dana|Hi |Dear |Hello /.test(draft));
  for (const draft of words.flatMap((one) => [`Hi Dana, ${one}`, one.replace(/\.$/, ', Dana.')])) {
    if (!draft.includes('Dana')) continue;
    for (const { rewrites } of engine.check({ text: draft }, conversation).findings)
      for (const rewrite of rewrites) expect(applyRewrite(draft, rewrite), draft).toContain('Dana');
  }
});

test('a draft with several faults is mended in one go', () => {
  const { text, changes } = mendAll(
    engine,
    'Dear Customer,\n\nPlease be advised that your parcel leaves tonight.',
    conversation,
  );
  expect(text).toContain('Dear Dana');
  expect(text).toContain('sorry');
  expect(text).not.toContain('be advised');
  expect(text).toContain('our parcel leaves tonight.');
  expect(changes.length).toBeGreaterThanOrEqual(3);
});

test('what is put in has the apostrophes of the draft, and its formality', () => {
  const mended = (draft: string) => mendAll(engine, draft, conversation).text;
  expect(mended('Hi Dana, it’s on the van, and that’s all I can see.')).not.toContain("'");
  const lost: Conversation = {
    ...conversation,
    messages: [{ from: 'customer', text: "My order hasn't arrived again and I am so angry!!", at: null }],
  };
  const formal = mendAll(engine, 'Dear Dana, we have looked at it and we are on it.', lost).text;
  expect(formal).toContain('I am sorry your order has not arrived again.');
});

test('what stands beside words at fault stays: a day, another clause, what an office owns', () => {
  const told = (draft: string, rule: string) =>
    engine.check({ text: draft }, conversation).findings.filter((one) => one.rule === rule);
  const days = told('Hi Dana, had you rung us at once, it would be with you on Monday.', 'blame/had-you');
  expect(days).toMatchObject([{ rewrites: [] }]);
  const owned = told("Hi Dana, I asked the relevant department's manager.", 'robotic/nameless-department');
  expect(owned).toMatchObject([{ rewrites: [] }]);
});
