import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mounted } from '../../../scripts/drive.ts';
import { addresses } from '../harness/addresses.ts';
import { soon } from '../harness/chromium.ts';
import { useLibrary } from '../harness/library.ts';

/** What each product's page tells about the reply, and what it does not. */

const library = useLibrary();

const reading = async (page: Page, box: string) => {
  await mounted(page, box);
  return page.evaluate((name) => {
    const host = window.library.hostOf(location.href)!;
    return host.read(window.__editors[name]!.element);
  }, box);
};

/** Who wrote and how it begins, for each message. */
const said = async (page: Page, box: string) =>
  (await reading(page, box)).conversation.messages.map(
    ({ from, text, internal }) => `${internal ? 'note' : from}: ${text.slice(0, 18)}`,
  );

/** Takes the attribute away that tells a note from a reply. */
const strip = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-channel]')) element.removeAttribute('data-channel');
  });

const remove = (page: Page, css: string) =>
  page.evaluate((selector) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
    for (const root of roots) for (const element of root.querySelectorAll(selector)) element.remove();
  }, css);

describe('every host', () => {
  test.each([
    ['zendesk', addresses.zendesk, 'ticket-1'],
    ['zendesk', `${addresses.zendesk}?plain=1`, 'ticket-1'],
    ['zendesk', `${addresses.zendesk}?textarea=1`, 'ticket-1'],
    ['intercom', addresses.intercom, 'reply'],
    ['intercom', addresses.intercomClassic, 'reply'],
    ['gmail', addresses.gmail, 'inline'],
    ['gmail', `${addresses.gmail}?composes=2`, 'popup-2'],
  ])('%s finds its reply box by what happens in it: %s', async (id, address, box) => {
    const page = await library.open(address, box);
    const found = await page.evaluate((name) => {
      const host = window.library.hostOf(location.href)!;
      const { element } = window.__editors[name]!;
      const inner = element.firstChild ?? element;
      const path: EventTarget[] = [];
      for (let at: Node | null = inner; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) path.push(at);
      return [host.id, window.library.boxIn(host, path) === element, window.library.boxIn(host, [document.body])];
    }, box);
    expect(found).toEqual([id, true, null]);
  });

  test('takes the subject or a search field for no reply box', async () => {
    const page = await library.open(`${addresses.gmail}?composes=1`, 'popup-1');
    const found = await page.evaluate(() => {
      const host = window.library.hostOf(location.href)!;
      return [...document.querySelectorAll('input')].map((input) => window.library.boxIn(host, [input]));
    });
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(Boolean)).toEqual([]);
  });
});

describe('Zendesk', () => {
  test('tells the customer, the channel and the whole conversation of its own ticket only', async () => {
    const page = await library.open(addresses.zendesk, 'ticket-1');
    const { id, conversation, found } = await reading(page, 'ticket-1');
    expect(id).toBe('zendesk 1');
    expect(conversation).toMatchObject({
      customerName: 'Nadia Haddad',
      agentName: null,
      channel: 'email',
      visibility: 'public',
    });
    expect(conversation.messages.map(({ from, internal }) => (internal ? 'note' : from))).toEqual([
      'customer',
      'agent',
      'note',
      'customer',
    ]);
    expect(conversation.messages.map(({ at }) => at)).toEqual(conversation.messages.map(({ at }) => at).sort());
    expect(conversation.messages[0]!.at).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(conversation.messages.at(-1)!.text).toMatch(
      /^The second kettle came today[\s\S]*\nI have now waited[\s\S]*about it\?$/,
    );
    expect(found.customerName).toContain('requester');
    expect(found.agentName).toBeNull();
    const second = await reading(page, 'ticket-2');
    expect(second.id).toBe('zendesk 2');
    expect(second.conversation.customerName).toBe('Owen Fletcher');
    expect(second.conversation.messages).toHaveLength(1);
  });

  test('tells a note from a reply in any language, and by its label where the attribute is gone', async () => {
    for (const lang of ['en', 'es']) {
      const page = await library.open(`${addresses.zendesk}?note=1&lang=${lang}`, 'ticket-1');
      expect((await reading(page, 'ticket-1')).conversation.visibility).toBe('internal');
      await strip(page);
      expect((await reading(page, 'ticket-1')).conversation.visibility).toBe('internal');
      const open = await library.open(`${addresses.zendesk}?lang=${lang}`, 'ticket-1');
      await strip(open);
      expect((await reading(open, 'ticket-1')).conversation.visibility).toBe('public');
    }
  });

  test('takes a channel it does not know for a public one', async () => {
    const page = await library.open(addresses.zendesk, 'ticket-1');
    await page.evaluate(() => document.querySelector('[data-channel]')!.setAttribute('data-channel', 'carrier_pigeon'));
    expect((await reading(page, 'ticket-1')).conversation).toMatchObject({ visibility: 'public', channel: 'email' });
  });

  test('falls back to who wrote last, and says unknown when nothing is there', async () => {
    const page = await library.open(`${addresses.zendesk}?plain=1`, 'ticket-1');
    expect((await reading(page, 'ticket-1')).conversation.channel).toBe('chat');
    await remove(page, '[data-test-id*="requester"]');
    const { conversation, found } = await reading(page, 'ticket-1');
    expect([conversation.customerName, found.customerName]).toEqual(['Nadia Haddad', 'newest customer message']);
    await remove(page, 'article, [data-channel], [data-test-id="omni-header-via-label"]');
    const bare = await reading(page, 'ticket-1');
    expect(bare.conversation).toEqual({
      customerName: null,
      agentName: null,
      channel: null,
      visibility: null,
      messages: [],
    });
    expect(bare.found).toEqual({
      customerName: null,
      agentName: null,
      channel: null,
      visibility: null,
      messages: null,
    });
  });
});

describe.each([
  ['in the shadow root', addresses.intercom],
  ['in the former page', addresses.intercomClassic],
])('Intercom, %s', (_where, address) => {
  test('tells the customer and who said what', async () => {
    const page = await library.open(address, 'reply');
    const { id, conversation } = await reading(page, 'reply');
    expect(id).toBe('intercom 215470001');
    expect(conversation).toMatchObject({ customerName: 'Joon Park', visibility: 'public' });
    expect(await said(page, 'reply')).toEqual([
      'customer: Hi, I pressed Expo',
      'agent: Hi Joon, thanks fo',
      'note: Known fault in las',
      'customer: Any news? I am get',
    ]);
    expect(conversation.messages[0]!.at).toBe(Date.parse('2026-11-21T08:02:00Z'));
  });

  test('tells a note by several signs, and does not guess from one', async () => {
    const page = await library.open(address, 'reply');
    await page.locator('[data-fixture="note"]').click();
    await expect.poll(async () => (await reading(page, 'reply')).conversation.visibility, soon).toBe('internal');
    await page.locator('[data-fixture="reply"]').click();
    await expect.poll(async () => (await reading(page, 'reply')).conversation.visibility, soon).toBe('public');
  });
});

test('Intercom without any sign of note or reply says unknown', async () => {
  const page = await library.open(`${addresses.intercom}?note=1`, 'reply');
  await remove(page, '[role="tablist"], .tools');
  const { conversation, found } = await reading(page, 'reply');
  // The yellow alone is not enough.
  expect([conversation.visibility, found.visibility]).toEqual([null, null]);
});

describe('Gmail', () => {
  test('tells the customer, both names, and the thread of an inline reply', async () => {
    const page = await library.open(addresses.gmail, 'inline');
    const { conversation } = await reading(page, 'inline');
    expect(conversation).toMatchObject({ customerName: 'Greta Lindqvist', channel: 'email', visibility: 'public' });
    expect(await said(page, 'inline')).toEqual([
      'customer: Hello,\nour invitat',
      'agent: Hi Greta,\nthey lef',
      'customer: Amira,\nthe box cam',
    ]);
    expect(conversation.messages[0]!.at).toBe(Date.parse('2026-11-10T12:20:00Z'));
  });

  test('takes no thread for a new message, and no address for a name', async () => {
    const page = await library.open(`${addresses.gmail}?composes=2`, 'popup-2');
    const [first, second] = [await reading(page, 'popup-1'), await reading(page, 'popup-2')];
    expect(first.conversation).toMatchObject({ customerName: 'Ravi Menon', messages: [] });
    expect(second.conversation).toMatchObject({ customerName: null, messages: [] });
    expect(second.found.customerName).toBeNull();
    expect(first.id).not.toBe(second.id);
  });

  test('leaves the signature and the quoted mail out of the draft', async () => {
    const page = await library.open(`${addresses.gmail}?draft=Hello%0Athere&lang=es`, 'inline');
    const text = await page.evaluate(() => {
      const host = window.library.hostOf(location.href)!;
      const skip = host.notDraft.map(({ css }) => css).join(',');
      return window.library.mapText(window.__editors.inline!.element, skip).text;
    });
    expect(text.trim()).toBe('Hello\nthere');
  });
});
