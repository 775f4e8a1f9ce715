import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rested } from '../../../scripts/drive.ts';
import { addresses, ownPage } from '../harness/addresses.ts';
import { allBoxes, isPlain } from '../harness/boxes.ts';
import { soon } from '../harness/chromium.ts';
import { fillAndClick } from '../harness/fill.ts';
import { useLibrary } from '../harness/library.ts';

/** Writing into the real editors: text, model, undo, caret, focus and scroll are what the agent would want. */

const library = useLibrary();

const lines = ['Dear customer, it is YOUR fault. See THE PAGE HERE now.', 'Thanks. Bye.'];
const rich = `<p>${lines[0]!.replace('YOUR', '<strong>YOUR</strong>').replace('THE PAGE HERE', '<a href="https://x.example/">THE PAGE HERE</a>')}</p><p>${lines[1]}</p>`;
const gmail = rich.replaceAll('<p>', '<div>').replaceAll('</p>', '</div>').replaceAll('strong>', 'b>');

interface Job {
  old: string;
  text: string;
  /** Where to insert, when there is nothing to replace. */
  at?: number;
}

/** A field of one line has no second. */
const lineBreak = (kind: string): string => (kind === 'input' ? ' ' : '\n');

/** Waits until the editor has noticed a selection that was made in the page: Slate looks only now and then. */
const placed = (page: Page, box: string): Promise<void> =>
  page.evaluate((name) => window.__editors[name]!.placed?.(), box);

/** Puts the draft into the box, types one letter into its last line, and writes; then says what came of it. */
async function setUp(page: Page, box: string, kind: string): Promise<void> {
  const start = kind.startsWith('Gmail') ? gmail : rich;
  const html = /textarea|input/.test(kind) ? lines.join(lineBreak(kind)) : start;
  await page.evaluate(
    ([name, wanted]) => {
      const handle = window.__editors[name!]!;
      handle.set(wanted!);
      return handle.drawn?.();
    },
    [box, html],
  );
  // Editors made of React draw when they find the time.
  await expect.poll(() => text(page, box), soon).toContain('Bye.');
  await page.evaluate(async (name) => {
    const { element } = window.__editors[name]!;
    element.focus();
    const { boxOf, readBox, setCaret, selectionSettled } = window.library;
    const here = boxOf(element, '.gmail_quote,.gmail_signature,.gmail_signature_prefix');
    const map = readBox(here);
    const at = map.text.indexOf('Bye');
    setCaret(here, map, { anchor: at, focus: at });
    await selectionSettled(element.ownerDocument);
  }, box);
  await placed(page, box);
  await page.keyboard.type('x');
  await expect.poll(() => text(page, box), soon).toContain('xBye');
  await rested(page, box);
}

const text = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.library.mapText(window.__editors[name]!.element).text, box);
const model = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.text().replaceAll('\u00a0', ' '), box);
const html = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.html().replaceAll('&nbsp;', ' '), box);

const write = (page: Page, box: string, job: Job, composing = false) =>
  page.evaluate(
    async ([name, { old, text: words, at }, isComposing]) => {
      const { element } = window.__editors[name]!;
      const { boxOf, readBox, readCaret, write: put } = window.library;
      const here = boxOf(element, '.gmail_quote,.gmail_signature,.gmail_signature_prefix');
      const before = readBox(here).text;
      const start = at ?? before.indexOf(old);
      const edit = { start, end: start + old.length, text: words };
      const outcome = await put(here, edit, old, { isComposing: () => isComposing });
      const map = readBox(here);
      const caret = readCaret(here, map);
      return {
        outcome,
        expected: before.slice(0, start) + words + before.slice(start + old.length),
        text: map.text,
        behind: caret && map.text.slice(caret.focus, caret.focus + 3),
        focused: element.matches(':focus'),
      };
    },
    [box, job, composing] as const,
  );

const jobs: [string, Job][] = [
  ['replaces plain words', { old: 'Dear customer', text: 'Hello Sarah' }],
  ['replaces a bold word', { old: 'YOUR', text: 'OUR' }],
  ['replaces words across a bold edge', { old: 'is YOUR fault', text: 'was our mistake' }],
  ['changes the inside of a link', { old: 'THE PAGE HERE', text: 'THE HELP HERE' }],
  ['puts a word in between', { old: 'fault', text: 'own fault' }],
  ['takes words away', { old: 'customer, ', text: '' }],
  ['takes the last words of a line away', { old: ' now.', text: '' }],
  ['puts a greeting above', { old: '', text: 'Hi Sarah,\n\n', at: 0 }],
  ['replaces words with two lines', { old: 'Dear customer, ', text: 'Hi Sarah,\nI am sorry, ' }],
  ['writes what could be taken for markup', { old: 'Dear customer', text: 'Hi <b>Sarah</b> & $& \\1' }],
];

describe.each(allBoxes)('$kind', ({ address, box, kind }) => {
  test.each(jobs)('%s', async (_what, job) => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const before = { model: await model(page, box), html: await html(page, box) };
    const done = await write(page, box, job);
    if (kind === 'input' && job.text.includes('\n')) {
      // What a box has no room for is not written at all.
      expect(done.outcome).toBe('refused');
      expect(await html(page, box)).toBe(before.html);
      return;
    }
    expect(done).toMatchObject({ outcome: 'written', text: done.expected, focused: true });
    // The editor's own model agrees, and what is not replaced keeps its looks.
    const words = done.expected.trim().replace(/\n+/g, '\n');
    await expect.poll(async () => (await model(page, box)).replace(/\n+/g, '\n'), soon).toContain(words);
    const after = await html(page, box);
    if (!isPlain(kind)) {
      if (!job.old.includes('PAGE'))
        expect(after).toMatch(/<a [^>]*href="https:\/\/x\.example\/"[^>]*>THE PAGE HERE<\/a>/);
      else expect(after).toMatch(/>THE HELP HERE<\/a>/);
      if (!job.old.includes('YOUR')) expect(after).toMatch(/<(strong|b)>YOUR<\/\1>/);
      else if (job.old === 'YOUR') expect(after).toMatch(/<(strong|b)>OUR<\/\1>/);
    }
    // The caret is where the agent typed last.
    expect(done.behind).toBe('Bye');
    // One undo takes it back and nothing else.
    await page.keyboard.press('Control+z');
    // TinyMCE, see docs/editors.md.
    const steps = kind.startsWith('TinyMCE') && job.text.endsWith('\n') ? 2 : 0;
    for (let more = 0; more < steps && (await model(page, box)) !== before.model; more++)
      await page.keyboard.press('Control+z');
    await expect.poll(() => model(page, box), soon).toBe(before.model);
    await expect.poll(() => html(page, box), soon).toBe(before.html);
  });

  test('puts a closing line below, before what is not the reply', async () => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const end = (await text(page, box)).indexOf('xBye.') + 5;
    const job = { old: '', text: `${lineBreak(kind).repeat(2)}I will call you today.`, at: end };
    const done = await write(page, box, job);
    expect(done).toMatchObject({ outcome: 'written', text: done.expected, behind: 'Bye' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page, box), soon).not.toContain('today');
  });

  test('fills an empty box', async () => {
    const page = await library.open(address, box);
    await page.evaluate((name) => {
      const { element, set } = window.__editors[name]!;
      set('');
      element.focus();
    }, box);
    const done = await write(page, box, { old: '', text: 'Hi Sarah,', at: 0 });
    expect(done).toMatchObject({ outcome: 'written', text: 'Hi Sarah,' });
    await expect.poll(() => model(page, box), soon).toBe('Hi Sarah,');
  });

  test('writes nothing where other words are now, or while an input method composes', async () => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const before = await html(page, box);
    expect(await write(page, box, { old: 'never there', text: 'no', at: 3 })).toMatchObject({ outcome: 'moved' });
    expect(await write(page, box, { old: 'Dear', text: 'no' }, true)).toMatchObject({ outcome: 'composing' });
    expect(await html(page, box)).toBe(before);
  });

  test('lets what the agent types at the same moment come first', async () => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const writing = write(page, box, { old: 'Dear customer', text: 'Hello Sarah' });
    await page.keyboard.type('yz');
    expect((await writing).outcome).toBe('written');
    await expect.poll(() => text(page, box), soon).toContain('Thanks. xyzBye.');
    expect(await text(page, box)).toContain(`Hello Sarah, ${lines[0]!.slice(15)}`);
  });
});

describe('an editor that takes no edit', () => {
  test.each([
    ['at once', 0],
    ['a moment later', 15],
  ])('and puts back %s what was there is left as it was, and said to have refused', async (_when, delay) => {
    const page = await library.open(addresses.gmail, 'inline');
    await setUp(page, 'inline', 'Gmail');
    const before = await html(page, 'inline');
    await page.evaluate((milliseconds) => {
      const { element } = window.__editors.inline!;
      const kept = [...element.childNodes].map((node) => node.cloneNode(true));
      const restore = () => element.replaceChildren(...kept.map((node) => node.cloneNode(true)));
      element.addEventListener('input', () => (milliseconds ? setTimeout(restore, milliseconds) : restore()));
    }, delay);
    expect(await write(page, 'inline', { old: 'Dear customer', text: 'Hello' })).toMatchObject({ outcome: 'refused' });
    expect(await html(page, 'inline')).toBe(before);
  });

  test('late gets the time it needs', async () => {
    const page = await library.open(addresses.gmail, 'inline');
    await setUp(page, 'inline', 'Gmail');
    await page.evaluate(() => {
      const { element } = window.__editors.inline!;
      element.addEventListener('beforeinput', (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        setTimeout(() => document.execCommand('insertText', false, event.data ?? ''), 300);
      });
    });
    const done = await write(page, 'inline', { old: 'Dear customer', text: 'Hello' });
    expect(done).toMatchObject({ outcome: 'written', text: done.expected });
  });
});

test('the page does not scroll, and the focus goes back to where it was', async () => {
  const page = await library.open(addresses.gmail, 'inline');
  await setUp(page, 'inline', 'Gmail');
  const [before, after] = await page.evaluate(async () => {
    const { element } = window.__editors.inline!;
    element.append(
      ...Array.from({ length: 200 }, (_, at) =>
        Object.assign(document.createElement('div'), { textContent: `Line ${at}` }),
      ),
    );
    element.style.cssText = 'height: 120px; overflow: auto';
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    element.scrollTop = 900;
    const state = () => [element.scrollTop, window.scrollY, document.activeElement === field];
    const first = state();
    const { boxOf, readBox, write: put } = window.library;
    const box = boxOf(element, '');
    const start = readBox(box).text.indexOf('Dear');
    await put(box, { start, end: start + 4, text: 'Oh dear' }, 'Dear', { isComposing: () => false });
    return [first, state()];
  });
  expect(after).toEqual(before);
  expect(await text(page, 'inline')).toContain('Oh dear customer');
});

test('lines beside a mention of Quill, which would lose them, are not put in', async () => {
  const page = await library.open(addresses.elsewhere);
  const [outcome, after, before] = await page.evaluate(async () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.className = 'ql-editor';
    box.contentEditable = 'true';
    box.innerHTML = '<p><span>\ufeff<span contenteditable="false">Nadia</span>\ufeff</span> is here.</p>';
    const html = box.innerHTML;
    const { boxOf, write: put } = window.library;
    const greeting = { start: 0, end: 0, text: 'Hi Nadia,\n\n' };
    return [await put(boxOf(box, ''), greeting, '', { isComposing: () => false }), box.innerHTML, html];
  });
  expect([outcome, after]).toEqual(['refused', before]);
});

test('a greeting before words with looks of their own is one undo step in TinyMCE', async () => {
  const page = await library.open(ownPage('tinymce'), 'reply');
  const html = '<p>You failed <u>it again</u></p>';
  await fillAndClick(page, 'reply', html, 'You failed');
  const [after, undone] = await page.evaluate(async () => {
    const handle = window.__editors.reply!;
    const { boxOf, write: put } = window.library;
    const greeting = { start: 0, end: 0, text: 'Hi Nadia,\n\n' };
    await put(boxOf(handle.element, ''), greeting, '', { isComposing: () => false });
    const now = handle.text();
    handle.undo();
    return [now, handle.html()];
  });
  expect(after).toContain('Hi Nadia,');
  expect(undone).toBe(html);
});
