import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { placeInBox } from '../../scripts/drive.ts';
import { allBoxes } from './harness/boxes.ts';
import { soon } from './harness/chromium.ts';
import { useDesktop } from './harness/desktop.ts';

/**
 * The agent types in the reply, takes the mouse to the docked side panel and clicks there: the panel has the focus, the
 * page has lost it, and the rewrite still goes in as it should. With a real window, mouse and keyboard.
 */

const draft = 'Thanks for it. You failed to report the crack. More tomorrow.';
const words = 'You failed to report';

const text = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.text().split('\n-- \n')[0]!.trimEnd(), box);

const hasFocus = (view: Page): Promise<boolean> => view.evaluate(() => document.hasFocus());

/** What stands in the box behind the caret, and whether the box is what the page would type in. */
const caret = (page: Page, box: string): Promise<{ behind: string; active: boolean }> =>
  page.evaluate((name) => {
    const { element } = window.__editors[name]!;
    const root = element.getRootNode() as Document | ShadowRoot;
    const active = root.activeElement === element;
    if (element.matches('textarea, input')) {
      const { value, selectionEnd } = element as HTMLTextAreaElement;
      return { behind: value.slice(selectionEnd), active };
    }
    const own = root as unknown as { getSelection?: () => Selection };
    const selection = own.getSelection?.() ?? element.ownerDocument.getSelection()!;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    range.setStart(selection.focusNode!, selection.focusOffset);
    const behind = range
      .toString()
      .split('-- ')[0]!
      .replace(/[\s\u200b\ufeff]+/g, '');
    return { behind, active };
  }, box);

describe.runIf(process.platform === 'linux')('with the focus in the side panel', () => {
  const desktop = useDesktop();
  const kinds = allBoxes.filter(({ kind }) => !/popup|Spanish/.test(kind));

  test.each(kinds)(
    '$kind: a click there writes, the caret stays, and Ctrl+Z takes it back',
    async ({ address, box }) => {
      const page = await desktop.open(address, box);
      const panel = await desktop.panel(page);
      const start = () => placeInBox(page, box);
      const rewrite = () =>
        panel.evaluate((wanted) => {
          // What helps with the conversation stands above and comes by itself.
          if (!document.querySelector('.steps')) return null;
          const finding = [...document.querySelectorAll('.finding')].find(({ textContent }) =>
            textContent.includes(wanted),
          );
          const button = finding?.querySelector('.rewrite');
          if (!button) return null;
          button.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = button.getBoundingClientRect();
          const better = button.textContent.replace('Replace with:', '').trim();
          return { better, x: x + width / 2, y: y + height / 2 };
        }, words);
      // The panel has left the tab before.
      await expect.poll(rewrite, soon).toBeNull();
      await desktop.click(page, start);
      await expect.poll(() => hasFocus(page), soon).toBe(true);
      desktop.type(draft);
      await expect.poll(() => text(page, box), soon).toBe(draft);

      await expect.poll(rewrite, soon).not.toBeNull();
      const before = { behind: '', active: true };
      await expect.poll(() => caret(page, box), soon).toEqual(before);
      await page.evaluate((name) => window.__editors[name]!.rested?.(), box);
      const { better } = (await rewrite())!;
      await desktop.click(panel, rewrite);
      await expect.poll(() => text(page, box), soon).toBe(draft.replace(words, better));
      expect(await hasFocus(panel)).toBe(true);
      expect(await hasFocus(page)).toBe(false);
      await expect.poll(() => caret(page, box), soon).toEqual(before);

      // Back in the page, the agent's own Ctrl+Z takes the rewrite back and leaves what was typed.
      await desktop.click(page, start);
      await expect.poll(() => hasFocus(page), soon).toBe(true);
      desktop.press('ctrl+z');
      await expect.poll(() => text(page, box), soon).toBe(draft);
      await page.close();
    },
  );
});
