import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { addresses } from '../tests/e2e/harness/addresses.ts';
import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { buildPages } from '../tests/pages/build.ts';
import { open, pointAt, type } from './drive.ts';
import { buildExtension } from './extension.ts';
import { launch } from './launch.ts';

/**
 * Prints what the panel and the card look like in every state, light and dark, at three widths, into a folder.
 * `npm run screens` prints into docs/screens; another folder may be named.
 */

const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/screens', import.meta.url));
const widths = [320, 400, 700];
const box = 'ticket-1';
const blame = 'You failed to tell';
const bad = `I'm sorry your kettle came broken. ${blame} us, as per our policy.`;

const click = (name: RegExp | string) => (panel: Page) => panel.getByRole('button', { name }).click();

/** The panel's states with a reply in use, each reached from the one before it. */
const states: readonly [name: string, reach: (panel: Page, page: Page) => Promise<unknown>][] = [
  ['findings', (panel) => panel.locator('.finding').first().waitFor()],
  ['facts', (panel) => panel.locator('.customer summary').click()],
  [
    'step',
    async (panel) => {
      await panel.locator('.customer summary').click();
      await panel.locator('.step').filter({ hasText: 'Empathise' }).getByRole('button').first().click();
    },
  ],
  [
    'words',
    async (panel) => {
      await click(/^Words to use/)(panel);
      await panel.locator('.say').evaluate((words) => words.scrollIntoView({ block: 'end' }));
    },
  ],
  [
    'quiet',
    async (panel) => {
      await click(/^Words to use/)(panel);
      await panel.evaluate(() => scrollTo(0, 0));
      await click('Quiet')(panel);
    },
  ],
  [
    'paused',
    async (panel) => {
      await click('Pause in this conversation')(panel);
      await panel.getByRole('heading', { name: /^Paused/ }).waitFor();
    },
  ],
  [
    'mending',
    async (panel) => {
      await click('Go on now')(panel);
      await click(/^Mend all/)(panel);
      await panel.locator('.hunk').first().waitFor();
    },
  ],
  [
    'applied',
    async (panel) => {
      await click(/^Make \d/)(panel);
      await panel.locator('.notice').waitFor();
    },
  ],
  [
    'escalation',
    async (panel, page) => {
      await page.evaluate(() => {
        const comments = [...document.querySelectorAll('.zd-comment')];
        const theirs = comments.find(({ textContent }) => textContent?.includes('The second kettle'));
        if (theirs)
          theirs.textContent = 'It is broken too. My lawyer will hear of this. I want to speak to your manager.';
      });
      await panel.locator('.escalations').waitFor();
    },
  ],
];

const extension = await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output-screens');
const pages = await buildPages();
await mkdir(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  const launched = await launch({ extension, pages, headless: true, sealed: true, colorScheme });
  const shoot = async (panel: Page, name: string) => {
    for (const width of widths) {
      await panel.setViewportSize({ width, height: 720 });
      await panel.screenshot({ path: `${folder}/panel-${name}-${width}-${colorScheme}.png` });
    }
  };
  try {
    const page = await open(launched.context, addresses.zendesk, box);
    const panel = await panelInTab(launched, page);
    // Nothing is to be caught on its way from one look to another.
    for (const one of [page, panel]) await one.emulateMedia({ reducedMotion: 'reduce' });
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
    await shoot(panel, 'no-reply');
    await page.bringToFront();
    await type(page, box, bad);
    await page.waitForFunction(
      (words) => [...(CSS.highlights.get('amends-problem') ?? [])].map(String).includes(words),
      blame,
    );
    await pointAt(page, blame);
    const card = page.locator('amends-card .card');
    await card.waitFor();
    await page.screenshot({ path: `${folder}/card-${colorScheme}.png` });
    await page.keyboard.press('Escape');
    await panel.bringToFront();
    for (const [name, reach] of states) {
      await reach(panel, page);
      await shoot(panel, name);
    }
    await page.bringToFront();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await panel.bringToFront();
    await panel.getByRole('heading', { name: 'Ready when you are' }).waitFor();
    await shoot(panel, 'empty');
  } finally {
    await launched.close();
  }
}
