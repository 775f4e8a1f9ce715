import { describe, expect, test } from 'vitest';
import type { Session } from '../../../entrypoints/drafts.content/session.ts';
import type { Rewrite } from '../../../lib/engine/types.ts';
import { ownPage } from '../harness/addresses.ts';
import { fillAndClick } from '../harness/fill.ts';
import { useLibrary } from '../harness/library.ts';

/** Several changes made at once, as by "Mend all": what is between them is as it was, and *Undo* takes all of them back. */

const library = useLibrary();

/** Makes the changes, and takes them back. Gives the editor's own HTML before, between and after, and what was said. */
async function mend(editor: string, html: string, changes: readonly (readonly [string, string])[]) {
  const page = await library.open(ownPage(editor), 'reply');
  await fillAndClick(page, 'reply', html, 'You failed');
  return page.evaluate(async (wanted) => {
    const handle = window.__editors.reply!;
    const { boxOf, readBox, until, Writer, SKIP } = window.library;
    const clean = () => handle.html().replace(/&nbsp;|\u00a0/g, ' ');
    await handle.rested?.();
    const box = boxOf(handle.element, SKIP);
    const said: string[] = [];
    // As much of a session as writing needs; it reads the box when it is told to.
    const session = {
      n: 1,
      box,
      map: readBox(box),
      composing: false,
      say: (kind: string) => said.push(kind),
      refresh: () => {},
      update: () => {
        session.map = readBox(box);
        return true;
      },
      get text() {
        return session.map.text;
      },
    };
    const { text } = session;
    const edits = wanted.map(([old, next]): Rewrite => {
      const start = text.indexOf(old);
      return { start, end: start + old.length, text: next, slots: 0 };
    });
    const writer = new Writer(session as unknown as Session);
    const before = clean();
    await writer.put(1, edits);
    const after = clean();
    await writer.undo();
    await until(box.element, () => clean() === before, 1000);
    return { said, before, after, undone: clean() };
  }, changes);
}

const twice = [
  ['failed', 'need'],
  ['obviously', 'of course'],
] as const;

describe('what is between two changes', () => {
  test.each([
    [
      'a mention',
      'contenteditable',
      '<p>You failed <span class="mention" contenteditable="false">@Nadia</span> and obviously us.</p>',
    ],
    ['words with a class', 'contenteditable', '<p>You failed <span class="big">us</span> and obviously more.</p>'],
    ['a table', 'contenteditable', '<table><tbody><tr><td>You failed.</td><td>So obviously.</td></tr></tbody></table>'],
    ['a quote', 'prosemirror', '<blockquote><p>You failed.</p></blockquote><p>So obviously.</p>'],
    ['a heading', 'prosemirror', '<h2>You failed.</h2><p>So obviously.</p>'],
    ['a list', 'ckeditor', '<ul><li>You failed.</li><li>So obviously.</li></ul>'],
    ['lines of Gmail', 'contenteditable', 'You failed.<div><br></div><div>So obviously.</div>'],
    ['paragraphs of TinyMCE', 'tinymce', '<p>You failed.</p><p>So obviously.</p>'],
    ['a line that is centred', 'quill', '<p>You failed.</p><p class="ql-align-center">So obviously.</p>'],
    ['paragraphs', 'tiptap', '<p>You failed.</p><p></p><p>So obviously.</p>'],
  ])('stays: %s in %s', async (_what, editor, html) => {
    const { said, before, after, undone } = await mend(editor, html, twice);
    const ids = (text: string) => text.replace(/ data-list-item-id="\w+"/g, '');
    const wanted = before.replace('failed', 'need').replace('obviously', 'of course');
    expect([said, ids(after), ids(undone)]).toEqual([['applied', 'undone'], ids(wanted), ids(before)]);
  });
});

describe('changes that were made one by one are all taken back', () => {
  const image = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
  test.each([
    // Its history takes all of them back at once.
    [
      'quill',
      `<ul><li>You failed to read our <strong>terms as</strong></li><li>Well ${image} <u>it is</u> <strong>bad</strong></li></ul>`,
      [
        ['read our', 'see our'],
        ['terms', 'so terms'],
        ['Well', 'I am sorry that'],
      ],
    ],
    // Its history holds a step in which nothing shows.
    [
      'tinymce',
      '<table><tbody><tr><td>You <i>failed it</i> <a href="https://shop.example/">so be it</a> <b>all</b></td></tr></tbody></table>',
      [
        ['failed', 'need'],
        ['so', 'and so'],
        ['all', 'it was all'],
      ],
    ],
  ] as const)('%s', async (editor, html, changes) => {
    const { said, before, undone } = await mend(editor, html, changes);
    expect([said, undone]).toEqual([['applied', 'undone'], before]);
  });
});
