import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addresses } from '../harness/addresses.ts';
import { boxes } from '../harness/boxes.ts';
import { soon } from '../harness/chromium.ts';
import { useLibrary } from '../harness/library.ts';

/** Marks over the words: where they are, what they leave alone, and that they go. */

const library = useLibrary();
const draft = Array.from({ length: 40 }, (_, at) => `Line ${at} says that you failed to reply.`);

async function setUp(page: Page, box: string, kind: string): Promise<void> {
  await page.evaluate(
    ([name, html]) => {
      const { element, set } = window.__editors[name!]!;
      set(html!);
      element.style.maxHeight = '160px';
      element.style.overflow = 'auto';
    },
    [box, kind.includes('textarea') ? draft.join('\n') : draft.map((line) => `<p>${line}</p>`).join('')],
  );
}

/** Marks these words on these lines, and gives the words under the marks and where they are within the box. */
const mark = (page: Page, box: string, lines: readonly number[]) =>
  page.evaluate(
    ([name, wanted]) => {
      const { element } = window.__editors[name]!;
      const { boxOf, Marks, readBox } = window.library;
      const map = readBox(boxOf(element, ''));
      const end = new AbortController();
      const marks = new Marks(element, end.signal);
      const spans = wanted.map((line) => {
        const start = map.text.indexOf(`Line ${line} says`) + `Line ${line} says that `.length;
        return { key: `${line}`, level: 'problem' as const, start, end: start + 'you failed'.length };
      });
      marks.draw(map, spans, null);
      Object.assign(window, { marks, end });
      return [...CSS.highlights.get('amends-problem')!].map(String);
    },
    [box, lines] as const,
  );

declare global {
  interface Window {
    marks: InstanceType<Window['library']['Marks']>;
    end: AbortController;
  }
}

describe.each(boxes)('$kind', ({ address, box, kind }) => {
  test('are on the words, also after scrolling, and found under the mouse', async () => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const html = await page.evaluate((name) => window.__editors[name]!.element.innerHTML, box);
    expect(await mark(page, box, [1, 30])).toEqual(['you failed', 'you failed']);
    const rects = () => page.evaluate(() => ['1', '30'].map((key) => window.marks.rects(key).length));
    expect(await rects()).toEqual([1, 0]);
    await page.evaluate((name) => {
      const { element } = window.__editors[name]!;
      element.addEventListener('scroll', () => window.marks.follow());
      const map = window.library.mapText(element);
      const range = window.marks.rangeOf(map, map.text.indexOf('Line 30'), map.text.indexOf('Line 30') + 4);
      window.library.bringIntoView(element, () => range?.getBoundingClientRect());
    }, box);
    await expect.poll(rects, soon).toEqual([0, 1]);
    const under = await page.evaluate(() => {
      const [{ left, top, width, height }] = window.marks.rects('30') as [DOMRect];
      return [window.marks.at(left + width / 2, top + height / 2), window.marks.at(left - 20, top + height / 2)];
    });
    expect(under).toEqual(['30', null]);
    // Nothing was put into the box.
    expect(await page.evaluate((name) => window.__editors[name]!.element.innerHTML, box)).toBe(html);
  });

  test('go without a trace', async () => {
    const page = await library.open(address, box);
    await setUp(page, box, kind);
    const sheets = () =>
      page.evaluate(() => document.adoptedStyleSheets.length + document.querySelectorAll('style').length);
    const before = await sheets();
    await mark(page, box, [1]);
    await page.evaluate(() => window.end.abort());
    expect(await sheets()).toBe(before);
    const left = await page.evaluate(() => [
      [...CSS.highlights.keys()].filter((name) => name.startsWith('amends')),
      document.querySelectorAll('amends-mirror').length,
    ]);
    expect(left).toEqual([[], 0]);
  });
});

describe('in a textarea the copy lies exactly over the text', () => {
  const places = (page: Page, at: string) =>
    page.evaluate((words) => {
      const { element } = window.__editors['ticket-1']!;
      const field = element as HTMLTextAreaElement;
      const map = window.library.mapText(field);
      const start = map.text.indexOf(words);
      const { left, top, bottom } = window.marks.rangeOf(map, start, start + words.length)!.getBoundingClientRect();
      const from = document.caretPositionFromPoint(left + 1, (top + bottom) / 2);
      return { inside: from?.offsetNode === field, offset: from?.offset, start };
    }, at);

  test.each([
    ['as it is', ''],
    [
      'with another font and spacing',
      'font: italic 19px/1.7 monospace; letter-spacing: 1px; padding: 11px 23px; border: 3px solid',
    ],
    ['narrow, so that lines wrap', 'width: 190px; padding: 5px'],
    ['with figures of one width', 'font-size: 21px; font-variant-numeric: tabular-nums'],
    ['with an indent', 'width: 220px; text-indent: 40px'],
    ['magnified', 'transform: scale(1.3); transform-origin: 0 0; width: 300px'],
    ['zoomed', 'zoom: 1.25'],
    ['in a page that is zoomed as a whole', '', 'zoom: 1.25'],
  ])('%s', async (_what, style, root = '') => {
    const page = await library.open(`${addresses.zendesk}?textarea=1`, 'ticket-1');
    await setUp(page, 'ticket-1', 'textarea');
    await page.evaluate(
      ([css, around]) => {
        const { element } = window.__editors['ticket-1']!;
        element.style.cssText += `;${css}`;
        document.documentElement.style.cssText += `;${around}`;
        element.scrollTop = 0;
      },
      [style, root] as const,
    );
    await mark(page, 'ticket-1', [1]);
    for (const words of ['Line 0', 'failed to reply.\nLine 2'.slice(0, 6), 'Line 2 says']) {
      const { inside, offset, start } = await places(page, words);
      expect([inside, offset]).toEqual([true, start]);
    }
  });

  test('where the user has chosen the colours, and is not seen', async () => {
    const page = await library.open(`${addresses.zendesk}?textarea=1`, 'ticket-1');
    await page.emulateMedia({ forcedColors: 'active' });
    await setUp(page, 'ticket-1', 'textarea');
    await mark(page, 'ticket-1', [1]);
    const { inside, offset, start } = await places(page, 'Line 2 says');
    expect([inside, offset]).toEqual([true, start]);
    const colour = await page.evaluate(() => {
      const { parentElement } = [...CSS.highlights.get('amends-problem')!][0]!.startContainer;
      return getComputedStyle(parentElement!).color;
    });
    expect(colour).toBe('rgba(0, 0, 0, 0)');
  });

  test('while lines come, change and go', async () => {
    const page = await library.open(`${addresses.zendesk}?textarea=1`, 'ticket-1');
    await setUp(page, 'ticket-1', 'textarea');
    await mark(page, 'ticket-1', [1]);
    const same = await page.evaluate(() => {
      const field = window.__editors['ticket-1']!.element as HTMLTextAreaElement;
      const texts = [
        'One\ntwo\nthree',
        'One\n\ntwo\nthree',
        'two',
        '',
        '\n\n',
        'a\nb\nc\nd',
        'a\nc\nd',
        'x\na\nc\nd\ny',
      ];
      return texts.map((text) => {
        field.value = text;
        window.marks.follow();
        const lines = document.querySelector('amends-mirror')!.shadowRoot!.querySelectorAll('div > div');
        return [...lines].map((line) => line.textContent!.replace('\u200b', '')).join('\n') === text;
      });
    });
    expect(same).toEqual(Array(8).fill(true));
  });
});
