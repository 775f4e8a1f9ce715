import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../lib/browser/protocol.ts';
import { drawn, marks, modelText, open, pointAt, type } from '../../scripts/drive.ts';
import { violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { press as pressed } from './harness/command.ts';
import { openOptionsAt } from './harness/options.ts';

const draft = 'You failed to report the crack in time. As per our policy, no refunds.';
const words = 'You failed to report';
/** What else is marked where a customer has asked something. */
const others = ['As per', 'As per our policy'];

describe('the card', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));
  const card = (page: Page) => page.locator('amends-card .card');

  const press = (page: Page, command: Command) => pressed(chromium.now, page, command);

  /** A page with a reply that is typed and judged to its end. */
  async function begin(address: string, box: string): Promise<Page> {
    const page = await open(chromium.now.context, address, box);
    await type(page, box, draft);
    await expect.poll(() => marks(page), soon).toEqual(expect.arrayContaining([words, 'As per']));
    return page;
  }

  async function withCard(address: string, box: string): Promise<Page> {
    const page = await begin(address, box);
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
    await expect.poll(() => modelText(page, 'popup-1'), soon).toBe(`${draft} Bye.`);
    // Now that there is no card, the key is the page's own again.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.dataset.escaped)).toBe('yes');
  });

  test('is dark where the browser is, whatever the page says of itself', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    const lightness = () =>
      card(page).evaluate((one) => {
        const [red = 0, green = 0, blue = 0] = getComputedStyle(one).backgroundColor.match(/\d+/g)!.map(Number);
        return (red + green + blue) / 3;
      });
    expect(await lightness()).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(lightness, soon).toBeLessThan(60);
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'only light'));
    expect(await lightness()).toBeLessThan(60);
  });

  test('gives way to typing at once', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await page.keyboard.type(' Bye.');
    await card(page).waitFor({ state: 'detached' });
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(`${draft} Bye.`);
  });

  test('goes when the mouse has left the words and the card, and stays while it is on the way to it', async () => {
    const page = await withCard(addresses.intercom, 'reply');
    await card(page).hover();
    expect(await page.locator('amends-card [role="status"]').textContent()).toBe('');
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

  test('leads through all findings and back, never over their words, and is accessible', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await expect.poll(() => marks(page), soon).toEqual([words, ...others]);
    const place = () => card(page).locator('.place').innerText();
    const all = Number((await place()).split(' ').at(-1));
    const seen = new Set<string>();
    for (let at = 0; at < all; at++) {
      seen.add(await place());
      const over = await page.evaluate(() => {
        const [range] = CSS.highlights.get('amends-current') ?? [];
        const { top, bottom } = document
          .querySelector('amends-card')!
          .shadowRoot!.querySelector('.card')!
          .getBoundingClientRect();
        const words = (range as Range | undefined)?.getBoundingClientRect();
        return words !== undefined && words.bottom > top && words.top < bottom;
      });
      expect(over, await place()).toBe(false);
      expect(await violations(page, 'amends-card')).toEqual([]);
      await card(page).getByRole('button', { name: 'Next words to mend' }).click();
    }
    expect(seen.size).toBe(all);
    const last = await place();
    await card(page).getByRole('button', { name: 'Previous words to mend' }).click();
    expect(await place()).not.toBe(last);
  });

  test('can be used by keyboard alone, and leaves the agent typing where they were', async () => {
    const page = await begin(addresses.zendesk, 'ticket-1');
    await press(page, 'previous-finding');
    await card(page).waitFor();
    for (let tries = 0; tries < 9 && (await card(page).locator('h2').innerText()) !== 'Blame-shifting'; tries++) {
      await press(page, 'next-finding');
    }
    // The keyboard is still in the box, so a screen reader has to be told what has come up.
    const spoken = page.locator('amends-card [role="status"]');
    await expect.poll(() => spoken.textContent(), soon).toMatch(/^Blame-shifting\. “You failed to report” .+Tab/);
    const best = card(page).locator('.choice', { has: page.locator('.shortcut') });
    const wanted = await best.innerText();
    expect(await best.getAttribute('aria-keyshortcuts')).toMatch(/M$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('choice');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+End');
    await press(page, 'previous-finding');
    for (let tries = 0; tries < 9 && (await card(page).locator('h2').innerText()) !== 'Blame-shifting'; tries++) {
      await press(page, 'next-finding');
    }
    await press(page, 'apply-rewrite');
    const text = async () => (await modelText(page, 'ticket-1')).toLowerCase();
    await expect.poll(text, soon).toContain(wanted.toLowerCase());
    expect(await text()).not.toContain(words.toLowerCase());
    await page.keyboard.type(' Bye.');
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toMatch(/refunds\. Bye\.$/);
  });

  test('dismisses a finding here, and the others stay, until the options page shows it again', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await card(page).getByRole('button', { name: 'Dismiss here' }).click();
    await expect.poll(() => marks(page), soon).not.toContain(words);
    expect(await marks(page)).toContain('As per');
    await page.keyboard.type(' Bye.');
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toBe(`${draft} Bye.`);
    expect(await marks(page)).not.toContain(words);

    await page.reload();
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toEqual(others);

    const options = await openOptionsAt(chromium.now, 'quiet');
    await options.getByRole('button', { name: /^Show again One thing you dismissed, in zendesk/ }).click();
    await options.getByText(/^Nothing is kept quiet/).waitFor();
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('stays when going to its words has scrolled them into view, and leaves when the agent scrolls on', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await page.setViewportSize({ width: 1280, height: 500 });
    await type(page, 'ticket-1', `${draft}${'\nx'.repeat(40)}`);
    await expect.poll(() => marks(page), soon).toContain(words);
    const seen = () =>
      page.evaluate((wanted) => {
        const range = ([...CSS.highlights.get('amends-problem')!] as Range[]).find((one) => String(one) === wanted)!;
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, words);
    await expect.poll(seen, soon).toBe(false);
    await press(page, 'next-finding');
    while (!(await card(page).textContent())?.includes('Blame')) await press(page, 'next-finding');
    await expect.poll(seen, soon).toBe(true);
    // What was scrolled is told with the next frame.
    await drawn(page);
    await drawn(page);
    expect(await card(page).isVisible()).toBe(true);
    await page.mouse.wheel(0, 200);
    await card(page).waitFor({ state: 'detached' });
  });

  test('keeps a rule quiet in this conversation, by the keyboard too', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await page.keyboard.press('Escape');
    await press(page, 'next-finding');
    await card(page).waitFor();
    const button = card(page).getByRole('button', { name: 'Not in this conversation' });
    for (let at = 0; at < 20 && !(await button.evaluate((one) => one.matches(':focus'))); at++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => marks(page), soon).not.toContain(words);
    expect(await marks(page)).toContain('As per');
    await page.keyboard.type(' Bye.');
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toContain('Bye.');
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    await options.getByRole('button', { name: /^Let it speak A rule of Blame-shifting, blame\/.+ in zendesk/ }).click();
    await page.bringToFront();
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('closes when the page throws it out, with the keyboard back in the reply', async () => {
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await page.keyboard.press('Escape');
    await press(page, 'next-finding');
    await card(page).waitFor();
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.querySelector('amends-card')!.remove());
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[contenteditable]') !== null), soon)
      .toBe(true);
    await page.keyboard.type(' Bye.');
    await expect.poll(() => modelText(page, 'ticket-1'), soon).toContain('Bye.');
    await pointAt(page, 'As per');
    await card(page).waitFor();
  });

  test('turns a rule off in every tab', async () => {
    const other = await begin(addresses.intercom, 'reply');
    const page = await withCard(addresses.zendesk, 'ticket-1');
    await card(page).getByRole('button', { name: 'Turn rule off' }).click();
    await expect.poll(() => marks(page), soon).not.toContain(words);
    await expect.poll(() => marks(other), soon).not.toContain(words);
    expect(await marks(other)).toContain('As per');
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
    await expect.poll(() => marks(page), soon).toContain('As per');
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
