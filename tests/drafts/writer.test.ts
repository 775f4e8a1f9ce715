// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../entrypoints/drafts.content/session.ts';
import { Writer } from '../../entrypoints/drafts.content/writer.ts';
import { boxOf, readBox } from '../../lib/editor/box.ts';
import type { Rewrite } from '../../lib/engine/types.ts';

const rewrite: Rewrite = { start: 0, end: 6, text: 'Please', slots: 0 };
let field: HTMLTextAreaElement;
let undone: number;
/** What the agent does while the browser is asked to take something back. */
let typing: () => void;

/** A page that knows the two commands by which a field is written. */
beforeEach(() => {
  document.body.innerHTML = '<textarea>Kindly wait.</textarea>';
  field = document.querySelector('textarea')!;
  undone = 0;
  typing = () => {};
  document.execCommand = (command, _, words) => {
    if (command === 'insertText') field.setRangeText(words ?? '', field.selectionStart, field.selectionEnd, 'end');
    if (command === 'undo') {
      undone++;
      typing();
    }
    return true;
  };
});

/** As much of a session as writing needs; it reads the box when it is told to, as the real one does once a frame. */
function sessionOf(element: HTMLElement) {
  const box = boxOf(element, '');
  const session = {
    n: 1,
    box,
    map: readBox(box),
    composing: false,
    say: vi.fn(),
    refresh: () => {},
    update: () => {
      session.map = readBox(box);
      return true;
    },
    get text() {
      return session.map.text;
    },
  };
  return session;
}

test('taking back leaves alone what was typed since the last frame', async () => {
  const session = sessionOf(field);
  const writer = new Writer(session as unknown as Session);
  await writer.put(1, [rewrite]);
  expect(field.value).toBe('Please wait.');
  session.update();
  expect(writer.canUndo).toBe(true);
  field.value = 'Please wait. Thanks.';
  await writer.undo();
  expect({ undone, text: field.value }).toEqual({ undone: 0, text: 'Please wait. Thanks.' });
});

test.each([
  ['behind the words', 'Please wait. Thanks.', 'Kindly wait. Thanks.'],
  ['before them', 'Hi. Please wait.', 'Hi. Kindly wait.'],
  ['not at all', 'Please wait.', 'Kindly wait.'],
])(
  'where the browser has no history, and the agent types %s meanwhile, only our words go back',
  async (_, typed, left) => {
    const session = sessionOf(field);
    const writer = new Writer(session as unknown as Session);
    await writer.put(1, [rewrite]);
    typing = () => {
      field.value = typed;
    };
    await writer.undo();
    expect({ undone, text: field.value }).toEqual({ undone: 1, text: left });
  },
);

test('a click on something else waits for the one before, and a double click is one', async () => {
  const session = sessionOf(field);
  const writer = new Writer(session as unknown as Session);
  const put = writer.put(1, [rewrite]);
  await Promise.all([put, writer.put(1, [rewrite]), writer.undo()]);
  expect(session.say.mock.calls).toEqual([['applied'], ['undone']]);
  expect(field.value).toBe('Kindly wait.');
});

test('what lies behind words of the agent is forgotten with the next change', async () => {
  const session = sessionOf(field);
  const writer = new Writer(session as unknown as Session);
  await writer.put(1, [rewrite]);
  field.value = 'Please wait. Thanks.';
  await writer.put(1, [{ start: 13, end: 19, text: 'Thank you', slots: 0 }]);
  expect(field.value).toBe('Please wait. Thank you.');
  await writer.undo();
  field.value = 'Please wait.';
  session.update();
  expect(writer.canUndo).toBe(false);
});
