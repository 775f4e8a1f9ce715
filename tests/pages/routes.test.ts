import { beforeAll, expect, test } from 'vitest';
import { buildPages } from './build.ts';
import { answer } from './routes.ts';

let dist: string;
beforeAll(async () => {
  dist = await buildPages();
});

test('the fixture pages stand at the products’ own addresses and nowhere else', async () => {
  const status = async (address: string) => (await answer(dist, address))?.status ?? null;
  expect(await status('https://acme.zendesk.com/agent/tickets/1')).toBe(200);
  expect(await status('https://app.eu.intercom.com/a/inbox/acme/inbox/shared/all/conversation/1')).toBe(200);
  expect(await status('https://app.intercom.com/a/apps/acme/inbox/inbox/all/conversations/1')).toBe(200);
  expect(await status('https://mail.google.com/mail/u/0/#inbox')).toBe(200);
  expect(await status('https://acme.zendesk.com/hc/en-us')).toBeNull();
  expect(await status('http://acme.zendesk.com/agent/tickets/1')).toBeNull();
  expect(await status('https://www.zendesk.com.evil.example/agent/')).toBeNull();
  expect(await status('https://clients.google.com/mail/')).toBeNull();
});

test('Gmail’s page forbids scripts and HTML from text, as the product does', async () => {
  const gmail = await answer(dist, 'https://mail.google.com/mail/u/0/');
  expect(gmail?.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
});

test('a page’s scripts come from the host it stands on', async () => {
  const page = await answer(dist, 'https://acme.zendesk.com/agent/tickets/1');
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(String(page?.body)) ?? [];
  const found = await answer(dist, new URL(script!, 'https://acme.zendesk.com').href);
  expect(found?.headers['content-type']).toContain('javascript');
});

test('the same sources are built once', async () => {
  expect(await buildPages()).toBe(dist);
});
