import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseRules } from '../../lib/packs/parse.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';
import { fits, smallTargets, violations } from './harness/accessible.ts';
import { soon, useChromium } from './harness/chromium.ts';

const checks = parseRules(ruleFiles()).source?.checks ?? [];

describe('the options page', () => {
  const chromium = useChromium();

  async function open(place = ''): Promise<Page> {
    const page = await chromium.now.context.newPage();
    await page.goto(chromium.now.url(`options.html${place}`));
    await page
      .getByRole('switch', { name: /^Check / })
      .first()
      .waitFor();
    return page;
  }
  const unfold = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

  test('has every rule with its reason and its examples', async () => {
    const page = await open();
    for (const check of checks) {
      await unfold(page, check.name);
      for (const rule of check.rules) {
        const row = page.locator(`[id="rule/${check.id}/${rule.id}"]`);
        expect(await row.innerText()).toContain(rule.why);
        expect(await row.locator('.example').count()).toBe(rule.flags.length + rule.passes.length);
      }
    }
    await page.close();
  });

  test('keeps what is switched, and shows it at once wherever else it is open', async () => {
    const [one, other] = [await open(), await open()];
    await one.getByRole('switch', { name: 'Check Blame-shifting' }).click();
    await unfold(other, 'Defensiveness');
    const rule = other.getByRole('switch', { name: /^Rule defensiveness\// }).first();
    await rule.click();
    await expect.poll(() => other.getByRole('switch', { name: 'Check Blame-shifting' }).isChecked(), soon).toBe(false);
    await expect.poll(() => one.getByText('2 switched off').count(), soon).toBe(1);

    await one.reload();
    await one.getByText('2 switched off').waitFor();
    await one.getByRole('button', { name: 'Switch everything on' }).click();
    await expect.poll(() => rule.isChecked(), soon).toBe(true);
    await one.close();
    await other.close();
  });

  test('can be used by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('blame');
    await page.getByRole('switch', { name: 'Check Missing apology' }).waitFor({ state: 'detached' });
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Check Blame-shifting'))
        break;
    }
    const check = page.getByRole('switch', { name: 'Check Blame-shifting' });
    await page.keyboard.press('Space');
    await expect.poll(() => check.isChecked(), soon).toBe(false);
    await page.keyboard.press('Space');
    await expect.poll(() => check.isChecked(), soon).toBe(true);
    await page.close();
  });

  test('goes to the rule and to the source that an address names', async () => {
    const [check] = checks;
    const rule = check?.rules.find(({ source }) => source);
    const page = await open(`#rule/${check?.id}/${rule?.id}`);
    const row = page.locator(`[id="rule/${check?.id}/${rule?.id}"]`);
    await expect.poll(() => row.evaluate((element) => element === document.activeElement), soon).toBe(true);
    await row.getByRole('link', { name: /^Source/ }).click();
    await page.locator(`[id="evidence/${rule?.source}"][open]`).waitFor();
    await page.close();
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    await unfold(page, 'Blame-shifting');
    await page.getByText('More examples').first().click();
    await page.getByRole('switch', { name: 'Check Defensiveness' }).click();
    await unfold(page, 'Defensiveness');
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await fits(page), `${width} px`).toBe(true);
      expect(await smallTargets(page), `${width} px`).toEqual([]);
      expect(await violations(page), `${width} px`).toEqual([]);
    }
    await page.getByRole('switch', { name: 'Check Defensiveness' }).click();
    await page.close();
  });
});
