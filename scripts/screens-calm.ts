import type { Page } from 'playwright-core';
import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { stops } from './demo-stops.ts';
import { open, type } from './drive.ts';
import type { Launched } from './launch.ts';
import { atWidths, shot } from './picture.ts';

const WIDTHS = [320, 400, 700];
const HEIGHT = 860;
/** What has nothing to mend shows little, so several stand side by side. */
const CALM = { width: 320, height: 700 };

/** A reply to the first story that leaves nothing to mend. */
const good = [
  'Hi Nadia,',
  'I am so sorry that the second kettle came broken too, and that you cut your finger on it. Two weeks without tea in the morning is far too long, and I can see how disappointing that is.',
  'A new kettle, packed by hand, leaves with our courier today and will be with you by Tuesday noon. If you would rather have your money back, just tell me and I will refund it today.',
  'Tom',
].join('\n');

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

/** The panel where nothing is to be mended, and what it says before anything is written. */
export async function calmScreens(launched: Launched, print: Print): Promise<void> {
  const [stop] = stops;
  const begin = async (address: string, draft: string, heading: string): Promise<{ page: Page; panel: Page }> => {
    const page = await open(launched.context, address, stop.box);
    await type(page, stop.box, draft);
    const panel = await panelInTab(launched, page);
    await panel.getByRole('heading', { name: heading }).waitFor();
    return { page, panel };
  };
  const calm: Buffer[] = [];
  const show = async ({ page, panel }: { page: Page; panel: Page }) => {
    await panel.setViewportSize(CALM);
    calm.push(await shot(panel));
    await panel.close();
    await page.close();
  };
  await show(await begin(`${stop.address}?note=1`, 'Third case this week.', 'An internal note'));
  await show(await begin(stop.address, '', 'Ready when you are'));
  await show(await begin(stop.address, good, 'Nothing to mend'));
  await print('panel-calm', calm);

  const { page, panel } = await begin(stop.address, '', 'Ready when you are');
  await page.evaluate(() => {
    const messages = [...document.querySelectorAll('.zd-comment')];
    const theirs = messages.find(({ textContent }) => textContent!.includes('The second kettle'));
    theirs!.textContent =
      'The second kettle is broken too and I burned myself. My lawyer will hear of this unless I can speak to your manager.';
  });
  await panel.getByText('Mentions a lawyer').waitFor();
  await panel.getByRole('button', { name: /^Words to use/ }).click();
  await print('panel-before', await atWidths(panel, WIDTHS, HEIGHT));
  const toEnd = () => panel.evaluate(() => document.scrollingElement!.scrollTo(0, document.body.scrollHeight));
  await print('panel-words', await atWidths(panel, WIDTHS, HEIGHT, toEnd));
  await panel.getByRole('button', { name: /^Words to use/ }).click();
  await panel.close();
  await page.close();
}
