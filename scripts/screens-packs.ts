import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { keep } from '../tests/e2e/harness/storage.ts';
import type { Launched } from './launch.ts';
import { atWidths } from './picture.ts';

const WIDTHS = [320, 400, 700];
const HEIGHT = 860;
const example = fileURLToPath(new URL('../docs/examples/larkfield', import.meta.url));

type Print = (name: string, pictures: readonly Buffer[]) => Promise<void>;

const head = (id: string, name: string, version: string, changes: string): string =>
  `pack: {id: ${id}, name: ${name}, version: ${version}, authors: [Priya Raman], licence: internal, language: en, engine: 0.1.0, changes: "${changes}"}\n`;

const chat = (version: string, words: string) =>
  `${head('chat-desk', 'Chat desk', version, 'Shorter, and no “asap”.')}${words}overrides:\n  - {rule: robotic/kindly, level: advice}\n`;

const broken = `${head('night-shift', 'Night shift', '1.0.0', 'First.')}word:
  - never: [asap]
checks:
  - id: night
    name: Night
    about: How we write at night.
    level: advise
    rules:
      - {id: Late, kind: phrase, why: Nobody is late., find: ["we are (late"], flags: [We are late.], passes: []}
`;

/** Packs in every state, then rules of one's own, in the options page. */
export async function packScreens(launched: Launched, print: Print): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto(launched.url('options.html'));
  await page
    .getByRole('group', { name: /^Level of / })
    .first()
    .waitFor();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const heading = (name: RegExp) => page.getByRole('heading', { name }).waitFor();
  const choose = (name: string, text: string) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
  const shots = async (name: string, place: string) => {
    await page.locator('.saved:not(:empty)').waitFor({ state: 'detached' });
    const to = () => page.evaluate((selector) => document.querySelector(selector)!.scrollIntoView(), place);
    await print(name, await atWidths(page, WIDTHS, HEIGHT, to));
  };

  await shots('packs-none', '#packs');
  await page.getByLabel('Choose a folder').setInputFiles(example);
  await heading(/^Use “Larkfield/);
  for (const part of [/^2 rules$/, /^4 house words/, /^3 gestures/])
    await page.locator('.offer summary').getByText(part).click();
  await shots('packs-offer', '#packs');
  await button('Use it').click();
  await choose('chat-desk.yaml', chat('1.0.0', 'words:\n  - {never: [asap], rather: [soon]}\n'));
  await heading(/^Use “Chat desk/);
  await button('Use it').click();
  await heading(/^Packs that disagree/);
  await shots('packs-disagree', '#packs');
  await choose(
    'chat-desk.yaml',
    chat(
      '1.1.0',
      'words:\n  - {never: [asap], rather: ["today, by [time]"]}\n  - {never: [bear with me], rather: [one moment]}\n',
    ),
  );
  await heading(/^New version of “Chat desk/);
  await shots('packs-update', '.offer');
  await button('Use the new version').click();
  await button(/^Chat desk 1\.1\.0/).click();
  await page.getByText(/all as promised/).waitFor();
  await shots('packs-card', '[id="pack/chat-desk"]');
  await choose('night-shift.yaml', broken);
  await heading(/cannot be used/);
  await shots('packs-bad', '#packs');
  await button('Close').click();
  await page.goto(`${launched.url('options.html')}#rule/robotic/kindly`);
  await page.locator('[id="rule/robotic/kindly"]').waitFor();
  await shots('packs-standing', '[id="rule/robotic/kindly"]');
  await ownScreens(page, shots);
  await keep(page, { packs: [] });
  await page.close();
}

async function ownScreens(page: Page, shots: (name: string, place: string) => Promise<void>): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name });
  await page.getByRole('button', { name: 'Write a rule' }).click();
  await field('Mark these words').fill('please be advised that');
  await field('Suggest instead').fill('just so you know,');
  await field('Reason').fill('It reads like a notice on a lamp post.');
  await field('Try it on a draft of yours').fill('Please be advised that your lamp leaves today.');
  await page.getByText(/^Marks 2 places/).waitFor();
  await shots('own-form', '.rule-form');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByRole('button', { name: 'Write a rule' }).waitFor();
  await shots('own-rules', '#own');
}
