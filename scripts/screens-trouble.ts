import type { Page } from 'playwright-core';
import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { stops } from './demo-stops.ts';
import { open, pointAt, type } from './drive.ts';
import type { Launched } from './launch.ts';
import { shot } from './picture.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 700, height: 700 };

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

/** Has a Gmail reply throw out whatever is put into it, as an editor does that will not be written in. */
const resist = (page: Page, box: string) =>
  page.evaluate((name) => {
    const { element } = window.__editors[name]!;
    const kept = [...element.childNodes].map((node) => node.cloneNode(true));
    element.addEventListener('input', () => element.replaceChildren(...kept.map((node) => node.cloneNode(true))));
  }, box);

/** What is said where a rewrite cannot be put in, in the card and in the panel, and where a file cannot be used. */
export async function troubleScreens(launched: Launched, print: Print): Promise<void> {
  const stop = stops.find(({ name }) => name === 'Gmail')!;
  const page = await open(launched.context, stop.address, stop.box);
  await page.setViewportSize({ width: 700, height: 700 });
  await type(page, stop.box, 'As per our policy you failed to report this.');
  await resist(page, stop.box);
  await pointAt(page, 'you failed to report');
  await page.locator('amends-card .choice').first().click();
  await page.locator('amends-card').getByText('did not take').waitFor();
  const card = await shot(page);
  await page.keyboard.press('Escape');
  const panel = await panelInTab(launched, page);
  await panel.setViewportSize(NARROW);
  await panel.locator('.rewrite').first().click();
  await panel.getByText('did not take').waitFor();
  await print('refused', [card, await shot(panel)]);
  await panel.close();
  await page.close();

  const options = await launched.context.newPage();
  await options.goto(launched.url('options.html'));
  const wrong = '{ "format": "amends-settings", "version": 1, "settings": { "sites": "all" } }';
  await options
    .getByLabel('Read settings from a file')
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(wrong) });
  await options.getByText('settings.sites should be a list.').waitFor();
  const pictures: Buffer[] = [];
  for (const size of [NARROW, WIDE]) {
    await options.setViewportSize(size);
    await options.evaluate(() => document.getElementById('transfer')!.scrollIntoView());
    pictures.push(await shot(options));
  }
  await print('options-wrong-file', pictures);
  await options.close();
}
