import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { allBoxes, isPlain } from './harness/boxes.ts';
import { fillAndClick } from './harness/fill.ts';
import { useLibrary, useLibraryInFirefox } from './harness/library.ts';

/**
 * What is bold, linked or coloured stays so when words in it are replaced: the first of them, some in the middle, the
 * last, or all. Also that what stands beside it does not become so, and that one undo takes the change back.
 */

const looks = {
  bold: ['<strong>', '</strong>'],
  link: ['<a href="https://shop.example/">', '</a>'],
  colour: ['<span style="color: rgb(200, 0, 0);">', '</span>'],
} as const;
type Look = keyof typeof looks;

const changes = [
  ['one', 'alpha beta'],
  ['one', 'alpha'],
  ['two', 'alpha beta'],
  ['three', 'alpha beta'],
  ['three', 'alpha'],
  ['one two three', 'alpha beta'],
  ['one two three', 'alpha'],
  ['one ', ''],
  [' three', ''],
  ['Hi', 'Hello dear'],
  ['end', 'the end'],
] as const;

/** What an editor keeps: not every one knows colours, and Lexical gives up a link at its ends (docs/editors.md). */
function keeps(kind: string, look: Look, old: string): boolean {
  if (look === 'colour') return /Gmail|TinyMCE/.test(kind);
  return !(kind === 'Lexical' && look === 'link' && /^(one|three|one two three)$/.test(old));
}

interface Changed {
  outcome: string;
  before: string;
  after: string;
  undone: boolean;
}

/** Fills the box, clicks into it, replaces words, and takes that back. */
async function change(page: ChromiumPage | FirefoxPage, box: string, html: string, old: string, next: string) {
  const evaluate = page.evaluate.bind(page) as ChromiumPage['evaluate'];
  await fillAndClick(page, box, html, 'Hi one two three end');
  return evaluate(
    async ([name, from, to]): Promise<Changed> => {
      const handle = window.__editors[name]!;
      const { boxOf, readBox, write, takeBack, SKIP } = window.library;
      const clean = () => handle.html().replace(/&nbsp;|\u00a0/g, ' ');
      await handle.rested?.();
      const here = boxOf(handle.element, SKIP);
      const { text } = readBox(here);
      const before = clean();
      const start = text.indexOf(from);
      const edit = { start, end: start + from.length, text: to };
      const outcome = await write(here, edit, from, { isComposing: () => false });
      const after = clean();
      return { outcome, before, after, undone: (await takeBack(here, text)) && clean() === before };
    },
    [box, old, next] as const,
  );
}

const kinds = allBoxes.filter(({ kind }) => !isPlain(kind) && !/popup|Spanish/.test(kind));

describe.each(['Chromium', 'Firefox'])('in %s', (browser) => {
  const library = browser === 'Chromium' ? useLibrary() : useLibraryInFirefox();

  test.each(kinds)('$kind: words have the looks of those they replace', async ({ kind, address, box }) => {
    const page = await library.open(address, box);
    const wrong: object[] = [];
    for (const look of Object.keys(looks) as Look[]) {
      for (const [old, next] of changes) {
        if (!keeps(kind, look, old)) continue;
        const line = `Hi ${looks[look][0]}one two three${looks[look][1]} end.`;
        const html = kind.startsWith('Gmail') ? line : `<p>${line}</p>`;
        const { outcome, before, after, undone } = await change(page, box, html, old, next);
        // Otherwise the editor knows no such look and the test would see nothing.
        expect(before).toContain('>one two three<');
        const wanted = before.replace(old, next);
        if (outcome !== 'written' || after !== wanted || !undone)
          wrong.push({ look, old, next, outcome, after, undone });
      }
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});
