import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { marks, modelText, open, placeOfMark, pointAt, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const draft = 'You failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';

describe('Gmail', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));
  let panel: Page;
  beforeAll(async () => {
    panel = await chromium.now.openPanel(chromium.now.context.pages()[0]!);
  });

  test('signature and quoted mail are not the agent’s words', async () => {
    const page = await open(chromium.now.context, addresses.gmail, 'inline');
    await type(page, 'inline', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    // The signature speaks of policy; typed by the agent, the same words are marked.
    expect(await marks(page)).not.toContain('As per');
    await page.keyboard.type(' As per our policy, no refunds.');
    await expect.poll(() => marks(page), soon).toContain('As per');
    expect((await marks(page)).filter((marked) => marked === 'As per')).toHaveLength(1);
  });

  test('of several composes the one in use is read, each with its own recipient', async () => {
    const page = await open(chromium.now.context, `${addresses.gmail}?composes=2`, 'popup-2');
    await type(page, 'popup-1', draft);
    await panel.locator('.customer strong', { hasText: 'Ravi Menon' }).waitFor();
    await expect.poll(() => marks(page), soon).toContain(words);
    await type(page, 'popup-2', 'As per our policy, no refunds.');
    // Gmail shows the bare address of someone who is no contact: that is no name.
    await panel.locator('.customer strong', { hasText: 'Name unknown' }).waitFor();
    await expect.poll(() => marks(page), soon).toContain('As per');
    expect(await marks(page)).not.toContain(words);
  });

  test('a compose taken to full screen keeps its marks', async () => {
    const page = await open(chromium.now.context, `${addresses.gmail}?composes=1`, 'popup-1');
    await type(page, 'popup-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await page.click('.AD button.Hq');
    const where = await page.locator('.aSt .editable').boundingBox();
    await expect.poll(() => placeOfMark(page, words), soon).toMatchObject({ y: expect.closeTo(where!.y + 20, -1) });
    await pointAt(page, words);
    await page.locator('amends-card .card').waitFor();
  });

  test('a reply that pops out goes on where it is, and is still about its thread', async () => {
    const page = await open(chromium.now.context, addresses.gmail, 'inline');
    await type(page, 'inline', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    // What presses is known as late as the steps are.
    await panel.locator('.step').first().waitFor();
    await panel.locator('.customer summary', { hasText: 'Complaint' }).waitFor();
    const inThread = await panel.locator('.customer').innerText();
    await page.getByRole('button', { name: 'Pop out reply' }).click();
    await page.locator('.AD .editable').click({ position: { x: 30, y: 10 } });
    await expect.poll(() => marks(page), soon).toContain(words);
    await expect.poll(() => panel.locator('.customer').innerText(), soon).toBe(inThread);
    await pointAt(page, words);
    await page.locator('amends-card .choice').first().click();
    await expect.poll(() => modelText(page, 'popup-1'), soon).toMatch(/^We still need you to report/);
    // Beside a new message the thread stands by chance.
    await page.getByRole('button', { name: 'Compose', exact: true }).click();
    await type(page, 'popup-2', draft);
    await panel.locator('.customer strong', { hasText: 'Name unknown' }).waitFor();
    expect(await panel.locator('.customer').innerText()).not.toContain('Complaint');
  });

  test('a compose that is closed takes its marks with it', async () => {
    const page = await open(chromium.now.context, `${addresses.gmail}?composes=1`, 'popup-1');
    await type(page, 'popup-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await page.click('.AD button.Ha');
    await expect.poll(() => marks(page), soon).toEqual([]);
    await panel.getByText('No reply open').waitFor();
  });
});
