import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { marks, modelHtml, open, pointAt, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const draft = 'You failed to report the crack in time. More tomorrow.';
const words = 'You failed to report';
const switcher = '[data-ticket-id="1"] [data-test-id="omnichannel-channel-switcher-button"]';

describe('Zendesk', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));
  let panel: Page;
  beforeAll(async () => {
    panel = await chromium.now.openPanel(chromium.now.context.pages()[0]!);
  });

  const choose = async (page: Page, channel: string) => {
    await page.click(switcher);
    await page.click(`[data-test-id="omnichannel-channel-switcher-menuitem-${channel}"]`);
  };

  test('nothing is said in an internal note, and the reply is read as soon as it is public again', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await choose(page, 'internal');
    await panel.getByText('An internal note').waitFor();
    expect(await marks(page)).toEqual([]);
    await choose(page, 'web');
    await expect.poll(() => marks(page), soon).toContain(words);
    await panel.locator('.finding', { hasText: words }).waitFor();
  });

  test('a note is known by its channel, whatever the language', async () => {
    const page = await open(chromium.now.context, `${addresses.zendesk}?note=1&lang=es`, 'ticket-1');
    await type(page, 'ticket-1', draft);
    await panel.getByText('An internal note').waitFor();
    expect(await marks(page)).toEqual([]);
  });

  test('each open ticket has its own draft, customer and marks', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-2');
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await page.click('[data-test-id="header-tab"][data-entity-id="2"]');
    await expect.poll(() => marks(page), soon).toEqual([]);
    await type(page, 'ticket-2', 'As per our policy, no refunds.');
    await panel.locator('.customer strong', { hasText: 'Owen Fletcher' }).waitFor();
    await expect.poll(() => marks(page), soon).toContain('As per');
    await page.click('[data-test-id="header-tab"][data-entity-id="1"]');
    await panel.locator('.customer strong', { hasText: 'Nadia Haddad' }).waitFor();
    await expect.poll(() => marks(page), soon).toContain(words);
    expect(await marks(page)).not.toContain('As per');
  });

  test('an editable that the page swaps for a new one is marked again', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await page.evaluate(() => {
      window.__editors['ticket-1']!.element.dataset.old = 'yes';
    });
    await page.click('[data-ticket-id="1"] [data-fixture="swap"]');
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('amends-problem') ?? [])].map((range) => {
          const editable = range.startContainer.parentElement?.closest<HTMLElement>('.ck-editor__editable');
          return { words: String(range), old: editable?.dataset.old ?? 'no' };
        }),
      );
    await expect.poll(marked, soon).toEqual([{ words, old: 'no' }]);
  });

  test('words with formatting inside are one mark, and keep it where the rewrite keeps the words', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', 'x');
    await page.evaluate(() =>
      window.__editors['ticket-1']!.set(
        '<p>You <i>failed</i> to <strong>report</strong> the <a href="https://example.org/">crack</a> in time. Well.</p>',
      ),
    );
    await expect.poll(() => marks(page), soon).toContain(words);
    await pointAt(page, words);
    await page.locator('amends-card .choice').first().click();
    await expect
      .poll(() => modelHtml(page, 'ticket-1'), soon)
      .toMatch(
        /^<p>(?!.*failed).*to <strong>report<\/strong> the <a href="https:\/\/example.org\/">crack<\/a> in time. Well.<\/p>$/,
      );
  });
});
