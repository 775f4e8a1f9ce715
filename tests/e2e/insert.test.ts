import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { allBoxes, isPlain } from './harness/boxes.ts';
import { fillAndClick } from './harness/fill.ts';
import { useLibrary, useLibraryInFirefox } from './harness/library.ts';

/**
 * What is put in between the agent's own words: a greeting before them, an apology on a line of its own, a next step
 * behind them. Each stands on its lines, nothing else moves, and one undo takes it back.
 */

const first = 'You failed to report it.';
const second = 'More tomorrow.';
const draft = `${first}\n${second}`;
const insertions = [
  ['a greeting', 0, 'Hi Dana,\n\n'],
  ['an apology', first.length + 1, 'I am sorry for that.\n'],
  ['a next step', draft.length, '\n\nI will write again on Monday.'],
  ['a sentence', first.length, ' We will look at it.'],
] as const;

interface Inserted {
  outcome: string;
  text: string;
  model: string;
  undone: boolean;
  same: boolean;
}

/** Inserts the words; `anew`, if given, is what the page fills the box with in the very moment before. */
async function insert(
  page: ChromiumPage | FirefoxPage,
  box: string,
  html: string,
  at: number,
  words: string,
  anew: string | null = null,
) {
  const evaluate = page.evaluate.bind(page) as ChromiumPage['evaluate'];
  await fillAndClick(page, box, html, 'You failed');
  return evaluate(
    async ([name, start, text, fill]): Promise<Inserted> => {
      const handle = window.__editors[name]!;
      const { boxOf, fitting, readBox, write, takeBack, SKIP } = window.library;
      await handle.rested?.();
      const here = boxOf(handle.element, SKIP);
      const before = { text: readBox(here).text, html: handle.html() };
      if (fill !== null) handle.set(fill);
      const edit = fitting(here, { start, end: start, text });
      const outcome = await write(here, edit, '', { isComposing: () => false });
      const after = readBox(here).text;
      const model = handle.text().split('\n-- \n')[0]!.replaceAll('\u00a0', ' ').trimEnd();
      const undone = await takeBack(here, before.text);
      return { outcome, text: after, model, undone, same: handle.html() === before.html };
    },
    [box, at, words, anew] as const,
  );
}

/** The draft as each box takes it, its first word bold where there is such a thing. */
function filled(kind: string): string {
  if (isPlain(kind)) return `<p>${draft.replace('\n', '</p><p>')}</p>`;
  if (kind.startsWith('Gmail')) return `<b>You</b>${first.slice(3)}<div>${second}</div>`;
  return `<p><strong>You</strong>${first.slice(3)}</p><p>${second}</p>`;
}

const kinds = allBoxes.filter(({ kind }) => !/popup|Spanish/.test(kind));

describe.each(['Chromium', 'Firefox'])('in %s', (browser) => {
  const library = browser === 'Chromium' ? useLibrary() : useLibraryInFirefox();

  test.each(kinds)(
    '$kind: what is put in stands on its lines, and goes by one undo',
    async ({ kind, address, box }) => {
      const page = await library.open(address, box);
      const wrong: object[] = [];
      const line = (text: string) => (kind === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text);
      for (const [what, at, words] of insertions) {
        const html = kind === 'input' ? line(draft) : filled(kind);
        const got = await insert(page, box, html, at, words);
        const wanted = line(draft.slice(0, at)) + line(words) + line(draft.slice(at));
        const right = got.outcome === 'written' && got.text.trimEnd() === wanted && got.model === wanted;
        if (!right || !got.undone || !got.same) wrong.push({ what, ...got });
      }
      expect(wrong).toEqual([]);
      await page.close();
    },
  );

  const late = kinds.filter(({ kind }) => /Slate|Lexical/.test(kind));
  test.each(late)('$kind: stands right too where the page is about to draw the same words anew', async (its) => {
    const page = await library.open(its.address, its.box);
    for (const [, at, words] of insertions) {
      const got = await insert(page, its.box, filled(its.kind), at, words, filled(its.kind));
      const wanted = draft.slice(0, at) + words + draft.slice(at);
      expect(got).toMatchObject({ outcome: 'written', model: wanted });
    }
    await page.close();
  });
});
