import { expect, test } from 'vitest';
import { introducesAs } from '../../lib/engine/introduced.ts';

test.each([
  ['Where is it?\n\nThanks,\nSusan', 'Susan'],
  ['Where is it?\nKind regards, Susan Marsh', 'Susan'],
  ['Where is it? Many thanks, Susan.', 'Ms Susan'],
  ['Hi, this is Susan, Peter’s wife. Where is it?', 'Susan'],
  ["I'm Susan and I ordered a lamp.", 'Susan'],
  ['Susan\nWhere is it?', 'Susan'],
])('%j is from %s', (text, name) => expect(introducesAs(text, name)).toBe(true));

test.each([
  ['I spoke to Marcus yesterday.\n\nPeter', 'Marcus'],
  ['Thanks, Marcus was very kind. Where is it?', 'Marcus'],
  ['Is this Marcus?', 'Marcusson'],
  ['This is Marcus’s fault.', 'Marcus'],
  ['', 'Marcus'],
  ['Our driver today:\nAna was rude.', 'Ana'],
])('%j is not from %s', (text, name) => expect(introducesAs(text, name)).toBe(false));
