import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf } from '../../components/options/change.ts';
import { parseEvidence } from '../../components/options/evidence.ts';
import { read } from '../project.ts';

test('a change is told in whole words', () => {
  expect(changeOf('It seems you failed to pay.', 'It seems we still need you to pay.')).toEqual({
    before: 'It seems ',
    gone: 'you failed',
    come: 'we still need you',
    after: ' to pay.',
  });
});

test('the parts of a change always make up both texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'sorry'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { before, gone, come, after } = changeOf(from, to);
      expect(before + gone + after).toBe(from);
      expect(before + come + after).toBe(to);
    }),
  );
});

test('every source of the evidence has its id, its citation and what follows from it', () => {
  const markdown = read('docs/evidence.md');
  const sources = parseEvidence(markdown);
  expect(sources.map((source) => source.id)).toEqual([...markdown.matchAll(/^### (.*)$/gm)].map(([, id]) => id));
  for (const source of sources) {
    expect(source.citation, source.id).toMatch(/\b(A|B|C)\b/);
    expect(source.paragraphs.at(-1), source.id).toMatch(/^So: /);
    expect(`${source.citation} ${source.paragraphs}`, source.id).not.toMatch(/[*#]/);
  }
});
