import { describe, expect, test } from 'vitest';
import { hostOf, hosts, matches } from '../../lib/hosts/index.ts';

describe('an address', () => {
  test.each([
    ['https://acme.zendesk.com/agent/tickets/1', 'zendesk'],
    ['https://acme.zendesk.com/agent/', 'zendesk'],
    ['https://app.intercom.com/a/inbox/x/inbox/shared/all/conversation/2', 'intercom'],
    ['https://app.eu.intercom.com/a/inbox/x', 'intercom'],
    ['https://mail.google.com/mail/u/0/#inbox/FMfc', 'gmail'],
  ])('%s belongs to %s', (address, id) => expect(hostOf(address)?.id).toBe(id));

  test.each([
    'https://acme.zendesk.com/hc/en-us',
    'http://acme.zendesk.com/agent/tickets/1',
    'https://zendesk.com.evil.example/agent/',
    'https://evil.example/https://acme.zendesk.com/agent/',
    'https://acmezendesk.com/agent/',
    'https://mail.google.com.evil.example/',
    'https://mailxgoogle.com/mail',
    'https://www.intercom.com/a/inbox',
    'https://www.example.com/',
  ])('%s belongs to none', (address) => expect(hostOf(address)).toBeNull());
});

test('no host asks for more than its own pages', () => {
  expect(matches).toEqual([...new Set(matches)]);
  for (const pattern of matches) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z]+(\.[a-z]+)+\/.*\*$/);
});

test('every way that data takes into a page says when it was true', () => {
  const ways = hosts.flatMap((host) => [...host.boxes, ...host.notDraft]);
  expect(ways.length).toBeGreaterThan(10);
  for (const way of ways) expect(way.seen).toMatch(/^20(1[4-9]|2\d)-(0[1-9]|1[0-2])$/);
});
