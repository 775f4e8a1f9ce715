import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broughtBy } from '../../entrypoints/background/brought.ts';
import { startUpdates } from '../../entrypoints/background/updates.ts';
import { changePack, keepPack, readKept, switchPack } from '../../lib/browser/packs.ts';
import { readPolicy } from '../../lib/browser/policy.ts';
import { shipped } from '../../lib/packs/format.ts';
import { accept, type Source } from '../../lib/packs/subscribe/subscription.ts';
import { sha256 } from '../../lib/packs/subscribe/trust.ts';
import { inUse, packOf } from '../browser/kept.ts';
import { around } from '../packs/built-in.ts';
import { file, startServer, type TestServer } from '../packs/subscribe/server.ts';

const ALARM = 'look-at-packs';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let server: TestServer;
let mayFetch = true;

beforeEach(async () => {
  fakeBrowser.reset();
  mayFetch = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => mayFetch);
  server = await startServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.close();
});

const text = (version: string, word = 'clients') => shipped(packOf('lamps', word, version));
const serve = (content: string, path = '/lamps.json') => server.answer(path, file(content));
const follow = (more: Partial<Source> = {}) =>
  keepPack(inUse(packOf('lamps'), { address: `${server.address}/lamps.json`, ...more }), null);
const lamps = async () => (await readKept()).packs[0]!.subscription;
const versions = async () => {
  const { current, previous, waiting } = await lamps();
  return [current, previous, waiting].map((one) => one?.pack.pack.version ?? null);
};
const wakes = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime;
const due = () => changePack('lamps', (one) => ({ ...one, subscription: { ...one.subscription, nextAt: 0 } }));

describe('a look', () => {
  test('at a due pack has its new version wait for the person, and the browser wake us for the next', async () => {
    await follow();
    serve(text('1.1.0', 'punters'));
    const start = Date.now();
    await startUpdates(around).look();
    expect(await versions()).toEqual(['1.0.0', null, '1.1.0']);
    const { nextAt } = await lamps();
    expect(nextAt).toBeGreaterThanOrEqual(start + 0.8 * DAY);
    expect(nextAt).toBeLessThanOrEqual(Date.now() + 1.2 * DAY);
    expect(await wakes()).toBe(nextAt);
  });

  test('at a trusted pack uses its new version at once, one step back being kept', async () => {
    await follow({ trusted: true });
    serve(text('1.1.0', 'punters'));
    await startUpdates(around).look();
    expect(await versions()).toEqual(['1.1.0', '1.0.0', null]);
  });

  test('before its time, or at a pack that is off or came from a file, asks nobody', async () => {
    await follow();
    serve(text('1.0.0'));
    const updates = startUpdates(around);
    await updates.look();
    expect(server.requests).toHaveLength(1);
    await updates.look();
    await due();
    await switchPack('lamps', false);
    await updates.look();
    await keepPack(inUse(packOf('from-file')), 'lamps.yaml');
    await updates.look();
    expect(server.requests).toHaveLength(1);
    expect(await wakes()).toBeUndefined();
  });

  test('comes when the browser wakes us', async () => {
    await follow();
    serve(text('1.1.0', 'punters'));
    startUpdates(around);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0, persistAcrossSessions: false });
    await fakeBrowser.alarms.onAlarm.trigger({ name: ALARM, scheduledTime: 0, persistAcrossSessions: false });
    await expect.poll(versions).toEqual(['1.0.0', null, '1.1.0']);
    expect(server.requests).toHaveLength(1);
  });

  test('that fails leaves the version in use, says why, and is repeated later and later', async () => {
    await follow();
    const updates = startUpdates(around);
    await updates.look();
    const { failure, failures, nextAt } = await lamps();
    expect([failure?.code, failures, await versions()]).toEqual(['gone', 1, ['1.0.0', null, null]]);
    expect(nextAt - Date.now()).toBeLessThan(19 * MINUTE);
    expect(await wakes()).toBe(nextAt);
    await due();
    await updates.look();
    expect((await lamps()).nextAt - Date.now()).toBeGreaterThan(20 * MINUTE);
    serve(text('1.0.0'));
    await updates.retry();
    expect(await lamps()).toMatchObject({ failure: null, failures: 0 });
  });

  test('without a network says so', async () => {
    await follow();
    vi.stubGlobal('navigator', { onLine: false });
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await startUpdates(around).look();
    expect((await lamps()).failure?.code).toBe('offline');
    expect(await versions()).toEqual(['1.0.0', null, null]);
  });

  test('that is asked for by two windows at once is one request, and both get the answer', async () => {
    await follow();
    serve(text('1.1.0', 'punters'));
    const updates = startUpdates(around);
    const answers = await Promise.all([updates.lookNow('lamps'), updates.lookNow(null), updates.look()]);
    expect(server.requests).toHaveLength(1);
    const answer = [{ of: 'lamps', outcome: 'new', problems: [] }];
    expect(answers).toEqual([answer, answer, undefined]);
    expect(await updates.lookNow('nobody')).toEqual([]);
  });

  test('at a hostile version never uses it, and tells what is wrong', async () => {
    await follow({ trusted: true });
    const pattern = Array.from({ length: 12 }, () => '.{0,8} (a|b|c|d|e|f|g|h)').join(' ');
    const lines = Array.from({ length: 40 }, (_, n) => `    a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`).join('\n');
    const head =
      'pack: {id: lamps, name: L, version: 2.0.0, authors: [I], licence: i, language: en, engine: 0.1.0, changes: c}';
    for (const bad of [
      `${head}\nlists:\n  all: [${JSON.stringify(pattern)}]`,
      `${head}\nlists:\n  bomb:\n${lines}`,
      `${head}\nscripts: ${'['.repeat(5000)}`,
      `${head}\nrun: "fetch('https://elsewhere.example')"`,
      `${head}\nwords: [{never: [${'x'.repeat(600_000)}]}]`,
    ]) {
      await due();
      server.answer('/lamps.json', file(bad, { 'content-type': 'application/yaml' }));
      const started = performance.now();
      await startUpdates(around).look();
      expect(performance.now() - started).toBeLessThan(10_000);
      const { failure } = await lamps();
      expect(['broken', 'too-large']).toContain(failure?.code);
      expect(await versions()).toEqual(['1.0.0', null, null]);
    }
  });

  test('keeps what the person decided meanwhile, and looks again soon', async () => {
    await follow();
    serve(text('1.1.0', 'punters'));
    const updates = startUpdates(around);
    await updates.look();
    // A third version is on its way while the person takes the second.
    let answer = () => {};
    server.answer('/lamps.json', (request, response) => {
      answer = () => file(text('1.2.0', 'guests'))(request, response);
    });
    const look = updates.lookNow('lamps');
    await expect.poll(() => server.requests.length).toBe(2);
    await changePack('lamps', (one) => ({ ...one, subscription: accept(one.subscription) }));
    answer();
    await look;
    expect(await versions()).toEqual(['1.1.0', '1.0.0', null]);
    serve(text('1.2.0', 'guests'));
    await updates.look();
    expect(await versions()).toEqual(['1.1.0', '1.0.0', '1.2.0']);
  });

  test('that the browser ends half way is begun again by its clock, nothing being lost', async () => {
    await follow();
    server.answer('/lamps.json', () => {});
    const ended = startUpdates(around);
    void ended.look();
    await expect.poll(() => server.requests.length).toBe(1);
    // The alarm is set before anything is asked, so the next life of the background finds it.
    expect((await wakes())! - Date.now()).toBeLessThanOrEqual(MINUTE);
    expect(await versions()).toEqual(['1.0.0', null, null]);
    serve(text('1.1.0', 'punters'));
    await startUpdates(around).look();
    expect(await versions()).toEqual(['1.0.0', null, '1.1.0']);
  });
});

describe('what is asked', () => {
  const asked = () => server.requests.map(({ headers }) => headers['if-none-match'] !== undefined);

  test('has conditions where the browser gave leave, and none where the server must allow it', async () => {
    await follow();
    serve(text('1.0.0'));
    const updates = startUpdates(around);
    await updates.look();
    await due();
    await updates.look();
    mayFetch = false;
    await due();
    await updates.look();
    expect(asked()).toEqual([false, true, false]);
    expect((await lamps()).failure).toBeNull();
  });

  test('of an address that nobody follows yet is kept nowhere', async () => {
    serve(text('1.0.0'));
    const { outcome, subscription } = await startUpdates(around).fetchOnce({ address: `${server.address}/lamps.json` });
    expect([outcome, subscription.waiting?.pack.pack.id]).toEqual(['new', 'lamps']);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('the policy’s packs', () => {
  const set = (packs: object[]) => fakeBrowser.storage.managed.set({ packs });
  const brought = async () => broughtBy((await readPolicy()).policy, around);
  const state = async () =>
    (await brought()).map(({ address, subscription: { current, failure } }) => [
      address?.replace(server.address, '') ?? null,
      current?.pack.pack.version ?? failure?.code ?? null,
    ]);

  test('are fetched and used at once, also in a new version', async () => {
    await set([{ address: `${server.address}/lamps.json` }]);
    serve(text('1.0.0'));
    const updates = startUpdates(around);
    expect(await state()).toEqual([['/lamps.json', null]]);
    await updates.look();
    expect(await state()).toEqual([['/lamps.json', '1.0.0']]);
    serve(text('1.1.0', 'punters'));
    await updates.lookNow(`${server.address}/lamps.json`);
    expect(await state()).toEqual([['/lamps.json', '1.1.0']]);
    expect(await wakes()).toBe((await brought())[0]?.subscription.nextAt);
  });

  test('stay in use when the server is gone', async () => {
    await set([{ address: `${server.address}/lamps.json` }]);
    serve(text('1.0.0'));
    const updates = startUpdates(around);
    await updates.look();
    server.answer('/lamps.json', (_, response) => void response.writeHead(500).end());
    await updates.lookNow(null);
    expect(await state()).toEqual([['/lamps.json', '1.0.0']]);
    expect((await brought())[0]?.subscription.failure?.code).toBe('server');
  });

  test('with a hash are what was pinned, and with another hash another pack', async () => {
    const good = await sha256(new TextEncoder().encode(text('1.0.0')));
    serve(text('1.0.0'));
    const address = `${server.address}/lamps.json`;
    await set([{ address, sha256: good }]);
    const updates = startUpdates(around);
    await updates.look();
    expect(await state()).toEqual([['/lamps.json', '1.0.0']]);
    await set([{ address, sha256: 'b'.repeat(64) }]);
    await updates.look();
    expect(await state()).toEqual([['/lamps.json', 'hash']]);
  });

  test('of their own text are judged once, in YAML or JSON, and what is wrong with them is said', async () => {
    const wrong = { inline: 'pack: {id: lamps}' };
    await set([{ inline: text('1.0.0') }, wrong, { inline: text('1.0.0') }]);
    expect(await state()).toEqual([
      [null, '1.0.0'],
      [null, 'broken'],
    ]);
    const [, bad] = await brought();
    expect(bad?.subscription.failure?.message).toMatch(/policy:1:7: pack/);
    const before = await fakeBrowser.storage.local.get(null);
    await brought();
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(server.requests).toEqual([]);
  });

  test('are looked at also where people may add none of their own', async () => {
    await follow();
    serve(text('1.1.0', 'punters'));
    serve(shipped(packOf('other')), '/other.json');
    await fakeBrowser.storage.managed.set({
      packs: [{ address: `${server.address}/other.json` }],
      mayAddPacks: false,
    });
    await startUpdates(around).look();
    expect(server.requests.map(({ url }) => url)).toEqual(['/other.json']);
  });
});
