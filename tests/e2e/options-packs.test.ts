import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { shipped } from '../../lib/packs/format.ts';
import { sha256 } from '../../lib/packs/subscribe/trust.ts';
import { marks, open as openBox, type } from '../../scripts/drive.ts';
import { goodPack, HEAD } from '../packs/built-in.ts';
import { file } from '../packs/subscribe/server.ts';
import { fits, flaws, violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon } from './harness/chromium.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { forgetAll, openOptionsAt } from './harness/options.ts';
import { kept } from './harness/storage.ts';
import { withLeave } from './harness/with-leave.ts';
import { useChromiumWithServer } from './harness/with-server.ts';

const example = fileURLToPath(new URL('../../docs/examples/larkfield', import.meta.url));
const head = (id: string, name: string, version: string) =>
  HEAD.replace('id: larkfield', `id: ${id}`).replace('Larkfield Lamps', name).replace('1.0.0', version);
const words = (never: string) => `words:\n  - never: [${never}]\n    rather: [customers]\n`;
const text = (version: string, never = 'clients', id = 'lamps', name = 'Lamp House') =>
  head(id, name, version) + words(never);
const yaml = (name: string, content: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });

describe('packs in the options page', () => {
  const setting = useChromiumWithServer(async () => ({ extension: await withLeave(inject('chrome')) }));
  let page: Page;

  beforeEach(async () => {
    page = await openOptionsAt(setting.now, 'packs');
  });
  afterEach(async () => {
    await forgetAll(page);
    await closePages(setting.now);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const heading = (name: string) => page.getByRole('heading', { name });
  const choose = (content: string, name = 'lamps.yaml') =>
    page.getByLabel('Choose a file').setInputFiles(yaml(name, content));
  /** Takes what is offered, and waits until that is over: then the pack has the focus. */
  const accept = async (control: Locator, name = 'Use it') => {
    await button(name).click();
    await focused(control);
  };
  const use = async (content: string, name = 'Lamp House', fileName = 'lamps.yaml') => {
    await choose(content, fileName);
    await heading(`Use “${name}”?`).waitFor();
    await accept(button(new RegExp(`^${name}`)));
  };
  const card = (id: string): Locator => page.locator(`[id="pack/${id}"]`);
  const undo = () => page.locator('#packs').getByRole('button', { name: 'Take that back' });
  const order = () => page.locator('.pack .unfold').allInnerTexts();
  const names = async () => (await order()).map((one) => one.split('\n')[0]);
  const packs = async () => (await kept(page)) as unknown as Record<string, unknown>;

  test('a folder is read as one pack, shown before it is used, and marks a reply from then on', async () => {
    const reply = await openBox(setting.now.context, addresses.zendesk, 'ticket-1');
    await type(reply, 'ticket-1', 'Our clients ask for cheap lamps.');
    await page.bringToFront();
    await page.getByLabel('Choose a folder').setInputFiles(example);
    await heading('Use “Larkfield Lamps”?').waitFor();
    await page.getByText('18 rules tried on 37 examples: all as promised.').waitFor();
    await page.getByText('4 house words').click();
    await page.getByText('clients, client → customers').waitFor();
    expect(Object.keys(await packs())).not.toContain('packs');
    expect(await marks(reply)).toEqual([]);

    const unfold = button(/^Larkfield Lamps 1\.2\.0 by Ines Ferreira, Tom Adeyemi/);
    await accept(unfold);
    await expect.poll(() => marks(reply), soon).toEqual(['clients', 'cheap']);
    await unfold.click();
    await page.getByText('18 rules tried on 37 examples: all as promised.').waitFor();
    await page.getByRole('radio', { name: /^It came broken/ }).waitFor();

    await page.getByRole('switch', { name: 'Use the pack Larkfield Lamps' }).click();
    await page.getByText('Switched off: nothing of it applies.').waitFor();
    await expect.poll(() => marks(reply), soon).toEqual([]);
  });

  test('files that are dropped on the section are read, whatever part of it they fall on', async () => {
    const files = {
      'pack.yaml': head('lamps', 'Lamp House', '1.0.0'),
      'words.yaml': '- never: [clients]\n  rather: [customers]\n',
    };
    const drop = async (all: Record<string, string>) => {
      const data = await page.evaluateHandle((contents) => {
        const transfer = new DataTransfer();
        for (const [name, content] of Object.entries(contents)) transfer.items.add(new File([content], name));
        return transfer;
      }, all);
      const target = page.getByText(/^A pack holds a team’s words/);
      for (const event of ['dragenter', 'dragover']) await target.dispatchEvent(event, { dataTransfer: data });
      await page.getByText(/^Let go to read it/).waitFor();
      await target.dispatchEvent('drop', { dataTransfer: data });
    };
    await drop(files);
    await heading('Use “Lamp House”?').waitFor();
    expect(await page.getByText(/^Let go to read it/).count()).toBe(0);
    await button('Do not use it').click();
    await drop({ 'lamps.json': shipped(goodPack(words('clients'), head('lamps', 'Lamp House', '1.0.0'))) });
    await heading('Use “Lamp House”?').waitFor();
    await drop({ 'photo.png': 'not a pack' });
    await page.getByText(/^There is no YAML or JSON file in it/).waitFor();
  });

  test('the same pack again is a new version, shown with its differences, and can be gone back from', async () => {
    await use(text('1.0.0'));
    await choose(text('1.1.0', 'punters'));
    await heading('New version of “Lamp House”').waitFor();
    await page.getByText('1.0.0 becomes 1.1.0').waitFor();
    expect(await page.locator('.offer .changes li').allInnerTexts()).toEqual([
      'New House word “punters”\n\npunters → customers',
      'Gone House word “clients”\n\nclients → customers',
    ]);
    await button('Do not use it').click();
    await button(/^Lamp House 1\.0\.0/).waitFor();

    await choose(text('1.1.0', 'punters'));
    await accept(button(/^Lamp House 1\.1\.0/), 'Use the new version');
    await button(/^Lamp House 1\.1\.0/).click();
    await button('Go back to 1.0.0').click();
    await page.getByText('Lamp House is back at 1.0.0.').waitFor();
    await button(/^Lamp House 1\.0\.0/).waitFor();
    await choose(text('1.0.0'));
    await page.getByText(/^It is word for word the pack that is in use/).waitFor();
  });

  test('a bad pack is told of with all that is wrong and where, and the last good one stays', async () => {
    await use(text('1.0.0'));
    const bad = `${head('lamps', 'Lamp House', '2.0.0')}wordz: []\nchecks:\n  - id: house\n    rules:\n      - id: A\n        kind: phrase\n        why: <img src=x onerror="document.title='stolen'">\n        find: ["a ("]\n`;
    await choose(bad);
    await heading('“lamps.yaml” cannot be used').waitFor();
    await page.getByText('Nothing was changed: version 1.0.0 stays in use.').waitFor();
    const list = page.locator('.pack-problems > li');
    expect(await list.first().innerText()).toBe(
      '“wordz” is no key here\n\nTo mend it: Did you mean “words”?\n\nlamps.yaml, line 10, column 1',
    );
    expect(await list.count()).toBe(6);
    expect((await list.allInnerTexts()).join()).toContain('A group is not closed');
    await button('Close').click();
    await button(/^Lamp House 1\.0\.0/).waitFor();

    // Its form is right, and it does not do what it says.
    await choose(
      `${head('lamps', 'Lamp House', '2.0.0')}promises:\n  - {id: day, never: [tomorrow], why: No., flags: ["«today»"], passes: [now]}\n`,
    );
    await page.getByText(/the example “today” is not flagged/i).waitFor();
    await page.getByText('Nothing was changed: version 1.0.0 stays in use.').waitFor();
  });

  test('hostile packs are text, and are refused without holding up the page', async () => {
    const html = `<img src=x onerror=\\"document.title='stolen'\\"><script>document.title='stolen'</script>`;
    await choose(
      `${head('lamps', '"<img src=x onerror=alert(1)><script>x</script>"', '1.0.0')}words:\n  - never: [clients]\n    rather: ["${html}"]\n    why: "${html}"\n`,
    );
    await page.locator('.offer h3', { hasText: '<script>' }).waitFor();
    const unfold = card('lamps').getByRole('button').first();
    await accept(unfold);
    await unfold.click();
    await page.getByText('1 house word').click();
    expect(await page.locator('#packs img, #packs script').count()).toBe(0);

    const bomb = `a: &a [x,x]\n${'bcdefghi'
      .split('')
      .map((c, i) => `${c}: &${c} [*${'abcdefgh'[i]},*${'abcdefgh'[i]}]`)
      .join('\n')}`;
    for (const content of [
      '['.repeat(500_000),
      bomb,
      `a: "${'x'.repeat(600_000)}"`,
      `${head('b', 'B', '1.0.0')}__proto__: {a: 1}\n`,
    ]) {
      await choose(content, 'hostile.yaml');
      await heading('“hostile.yaml” cannot be used').waitFor();
      await button('Close').click();
    }
    await choose('x'.repeat(3_000_000), 'hostile.yaml');
    await page.getByText(/^It is too large for a pack/).waitFor();
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'a.yaml', mimeType: '', buffer: Buffer.from([0xff, 0xfe, 0x00]) });
    await page.getByText(/^It is not readable as text/).waitFor();
    expect(await page.title()).not.toContain('stolen');
  });

  test('a large pack is judged beside the page, which goes on answering', async () => {
    const rules = Array.from(
      { length: 400 },
      (_, i) =>
        `      - {id: r${i}, kind: phrase, why: a, find: [word${i} * (a|b) more], flags: ["«word${i} a more»"], passes: [c]}\n`,
    ).join('');
    const check = `checks:\n  - id: house\n    name: House\n    about: Ours.\n    level: advice\n    rules:\n`;
    // Seconds of work: of the page itself, and of all that there is of the extension, whatever else the machine does.
    const cdp = await setting.now.context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const spent = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return ['ThreadTime', 'ProcessTime'].map((name) => metrics.find((one) => one.name === name)!.value);
    };
    const before = await spent();
    await choose(`${head('big', 'Big', '1.0.0')}${check}${rules}`, 'big.yaml');
    await heading('Use “Big”?').waitFor();
    const after = await spent();
    const [own = 0, all = 0] = after.map((seconds, at) => seconds - before[at]!);
    // Reading the file and drawing what came of it is all that the page does itself.
    expect(own).toBeLessThan(all / 3);
  });

  test('packs that disagree are named, in their list and at the rule; the order decides, by keyboard too', async () => {
    const level = (id: string, name: string, one: string) =>
      `${head(id, name, '1.0.0')}overrides:\n  - {rule: robotic/kindly, level: "${one}"}\n`;
    await use(level('lamps', 'Lamp House', 'problem'));
    await use(level('tea', 'Tea Shop', 'off'), 'Tea Shop', 'tea.yaml');
    await heading('Packs that disagree').waitFor();
    const conflict = page.locator('.callout.advice li').first();
    expect(await conflict.innerText()).toMatch(
      /^Rule robotic\/kindly \(.*\): the pack “Lamp House” and the pack “Tea Shop”; the pack “Tea Shop” has its way\.$/,
    );
    const up = button('Move Tea Shop up');
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tea Shop is now 1 of 2.').waitFor();
    await expect.poll(names, soon).toEqual(['Tea Shop', 'Lamp House']);
    await focused(button('Move Tea Shop down'));
    await expect.poll(() => conflict.innerText(), soon).toMatch(/the pack “Lamp House” has its way\.$/);

    await conflict.getByRole('link').click();
    const rule = page.locator('[id="rule/robotic/kindly"]');
    await rule.getByText(/Here .* disagree; the pack “Lamp House” has its way\./).waitFor();
    await expect.poll(() => rule.getByRole('switch').isChecked(), soon).toBe(true);
  });

  test('a removed pack comes back to its place, switched as it was', async () => {
    await use(text('1.0.0'));
    await use(text('1.0.0', 'punters', 'tea', 'Tea Shop'), 'Tea Shop', 'tea.yaml');
    await page.getByRole('switch', { name: 'Use the pack Lamp House' }).click();
    await card('lamps').getByText('Switched off: nothing of it applies.').waitFor();
    const before = await packs();
    await button(/^Lamp House/).click();
    await button('Remove Lamp House').click();
    await page.getByText('“Lamp House” is removed.').waitFor();
    await expect.poll(names, soon).toEqual(['Tea Shop']);
    expect(JSON.stringify(await packs())).not.toContain('Lamp House');
    await focused(undo());
    await page.keyboard.press('Enter');
    await page.getByText('“Lamp House” is back.').waitFor();
    await expect.poll(names, soon).toEqual(['Lamp House', 'Tea Shop']);
    await expect.poll(packs, soon).toEqual(before);
  });

  test('a pack is saved as the file that is shipped', async () => {
    await use(text('1.0.0'));
    await button(/^Lamp House/).click();
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save as a file Lamp House').click()]);
    expect(download.suggestedFilename()).toBe('lamps.json');
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'lamps.json',
      mimeType: 'application/json',
      buffer: Buffer.from(shipped(goodPack(words('clients'), head('lamps', 'Lamp House', '1.0.0')))),
    });
    await page.getByText(/^It is word for word the pack that is in use/).waitFor();
  });

  describe('by address', () => {
    const address = () => `${setting.server.address}/lamps.json`;
    const serve = (version: string, never = 'clients') =>
      setting.server.answer('/lamps.json', file(shipped(goodPack(words(never), head('lamps', 'Lamp House', version)))));
    const fetchIt = async (at = address()) => {
      await page.getByRole('textbox', { name: 'Address of the pack' }).fill(at);
      await button('Fetch').click();
    };

    test('is fetched, shown, used, looked at again, and brought up to date when that is wanted', async () => {
      serve('1.0.0');
      await fetchIt('lamps.example.com/pack.json');
      await page.getByText(/^A pack has an address that begins with https/).waitFor();
      await fetchIt();
      await heading('Use “Lamp House”?').waitFor();
      await accept(button(/^Lamp House/));
      await card('lamps').getByText(`From ${address()} · looked at`).waitFor();
      await fetchIt();
      await page.getByText('A pack from this address is in the list already.').waitFor();

      await button(/^Lamp House/).click();
      const look = button('Look for a new version');
      await look.click();
      await page.getByText('There is nothing new for Lamp House.').waitFor();

      serve('1.1.0', 'punters');
      await look.click();
      await page.getByText('There is a new version of Lamp House.').waitFor();
      await card('lamps').getByText('Version 1.1.0 is there and waits for you.').waitFor();
      await card('lamps').locator('.changes').getByText('House word “punters”').waitFor();
      await button('Use the new version').click();
      await button(/^Lamp House 1\.1\.0/).waitFor();
      await button('Go back to 1.0.0').click();
      await button(/^Lamp House 1\.0\.0/).waitFor();
      // What one went back from is not offered again.
      await look.click();
      await page.getByText('There is nothing new for Lamp House.').waitFor();

      serve('1.2.0', 'folks');
      await look.click();
      await button('Do not use it').click();
      await expect
        .poll(
          () =>
            card('lamps')
              .getByText(/waits for you/)
              .count(),
          soon,
        )
        .toBe(0);
    });

    test('that fails says why in plain words, and keeps what is in use', async () => {
      setting.server.answer('/lamps.json', (_, response) => response.writeHead(404).end());
      await fetchIt();
      await heading('The pack could not be fetched').waitFor();
      await page.getByText(/^There is no pack at this address/).waitFor();
      await button('Close').click();
      serve('1.0.0');
      await fetchIt();
      await accept(button(/^Lamp House 1\.0\.0/));
      await button(/^Lamp House 1\.0\.0/).click();
      setting.server.answer('/lamps.json', file('{"pack": {'));
      await button('Look for a new version').click();
      await card('lamps')
        .getByText(/^The new version cannot be used\..* Version 1\.0\.0 stays in use, and it will be tried again\.$/)
        .waitFor();
      setting.server.answer('/lamps.json', (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in'),
      );
      await button('Look for a new version').click();
      await card('lamps')
        .getByText(/^A web page came instead of a pack/)
        .waitFor();
    });

    test('is only taken with the content or the key that was asked for', async () => {
      serve('1.0.0');
      await page.getByText(/^More: pin it/).click();
      await page.getByRole('textbox', { name: 'SHA-256' }).fill('ab');
      await fetchIt();
      await page.getByText(/^A SHA-256 is 64 figures/).waitFor();
      await page.getByRole('textbox', { name: 'SHA-256' }).fill('0'.repeat(64));
      await fetchIt();
      await page.getByText(/^The pack is not the one that was pinned/).waitFor();
      await button('Close').click();
      const bytes = new TextEncoder().encode(shipped(goodPack(words('clients'), head('lamps', 'Lamp House', '1.0.0'))));
      await page.getByRole('textbox', { name: 'SHA-256' }).fill(await sha256(bytes));
      await page.getByRole('checkbox', { name: 'Use new versions without asking' }).check();
      await fetchIt();
      await heading('Use “Lamp House”?').waitFor();
      await button('Use it').click();
      await card('lamps')
        .getByText(/New versions are used without asking · pinned to one content/)
        .waitFor();
    });
  });

  test('the way to a pack of one’s own is a page that goes with the extension', async () => {
    const [guide] = await Promise.all([
      setting.now.context.waitForEvent('page'),
      page.getByRole('link', { name: 'How to write one' }).click(),
    ]);
    await guide.getByRole('heading', { name: 'Rule packs' }).waitFor();
    await guide.waitForLoadState();
    for (const colorScheme of ['light', 'dark'] as const) {
      await guide.emulateMedia({ colorScheme });
      await guide.setViewportSize({ width: 320, height: 800 });
      expect(await fits(guide)).toBe(true);
      expect(await violations(guide)).toEqual([]);
    }
    await guide.getByRole('link', { name: 'patterns.md' }).first().click();
    await guide.getByRole('heading', { name: 'Patterns' }).waitFor();
  });

  test('everything can be done by keyboard alone', async () => {
    serveOnce();
    await page.getByRole('link', { name: 'Packs' }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Address of the pack' });
    await tabTo(page, field);
    await page.keyboard.type(`${setting.server.address}/lamps.json`);
    await page.keyboard.press('Enter');
    await focused(heading('Use “Lamp House”?'));
    await tabTo(page, button('Use it'));
    await page.keyboard.press('Enter');
    const unfold = button(/^Lamp House/);
    await focused(unfold);
    await page.keyboard.press('Enter');
    await page.getByText(/all as promised/).waitFor();
    await tabTo(page, page.getByText('1 house word'));
    await page.keyboard.press('Enter');
    await page.getByText('clients → customers').waitFor();
    await tabTo(page, button('Remove Lamp House'));
    await page.keyboard.press('Enter');
    await page.getByText('“Lamp House” is removed.').waitFor();
    await focused(undo());
    await page.keyboard.press('Enter');
    await unfold.waitFor();
  });

  function serveOnce(): void {
    setting.server.answer(
      '/lamps.json',
      file(shipped(goodPack(words('clients'), head('lamps', 'Lamp House', '1.0.0')))),
    );
  }

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const good = async (state: string) => expect(await flaws(page, '#packs'), state).toEqual([]);
    await page.getByText(/^More: pin it/).click();
    await good('empty');
    await page.getByLabel('Choose a folder').setInputFiles(example);
    await heading('Use “Larkfield Lamps”?').waitFor();
    for (const part of await page.locator('.offer summary').all()) await part.click();
    await good('offered');
    await accept(button(/^Larkfield Lamps/));
    await use(`${head('tea', 'Tea Shop', '1.0.0')}overrides:\n  - {rule: robotic/kindly, level: advice}\n`, 'Tea Shop');
    await heading('Packs that disagree').waitFor();
    await button(/^Larkfield Lamps/).click();
    await page.getByText(/all as promised/).waitFor();
    await choose(`${head('tea', 'Tea Shop', '1.1.0')}${words('punters')}`);
    await heading('New version of “Tea Shop”').waitFor();
    await good('several');
    await choose('pack: {}\n');
    await heading('“lamps.yaml” cannot be used').waitFor();
    await button(/^Tea Shop/).click();
    await button('Remove Tea Shop').click();
    await page.getByText('“Tea Shop” is removed.').waitFor();
    await good('wrong and removed');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await fits(page), `from right to left, ${width} px`).toBe(true);
    }
  });
});
