import { afterEach, describe, expect, test } from 'vitest';
import { marks, modelText, open, type } from '../../scripts/drive.ts';
import { ownPage } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

/** Pages the user adds: read only once they are added, and what is nobody's reply is left alone there too. */

const draft = 'You failed to report the crack in time.';

describe('on a page that was added', () => {
  const chromium = useChromium({ ownSite: true });
  afterEach(() => closePages(chromium.now));

  test('the search field is no reply box', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await page.getByRole('searchbox').click();
    await page.keyboard.type(draft);
    await type(page, 'reply', draft);
    await expect.poll(() => marks(page), soon).toContain('You failed to report');
    expect(await page.evaluate(() => document.querySelectorAll('amends-mirror').length)).toBe(0);
    expect(await modelText(page, 'reply')).toBe(draft);
  });
});

describe('on a page that was not added', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  test('nothing of ours runs', async () => {
    const page = await open(chromium.now.context, ownPage('contenteditable'), 'reply');
    await type(page, 'reply', draft);
    const background = chromium.now.context.serviceWorkers()[0]!;
    // The background has had its turn by the time it answers.
    await background.evaluate(() => 0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });
});
