import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { changed, mendInPanel, readFindings, type Shown } from './demo-panel.ts';
import { type Stop, stops } from './demo-stops.ts';
import { marks, modelText, open, pointAt, type } from './drive.ts';
import { launch } from './launch.ts';

const indented = (text: string): string => text.replace(/^/gm, '    | ');

function print(finding: Shown): void {
  console.log(`\n    ${finding.name}${finding.words ? `: ${finding.words}` : ''}`);
  console.log(`      ${finding.message}`);
  for (const rewrite of finding.rewrites) console.log(`      → ${rewrite}`);
}

/** Rests the mouse on the marks in turn until a card offers words, and takes the first of them. */
async function mendInCard(page: Page, box: string, shot: Shot): Promise<void> {
  const card = page.locator('amends-card .card');
  for (const words of await marks(page)) {
    await pointAt(page, words);
    await card.waitFor();
    const choice = card.locator('.choice').first();
    if ((await choice.count()) === 0) {
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      continue;
    }
    await shot(page, 'card');
    const chosen = await choice.innerText();
    const before = await modelText(page, box);
    await choice.click();
    await changed(() => modelText(page, box), before);
    console.log(`\n  In the card at “${words}”, one click puts “${chosen}” into the reply.`);
    return;
  }
}

type Shot = (page: Page, name: string) => Promise<unknown>;

async function visit(page: Page, panel: Page, stop: Stop, shot: Shot): Promise<void> {
  const { name, editor, box, story } = stop;
  console.log(`\n${name} (${editor}): ${story.customer.name} writes about “${story.subject}”.`);
  await type(page, box, story.badDraft);
  console.log(`\n  The reply that was typed:\n${indented(await modelText(page, box))}`);

  const findings = await readFindings(panel, page);
  console.log('\n  What Amends says of it:');
  findings.forEach(print);
  await shot(page, 'marks');
  await shot(panel, 'panel');

  await mendInCard(page, box, shot);
  const mended = await mendInPanel(panel, page, () => modelText(page, box));
  console.log(`\n  After ${mended} more by a click in the panel:\n${indented(await modelText(page, box))}`);
  const left = await readFindings(panel, page);
  if (left.length > 0)
    console.log(`\n  Left to the agent: ${left.map((finding) => finding.words ?? finding.name).join(', ')}`);
  await shot(page, 'mended');
}

/**
 * The demo where nobody can watch: types a bad reply into each of the three boxes, prints what is found, mends it by
 * the panel and leaves pictures.
 * @param folder where the pictures go; emptied first.
 */
export async function tour(
  built: { extension: string; pages: string; colorScheme: 'light' | 'dark' },
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const launched = await launch({ ...built, headless: true, sealed: true });
  try {
    let panel: Page | undefined;
    for (const stop of stops) {
      const page = await open(launched.context, stop.address, stop.box);
      // One panel for the window: it follows the tab in front.
      panel ??= await launched.openPanel(page);
      await visit(page, panel, stop, (shown, name) =>
        shown.screenshot({ path: join(folder, `${stop.name.toLowerCase()}-${name}.png`), animations: 'disabled' }),
      );
    }
  } finally {
    const stray = await launched.close();
    console.log(`\nRequests to the network while this ran: ${stray.length === 0 ? 'none' : stray.join(', ')}.`);
  }
  console.log(`Pictures: ${folder}`);
}
