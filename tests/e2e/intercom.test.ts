import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { marks, open, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const draft = 'You failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';

describe.each([
  ['in a shadow root', addresses.intercom],
  ['of former days', addresses.intercomClassic],
])('the inbox of Intercom %s', (_kind, address) => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));
  let panel: Page;
  beforeAll(async () => {
    panel = await chromium.now.openPanel(chromium.now.context.pages()[0]!);
  });

  test('nothing is said in a note, and the reply is read as soon as it is one again', async () => {
    const page = await open(chromium.now.context, address, 'reply');
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await page.click('[data-fixture="note"]');
    await panel.getByText('An internal note').waitFor();
    expect(await marks(page)).toEqual([]);
    await page.click('[data-fixture="reply"]');
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('a note is known as such in Spanish too', async () => {
    const page = await open(chromium.now.context, `${address}?note=1&lang=es`, 'reply');
    await type(page, 'reply', draft);
    await panel.getByText('An internal note').waitFor();
    expect(await marks(page)).toEqual([]);
  });

  test('the next conversation, without a reload, brings its own customer and an empty reply', async () => {
    const page = await open(chromium.now.context, address, 'reply');
    await type(page, 'reply', draft);
    await panel.locator('.customer strong', { hasText: 'Joon Park' }).waitFor();
    await page.evaluate(() => {
      window.__editors.reply!.element.dataset.old = 'yes';
    });
    await page.click('[data-fixture="conversation-215470002"]');
    await expect.poll(() => marks(page), soon).toEqual([]);
    // The page takes its time to draw the next one: what is typed before goes with the last.
    await page.waitForFunction(() => window.__editors.reply?.element.dataset.old === undefined);
    await type(page, 'reply', 'As per our policy, no refunds.');
    await panel.locator('.customer strong', { hasText: 'Beatriz Lemos' }).waitFor();
    await expect.poll(() => marks(page), soon).toContain('As per');
  });
});
