import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { diffPacks } from '../../../lib/packs/diff.ts';
import { shipped } from '../../../lib/packs/format.ts';
import { type Looking, refresh } from '../../../lib/packs/subscribe/refresh.ts';
import {
  accept,
  decline,
  isDue,
  rollBack,
  type Source,
  type Subscription,
  subscribe,
} from '../../../lib/packs/subscribe/subscription.ts';
import { isHash, isKey, sha256 } from '../../../lib/packs/subscribe/trust.ts';
import { around, goodPack, HEAD } from '../built-in.ts';
import { file, startServer, startUntrustedServer, type TestServer } from './server.ts';

const HOUR = 3_600_000;
const text = (version: string, word = 'clients') =>
  shipped(goodPack(`words:\n  - never: [${word}]\n    rather: [customers]\n`, HEAD.replace('1.0.0', version)));

let server: TestServer;
let now = 0;
beforeEach(async () => {
  server = await startServer();
  now = 1_000_000;
});
afterEach(() => server.close());

const door = (more: Partial<Looking> = {}): Looking => ({
  fetch: globalThis.fetch,
  online: () => true,
  now: () => now,
  random: () => 0.5,
  around,
  ...more,
});
const source = (more: Partial<Source> = {}): Source => ({ address: `${server.address}/pack.json`, ...more });

/** A subscription whose version 1.0.0 is in use. */
async function subscribed(more: Partial<Source> = {}): Promise<Subscription> {
  server.answer('/pack.json', file(text('1.0.0')));
  const { subscription, outcome } = await refresh(subscribe(source(more)), door());
  expect(outcome).toBe('new');
  return accept(subscription);
}
const versions = ({ current, previous, waiting }: Subscription) =>
  [current, previous, waiting].map((one) => one?.pack.pack.version ?? null);

describe('a look', () => {
  test('at a new version has it wait, with its difference to be seen, until it is accepted', async () => {
    const one = await subscribed();
    expect(versions(one)).toEqual(['1.0.0', null, null]);
    server.answer('/pack.json', file(text('1.1.0', 'punters')));
    const { subscription, outcome } = await refresh(one, door());
    expect(outcome).toBe('new');
    expect(versions(subscription)).toEqual(['1.0.0', null, '1.1.0']);
    const [was, will] = [subscription.current?.pack, subscription.waiting?.pack];
    expect(was && will && diffPacks(was, will).map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'changed pack',
      'added word punters',
      'removed word clients',
    ]);
    expect(versions(accept(subscription))).toEqual(['1.1.0', '1.0.0', null]);
  });

  test('of a trusted source uses the new version at once', async () => {
    const one = await subscribed({ trusted: true });
    server.answer('/pack.json', file(text('1.1.0')));
    expect(versions((await refresh(one, door())).subscription)).toEqual(['1.1.0', '1.0.0', null]);
  });

  test('asks only whether there is anything new', async () => {
    const one = await subscribed();
    const { subscription, outcome } = await refresh(one, door());
    expect(outcome).toBe('unchanged');
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe(one.validators.etag);
    expect(versions(subscription)).toEqual(['1.0.0', null, null]);
  });

  test('asks by date where the server has no etag', async () => {
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
    server.answer('/pack.json', ({ headers }, response) => {
      if (headers['if-modified-since'] === date) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/plain', 'last-modified': date }).end(text('1.0.0'));
    });
    const first = await refresh(subscribe(source()), door());
    expect(first.outcome).toBe('new');
    expect((await refresh(accept(first.subscription), door())).outcome).toBe('unchanged');
  });

  test('takes the same content again for unchanged, etag or not', async () => {
    const one = await subscribed();
    server.answer('/pack.json', file(text('1.0.0'), { etag: '"another"' }));
    expect((await refresh({ ...one, validators: { etag: null, lastModified: null } }, door())).outcome).toBe(
      'unchanged',
    );
  });

  test('sends neither cookies nor a referrer', async () => {
    await subscribed();
    const [{ headers } = { headers: {} }] = server.requests;
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });
});

describe('going back', () => {
  test('uses the version before, and does not offer again what was left', async () => {
    const one = await subscribed({ trusted: true });
    server.answer('/pack.json', file(text('1.1.0')));
    const back = rollBack((await refresh(one, door())).subscription);
    expect(versions(back)).toEqual(['1.0.0', null, null]);
    const again = await refresh({ ...back, validators: { etag: null, lastModified: null } }, door());
    expect([again.outcome, ...versions(again.subscription)]).toEqual(['unchanged', '1.0.0', null, null]);
    server.answer('/pack.json', file(text('1.2.0')));
    expect(versions((await refresh(again.subscription, door())).subscription)).toEqual(['1.2.0', '1.0.0', null]);
  });

  test('is not possible without a version before', async () => {
    const one = await subscribed();
    expect(rollBack(one)).toBe(one);
  });

  test('a version that was declined is not offered again', async () => {
    const one = await subscribed();
    server.answer('/pack.json', file(text('1.1.0')));
    const declined = decline((await refresh(one, door())).subscription);
    expect((await refresh({ ...declined, validators: { etag: null, lastModified: null } }, door())).outcome).toBe(
      'unchanged',
    );
    expect(versions(declined)).toEqual(['1.0.0', null, null]);
  });

  test('a version that its makers took back is offered no longer', async () => {
    const one = await subscribed();
    server.answer('/pack.json', file(text('1.1.0')));
    const offered = await refresh(one, door());
    server.answer('/pack.json', file(text('1.0.0')));
    const { subscription, outcome } = await refresh(offered.subscription, door());
    expect([outcome, ...versions(subscription)]).toEqual(['unchanged', '1.0.0', null, null]);
  });
});

describe('time', () => {
  test('runs out softly: it is looked again after a day, moved at random', async () => {
    const { nextAt } = await subscribed();
    expect(nextAt - now).toBe(24 * HOUR);
    for (const [random, hours] of [
      [0, 19.2],
      [0.999999, 28.8],
    ] as const) {
      const { subscription } = await refresh(subscribe(source()), door({ random: () => random }));
      expect((subscription.nextAt - now) / HOUR).toBeCloseTo(hours, 3);
      expect(isDue(subscription, subscription.nextAt - 1)).toBe(false);
      expect(isDue(subscription, subscription.nextAt)).toBe(true);
    }
  });

  test('after failures is a quarter of an hour, then twice as long each time, at most a day', async () => {
    let one = await subscribed();
    server.answer('/pack.json', (_, response) => response.writeHead(500).end());
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      one = (await refresh(one, door())).subscription;
      waits.push((one.nextAt - now) / HOUR);
    }
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]);
    server.answer('/pack.json', file(text('1.0.0')));
    const { subscription } = await refresh(one, door());
    expect(subscription).toMatchObject({ failure: null, failures: 0, nextAt: now + 24 * HOUR });
  });
});

describe('when it goes wrong, the last good version stays and the person is told:', () => {
  const big = 'x'.repeat(5000);
  const pack = text('1.1.0');
  test.each<[string, string, (server: TestServer) => void, Partial<Looking>?]>([
    [
      'redirect',
      'leads to another one',
      (s) => s.answer('/pack.json', (_, r) => r.writeHead(302, { location: '/other' }).end()),
    ],
    [
      'sign-in',
      'A web page came',
      (s) => s.answer('/pack.json', file('<!doctype html><title>Hotel</title>', { 'content-type': 'text/html' })),
    ],
    ['sign-in', 'A web page came', (s) => s.answer('/pack.json', file('\n <html>'))],
    ['sign-in', 'A web page came', (s) => s.answer('/pack.json', (_, r) => r.writeHead(511).end())],
    [
      'gone',
      'no pack at this address (any more). (404)',
      (s) => s.answer('/pack.json', (_, r) => r.writeHead(404).end()),
    ],
    ['refused', 'does not let you', (s) => s.answer('/pack.json', (_, r) => r.writeHead(403).end())],
    ['server', 'problem of its own. (503)', (s) => s.answer('/pack.json', (_, r) => r.writeHead(503).end())],
    ['wrong-type', '(image/png)', (s) => s.answer('/pack.json', file('x', { 'content-type': 'image/png' }))],
    ['too-large', 'too large', (s) => s.answer('/pack.json', file(big)), { limits: { size: 1000, time: 5000 } }],
    [
      'too-large',
      'too large',
      (s) =>
        s.answer('/pack.json', (_, r) => {
          r.writeHead(200, { 'content-type': 'text/plain' });
          r.write(big);
          r.end(big);
        }),
      { limits: { size: 1000, time: 5000 } },
    ],
    ['slow', 'too long to answer', (s) => s.answer('/pack.json', () => {}), { limits: { size: 1000, time: 60 } }],
    [
      'slow',
      'too long to answer',
      (s) =>
        s.answer('/pack.json', (_, r) => {
          r.writeHead(200, { 'content-type': 'text/plain' });
          r.write('{');
        }),
      { limits: { size: 1000, time: 60 } },
    ],
    [
      'cut-off',
      'broke off half way',
      (s) =>
        s.answer('/pack.json', (_, r) => {
          r.writeHead(200, { 'content-type': 'application/json', 'content-length': pack.length });
          r.write(pack.slice(0, 100));
          setImmediate(() => r.destroy());
        }),
    ],
    ['not-text', 'not text', (s) => s.answer('/pack.json', file(new Uint8Array([0xff, 0xfe, 0xff])))],
    ['broken', 'cannot be used. (pack.json:1:1: a pack is a map', (s) => s.answer('/pack.json', file('[]'))],
    ['broken', 'is not readable as JSON', (s) => s.answer('/pack.json', file(pack.slice(0, 200)))],
    [
      'broken',
      'the example “We say it.” is not flagged',
      (s) =>
        s.answer(
          '/pack.json',
          file(
            shipped({
              ...JSON.parse(pack),
              promises: [{ id: 'p', never: ['we swear'], why: 'No.', flags: ['«We say» it.'], passes: ['No.'] }],
            }),
          ),
        ),
    ],
    [
      'other-pack',
      '(another)',
      (s) => s.answer('/pack.json', file(shipped(goodPack('', HEAD.replace('larkfield', 'another'))))),
    ],
    ['older', '0.9.0 after 1.0.0', (s) => s.answer('/pack.json', file(text('0.9.0')))],
    ['same-version', 'without a new version number', (s) => s.answer('/pack.json', file(text('1.0.0', 'punters')))],
  ])('%s: %s', async (code, words, arrange, more = {}) => {
    const one = await subscribed();
    arrange(server);
    const { subscription, outcome } = await refresh(one, door(more));
    expect(outcome).toBe('failed');
    expect(subscription.failure?.code).toBe(code);
    expect(subscription.failure?.message).toContain(words);
    expect(versions(subscription)).toEqual(['1.0.0', null, null]);
    expect(subscription.checkedAt).toBe(one.checkedAt);
  });

  test('nobody listens there', async () => {
    const gone = await startServer();
    await gone.close();
    const one = { ...(await subscribed()), source: { address: `${gone.address}/pack.json` } };
    const { subscription } = await refresh(one, door());
    expect(subscription.failure).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(versions(subscription)).toEqual(['1.0.0', null, null]);
  });

  test('the computer is offline', async () => {
    const one = await subscribed();
    const cut = () => Promise.reject(new TypeError('Failed to fetch'));
    const { subscription } = await refresh(one, door({ fetch: cut, online: () => false }));
    expect(subscription.failure?.code).toBe('offline');
  });

  test('a browser that does not say why', async () => {
    const cut = () => Promise.reject(new TypeError('Failed to fetch'));
    const { subscription } = await refresh(await subscribed(), door({ fetch: cut }));
    expect(subscription.failure?.code).toBe('unreachable');
  });

  test.each([
    'http://example.com/pack.json',
    'file:///etc/passwd',
    'https://me:secret@example.com/',
    'javascript:alert(1)',
    'pack.json',
    '',
  ])('the address %s is none', async (address) => {
    const never: typeof fetch = () => {
      throw new Error('asked for');
    };
    const { subscription } = await refresh(subscribe({ address }), door({ fetch: never }));
    expect(subscription.failure?.code).toBe('address');
  });
});

describe('a server that cannot prove who it is', () => {
  let untrusted: TestServer;
  beforeAll(async () => {
    untrusted = await startUntrustedServer();
    untrusted.answer('/pack.json', file(text('1.0.0')));
  });
  afterAll(() => untrusted.close());
  test('is refused', async () => {
    const { subscription } = await refresh(subscribe({ address: `${untrusted.address}/pack.json` }), door());
    expect(subscription.failure?.code).toBe('certificate');
    expect(untrusted.requests).toEqual([]);
  });
});

describe('trust', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  const signed = (words: string) => `${sign(null, Buffer.from(words), privateKey).toString('base64')}\n`;

  test('what a person types for a hash or a key is known for what it is', () => {
    expect([isHash('a'.repeat(64)), isHash('A'.repeat(64)), isHash('a'.repeat(63)), isHash('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([isKey(key), isKey(`${key}\n`), isKey('AAAA'), isKey('ключ'), isKey('')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a pinned hash lets its content pass and no other', async () => {
    const hash = await sha256(new TextEncoder().encode(text('1.0.0')));
    const one = await subscribed({ sha256: hash.toUpperCase() });
    server.answer('/pack.json', file(text('1.1.0')));
    const { subscription } = await refresh(one, door());
    expect(subscription.failure?.code).toBe('hash');
    expect(versions(subscription)).toEqual(['1.0.0', null, null]);
  });

  test('a signature by the key lets a version pass', async () => {
    server.answer('/pack.json.sig', file(signed(text('1.0.0')), { 'content-type': 'text/plain' }));
    const one = await subscribed({ key });
    expect(versions(one)).toEqual(['1.0.0', null, null]);
  });

  test.each<[string, string, (server: TestServer) => void]>([
    ['is missing', 'no-signature', () => {}],
    [
      'is a page of the server',
      'no-signature',
      (s) => s.answer('/pack.json.sig', file('<html>', { 'content-type': 'text/html' })),
    ],
    ['is of other words', 'signature', (s) => s.answer('/pack.json.sig', file(signed('other')))],
    ['is no signature', 'signature', (s) => s.answer('/pack.json.sig', file('!!!'))],
    [
      'is by another key',
      'signature',
      (s) =>
        s.answer(
          '/pack.json.sig',
          file(sign(null, Buffer.from(text('1.0.0')), generateKeyPairSync('ed25519').privateKey).toString('base64')),
        ),
    ],
    ['cannot be fetched now', 'server', (s) => s.answer('/pack.json.sig', (_, r) => r.writeHead(500).end())],
  ])('a signature that %s does not', async (_, code, arrange) => {
    server.answer('/pack.json', file(text('1.0.0')));
    arrange(server);
    const { subscription } = await refresh(subscribe(source({ key })), door());
    expect(subscription.failure?.code).toBe(code);
    expect(subscription.waiting).toBe(null);
  });
});
