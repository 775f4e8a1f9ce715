import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunksOf } from '../../lib/engine/hunks.ts';
import { applyRewrite } from '../../lib/engine/rewrite.ts';

/** Some edits, each on the text that the one before it left. */
const rows = fc
  .tuple(
    fc.string({ maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(8), fc.string({ maxLength: 6 })), { maxLength: 7 }),
  )
  .map(([draft, raw]) => {
    let text = draft;
    const edits = raw.map(([at, length, put]) => {
      const start = Math.min(at, text.length);
      const edit = { start, end: Math.min(start + length, text.length), text: put };
      text = applyRewrite(text, edit);
      return edit;
    });
    return { draft, edits, text };
  });

test('the stretches are in order, apart from each other, and give what the edits gave', () => {
  fc.assert(
    fc.property(rows, ({ draft, edits, text }) => {
      const hunks = hunksOf(draft, edits);
      let end = -1;
      for (const hunk of hunks) {
        expect(hunk.start).toBeGreaterThan(end);
        end = hunk.end;
      }
      expect(end).toBeLessThanOrEqual(draft.length);
      expect(hunks.reduceRight(applyRewrite, draft)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test('an edit of what another one brought is part of the same stretch', () => {
  const hunks = hunksOf('Dear Customer, you failed.', [
    { start: 5, end: 13, text: 'Dana' },
    { start: 11, end: 21, text: 'we need' },
    { start: 0, end: 4, text: 'Hi' },
  ]);
  expect(hunks).toEqual([
    { start: 0, end: 4, text: 'Hi', edits: [2] },
    { start: 5, end: 13, text: 'Dana', edits: [0] },
    { start: 15, end: 25, text: 'we need', edits: [1] },
  ]);
  expect(
    hunksOf('a b', [
      { start: 0, end: 1, text: 'cc' },
      { start: 1, end: 2, text: 'd' },
    ]),
  ).toEqual([{ start: 0, end: 1, text: 'cd', edits: [0, 1] }]);
});
