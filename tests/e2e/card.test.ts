import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { marks, modelText, open, pointAt, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';

const draft = 'You failed to report the crack in time. As per our policy, no refunds.';
const words = 'You failed to report';

describe('the card', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));
  const card = (page: Page) => page.locator('amends-card .card');

  async function withCard(address: string, box: string): Promise<Page> {
    const page = await open(chromium.now.context, address, box);
    await type(page, box, draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    await pointAt(page, words);
    await card(page).waitFor();
    return page;
  }

  test('leaves at Escape, which the page does not get, and the agent types on', async () => {
    const page = await withCard(`${addresses.gmail}?composes=1`, 'popup-1');
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') document.body.dataset.escaped = 'yes';
      }),
    );
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.body.dataset.escaped)).toBeUndefined();
    await page.keyboard.type(' Bye.');
    expect(await modelText(page, 'popup-1')).toBe(`${draft} Bye.`);
    // Now that there is no card, the key is the page's own again.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.dataset.escaped)).toBe('yes');
  });

  test('gives way to typing at once', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await page.keyboard.type(' Bye.');
    await card(page).waitFor({ state: 'detached' });
    expect(await modelText(page, 'ticket-1')).toBe(`${draft} Bye.`);
  });

  test('goes when the mouse has left the words and the card, and stays while it is on the way to it', async () => {
    const page = await withCard(addresses.intercom, 'reply');
    await card(page).hover();
    await card(page).getByRole('button', { name: 'Dismiss here' }).hover();
    await page.mouse.move(5, 5);
    await card(page).waitFor({ state: 'detached' });
  });

  test('does not cover the words it speaks of', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    const [own, marked] = await Promise.all([
      card(page).boundingBox(),
      page.evaluate(() => {
        const [range] = CSS.highlights.get('amends-current') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return { top, bottom };
      }),
    ]);
    expect(own!.y >= marked.bottom || own!.y + own!.height <= marked.top).toBe(true);
  });

  test('dismisses a finding here, and the others stay', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await card(page).getByRole('button', { name: 'Dismiss here' }).click();
    await expect.poll(() => marks(page), soon).not.toContain(words);
    expect(await marks(page)).toContain('As per our policy');
    await page.keyboard.type(' Bye.');
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(`${draft} Bye.`);
    expect(await marks(page)).not.toContain(words);
  });

  test('turns a rule off in every tab', async () => {
    const other = await open(chromium.now.context, addresses.intercom, 'reply');
    await type(other, 'reply', draft);
    await expect.poll(() => marks(other), soon).toContain(words);
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await card(page).getByRole('button', { name: 'Turn rule off' }).click();
    await expect.poll(() => marks(page), soon).not.toContain(words);
    await expect.poll(() => marks(other), soon).not.toContain(words);
    expect(await marks(other)).toContain('As per our policy');
  });
});

describe('the marks', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  test('fall on the word that is being typed only when the agent rests', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', ' ');
    // How long after the last key the mark is drawn, in milliseconds.
    const waited = page.evaluate((wanted) => {
      let last = performance.now();
      document.addEventListener('input', () => (last = performance.now()), { capture: true });
      return new Promise<number>((resolve) => {
        const look = () => {
          const drawn = [...(CSS.highlights.get('amends-problem') ?? [])].map(String);
          if (drawn.includes(wanted)) resolve(performance.now() - last);
          else requestAnimationFrame(look);
        };
        look();
      });
    }, words);
    await page.keyboard.type('As per our policy, no. You failed to report');
    await expect.poll(() => marks(page), soon).toContain('As per our policy');
    expect(await waited).toBeGreaterThan(500);
  });

  test('are not drawn on a page of no product we know', async () => {
    const page = await chromium.now.context.newPage();
    await page.goto(addresses.elsewhere);
    await page.locator('textarea').click();
    await page.keyboard.type(draft);
    // A product's page in the next tab is marked meanwhile; so it is not for want of time.
    const known = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(known, 'ticket-1', draft);
    await expect.poll(() => marks(known), soon).toContain(words);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.locator('amends-card, amends-mirror').count()).toBe(0);
  });
});
