import { panelInTab } from '../tests/e2e/harness/panel.ts';
import { stops } from './demo-stops.ts';
import { open, type } from './drive.ts';
import type { Launched } from './launch.ts';
import { atWidths, shot } from './picture.ts';

const WIDTHS = [320, 400, 700];
const HEIGHT = 860;

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

/** The text of a pack, as a company may put it into its policy whole. */
const pack = `pack: {id: larkfield, name: Larkfield Lamps, version: 1.4.0, authors: [Priya Raman], licence: internal, language: en, engine: 0.1.0, changes: "House words."}
words:
  - {never: [clients], rather: [customers]}
`;

/** What a company has settled for everybody: a pack of its own, checks and a product that nobody may change. */
export const policy = {
  packs: [{ inline: pack }],
  checks: { blame: 'on', emoji: 'off' },
  rules: { 'robotic/kindly': 'off' },
  locked: ['blame', 'emoji', 'overpromise'],
  hosts: { gmail: 'off' },
  mayAddPacks: false,
  mayAddSites: false,
};

/** What the browser's policy settles, in the options and in the panel of a product that it switches off. */
export async function policyScreens(launched: Launched, print: Print): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto(launched.url('options.html'));
  await page.getByText('Larkfield Lamps').waitFor();
  await page.getByRole('button', { name: /^Blame-shifting/ }).click();
  const to = (id: string) => () => page.evaluate((name) => document.getElementById(name)!.scrollIntoView(), id);
  await print('policy-checks', await atWidths(page, WIDTHS, HEIGHT, to('checks')));
  await print('policy-packs', await atWidths(page, WIDTHS, HEIGHT, to('packs')));
  await print('policy-places', await atWidths(page, WIDTHS, HEIGHT, to('hosts')));
  await page.close();

  const gmail = stops.find(({ name }) => name === 'Gmail')!;
  const reply = await open(launched.context, gmail.address, gmail.box);
  await type(reply, gmail.box, gmail.story.badDraft);
  const panel = await panelInTab(launched, reply);
  await panel.setViewportSize({ width: 320, height: 420 });
  await panel.locator('main:not([aria-busy="true"]) h2').waitFor();
  await print('policy-panel', [await shot(panel)]);
  await panel.close();
  await reply.close();
}
