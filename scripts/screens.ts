import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { privatePolicy } from '../tests/e2e/harness/private-policy.ts';
import { panelOfLast } from '../tests/e2e/harness/site-access.ts';
import { keep } from '../tests/e2e/harness/storage.ts';
import { buildPages } from '../tests/pages/build.ts';
import { mendInPanel, readFindings } from './demo-panel.ts';
import { type Stop, stops } from './demo-stops.ts';
import { marks, modelText, open, pointAt, type } from './drive.ts';
import { buildExtension } from './extension.ts';
import { type Launched, launch } from './launch.ts';
import { atWidths, save, shot } from './picture.ts';
import { calmScreens } from './screens-calm.ts';
import { cardScreens } from './screens-cards.ts';
import { packScreens } from './screens-packs.ts';
import { policy, policyScreens } from './screens-policy.ts';
import { languageScreens, stateScreens } from './screens-states.ts';
import { troubleScreens } from './screens-trouble.ts';

/** Prints the pictures of every surface in `docs/screens`: each in the light and in the dark, wide and narrow. */

const WIDTHS = [320, 400, 700];
const HEIGHT = 860;
const schemes = ['light', 'dark'] as const;
const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));

/** A week as somebody may have had it, in the form in which it is kept. */
function week(): object {
  const days = [4, 7, 5, 9, 3, 6, 2].map((found, back) => {
    const day = new Date(Date.now() - back * 86_400_000).toLocaleDateString('sv-SE');
    const counts = { robotic: { found, mended: found - 1 }, blame: { found: 2, mended: 1 + (back % 2) } };
    return [day, counts] as const;
  });
  return Object.fromEntries(days);
}

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

/** A product's page with marks and the card, and the panel beside it. Gives both as they are then. */
async function host(launched: Launched, stop: Stop, print: Print): Promise<{ page: Page; panel: Page }> {
  const page = await open(launched.context, stop.address, stop.box);
  await page.setViewportSize({ width: 1060, height: HEIGHT });
  await type(page, stop.box, stop.story.badDraft);
  const panel = await panelInTab(launched, page);
  await panel.setViewportSize({ width: 380, height: HEIGHT });
  await readFindings(panel, page);
  const beside = await shot(panel);
  await page.bringToFront();
  const [first] = await marks(page);
  await pointAt(page, first!);
  await page.locator('amends-card .card').waitFor();
  await print(stop.name.toLowerCase(), [await shot(page), beside]);
  return { page, panel };
}

async function panels(launched: Launched, at: { page: Page; panel: Page }, stop: Stop, print: Print): Promise<void> {
  const { page, panel } = at;
  const all = () => atWidths(panel, WIDTHS, HEIGHT);
  const top = () => panel.evaluate(() => document.scrollingElement!.scrollTo(0, 0));
  await panel.bringToFront();
  await print('panel-findings', await atWidths(panel, WIDTHS, HEIGHT, top));
  await panel.locator('main').evaluate((main) => {
    const scroller = [main, document.scrollingElement!].find((one) => one.scrollHeight > one.clientHeight);
    scroller?.scrollTo(0, scroller.scrollHeight);
  });
  await print('panel-help', await all());
  await mendInPanel(panel, page, () => modelText(page, stop.box));
  await top();
  await print('panel-mended', await all());
  const blank = await launched.context.newPage();
  await blank.goto('https://www.example.com/');
  const resting = await panelOfLast(launched);
  await resting.locator('main:not([aria-busy="true"]) h2').waitFor();
  await print('panel-elsewhere', await atWidths(resting, WIDTHS, 420));
}

async function options(launched: Launched, print: Print): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto(launched.url('options.html'));
  const dismissed = ['a', 'b'].map((key) => ({ conversation: 'zendesk 4711', rule: 'blame/not-ours', finding: key }));
  const quiet = [...dismissed, { conversation: 'intercom 98', rule: null, once: true }];
  await keep(page, { counts: week(), settings: { rulesOff: ['robotic/kindly'], quiet } });
  await page.getByText('1 changed').waitFor();
  await page.getByRole('button', { name: /^Blame-shifting/ }).click();
  await page.getByRole('textbox', { name: 'Try a sentence' }).fill('You failed to report this in time.');
  await page.getByText('“You failed to report”').waitFor();
  await page.getByRole('heading', { name: 'Checks' }).click();
  await print('options-checks', await atWidths(page, WIDTHS, HEIGHT));
  const to = (id: string) => () => page.evaluate((name) => document.getElementById(name)!.scrollIntoView(), id);
  await print('options-choices', await atWidths(page, WIDTHS, HEIGHT, to('playbook')));
  await print('options-kept', await atWidths(page, WIDTHS, HEIGHT, to('quiet')));
  await print('options-evidence', await atWidths(page, WIDTHS, HEIGHT, to('transfer')));
  await print('options-about', await atWidths(page, WIDTHS, HEIGHT, to('privacy')));
}

async function welcome(launched: Launched, print: Print): Promise<void> {
  const page = launched.context.pages().find((one) => one.url() === launched.url('welcome.html'))!;
  await page.bringToFront();
  await page.locator('amends-mirror').waitFor({ state: 'attached' });
  // All of it, down to the last button.
  await print('welcome', await atWidths(page, WIDTHS, 1400));
}

const built = await buildExtension('chrome', process.env.AMENDS_OUT ?? '.output');
const pages = await buildPages();
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
let total = 0;
for (const colorScheme of schemes) {
  const start = async (language: string, welcome: boolean, other: { extension?: string; executable?: string } = {}) => {
    const at = { extension: built, ...other, pages, headless: true, sealed: true, colorScheme };
    const launched = await launch({ ...at, language, welcome });
    launched.context.setDefaultTimeout(15_000);
    return launched;
  };
  const print: Print = async (name, pictures) => {
    const size = await save(
      join(folder, `${name}-${colorScheme}.png`),
      pictures,
      colorScheme === 'light' ? '#c9c2b8' : '#000000',
    );
    total += size;
    console.log(`${name}-${colorScheme}.png ${Math.round(size / 1000)} kB`);
  };
  const launched = await start('en-GB', true);
  try {
    await welcome(launched, print);
    await options(launched, print);
    await packScreens(launched, print);
    for (const stop of stops) {
      const shown = await host(launched, stop, print);
      if (stop === stops[0]) await panels(launched, shown, stop, print);
    }
    await cardScreens(launched, print);
    await calmScreens(launched, print);
    await troubleScreens(launched, print);
    await stateScreens(launched, print);
  } finally {
    await launched.close();
  }
  const german = await start('de', false);
  try {
    await languageScreens(german, 'german', print);
  } finally {
    await german.close();
  }
  const company = await privatePolicy(built);
  await company.set(policy);
  const governed = await start('en-GB', false, company);
  try {
    await policyScreens(governed, print);
  } finally {
    await governed.close();
    await company.remove();
  }
}
console.log(`${Math.round(total / 1000)} kB in ${folder}`);
