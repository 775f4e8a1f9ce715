import type { Page } from 'playwright-core';
import { addresses } from '../tests/e2e/harness/addresses.ts';
import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { panelOfLast, siteAccess } from '../tests/e2e/harness/site-access.ts';
import { keep } from '../tests/e2e/harness/storage.ts';
import { readFindings } from './demo-panel.ts';
import { type Stop, stops } from './demo-stops.ts';
import { marks, open, pointAt, type } from './drive.ts';
import type { Launched } from './launch.ts';
import { atWidths, shot } from './picture.ts';

const WIDTHS = [320, 400, 700];
const NARROW = { width: 320, height: 860 };
/** What rests shows little, so several stand side by side. */
const RESTING = { width: 320, height: 480 };

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

async function begin(launched: Launched, stop: Stop, draft: string): Promise<{ page: Page; panel: Page }> {
  const page = await open(launched.context, stop.address, stop.box);
  if (draft) await type(page, stop.box, draft);
  const panel = await panelInTab(launched, page);
  return { page, panel };
}

/**
 * What the panel shows besides its list: every fact, the changes to be made at once, quiet, and what rests. Ends with
 * the extension kept from every page.
 */
export async function stateScreens(launched: Launched, print: Print): Promise<void> {
  const stop = stops[0];
  const { page, panel } = await begin(launched, stop, stop.story.badDraft);
  await readFindings(panel, page);
  const all = () => atWidths(panel, WIDTHS, NARROW.height);
  await panel.locator('.customer summary').click();
  await print('panel-facts', await all());
  await panel.locator('.customer summary').click();
  for (const step of [0, 4]) await panel.locator('.step-head').nth(step).click();
  await panel.evaluate(() => document.scrollingElement!.scrollTo(0, 0));
  await print('panel-steps', await all());
  await panel.getByRole('button', { name: /^Mend all/ }).click();
  await panel.locator('.hunk').first().waitFor();
  await print('panel-mending', await all());
  await panel.getByRole('button', { name: 'Leave it' }).click();
  await panel.getByRole('button', { name: 'Quiet' }).click();
  await panel.setViewportSize(NARROW);
  const quiet = await shot(panel);
  await panel.getByRole('button', { name: 'Pause for this reply' }).click();
  await panel.getByRole('heading', { name: 'Paused for this reply' }).waitFor();
  const paused = await shot(panel);
  await panel.getByRole('button', { name: 'Go on now' }).click();
  await print('panel-quiet', [quiet, paused]);

  const rests: Buffer[] = [];
  const rest = async (of: Page, heading: string) => {
    await of.getByRole('heading', { name: heading }).waitFor();
    await of.setViewportSize(RESTING);
    rests.push(await shot(of));
  };
  await panel.getByRole('button', { name: 'Quiet' }).click();
  await panel.getByRole('button', { name: /^Switch off for/ }).click();
  await rest(panel, 'Switched off for Zendesk');
  await panel.getByRole('button', { name: 'Switch on for Zendesk' }).click();
  await page.bringToFront();
  await page.reload();
  await rest(panel, 'No reply open');
  await page.route(addresses.zendeskSecond, (route) => route.abort());
  await page.goto(addresses.zendeskSecond).catch(() => {});
  await rest(panel, 'This page needs a reload');
  await page.close();
  await siteAccess(launched, 'ON_CLICK');
  const unread = await open(launched.context, stop.address, stop.box);
  await rest(await panelOfLast(launched), 'Not allowed to read along');
  await print('panel-resting', rests);
  await unread.close();
}

/** Every surface in another language, where there is least room. */
export async function languageScreens(launched: Launched, name: string, print: Print): Promise<void> {
  const stop = stops[0];
  const { page, panel } = await begin(launched, stop, stop.story.badDraft);
  await panel.locator('.finding').first().waitFor();
  await panel.setViewportSize(NARROW);
  const pictures = [await shot(panel)];
  await panel.locator('.customer summary').click();
  pictures.push(await shot(panel));
  await panel.locator('.customer summary').click();
  await panel.locator('.mend-all').click();
  await panel.locator('.hunk').first().waitFor();
  pictures.push(await shot(panel));
  await print(`${name}-panel`, pictures);

  const options = await launched.context.newPage();
  await options.goto(launched.url('options.html'));
  await keep(options, { settings: { rulesOff: ['robotic/kindly'], checksOff: ['emoji'], hostsOff: ['gmail'] } });
  await options.locator('.check').first().waitFor();
  await options.setViewportSize(NARROW);
  const parts: Buffer[] = [];
  for (const id of ['checks', 'own', 'quiet', 'privacy']) {
    await options.evaluate((part) => document.getElementById(part)!.scrollIntoView(), id);
    parts.push(await shot(options));
  }
  await print(`${name}-options`, parts);

  const first = await launched.context.newPage();
  await first.setViewportSize(NARROW);
  await first.goto(launched.url('welcome.html'));
  await first.locator('amends-mirror').waitFor({ state: 'attached' });
  const welcome = await shot(first);
  await page.bringToFront();
  await page.setViewportSize({ width: 1060, height: NARROW.height });
  const [words] = await marks(page);
  await pointAt(page, words!);
  await page.locator('amends-card .card').waitFor();
  await print(`${name}-card`, [welcome, await shot(page)]);
}
