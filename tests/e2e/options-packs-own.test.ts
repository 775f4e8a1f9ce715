import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgePack } from '../../lib/packs/judge.ts';
import { marks, open as openBox, pointAt, type } from '../../scripts/drive.ts';
import { around, HEAD } from '../packs/built-in.ts';
import { fits, flaws } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { forgetAll, openOptionsAt } from './harness/options.ts';
import { kept } from './harness/storage.ts';

describe('rules of one’s own', () => {
  const chromium = useChromium();
  let page: Page;

  beforeEach(async () => {
    page = await openOptionsAt(chromium.now, 'own');
  });
  afterEach(async () => {
    await forgetAll(page);
    await closePages(chromium.now);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const field = (name: string) => page.getByRole('textbox', { name });
  const undo = () => page.locator('#own').getByRole('button', { name: 'Take that back' });
  const stored = async () => (await kept(page)) as unknown as Record<string, unknown>;
  /** Opens the form of a rule, and waits until it has taken the focus: it would take it from another field. */
  const open = async (name = 'Write a rule') => {
    await button(name).click();
    await focused(field('Mark these words'));
  };
  const write = async (words: string, instead: string) => {
    await open();
    await field('Mark these words').fill(words);
    await field('Suggest instead').fill(instead);
    await page.getByText(/^Marks /).waitFor();
    await button('Save the rule').click();
    await button(`Delete the rule ${words.replaceAll(' ', '-')}`).waitFor();
    await focused(button('Write a rule'));
  };
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    return readFile(await file.path(), 'utf8');
  };
  const give = (label: string, name: string, content: string) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

  test('words are written down, marked in a reply at once, mended by the card, changed and deleted', async () => {
    const reply = await openBox(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(reply, 'ticket-1', 'Please find the invoice (enclosed).');
    await page.bringToFront();
    await open();
    await field('Mark these words').fill('Please find the invoice (enclosed)');
    await field('Suggest instead').fill('Here is the invoice');
    await field('Try it on a draft of yours').fill('Hello. Please find the invoice enclosed.');
    await page.getByText('Marks 1 place in 5 drafts.').waitFor();
    await page.locator('.trial mark', { hasText: 'Please find the invoice enclosed' }).waitFor();
    await page.getByText('Becomes: Hello. Here is the invoice.').waitFor();
    expect(await marks(reply)).toEqual([]);
    await button('Save the rule').click();
    await page.getByText('Saved. It applies from the next word on.').waitFor();
    await focused(button('Write a rule'));

    await expect.poll(() => marks(reply), soon).toEqual(['Please find the invoice (enclosed']);
    await reply.bringToFront();
    await pointAt(reply, 'Please find the invoice (enclosed');
    await reply.locator('amends-card').getByText('My rules').waitFor();
    await reply.locator('amends-card').getByRole('button', { name: 'Here is the invoice' }).waitFor();

    await page.bringToFront();
    await page.locator('[id^="rule/my-rules/"]').waitFor({ state: 'detached' });
    await button(/^My rules/).click();
    await page
      .locator('[id="rule/my-rules/please-find-the-invoice-enclosed"]')
      .getByText('Comes from your own rules.')
      .waitFor();

    await open('Change the rule please-find-the-invoice-enclosed');
    await field('Mark these words').fill('invoice');
    await field('Reason').fill('They have it.');
    await page.getByText('Examples', { exact: true }).click();
    await field('Is to be marked, 1').fill('Our invoice.');
    await field('Is to be left alone, 1').fill('Our bill.');
    await page.getByText(/^Marks nothing in 4 drafts/).waitFor();
    await button('Save the rule').click();
    await page.getByText('They have it.').first().waitFor();
    await expect.poll(() => marks(reply), soon).toEqual(['invoice']);

    await button('Delete the rule please-find-the-invoice-enclosed').click();
    await expect.poll(() => marks(reply), soon).toEqual([]);
    await focused(undo());
    await page.keyboard.press('Enter');
    await page.getByText('The rule is back.').waitFor();
    await expect.poll(() => marks(reply), soon).toEqual(['invoice']);
  });

  test('words selected in a draft become those that are marked', async () => {
    await open();
    const sample = field('Try it on a draft of yours');
    await sample.fill('We endeavour to reply.');
    expect(await button('Mark the words selected in it').isDisabled()).toBe(true);
    await sample.focus();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Shift+ArrowRight');
    await button('Mark the words selected in it').click();
    await expect.poll(() => field('Mark these words').inputValue(), soon).toBe('We endeavour');
    await page.locator('.trial mark', { hasText: 'We endeavour' }).waitFor();
  });

  test('what cannot be a rule is told at its field, and nothing is kept', async () => {
    await open();
    await field('Mark these words').fill('?!');
    await page.getByText('There is no word in this that could be looked for.').waitFor();
    await button('Save the rule').click();
    await page.getByText(/^It cannot be saved yet/).waitFor();
    await focused(field('Mark these words'));
    await field('Mark these words').fill('hello');
    await field('Suggest instead').fill('you failed to say hi');
    await page
      .locator('.rule-examples')
      .getByText(/makes blame\/you-failed-to-then unhappy/)
      .waitFor();
    await button('Save the rule').click();
    // What is wrong gets the focus once it was refused.
    await focused(page.locator('.rule-form [aria-invalid="true"]').first());
    expect(await stored()).not.toHaveProperty('personal-pack');
  });

  test('all of them are saved as a pack that passes its tests, and read back exactly', async () => {
    await write('clients', 'customers');
    await write('please be advised', 'please note');
    const before = (await stored())['personal-pack'];
    const yaml = await download('Save them as a pack');
    const judged = judgePack([{ name: 'my-rules.yaml', text: yaml }], around);
    expect(judged.problems).toEqual([]);
    expect(judged.tests?.rules).toBe(2);
    expect(judged.pack).toEqual(before);

    await button('Delete the rule clients').click();
    await button('Delete the rule please-be-advised').click();
    await page.getByText(/^None yet\. Write down words/).waitFor();
    expect(await stored()).not.toHaveProperty('personal-pack');
    await give('Read rules from a file', 'bad.yaml', yaml.replace('kind: phrase', 'kind: guess'));
    await page.getByText('The file could not be used, and nothing was changed:').waitFor();
    await page
      .getByText(/bad\.yaml, line \d+, column \d+/)
      .first()
      .waitFor();
    expect(await stored()).not.toHaveProperty('personal-pack');
    await give('Read rules from a file', 'words.yaml', HEAD);
    await page.getByText(/^There are no rules in the file/).waitFor();
    await give('Read rules from a file', 'my-rules.yaml', yaml);
    await page.getByText('2 rules read from the file.').waitFor();
    expect((await stored())['personal-pack']).toEqual(before);
  });

  test('packs, their order and own rules move with the settings, and are deleted with everything', async () => {
    for (const [id, name] of [
      ['lamps', 'Lamp House'],
      ['tea', 'Tea Shop'],
    ] as const) {
      const head = HEAD.replace('id: larkfield', `id: ${id}`).replace('Larkfield Lamps', name);
      await give('Choose a file', `${id}.yaml`, `${head}words:\n  - never: [clients]\n    rather: [customers]\n`);
      await button('Use it').click();
      await focused(button(new RegExp(`^${name}`)));
    }
    await button('Move Tea Shop up').click();
    await page.getByText('Tea Shop is now 1 of 2.').waitFor();
    await page.getByRole('switch', { name: 'Use the pack Lamp House' }).click();
    await page.getByText('Switched off: nothing of it applies.').waitFor();
    await write('punters', 'customers');
    await page.getByRole('group', { name: 'Level of Blame-shifting' }).getByRole('radio', { name: 'Off' }).click();
    // The page saves what it knows of, and it hears of what is stored.
    await page.getByText('1 changed').waitFor();
    const before = await stored();
    expect(before.settings).toMatchObject({ checksOff: ['blame'] });
    const file = await download('Save settings to a file');

    await button('Delete everything kept').click();
    await button('Delete').click();
    await page.getByRole('heading', { name: 'No packs yet' }).waitFor();
    await page.getByText(/^None yet\. Write down words/).waitFor();
    expect(await stored()).toEqual({});

    await give('Read settings from a file', 'bad.json', file.replace('"never": [', '"nevr": ['));
    await page.getByText(/^packs\.0 should be a whole pack/).waitFor();
    await give('Read settings from a file', 'bad.json', file.replaceAll('"why":', '"wy":'));
    await page
      .getByText(/^The pack “My rules” in it cannot be used: /)
      .first()
      .waitFor();
    expect(await stored()).toEqual({});

    await give('Read settings from a file', 'amends.json', file);
    await page.getByText('The settings from the file are in use now.').waitFor();
    expect(await stored()).toEqual(before);
    await page.locator('#transfer').getByRole('button', { name: 'Take that back' }).click();
    await page.getByRole('heading', { name: 'No packs yet' }).waitFor();
  });

  test('a rule is written by keyboard alone', async () => {
    await page.getByRole('link', { name: 'My rules' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, button('Write a rule'));
    await page.keyboard.press('Enter');
    await focused(field('Mark these words'));
    await page.keyboard.type('clients');
    await tabTo(page, button('Another way of saying it'));
    await page.keyboard.press('Enter');
    const other = field('Or these words, 2');
    await focused(other);
    await page.keyboard.type('punters');
    await tabTo(page, field('Suggest instead'));
    await page.keyboard.type('customers');
    await page.getByText(/^Marks nothing/).waitFor();
    // Enter in a field sends the form.
    await page.keyboard.press('Enter');
    await page.getByText('Saved. It applies from the next word on.').waitFor();
    await focused(button('Write a rule'));
    await tabTo(page, button('Delete the rule clients'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The rule is deleted.').waitFor();
    await focused(undo());
    await page.keyboard.press('Enter');
    await page.getByText('The rule is back.').waitFor();
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const good = async (state: string) => expect(await flaws(page, '#own'), state).toEqual([]);
    await good('empty');
    await write('clients', 'customers');
    await open();
    await field('Mark these words').fill('please be advised');
    await field('Try it on a draft of yours').fill('Please be advised. Please be advised.');
    await page.getByText(/^Marks 3 places/).waitFor();
    await page.getByText('Examples', { exact: true }).click();
    await good('form');
    await field('Mark these words').fill('?!');
    await page.getByText('There is no word in this that could be looked for.').waitFor();
    await button('Delete the rule clients').click();
    await page.getByText('The rule is deleted.').waitFor();
    await good('wrong and deleted');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fits(page), 'from right to left').toBe(true);
  });
});
