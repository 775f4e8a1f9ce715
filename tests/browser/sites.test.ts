import { expect, test } from 'vitest';
import { siteOf } from '../../lib/browser/sites.ts';

test.each([
  ['desk.example.com', 'https://desk.example.com/*'],
  ['  https://desk.example.com/tickets/7?x=1#y ', 'https://desk.example.com/*'],
  ['http://desk.example.com:8080/', 'http://desk.example.com/*'],
  ['localhost:3000', 'https://localhost/*'],
  ['Büro.example', 'https://xn--bro-hoa.example/*'],
  ['', null],
  ['desk', null],
  ['*.example.com', null],
  ['two words.example', null],
  ['chrome://settings', null],
  ['file:///etc/hosts', null],
])('the site that “%s” means', (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});
