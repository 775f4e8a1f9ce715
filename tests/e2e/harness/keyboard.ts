import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { soon } from './chromium.ts';

/** Waits until a control has the focus: what gives it does so a moment after it is drawn. */
export const focused = (control: Locator): Promise<void> =>
  expect.poll(() => control.evaluate((one) => one === document.activeElement), soon).toBe(true);

/** Presses Tab, or another key, until a control has the focus; fails when it never comes. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${control}.`);
}
