import { afterEach, describe, expect, test } from 'vitest';
import { marks, open, type } from '../../scripts/drive.ts';
import { violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { panelOfLast, siteAccess } from './harness/site-access.ts';

const draft = 'You failed to report the crack in time.';
const words = 'You failed to report';

describe('where the browser stands in the way, the panel', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  test('says that it is not allowed to read along, and follows once it is', async () => {
    await siteAccess(chromium.now, 'ON_CLICK');
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-1');
    await type(page, 'ticket-1', draft);
    const panel = await panelOfLast(chromium.now);
    await panel.getByRole('heading', { name: 'Not allowed to read along' }).waitFor();
    await panel.getByRole('button', { name: 'Allow it' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    expect(await marks(page)).toEqual([]);
    const options = await chromium.now.context.newPage();
    await options.goto(chromium.now.url('options.html'));
    const callout = options.getByText(/^The browser keeps Amends from reading/);
    await callout.waitFor();

    // A click on the toolbar icon is leave enough for the page in front.
    await page.bringToFront();
    await chromium.now.press(page);
    await expect.poll(() => marks(page), soon).toContain(words);
    const beside = await chromium.now.openPanel(page);
    await beside.getByRole('heading', { name: /Blame-shifting$/ }).waitFor();

    await siteAccess(chromium.now, 'ON_ALL_SITES');
    await callout.waitFor({ state: 'detached' });
    await page.bringToFront();
    await page.reload();
    await beside.getByRole('heading', { name: 'No reply open' }).waitFor();
    await type(page, 'ticket-1', draft);
    await expect.poll(() => marks(page), soon).toContain(words);
  });

  test('offers to reload a page that its script cannot get into', async () => {
    const page = await chromium.now.context.newPage();
    await page.route(addresses.zendesk, (route) => route.abort());
    await page.goto(addresses.zendesk).catch(() => {});
    const panel = await panelOfLast(chromium.now);
    await panel.getByRole('heading', { name: 'This page needs a reload' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    await page.unroute(addresses.zendesk);
    await panel.getByRole('button', { name: 'Reload the page' }).click();
    await panel.getByRole('heading', { name: 'No reply open' }).waitFor();
  });
});
