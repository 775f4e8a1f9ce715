import { describe, expect, test } from 'vitest';
import { marks, open, type } from '../../scripts/drive.ts';
import { ownPage } from './harness/addresses.ts';
import { soon, useChromium } from './harness/chromium.ts';

/** The browser has been told already to allow the site, since no test can answer its question. */
describe('a site of the user’s own', () => {
  const chromium = useChromium({ ownSite: true });

  test('is left at once when it is removed, and read again when it is added, by keyboard', async () => {
    const { context, url } = chromium.now;
    const desk = await open(context, ownPage('contenteditable'), 'reply');
    await type(desk, 'reply', 'Sadly you failed to report this.');
    await expect.poll(() => marks(desk), soon).toEqual(['you failed to report']);

    const page = await context.newPage();
    await page.goto(url('options.html#hosts'));
    await page.getByRole('button', { name: 'Remove desk.example.com' }).press('Enter');
    await expect.poll(() => marks(desk), soon).toEqual([]);

    const site = page.getByRole('textbox', { name: 'Another site' });
    await site.fill('acme.zendesk.com');
    await site.press('Enter');
    await page.getByText(/^That is one of the products above/).waitFor();
    await site.fill(ownPage('textarea'));
    await site.press('Enter');
    await page.getByText(/^Added\./).waitFor();
    await page.getByText('A site of your own').waitFor();
    await site.fill('desk.example.com');
    await site.press('Enter');
    await page.getByText('That site is in the list already.').waitFor();

    await desk.bringToFront();
    await type(desk, 'reply', 'So ');
    await expect.poll(() => marks(desk), soon).toEqual(['you failed to report']);
  });
});
