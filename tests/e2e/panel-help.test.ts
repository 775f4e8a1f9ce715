import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { marks, modelHtml, modelText, open, type } from '../../scripts/drive.ts';
import { fits, smallTargets, violations } from './harness/accessible.ts';
import { addresses } from './harness/addresses.ts';
import { closePages, soon, useChromium } from './harness/chromium.ts';
import { judged, panelInTab } from './harness/panel.ts';

const box = 'ticket-1';
const bad = 'Dear Customer, please be advised that you failed to attach the invoice.';

/** Presses Tab until the focused control has this name, as one would who sees where the focus is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement, body } = document;
      if (!activeElement || activeElement === body) return '';
      return activeElement.getAttribute('aria-label') ?? (activeElement as HTMLElement).innerText;
    });
    if (name.test(at.replace(/\s+/g, ' '))) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

describe('the panel’s help', () => {
  const chromium = useChromium();
  afterEach(() => closePages(chromium.now));

  async function start(text: string, address: string = addresses.zendesk, name = box) {
    const page = await open(chromium.now.context, address, name);
    await type(page, name, text || 'x');
    if (!text) await page.keyboard.press('Backspace');
    const panel = await panelInTab(chromium.now, page);
    await panel.locator('.step').first().waitFor();
    return { page, panel };
  }
  const step = (panel: Page, name: string) => panel.locator('.step').filter({ hasText: name });
  const head = (panel: Page, name: string) => step(panel, name).getByRole('button').first();

  /** Folds up again what a test has unfolded, which is kept: waits until it is. */
  const foldWords = async (panel: Page) => {
    await panel.getByRole('button', { name: 'Words to use', expanded: true }).click();
    await panel.getByRole('button', { name: 'Words to use', expanded: false }).waitFor();
  };

  test('lights up a step as it is typed, and leads to the words that show it', async () => {
    const { page, panel } = await start('Your new kettle leaves tonight.');
    await panel.locator('.step.missing').filter({ hasText: 'Apologise' }).waitFor();
    await page.bringToFront();
    // The last key makes it an apology, so what lights up is of the draft as it stays.
    await page.keyboard.type(" I'm so sorry");
    await panel.bringToFront();
    await panel.locator('.step.shown').filter({ hasText: 'Apologise' }).waitFor();
    await head(panel, 'Apologise').click();
    await step(panel, 'Apologise')
      .getByRole('button', { name: /^“.*sorry/i })
      .click();
    const shown = () => page.evaluate(() => [...(CSS.highlights.get('amends-current') ?? [])].map(String).join());
    await expect.poll(shown, soon).toMatch(/sorry/i);
  });

  test('puts steps into the reply in their order, by keyboard alone, the focus staying in the panel', async () => {
    const { page, panel } = await start('Your new kettle leaves tonight.');
    await tabTo(panel, /^Listen/);
    await panel.keyboard.press('Enter');
    await tabTo(panel, /You wrote that you cut your finger/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => modelText(page, box), soon).toMatch(/^You wrote that you cut your finger.*\. Your new/);
    await panel.locator('.step.shown').filter({ hasText: 'Listen' }).waitFor();
    await expect
      .poll(() => panel.evaluate(() => (document.activeElement as HTMLElement).innerText), soon)
      .toMatch(/^Listen/);
    await tabTo(panel, /^Empathise/);
    await panel.keyboard.press('Enter');
    await tabTo(panel, /That must have been/);
    const earlier = await panel.locator('.notice').elementHandle();
    await panel.keyboard.press('Enter');
    await expect
      .poll(() => modelText(page, box), soon)
      .toMatch(/^You wrote that you cut your finger unpacking it\. That must have been frustrating.* Your new kettle/);
    // The words stand there a moment before they can be taken back.
    await earlier!.waitForElementState('hidden');
    await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => modelText(page, box), soon).not.toMatch(/That must have been/);
  });

  test('remembers what was ticked by hand in this conversation, and in no other', async () => {
    const { page, panel } = await start('Hello');
    await panel.getByRole('combobox', { name: 'Method' }).selectOption('Six steps');
    await head(panel, 'Spokesperson').click();
    await panel.getByRole('checkbox', { name: 'Done' }).click();
    await panel.locator('.step.ticked').filter({ hasText: 'Spokesperson' }).waitFor();
    await panel.reload();
    await panel.locator('.step.ticked').filter({ hasText: 'Spokesperson' }).waitFor();
    const other = await start('Hello', addresses.zendeskSecond, 'ticket-2');
    await other.panel.locator('.step.missing').filter({ hasText: 'Spokesperson' }).waitFor();
    await panel.getByRole('combobox', { name: 'Method' }).selectOption('L.E.A.R.N.');
    await panel.locator('.step').filter({ hasText: 'Listen' }).waitFor();
    await page.close();
  });

  test('says how long they wait, what we promised and how it knows', async () => {
    const { panel } = await start('');
    await panel.locator('.customer summary').click();
    const value = (label: string) =>
      panel.locator('.customer dl > div').filter({ hasText: label }).locator('dd').innerText();
    expect(await value('Waiting')).toMatch(/since their message .*from the times/s);
    expect(await value('We promised')).toMatch(/should be with you on Thursday.*was due .*read in our replies/s);
    expect(await value('They wrote')).toMatch(
      /2 times on this page, 1 since our last reply.*from the conversation log/s,
    );
    expect(await value('Signed by')).toBe('Unknown');
  });

  test('says whom to bring in, and offers a script, when a message that calls for it arrives', async () => {
    const { page, panel } = await start('Hello');
    const notice = panel.getByRole('region', { name: 'Before you answer' });
    await notice.filter({ hasText: 'Somebody may be hurt' }).waitFor();
    expect(await notice.innerText()).toContain('“cut my finger”');
    await page.evaluate(() => {
      const messages = [...document.querySelectorAll('.zd-comment')];
      const theirs = messages.find(({ textContent }) => textContent!.includes('The second kettle'));
      theirs!.textContent = 'My lawyer will hear of this unless I can speak to your manager.';
    });
    await notice.filter({ hasText: 'Mentions a lawyer' }).waitFor();
    expect(await notice.innerText()).toContain('“lawyer”');
    expect(await notice.innerText()).not.toContain('hurt');
    await panel.getByRole('button', { name: 'Words to use' }).click();
    await panel.getByRole('button', { name: /^Add: Of course/ }).click();
    await expect.poll(() => modelText(page, box), soon).toMatch(/^Hello\. Of course\./);
    await foldWords(panel);
  });

  describe('mends all at once', () => {
    const boxes = [
      ['Zendesk', addresses.zendesk, 'ticket-1'],
      ['Intercom', addresses.intercom, 'reply'],
      ['Gmail', addresses.gmail, 'inline'],
    ] as const;

    test.each(boxes)('in %s, by keyboard, and one undo takes all of it back', async (_name, address, name) => {
      const { page, panel } = await start(bad, address, name);
      await panel.locator('.finding').nth(1).waitFor();
      await judged(panel);
      await tabTo(panel, /^Mend all/);
      await panel.keyboard.press('Enter');
      await panel.locator('.hunk').nth(1).waitFor();
      const boxesOf = panel.getByRole('checkbox');
      const count = await boxesOf.count();
      await tabTo(panel, /Dear|customer/i);
      await panel.keyboard.press('Space');
      await panel.keyboard.press('Space');
      await tabTo(panel, new RegExp(`^Make ${count} change`));
      const whole = (await panel.locator('.diff').evaluate((diff) => {
        const copy = diff.cloneNode(true) as Element;
        for (const old of copy.querySelectorAll('del')) old.remove();
        return copy.textContent;
      })) as string;
      await panel.keyboard.press('Enter');
      await expect.poll(() => modelText(page, name), soon).toBe(whole.trimEnd());
      expect(whole).not.toMatch(/be advised|you failed/);
      await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => modelText(page, name), soon).toBe(bad);
    });

    test('keeping a bold word between two changes', async () => {
      const { page, panel } = await start('Dear Customer, your ');
      await page.bringToFront();
      await page.keyboard.press('Control+b');
      await page.keyboard.type('invoice 48213');
      await page.keyboard.press('Control+b');
      await page.keyboard.type(' is here, but you failed to attach the form.');
      await panel.bringToFront();
      await panel.locator('.finding').filter({ hasText: 'you failed to attach' }).waitFor();
      await panel.getByRole('button', { name: /^Mend all/ }).click();
      await panel.locator('.diff').filter({ hasText: 'attach the form.' }).waitFor();
      await panel.getByRole('button', { name: /^Make \d/ }).click();
      await expect.poll(() => modelText(page, box), soon).not.toMatch(/Dear Customer|you failed/);
      expect(await modelHtml(page, box)).toContain('<strong>invoice 48213</strong>');
      await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
      const before = 'Dear Customer, your invoice 48213 is here, but you failed to attach the form.';
      await expect.poll(() => modelText(page, box), soon).toBe(before);
      expect(await modelHtml(page, box)).toContain('<strong>invoice 48213</strong>');
    });

    test('with what was typed meanwhile, of which nothing is lost', async () => {
      const { page, panel } = await start(bad);
      await panel.getByRole('button', { name: /^Mend all/ }).click();
      await panel.locator('.hunk').first().waitFor();
      await page.bringToFront();
      await page.keyboard.type(' Thank you.');
      await panel.bringToFront();
      await panel.locator('.diff').filter({ hasText: 'Thank you.' }).waitFor();
      await panel.getByRole('checkbox', { name: /Customer/ }).uncheck();
      await panel.getByRole('button', { name: /^Make/ }).click();
      await expect.poll(() => modelText(page, box), soon).not.toMatch(/you failed/);
      expect(await modelText(page, box)).toMatch(/^Dear Customer, .*Thank you\.$/);
    });
  });

  describe('is quiet', () => {
    test('in this conversation, until it is asked to go on', async () => {
      const { page, panel } = await start(bad);
      await expect.poll(() => marks(page), soon).toContain('you failed to attach');
      await tabTo(panel, /^Quiet$/);
      await panel.keyboard.press('Enter');
      await tabTo(panel, /^Pause in this/);
      await panel.keyboard.press('Enter');
      await panel.getByRole('heading', { name: 'Paused in this conversation' }).waitFor();
      await expect.poll(() => marks(page), soon).toEqual([]);
      await panel.getByRole('button', { name: 'Go on now' }).click();
      await expect.poll(() => marks(page), soon).toContain('you failed to attach');
    });

    test('for one reply, until the next one is begun', async () => {
      const { page, panel } = await start(bad);
      await panel.getByRole('button', { name: 'Quiet' }).click();
      await panel.getByRole('button', { name: 'Pause for this reply' }).click();
      await panel.getByRole('heading', { name: 'Paused for this reply' }).waitFor();
      await expect.poll(() => marks(page), soon).toEqual([]);
      await panel.getByRole('button', { name: 'Go on now' }).click();
      await expect.poll(() => marks(page), soon).toContain('you failed to attach');
      await panel.getByRole('button', { name: 'Quiet' }).click();
      await panel.getByRole('button', { name: 'Pause for this reply' }).click();
      await expect.poll(() => marks(page), soon).toEqual([]);
      // Sending empties the box.
      await page.bringToFront();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await panel.getByRole('heading', { name: 'Ready when you are' }).waitFor();
      await page.keyboard.type(bad);
      await expect.poll(() => marks(page), soon).toContain('you failed to attach');
    });

    test('for an hour, everywhere, and over a reload', async () => {
      const { page, panel } = await start(bad);
      await panel.getByRole('button', { name: 'Quiet' }).click();
      await panel.getByRole('button', { name: 'Pause for an hour' }).click();
      await panel.getByRole('heading', { name: /^Paused until/ }).waitFor();
      await expect.poll(() => marks(page), soon).toEqual([]);
      const other = await start(bad, addresses.intercom, 'reply');
      await other.panel.getByRole('heading', { name: /^Paused until/ }).waitFor();
      await expect.poll(() => marks(other.page), soon).toEqual([]);
      await other.panel.getByRole('button', { name: 'Go on now' }).click();
      await expect.poll(() => marks(page), soon).toContain('you failed to attach');
    });

    test('about one rule in one conversation', async () => {
      const { page, panel } = await start(bad);
      const blame = panel.locator('.finding').filter({ hasText: 'Blame-shifting' });
      await blame.getByRole('button', { name: 'Not in this conversation' }).click();
      await blame.waitFor({ state: 'detached' });
      await expect.poll(() => marks(page), soon).not.toContain('you failed to attach');
      const other = await start(bad, addresses.zendeskSecond, 'ticket-2');
      await expect.poll(() => marks(other.page), soon).toContain('you failed to attach');
      await panel.bringToFront();
      await panel.getByRole('button', { name: 'Let them speak' }).click();
      await blame.waitFor();
    });
  });

  test.each(['light', 'dark'] as const)('is accessible and fits from 320 px on (%s)', async (colorScheme) => {
    const { panel } = await start(bad);
    await panel.emulateMedia({ colorScheme });
    await panel.getByRole('button', { name: 'Words to use' }).click();
    await head(panel, 'Listen').click();
    await head(panel, 'Now').click();
    await panel.locator('.customer summary').click();
    const sound = async (what: string) => {
      for (const width of [320, 700]) {
        await panel.setViewportSize({ width, height: 800 });
        expect(await fits(panel), `${what}, ${width} px`).toBe(true);
        expect(await smallTargets(panel), `${what}, ${width} px`).toEqual([]);
        expect(await violations(panel), `${what}, ${width} px`).toEqual([]);
      }
    };
    await sound('everything open');
    await panel.getByRole('button', { name: 'Quiet' }).click();
    await sound('the menu');
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: /^Mend all/ }).click();
    await panel.locator('.hunk').first().waitFor();
    await sound('mending');
    await panel.getByRole('button', { name: 'Leave it' }).click();
    await foldWords(panel);
  });
});
