import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it stands now, or with the part of it that `part` selects, in a form that reads
 * well in a failing test.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  // Colours are only judged once nothing is on its way from one to another, in the card's own shadow too.
  await page.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const moving = [document, ...shadows].flatMap((root) => root.getAnimations());
    const ending = moving.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const results = await page.evaluate(
    (only) => (globalThis as unknown as { axe: { run(of: unknown): Promise<AxeResults> } }).axe.run(only ?? document),
    part,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page can be read without scrolling sideways. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** What reaches over the edge of the window, or out of its own box. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.unseen, svg, option'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const { display, overflowX } = getComputedStyle(element);
        const isBox = display !== 'inline' && display !== 'contents' && element.clientWidth > 0;
        const spills = isBox && overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1;
        return width > 0 && (left < -1 || right > innerWidth + 1 || spills);
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );

/** The controls that are smaller than a finger needs, 24 px each way; links in running text may be. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, summary, nav a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 60)} ${box.width}×${box.height}`),
  );

/** Everything that is wrong at any width from a narrow window to a wide one; axe looks at `part` of the page only. */
export async function flaws(page: Page, part: string): Promise<string[]> {
  const all: string[] = [];
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const here = [...(await smallTargets(page)), ...(await violations(page, part))];
    if (!(await fits(page))) here.push('does not fit');
    all.push(...here.map((flaw) => `${width} px: ${flaw}`));
  }
  return all;
}
