import { stops } from './demo-stops.ts';
import { open, pointAt, type } from './drive.ts';
import type { Launched } from './launch.ts';

/** Pixels of the page around a card. */
const AROUND = 24;
/** With words and a source, with words alone, and without words. */
const SHOWN = ['We apologize for any inconvenience this may have caused', 'You failed to report', 'As per our policy'];

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

/** The card at one mark after the other, with a little of the page around it. */
export async function cardScreens(launched: Launched, print: Print): Promise<void> {
  const [stop] = stops;
  const page = await open(launched.context, stop.address, stop.box);
  await page.setViewportSize({ width: 1060, height: 860 });
  await type(page, stop.box, stop.story.badDraft);
  const card = page.locator('amends-card .card');
  const cards: Buffer[] = [];
  for (const words of SHOWN) {
    await page.waitForFunction(
      (wanted) =>
        [...CSS.highlights].some(
          ([name, ranges]) => name.startsWith('amends') && [...ranges].some((one) => String(one) === wanted),
        ),
      words,
    );
    await pointAt(page, words);
    await card.waitFor();
    const { x, y, width, height } = (await card.boundingBox())!;
    const clip = { x: x - AROUND, y: y - AROUND * 2, width: width + AROUND * 2, height: height + AROUND * 3 };
    cards.push(await page.screenshot({ clip, animations: 'disabled' }));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  }
  await print('card', cards);
  await page.close();
}
