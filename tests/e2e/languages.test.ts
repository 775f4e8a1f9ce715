import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { open, pointAt, type } from '../../scripts/drive.ts';
import { fits, smallTargets, sticksOut, violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { useFirefox, welcomePage } from './harness/firefox.ts';
import { panelInTab } from './harness/panel.ts';
import { longer, onlyIn, rightToLeft, withTexts } from './harness/with-texts.ts';

const draft = 'You failed to report the crack in time. As per our policy, no refunds.';
const words = 'You failed to report';

type Chromium = ReturnType<typeof useChromium>;

async function start({ now }: Chromium): Promise<{ page: Page; panel: Page }> {
  const page = await open(now.context, addresses.zendesk, 'ticket-1');
  await type(page, 'ticket-1', draft);
  const panel = await panelInTab(now, page);
  await panel.locator('.finding').first().waitFor();
  return { page, panel };
}

async function withCard(page: Page): Promise<void> {
  await page.bringToFront();
  await pointAt(page, words);
  await page.locator('amends-card .card').waitFor();
}

describe.each([
  {
    language: 'de',
    settings: 'Einstellungen',
    ruleOff: 'Regel ausschalten',
    mend: 'Alles verbessern',
    title: / in dieser Antwort zu verbessern$/,
    day: /^(Mo|Di|Mi|Do|Fr|Sa|So)/,
  },
  {
    language: 'fr',
    settings: 'Paramètres',
    ruleOff: 'Désactiver la règle',
    mend: 'Tout améliorer',
    title: / à revoir dans cette réponse$/,
    day: /^(lun|mar|mer|jeu|ven|sam|dim)/,
  },
])('in a browser that speaks $language', ({ language, settings, ruleOff, mend, title, day }) => {
  const chromium = useChromium({ language });
  afterEach(() => closePages(chromium.now));

  test('card and panel speak it, and what is English says so', async () => {
    const { page, panel } = await start(chromium);
    expect(await panel.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      'ltr',
    ]);
    await panel.getByRole('button', { name: settings }).waitFor();
    await panel.getByRole('button', { name: mend }).waitFor();
    const icon = () =>
      panel.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { action: { getTitle(of: { tabId: number }): Promise<string> } };
        };
        return chrome.action.getTitle({ tabId: Number(new URLSearchParams(location.search).get('tab')) });
      });
    await expect.poll(icon, soon).toMatch(title);
    const reason = panel.locator('.finding > p').first();
    expect(await reason.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    expect(await violations(panel)).toEqual([]);
    await withCard(page);
    const card = page.locator('amends-card .card');
    await card.getByRole('button', { name: ruleOff }).waitFor();
    expect(await card.getAttribute('lang')).toBe(language);
    expect(await violations(page, 'amends-card')).toEqual([]);
  });

  test('settings, shortcuts, dates and the toolbar speak it', async () => {
    const page = await chromium.now.context.newPage();
    await page.goto(chromium.now.url('options.html'));
    await page.getByRole('heading', { level: 1, name: settings }).waitFor();
    expect(await page.title()).toContain(settings);
    await page.locator('.check').first().waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const told = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          action: { getTitle(of: object): Promise<string> };
          commands: { getAll(): Promise<{ description: string }[]> };
          runtime: { getManifest(): { description: string } };
        };
      };
      const commands = (await chrome.commands.getAll()).map(({ description }) => description);
      return [await chrome.action.getTitle({}), chrome.runtime.getManifest().description, ...commands.filter(Boolean)];
    });
    // None of them is left as it is in English.
    for (const text of told) expect(text).not.toMatch(/Open|Marks|Go to|Mend/);
    const today = new Date().toLocaleDateString('sv-SE');
    await page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ counts: { [id]: { blame: { found: 3, mended: 1 } } } });
    }, today);
    await expect.poll(() => page.locator('.week tbody th').first().textContent(), soon).toMatch(day);
  });
});

describe.each([
  { language: 'es', text: 'es', settings: 'Configuración', welcome: 'Te damos la bienvenida a Amends' },
  { language: 'pt-BR', text: 'pt-BR', settings: 'Configurações', welcome: 'Boas-vindas ao Amends' },
  // One Portuguese serves both countries.
  { language: 'pt-PT', text: 'pt-BR', settings: 'Configurações', welcome: 'Boas-vindas ao Amends' },
])('in a browser that speaks $language', ({ language, text, settings, welcome }) => {
  const chromium = useChromium({ language });
  afterEach(() => closePages(chromium.now));

  test('the pages speak it, and fit 320 px', async () => {
    const page = await chromium.now.context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(chromium.now.url('welcome.html'));
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([text, welcome]);
    expect(await sticksOut(page)).toEqual([]);
    await page.goto(chromium.now.url('options.html'));
    await page.getByRole('heading', { level: 1, name: settings }).waitFor();
    await page.locator('.check').first().waitFor();
    expect(await fits(page)).toBe(true);
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});

/** Where the card is, which is nowhere but in the window, with all of its words in it. */
async function cardIn(page: Page): Promise<{ top: number; bottom: number }> {
  const { left, right, top, bottom, spills, width } = await page.evaluate(() => {
    const card = document.querySelector('amends-card')!.shadowRoot!.querySelector('.card')!;
    const box = card.getBoundingClientRect();
    const { left, right, top, bottom } = box;
    return { left, right, top, bottom, spills: card.scrollWidth > card.clientWidth, width: innerWidth };
  });
  expect(spills).toBe(false);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  return { top, bottom };
}

/** The card is under the words or over them. */
function expectApart(card: { top: number; bottom: number }, mark: { top: number; bottom: number }): void {
  expect(card.bottom <= mark.top || card.top >= mark.bottom).toBe(true);
}

/** Everything that the panel can show, one after the other, at a width. */
async function throughPanel(panel: Page, look: (what: string) => Promise<void>): Promise<void> {
  await panel.locator('.customer summary').click();
  await panel.locator('.step-head').first().waitFor();
  for (const head of await panel.locator('.step-head').all()) await head.click();
  await panel.locator('.fold-head[aria-expanded="false"]').last().click();
  await panel.locator('.say').waitFor();
  await look('everything open');
  await panel.locator('[popovertarget]').first().click();
  await look('the menu');
  await panel.keyboard.press('Escape');
  await panel.locator('.finding .finding-foot button').last().click();
  await panel.locator('.notice').waitFor();
  await look('a notice');
  await panel.locator('.notice .button').click();
  await panel.locator('.mend-all').click();
  await panel.locator('.hunk').first().waitFor();
  await look('mending');
}

describe.each([
  { name: 'longer', say: longer, direction: 'ltr' },
  { name: 'right-to-left', say: rightToLeft, direction: 'rtl' },
])('in a language that is $name', ({ name, say, direction }) => {
  const chromium = useChromium({ extension: () => withTexts(inject('chrome'), name, say, direction) });
  afterEach(() => closePages(chromium.now));

  test('the panel fits 320 px', async () => {
    const { panel } = await start(chromium);
    await panel.setViewportSize({ width: 320, height: 800 });
    expect(await panel.evaluate(() => document.documentElement.dir)).toBe(direction);
    await throughPanel(panel, async (what) => {
      expect(await fits(panel), what).toBe(true);
      expect(await sticksOut(panel), what).toEqual([]);
      expect(await smallTargets(panel), what).toEqual([]);
    });
  });

  test('the other pages fit 320 px', async () => {
    const page = await chromium.now.context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ['options.html', 'welcome.html']) {
      await page.goto(chromium.now.url(path));
      await page.locator('h1').waitFor();
      if (path === 'options.html') await page.locator('.check').first().waitFor();
      expect(await fits(page), path).toBe(true);
      expect(await sticksOut(page), path).toEqual([]);
    }
  });

  test.each(['ltr', 'rtl'])('the card covers nothing and stays in a page written %s', async (pageDirection) => {
    const { page } = await start(chromium);
    await page.evaluate((way) => {
      document.documentElement.dir = way;
      window.__editors['ticket-1']!.element.scrollIntoView({ block: 'center' });
    }, pageDirection);
    await withCard(page);
    const mark = await page.evaluate((wanted) => {
      const range = ([...CSS.highlights.get('amends-problem')!] as Range[]).find((one) => String(one) === wanted)!;
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    }, words);
    expectApart(await cardIn(page), mark);
  });

  test('the card fits 320 px', async () => {
    const page = await chromium.now.context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(chromium.now.url('welcome.html'));
    await page.locator('amends-mirror').waitFor({ state: 'attached' });
    await page.locator('#sample-next').click();
    await page.locator('amends-card .card').waitFor();
    await cardIn(page);
  });
});

describe('what is mirrored where one writes from the right', () => {
  const chromium = useChromium({ extension: () => withTexts(inject('chrome'), 'right-to-left', rightToLeft, 'rtl') });
  afterEach(() => closePages(chromium.now));

  test('the panel is, and English in it is not', async () => {
    const { panel } = await start(chromium);
    await panel.setViewportSize({ width: 400, height: 800 });
    const at = (css: string) => panel.locator(css).first().boundingBox();
    const gear = (await at('.top .icon-button:last-of-type'))!;
    expect(gear.x).toBeLessThan(60);
    const cross = (await at('.finding > .dismiss'))!;
    const heading = (await at('.finding > h3'))!;
    expect(cross.x).toBeLessThan(heading.x);
    await panel.locator('[popovertarget]').first().click();
    expect((await at('.menu'))!.x).toBeLessThan(60);
    const directions = (css: string) =>
      panel
        .locator(css)
        .first()
        .evaluate((one) => getComputedStyle(one).direction);
    expect(await directions('.finding h3 [lang]')).toBe('ltr');
    expect(await directions('.finding > p')).toBe('ltr');
    expect(await directions('.finding-foot')).toBe('rtl');
  });
});

describe('in Firefox', () => {
  const firefox = useFirefox(() => onlyIn(inject('firefoxWithSite'), 'de'));

  test('the first page and its card are German where German is what there is', async () => {
    const page = (await welcomePage(firefox.browser))!;
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'de',
      'Willkommen bei Amends',
    ]);
    await expect.poll(() => page.evaluate(() => document.querySelector('amends-mirror') !== null), soon).toBe(true);
    await page.focus('#sample-next');
    await page.keyboard.press('Enter');
    const said = () => page.evaluate(() => document.querySelector('amends-card')?.shadowRoot?.textContent ?? '');
    await expect.poll(said, soon).toContain('Regel ausschalten');
  });
});
