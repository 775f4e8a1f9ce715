import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseRules } from '../../lib/packs/parse.ts';
import { open as openBox, pointAt, type } from '../../scripts/drive.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';
import { fits, smallTargets, violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { soon, useChromium } from './harness/chromium.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { openOptionsAt } from './harness/options.ts';
import { kept } from './harness/storage.ts';

const checks = parseRules(ruleFiles()).source?.checks ?? [];

describe('the options page', () => {
  const chromium = useChromium();

  const open = (place = ''): Promise<Page> => openOptionsAt(chromium.now, place);
  const level = (page: Page, check: string, one: string) =>
    page.getByRole('group', { name: `Level of ${check}` }).getByRole('radio', { name: one });
  const unfold = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

  test('has every rule with its reason and its examples', async () => {
    const page = await open();
    for (const check of checks) {
      await unfold(page, check.name);
      const rows = page.locator(`[id^="rule/${check.id}/"]`);
      await rows.last().waitFor();
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => ({
          id: row.id,
          says: (row as HTMLElement).innerText,
          examples: row.querySelectorAll('.example').length,
        })),
      );
      expect(shown).toEqual(
        check.rules.map(({ id, why, flags, passes }) => ({
          id: `rule/${check.id}/${id}`,
          says: expect.stringContaining(why),
          examples: flags.length + passes.length,
        })),
      );
    }
    await page.close();
  });

  test('shows the level that is chosen in the colours that a person asks of the system', async () => {
    const page = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    const colour = (check: string, one: string) =>
      level(page, check, one).evaluate((input) => getComputedStyle(input.nextElementSibling!).color);
    expect(await level(page, 'Emoji', 'Advice').isChecked()).toBe(true);
    expect(await level(page, 'Blame-shifting', 'Problem').isChecked()).toBe(true);
    expect(await colour('Blame-shifting', 'Problem')).toBe(await colour('Emoji', 'Advice'));
    await page.close();
  });

  test('keeps what is switched, and shows it at once wherever else it is open', async () => {
    const [one, other] = [await open(), await open()];
    await level(one, 'Blame-shifting', 'Off').click();
    await expect.poll(() => level(other, 'Blame-shifting', 'Off').isChecked(), soon).toBe(true);
    await unfold(other, 'Defensiveness');
    const rule = other.getByRole('switch', { name: /^Rule defensiveness\// }).first();
    await rule.click();
    await one.getByText('2 changed').waitFor();

    await one.reload();
    await one.getByText('2 changed').waitFor();
    await one.getByRole('button', { name: 'Put everything back' }).click();
    await expect.poll(() => rule.isChecked(), soon).toBe(true);
    await one.close();
    await other.close();
  });

  test('can be used by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('blame');
    await page.getByRole('group', { name: 'Level of Emoji' }).waitFor({ state: 'detached' });
    const problem = level(page, 'Blame-shifting', 'Problem');
    await tabTo(page, problem);
    await page.keyboard.press('ArrowRight');
    await page.getByText('1 changed').waitFor();
    expect(await level(page, 'Blame-shifting', 'Advice').isChecked()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('1 changed').waitFor({ state: 'detached' });
    expect(await problem.isChecked()).toBe(true);

    await tabTo(page, page.getByRole('textbox', { name: 'Try a sentence' }).first());
    await page.keyboard.type('You failed to report this.');
    await page.getByText('“You failed to report”').waitFor();

    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('radio', { name: /^L\.E\.A\.R\.N\./ }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('radio', { name: /^Three things/ }).isChecked(), soon).toBe(true);
    await page.keyboard.press('ArrowUp');

    await tabTo(page, page.getByRole('textbox', { name: 'Another site' }));
    await page.keyboard.type('chrome://settings');
    await page.keyboard.press('Enter');
    await page.getByText(/^That is not the address of a site/).waitFor();

    await tabTo(page, page.getByRole('switch', { name: 'Count what is found' }));
    await page.keyboard.press('Space');
    await page.getByText('Counting is off.').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Delete everything kept' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Delete', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('Deleted. Everything is as it was at the start.').waitFor();
    await page.getByText(/^Nothing has been counted/).waitFor();
    await page.close();
  });

  test('moves all settings by a file, and changes nothing for a file it cannot use', async () => {
    const page = await open();
    await level(page, 'Blame-shifting', 'Advice').click();
    await level(page, 'Robotic phrasing', 'Off').click();
    // The page saves what it knows of, and it hears of what is stored.
    await page.getByText('2 changed').waitFor();
    const stored = async () => (await kept(page)).settings;
    const before = await stored();
    expect(before?.checksOff).toEqual(['robotic']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save settings to a file' }).click(),
    ]);
    const file = await download.path();

    await page.getByRole('button', { name: 'Put everything back' }).click();
    await expect.poll(async () => (await stored())?.checksOff, soon).toEqual([]);
    const input = page.getByLabel('Read settings from a file');
    const bad = '{ "format": "amends-settings", "version": 1, "settings": { "sites": "all" } }';
    await input.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
    await page.getByText('settings.sites should be a list.').waitFor();
    expect((await stored())?.checksOff).toEqual([]);

    await input.setInputFiles({ name: 'amends.json', mimeType: 'application/json', buffer: await readFile(file) });
    await page.getByText('The settings from the file are in use now.').waitFor();
    expect(await stored()).toEqual(before);
    await page.getByRole('button', { name: 'Take that back' }).click();
    await expect.poll(async () => (await stored())?.checksOff, soon).toEqual([]);
    await page.close();
  });

  test('counts what was found in a reply and what was mended, and never a word', async () => {
    const page = await open();
    const zendesk = await openBox(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(zendesk, 'ticket-1', 'As per our policy ');
    // All at once: a pause amid these words would be counted too.
    await zendesk.keyboard.insertText('you failed to report this.');
    await page
      .getByRole('table', { name: 'By check' })
      .getByRole('row', { name: /^Blame-shifting 1 0/ })
      .waitFor();
    await pointAt(zendesk, 'you failed to report');
    await zendesk.locator('amends-card .choice').first().click();
    await page
      .getByRole('table', { name: 'By check' })
      .getByRole('row', { name: /^Blame-shifting 1 1/ })
      .waitFor();
    expect(JSON.stringify(await kept(page))).not.toMatch(/policy|report|failed/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(
      /^day,check,found,mended\r\n(.*\r\n)*[\d-]{10},blame,1,1\r\n/,
    );
    await page.getByRole('button', { name: 'Delete the counts' }).click();
    await page.getByText(/^Nothing has been counted/).waitFor();
    await zendesk.close();
    await page.close();
  });

  test('lists what is quiet, and lets it speak again', async () => {
    const page = await open('rule/blame/you-failed-to');
    await page.getByRole('switch', { name: 'Rule blame/you-failed-to', exact: true }).click();
    await page.getByRole('button', { name: /^Turn on A rule of Blame-shifting, blame\/you-failed-to\b(?!-)/ }).click();
    await page.getByText(/^Nothing is kept quiet/).waitFor();
    await expect
      .poll(() => page.getByRole('switch', { name: 'Rule blame/you-failed-to', exact: true }).isChecked(), soon)
      .toBe(true);
    await page.close();
  });

  test('goes to the rule and to the source that an address names', async () => {
    const [check] = checks;
    const rule = check?.rules.find(({ source }) => source);
    const page = await open(`rule/${check?.id}/${rule?.id}`);
    const row = page.locator(`[id="rule/${check?.id}/${rule?.id}"]`);
    await focused(row);
    await row.getByRole('link', { name: /^Source/ }).click();
    await page.locator(`[id="evidence/${rule?.source}"][open]`).waitFor();
    await page.close();
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    await unfold(page, 'Blame-shifting');
    await page.getByText('More examples').first().click();
    await level(page, 'Defensiveness', 'Off').click();
    await unfold(page, 'Defensiveness');
    await page.getByText('The check is off, so none of its rules applies.').waitFor();
    await page.getByRole('textbox', { name: 'Try a sentence' }).first().fill('You failed to report this.');
    await page.getByText('“You failed to report”').waitFor();
    await page.getByRole('button', { name: 'Delete everything kept' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await fits(page), `${width} px`).toBe(true);
      expect(await smallTargets(page), `${width} px`).toEqual([]);
      expect(await violations(page), `${width} px`).toEqual([]);
    }
    await level(page, 'Defensiveness', 'Problem').click();
    await page.getByText('1 changed').waitFor({ state: 'detached' });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await fits(page), `from right to left, ${width} px`).toBe(true);
    }
    await page.close();
  });
});
