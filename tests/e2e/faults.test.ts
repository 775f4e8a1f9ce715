import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { marks, modelHtml, modelText, open, pointAt, rested, type } from '../../scripts/drive.ts';
import { lostExport } from '../pages/stories/export.ts';
import { reminder } from '../pages/stories/reminder.ts';
import { addresses } from './harness/addresses.ts';
import { allBoxes } from './harness/boxes.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

/**
 * What other tools of this kind have done to people's words, each by the number it was reported under at
 * Automattic/harper, tried on the whole extension.
 */

const draft = 'Thanks for it. You failed to report the crack. More tomorrow.';
const words = 'You failed to report';
const better = 'We still need you to report';
const rich = allBoxes.filter(({ kind }) => /rich|shadow|inline|TipTap|Lexical|Quill|Slate|TinyMCE/.test(kind));

const chromium = useChromium({ ownSite: true });

async function start(address: string, box: string): Promise<Page> {
  const page = await open(chromium.now.context, address, box);
  await write(page, box, draft);
  return page;
}
async function write(page: Page, box: string, text: string): Promise<void> {
  await type(page, box, text);
  await expect.poll(() => marks(page), soon).toContain(words);
}
async function choose(page: Page): Promise<void> {
  await pointAt(page, words);
  await page.locator('amends-card .choice', { hasText: better }).click();
}

describe.each(rich)('$kind', ({ kind, address, box }) => {
  // One page for them all, as an agent has one for many replies; each begins with an empty box.
  let page: Page;
  beforeAll(async () => {
    page = await open(chromium.now.context, address, box);
  });
  afterAll(() => page.close());
  /** What the page shows in the box, which some editors draw later than they know it. */
  const shown = async () => {
    const text = await page.evaluate((name) => window.__editors[name]!.element.textContent!, box);
    return text.replace(/[\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ');
  };
  const fill = async (html: string) => {
    await page.evaluate(([name, text]) => window.__editors[name!]!.set(text!), [box, html]);
    await expect.poll(() => marks(page), soon).toEqual(html ? [words] : []);
    if (!html) await expect.poll(shown, soon).toBe('');
  };

  test('doubling (#1978, #2563), the caret (#2358, #2617, #2974) and dead keys (#2494, #2495): one copy, and typing goes on', async () => {
    await fill('');
    await write(page, box, draft);
    await choose(page);
    // Not a moment's wait: what is typed right after a choice is where the agent was.
    await page.keyboard.type(' Abc');
    await expect.poll(() => modelText(page, box), soon).toBe(`${draft.replace(words, better)} Abc`);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type('z');
    await expect.poll(() => modelText(page, box), soon).toBe(`${draft.replace(words, better)} Ab\nz`);
  });

  test('marks lost (#2242): bold words beside and around the words stay bold', async () => {
    const tag = kind.startsWith('Gmail') ? 'b' : 'strong';
    const html = `<p>Hi <${tag}>there</${tag}>. <${tag}>Oh dear. You failed to report the crack.</${tag}> More.</p>`;
    await type(page, box, '');
    await fill(kind.startsWith('Gmail') ? html.replace(/<\/?p>/g, '') : html);
    await type(page, box, '');
    await page.keyboard.press('Control+Home');
    const before = await modelHtml(page, box);
    await rested(page, box);
    await choose(page);
    const spaces = (text: string) => text.replace(/&nbsp;|\u00a0/g, ' ');
    const after = spaces(before).replace(words, better);
    await expect.poll(async () => spaces(await modelHtml(page, box)), soon).toBe(after);
  });

  test('many lines (#2596, #2597): only the words of one line change', async () => {
    await fill('');
    await write(page, box, `First line.\n\n${draft}\nLast line.`);
    await choose(page);
    await expect
      .poll(() => modelText(page, box), soon)
      .toBe(`First line.\n\n${draft.replace(words, better)}\nLast line.`);
  });

  test('a reply that the page fills anew right after a choice stays as the page has it, and typing goes on in it', async () => {
    await fill('');
    await write(page, box, draft);
    const other = 'Another customer.';
    await page.evaluate(
      ([name, next, sign, plain]) => {
        const { element, set } = window.__editors[name!]!;
        new MutationObserver((_, observer) => {
          if (!element.textContent!.replaceAll('\u00a0', ' ').includes(sign!)) return;
          observer.disconnect();
          setTimeout(() => set(plain ? next! : `<p>${next}</p>`));
        }).observe(element, { childList: true, characterData: true, subtree: true });
      },
      [box, other, better, kind.startsWith('Gmail') ? 'plain' : ''],
    );
    await choose(page);
    await expect.poll(() => modelText(page, box), soon).toBe(other);
    await expect.poll(shown, soon).toBe(other);
    await type(page, box, '');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Words that are typed at once.');
    await expect.poll(() => modelText(page, box), soon).toBe(`${other} Words that are typed at once.`);
  });

  test('edits put back by the editor (#3981), and what it only shows (#1275): the model has the words, now and later', async () => {
    await fill('');
    await write(page, box, draft);
    await choose(page);
    await expect.poll(() => modelText(page, box), soon).toBe(draft.replace(words, better));
    // Whatever the editor has put off, such as drawing anew, is done by now.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await shown()).toContain(better);
    expect(await modelText(page, box)).toBe(draft.replace(words, better));
  });
});

describe('elsewhere in the page', () => {
  afterEach(() => closePages(chromium.now));

  test('the page scrolls (#2950): a card and a choice leave everything where it was', async () => {
    const page = await start(addresses.gmail, 'inline');
    await page.evaluate(() => {
      const room = document.createElement('div');
      room.style.height = '3000px';
      document.body.append(room);
      document.scrollingElement!.scrollTop = 5;
    });
    const scrolled = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0).map(({ scrollTop }) => scrollTop),
      );
    const before = await scrolled();
    await choose(page);
    await expect.poll(() => modelText(page, 'inline'), soon).toContain(better);
    expect(await scrolled()).toEqual(before);
  });

  test('the focus (#2282, #3112) is back in the reply after a choice', async () => {
    const page = await start(addresses.zendesk, 'ticket-1');
    await choose(page);
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toContain(better);
    expect(await page.evaluate(() => window.__editors['ticket-1']!.element.matches(':focus'))).toBe(true);
  });

  test('the product’s own saving (#1426) hears of a rewrite as of a key', async () => {
    const page = await start(addresses.gmail, 'inline');
    await page.evaluate(() => {
      window.__editors.inline!.element.addEventListener('input', ({ target }) => {
        document.documentElement.dataset.saved = (target as HTMLElement).innerText;
      });
    });
    await choose(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.saved ?? ''), soon).toContain(better);
  });

  describe('the page throws out what is ours (#2998)', () => {
    /** Has the page remove our copy of the field whenever it sees it. */
    const unwelcome = (page: Page) =>
      page.evaluate(() => {
        new MutationObserver(() => {
          for (const element of document.querySelectorAll('amends-mirror')) element.remove();
        }).observe(document.documentElement, { childList: true, subtree: true });
      });

    test('the card closes, the keyboard is in the reply again, and another card can be opened', async () => {
      const page = await start(addresses.zendesk, 'ticket-1');
      await pointAt(page, words);
      await page.locator('amends-card .choice', { hasText: better }).focus();
      await page.evaluate(() => document.querySelector('amends-card')!.remove());
      const focused = () => page.evaluate(() => window.__editors['ticket-1']!.element.matches(':focus'));
      await expect.poll(focused, soon).toBe(true);
      // The page hears it only where no card takes it for itself.
      await page.evaluate(() =>
        document.addEventListener('keydown', ({ key }) => {
          document.documentElement.dataset.key = key;
        }),
      );
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.documentElement.dataset.key)).toBe('Escape');
      await pointAt(page, words);
      await page.mouse.down();
      await page.mouse.up();
      await page.locator('amends-card .choice', { hasText: better }).click();
      await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(draft.replace(words, better));
    });

    test('the marks over a textarea come back, and stay away where the page insists', async () => {
      const page = await start(`${addresses.zendesk}?textarea=1`, 'ticket-1');
      const mirrors = () => page.evaluate(() => document.querySelectorAll('amends-mirror').length);
      await page.evaluate(() => document.querySelector('amends-mirror')!.remove());
      await expect.poll(mirrors, soon).toBe(1);
      await expect.poll(() => marks(page), soon).toContain(words);
      await unwelcome(page);
      await page.keyboard.type(' Abc');
      // It looks at what is added, so something is.
      await page.evaluate(() => document.documentElement.append(document.createElement('i')));
      await expect.poll(mirrors, soon).toBe(0);
      await page.keyboard.type(' def');
      await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(`${draft} Abc def`);
      expect(await mirrors()).toBe(0);
    });
  });

  describe('a second tool in the same box', () => {
    test('that rewrites on every mutation ends in peace: each writes once', async () => {
      const page = await open(chromium.now.context, addresses.gmail, 'inline');
      await page.evaluate(() => {
        const { element } = window.__editors.inline!;
        let writes = 0;
        new MutationObserver(() => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!/teh\s/.test(node.nodeValue!)) continue;
            // It leaves the caret where it is, as such tools do.
            const at = node.nodeValue!.search(/teh\s/);
            (node as Text).replaceData(at + 1, 2, 'he');
            document.documentElement.dataset.writes = String(++writes);
          }
        }).observe(element, { childList: true, characterData: true, subtree: true });
      });
      await type(page, 'inline', 'Thanks for it. You failed to report teh ');
      await page.keyboard.press('End');
      await page.keyboard.type('crack.');
      await expect.poll(() => marks(page), soon).toContain(words);
      await choose(page);
      await expect
        .poll(async () => (await modelText(page, 'inline')).replaceAll('\u00a0', ' '), soon)
        .toBe('Thanks for it. We still need you to report the crack.');
      expect(await page.evaluate(() => document.documentElement.dataset.writes)).toBe('1');
    });

    test('that draws into it, as spell-checkers do, keeps its nodes and we keep our words', async () => {
      const page = await start(addresses.gmail, 'inline');
      await page.evaluate(() => {
        const { element } = window.__editors.inline!;
        let drawings = 0;
        const draw = () => {
          if (element.querySelector('spell-mark')) return;
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
            const at = node.data.indexOf('crack');
            if (at < 0) continue;
            const mark = document.createElement('spell-mark');
            node.splitText(at + 5);
            node.splitText(at).replaceWith(mark);
            mark.textContent = 'crack';
            document.documentElement.dataset.drawings = String(++drawings);
            return;
          }
        };
        new MutationObserver(draw).observe(element, { childList: true, characterData: true, subtree: true });
        draw();
      });
      await expect.poll(() => marks(page), soon).toContain(words);
      await choose(page);
      await expect.poll(() => modelText(page, 'inline'), soon).toBe(draft.replace(words, better));
      expect(await page.evaluate(() => document.documentElement.dataset.drawings)).toBe('1');
      expect(await page.evaluate(() => document.querySelectorAll('spell-mark').length)).toBe(1);
    });
  });

  test('a box in a shadow root is taken up again without a click when the agent comes back to it', async () => {
    const page = await start(addresses.intercom, 'reply');
    const go = (id: string) =>
      page.evaluate((to) => {
        history.pushState(null, '', location.pathname.replace(/\d+$/, to));
        dispatchEvent(new PopStateEvent('popstate'));
      }, id);
    await go(reminder.id);
    await expect.poll(() => marks(page), soon).toEqual([]);
    // The box of the conversation that is left goes by the same name until the page has drawn the other.
    const left = await page.evaluateHandle(() => window.__editors.reply);
    await go(lostExport.id);
    await page.waitForFunction((was) => window.__editors.reply && window.__editors.reply !== was, left);
    await page.evaluate((text) => window.__editors.reply!.set(`<p>${text}</p>`), draft);
    await expect.poll(() => marks(page), soon).toContain(words);
  });
});
