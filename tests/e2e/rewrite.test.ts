import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { marks, modelHtml, modelText, open, pointAt, type } from '../../scripts/drive.ts';
import { addresses } from './harness/addresses.ts';
import { boxes } from './harness/boxes.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { panelInTab } from './harness/panel.ts';

/** Rewrites when the agent is in a hurry, has blanks to fill, or the editor will not have them. */

const draft = 'Thanks. You failed to report the crack. We will send one as soon as possible.';
const words = 'You failed to report';
const vague = 'as soon as possible';

describe('a rewrite', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  async function start(address: string, box: string): Promise<Page> {
    const page = await open(chromium.now.context, address, box);
    await type(page, box, draft);
    await expect.poll(() => marks(page), soon).toContain(words);
    return page;
  }
  const card = (page: Page) => page.locator('amends-card .card');
  /** The commands as the background sends them after a key. */
  const command = async (page: Page, name: string) => {
    const [background] = chromium.now.context.serviceWorkers();
    await background!.evaluate(
      async ([address, wanted]) => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const tab = (await tabs.query({})).findLast(({ url }) => url === address);
        await tabs.sendMessage(tab!.id, { type: 'command', command: wanted });
      },
      [page.url(), name] as const,
    );
  };
  interface Tabs {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, message: object): Promise<void>;
  }

  test.each(boxes)('clicked twice in a hurry is written once ($kind)', async ({ address, box }) => {
    const page = await start(address, box);
    const panel = await panelInTab(chromium.now, page);
    const rewrite = panel.locator('.finding', { hasText: words }).locator('.rewrite').first();
    await rewrite.dblclick();
    const mended = draft.replace(words, 'We still need you to report');
    await expect.poll(() => modelText(page, box), soon).toBe(mended);
    await panel.getByText('Put into your reply').waitFor();
    expect(await modelText(page, box)).toBe(mended);
  });

  test.each(boxes)('with a blank leaves it selected, to be typed over ($kind)', async ({ address, box }) => {
    const page = await start(address, box);
    await expect.poll(() => marks(page), soon).toContain(vague);
    await pointAt(page, vague);
    await card(page).locator('.choice', { hasText: '[when]' }).click();
    await expect.poll(() => modelText(page, box), soon).toBe(draft.replace(vague, 'by [when]'));
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.type('Friday');
    await expect.poll(() => modelText(page, box), soon).toBe(draft.replace(vague, 'by Friday'));
  });

  test('can be chosen by keyboard alone, and the keyboard is back in the reply afterwards', async () => {
    const page = await start(addresses.intercom, 'reply');
    await expect.poll(() => marks(page), soon).toContain(vague);
    await page.keyboard.press('Control+Home');
    for (let at = 0; at < 'Thanks.'.length; at++) await page.keyboard.press('ArrowRight');
    const walked: string[] = [];
    while (walked.at(-1) !== 'Vague time' && walked.length < 6) {
      await command(page, 'next-finding');
      await card(page).waitFor();
      walked.push(await card(page).locator('h2').innerText());
    }
    expect(walked).toContain('Blame-shifting');
    await command(page, 'previous-finding');
    await expect.poll(() => card(page).locator('h2').innerText(), soon).toBe('Blame-shifting');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => modelText(page, 'reply'), soon).toContain('We still need you to report');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.type(' Oh.');
    await expect.poll(() => modelText(page, 'reply'), soon).toMatch(/^Thanks\. Oh\. We still need/);
  });

  test('by the command for the best one is put in without a look', async () => {
    const page = await start(addresses.gmail, 'inline');
    await page.keyboard.press('Control+Home');
    await command(page, 'next-finding');
    await expect.poll(() => card(page).locator('h2').innerText(), soon).toBe('Blame-shifting');
    await command(page, 'apply-rewrite');
    await expect.poll(() => modelText(page, 'inline'), soon).toContain('We still need you to report');
  });

  test('that the editor will not have leaves the draft as it was and offers the words', async () => {
    const page = await start(addresses.gmail, 'inline');
    const html = await modelHtml(page, 'inline');
    await page.evaluate(() => {
      const { element } = window.__editors.inline!;
      const kept = [...element.childNodes].map((node) => node.cloneNode(true));
      element.addEventListener('input', () => element.replaceChildren(...kept.map((node) => node.cloneNode(true))));
    });
    await pointAt(page, words);
    await card(page).locator('.choice').first().click();
    await card(page).getByText('did not take').waitFor();
    expect(await card(page).locator('blockquote').innerText()).toBe('We still need you to report');
    await card(page).getByRole('button', { name: 'Copy the words' }).click();
    await card(page).waitFor({ state: 'detached' });
    expect(await modelHtml(page, 'inline')).toBe(html);
  });

  test('whose words have gone meanwhile is not written', async () => {
    const page = await start(addresses.zendesk, 'ticket-1');
    await pointAt(page, words);
    await card(page).waitFor();
    // Another tool rewrites the box in the same moment as the click.
    await page.evaluate(() => {
      const choice = document.querySelector('amends-card')!.shadowRoot!.querySelector<HTMLElement>('.choice')!;
      choice.addEventListener('click', () => window.__editors['ticket-1']!.set('<p>Something else.</p>'), {
        capture: true,
      });
    });
    await card(page).locator('.choice').first().click();
    await card(page).getByText('have changed in the meantime').waitFor();
    expect(await modelText(page, 'ticket-1')).toBe('Something else.');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });
});
