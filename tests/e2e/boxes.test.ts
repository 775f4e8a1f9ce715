import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { marks, modelHtml, modelText, open, pointAt, rested, type } from '../../scripts/drive.ts';
import { allBoxes } from './harness/boxes.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

/** The main job, in every kind of reply box: a draft is marked, explained and rewritten, and the rewrite taken back. */

const lines = 'Thanks for the pictures.\nYou failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';

const chromium = useChromium({ ownSite: true });
afterEach(() => closePages(chromium.now));
/** The real side panel, opened once; it follows the tab in front. */
let panel: Page;
beforeAll(async () => {
  panel = await chromium.now.openPanel(chromium.now.context.pages()[0]!);
  await panel.getByText('Nothing to read here').waitFor();
});

describe.each(allBoxes)('$kind', ({ kind, address, box, customer }) => {
  const draft = kind === 'input' ? lines.replaceAll('\n', ' ') : lines;

  test('marks the words, says why in a card, puts one rewrite in and takes it back', async () => {
    const page = await open(chromium.now.context, address, box);
    await type(page, box, draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    // The marks are drawn over the box: what the editor holds is what was typed.
    await expect.poll(() => modelText(page, box), soon).toBe(draft);
    const html = await modelHtml(page, box);
    expect(html).not.toMatch(/amends/i);

    await pointAt(page, words);
    const card = page.locator('amends-card .card');
    await card.getByRole('heading', { name: 'Blame-shifting' }).waitFor();
    expect(await card.locator('#why').innerText()).not.toBe('');
    const choice = card.locator('.choice').first();
    const mended = draft.replace(words, await choice.innerText());
    await rested(page, box);
    await choice.click();
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await card.waitFor({ state: 'detached' });
    await expect.poll(() => marks(page), soon).not.toContain(words);

    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page, box), soon).toBe(draft);
    await expect.poll(() => modelHtml(page, box), soon).toBe(html);
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('shows the same in the panel, which writes and takes back too', async () => {
    const page = await open(chromium.now.context, address, box);
    await panel.getByText('No reply open').waitFor();
    await type(page, box, draft);
    if (customer) await panel.locator('.customer strong', { hasText: customer }).waitFor();
    const finding = panel.locator('.finding', { hasText: words });
    await finding.getByText('Blame-shifting').waitFor();

    const rewrite = finding.locator('.rewrite').first();
    const mended = draft.replace(words, (await rewrite.innerText()).replace('Replace with:', '').trim());
    await rewrite.click();
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await finding.waitFor({ state: 'detached' });

    await panel.locator('header').getByRole('button', { name: 'Undo' }).click();
    // It is said for some seconds only.
    await panel.getByText('Taken back.').waitFor();
    await expect.poll(() => modelText(page, box), soon).toBe(draft);
    await finding.waitFor();

    // The caret is where the agent had it, behind what was typed last, and so it is after a rewrite.
    await page.keyboard.type(' Promised.');
    await expect.poll(() => modelText(page, box), soon).toBe(`${draft} Promised.`);
    await rewrite.click();
    await panel.getByText('Put into your reply.').waitFor();
    await page.keyboard.type(' Really.');
    await expect.poll(() => modelText(page, box), soon).toBe(`${mended} Promised. Really.`);
  });
});
