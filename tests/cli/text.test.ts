import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { formatText } from '../../cli/format/text.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { calm, finding } from './fake.ts';

const print = (text: string, findings: Finding[], stream = new PassThrough()) =>
  formatText('draft.txt', text, { findings, coverage: {}, facts: calm }, stream);

test('prints place, reason, words and rewrites', () => {
  const text = 'Hi Dana,\nyou failed to read it.\n';
  const span = { start: 9, end: 22 };
  const found = finding({ span, rewrites: [{ ...span, text: 'the note says to read', slots: 0 }] });
  expect(print(text, [found])).toBe(`draft.txt:2:1: problem: This hurts. [blame/bad]
    you failed to read it.
    ^^^^^^^^^^^^^
    → the note says to read

draft.txt: 1 problem
`);
});

test('prints what is missing at the place where it would go', () => {
  const found = finding({
    level: 'advice',
    rewrites: [{ start: 4, end: 4, text: "I'm sorry about that.\n\nReally.\n", slots: 0 }],
  });
  expect(print('Hi,\nhello', [found])).toBe(`draft.txt:2:1: advice: This hurts. [blame/bad]
    + I'm sorry about that.
      
      Really.

draft.txt: 1 advice
`);
});

test('says so when words are best left out, and when there is nothing to mend', () => {
  const found = finding({ span: { start: 0, end: 2 }, rewrites: [{ start: 0, end: 2, text: '', slots: 0 }] });
  expect(print('So no', [found])).toContain('    - leave it out\n');
  expect(print('Fine', [])).toBe('draft.txt: nothing to mend\n');
});

test('shows a part of a long line, and the words under their own marks', () => {
  const text = `${'a'.repeat(300)} bad ${'b'.repeat(300)}`;
  const [, words, marks] = print(text, [finding({ span: { start: 301, end: 304 } })]).split('\n');
  expect(words!.length).toBeLessThan(140);
  expect(words).toMatch(/^ {4}…a+ bad b+…$/);
  expect(words!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('bad');
});

test('obeys no control character of a draft', () => {
  const text = 'a\u001b[2Jb\u0007\u202ebad';
  const span = { start: text.indexOf('bad'), end: text.length };
  const printed = print(text, [finding({ span, rewrites: [{ ...span, text: '\u001b]0;x\u0007ok', slots: 0 }] })]);
  expect(printed).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  expect(printed).toContain('bad');
});

test('uses colours for a terminal only, and not where they are unwanted', () => {
  const colours = (env: Record<string, string>, tty: boolean) => {
    const before = { ...process.env };
    for (const key of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS', 'CI', 'TMUX']) delete process.env[key];
    Object.assign(process.env, { TERM: 'xterm-256color' }, env);
    try {
      const stream = Object.assign(new PassThrough(), {
        isTTY: tty,
        getColorDepth: WriteStream.prototype.getColorDepth,
      });
      const printed = print('so bad', [finding({ span: { start: 3, end: 6 } })], stream);
      return printed !== stripVTControlCharacters(printed);
    } finally {
      process.env = before;
    }
  };
  expect(colours({}, true)).toBe(true);
  expect(colours({ NO_COLOR: '1' }, true)).toBe(false);
  expect(colours({}, false)).toBe(false);
});
