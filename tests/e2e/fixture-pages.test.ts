import { describe, expect, inject, test } from 'vitest';
import { modelHtml, modelText, open, type } from '../../scripts/drive.ts';
import { launch } from '../../scripts/launch.ts';
import { addresses } from './harness/addresses.ts';
import { soon, useChromium } from './harness/chromium.ts';

/** The ground the other tests stand on: the pages hold real editors, and the browser's requests are really seen. */

const boxes = [
  ['CKEditor 5', addresses.zendesk, 'ticket-1', '<p>First line</p><p>second</p>'],
  ['plain CKEditor 5', `${addresses.zendesk}?plain=1`, 'ticket-1', '<p>First line</p><p>second</p>'],
  ['a textarea', `${addresses.zendesk}?textarea=1`, 'ticket-1', 'First line\nsecond'],
  ['ProseMirror in a shadow root', addresses.intercom, 'reply', '<p>First line</p><p>second</p>'],
  ['ProseMirror in the page', addresses.intercomClassic, 'reply', '<p>First line</p><p>second</p>'],
] as const;

describe('a fixture page', () => {
  const chromium = useChromium();

  test.each(boxes)('has %s that takes typing and undoes it', async (_kind, address, box, html) => {
    const page = await open(chromium.now.context, address, box);
    await type(page, box, 'First line\nsecond');
    await expect.poll(() => modelText(page, box), soon).toBe('First line\nsecond');
    expect(await modelHtml(page, box)).toBe(html);
    await page.keyboard.press('Control+z');
    await expect.poll(() => modelText(page, box), soon).not.toContain('second');
  });

  test('of Gmail has its composes side by side, quoted mail in the box, and enforces Trusted Types', async () => {
    const page = await open(chromium.now.context, `${addresses.gmail}?composes=2&draft=Hello%0Athere`, 'popup-2');
    const names = () => page.evaluate(() => Object.keys(window.__editors).sort());
    await expect.poll(names, soon).toEqual(['inline', 'popup-1', 'popup-2']);
    const whole = await page.evaluate(() => window.__editors.inline!.text());
    expect(whole).toMatch(/^Hello\nthere\n[\s\S]*-- \nAmira Said\n[\s\S]*wrote:/);
    const refused = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<i>no</i>');
        return null;
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('TrustedHTML');
  });

  test('of Zendesk keeps both tickets mounted and shows one', async () => {
    const page = await open(chromium.now.context, addresses.zendesk, 'ticket-2');
    const shown = () =>
      page.evaluate(() =>
        ['ticket-1', 'ticket-2'].map((name) => getComputedStyle(window.__editors[name]!.element).visibility),
      );
    await expect.poll(shown, soon).toEqual(['visible', 'hidden']);
    await page.click('[data-test-id="header-tab"][data-entity-id="2"]');
    await expect.poll(shown, soon).toEqual(['hidden', 'visible']);
    await page.waitForURL(addresses.zendeskSecond);
  });
});

test('a request of the page, of the extension and of a socket is noted when the browser is closed', async () => {
  const launched = await launch({
    extension: inject('chrome'),
    pages: inject('pages'),
    headless: true,
    sealed: true,
  });
  const page = await open(launched.context, addresses.zendesk, 'ticket-1');
  await page.evaluate(() => fetch('https://elsewhere.example/page').catch(() => null));
  await page.evaluate(() => {
    const socket = new WebSocket('wss://elsewhere.example/socket');
    return new Promise((done) => socket.addEventListener('error', done));
  });
  const panel = await launched.openPanel(page);
  await panel.evaluate(() => fetch('https://elsewhere.example/panel').catch(() => null));
  expect([...(await launched.close())].sort()).toEqual([
    'https://elsewhere.example/page',
    'https://elsewhere.example/panel',
    'wss://elsewhere.example/socket',
  ]);
});
