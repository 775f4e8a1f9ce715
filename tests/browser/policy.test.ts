import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isLocked, noPolicy, parsePolicy, readPolicy, watchPolicy } from '../../lib/browser/policy.ts';
import { hostIn } from '../../lib/browser/policy-hosts.ts';
import { managedSchema } from '../../scripts/managed-schema.ts';
import { read } from '../project.ts';

const address = 'https://packs.example/larkfield.json';
const sha256 = 'a'.repeat(64);
const key = `${'A'.repeat(43)}=`;
beforeEach(() => fakeBrowser.reset());

test('without a policy everything is the agent’s to choose', async () => {
  expect(await readPolicy()).toEqual({ policy: noPolicy, problems: [] });
});

test('a whole policy is read as it stands', () => {
  const { policy, problems } = parsePolicy({
    packs: [{ address, sha256, key }, { inline: 'pack: {}' }],
    checks: { blame: 'on', emoji: 'leave' },
    rules: { 'robotic/kindly': 'off' },
    locked: ['blame', '*'],
    hosts: { gmail: 'off', zendesk: 'on', intercom: 'leave' },
    sites: ['https://desk.example.com/*', 'desk.example.com', 'http://old.example.com/tickets'],
    mayAddPacks: false,
    mayAddSites: true,
  });
  expect(problems).toEqual([]);
  expect(policy).toEqual({
    there: true,
    packs: [{ address, sha256, key }, { inline: 'pack: {}' }],
    checks: { blame: 'on', emoji: 'leave' },
    rules: { 'robotic/kindly': 'off' },
    locked: ['blame', '*'],
    hosts: { gmail: 'off', zendesk: 'on' },
    sites: ['https://desk.example.com/*', 'http://old.example.com/*'],
    mayAddPacks: false,
    mayAddSites: true,
  });
});

/** What is wrong, what is said of it, and that the rest holds. */
test.each<[Record<string, unknown>, string]>([
  [{ check: { blame: 'off' } }, 'check: is no part of the policy; its parts are packs, checks, rules, locked'],
  [{ packs: { address } }, 'packs: should be a list'],
  [{ packs: [address] }, 'packs.0: should be'],
  [{ packs: [{}] }, 'packs.0: needs either an address or inline'],
  [{ packs: [{ address, inline: 'x' }] }, 'packs.0: needs either an address or inline'],
  [{ packs: [{ url: address }] }, 'packs.0: a pack has address, sha256, key or inline, and not “url”'],
  [{ packs: [{ address: 7 }] }, 'packs.0.address: should be text'],
  [
    { packs: [{ address: 'http://packs.example/a.json' }] },
    'packs.0.address: should be an address that begins with https',
  ],
  [{ packs: [{ address: 'javascript:alert(1)' }] }, 'packs.0.address: should be an address'],
  [{ packs: [{ address, sha256: 'abc' }] }, 'packs.0.sha256: should be 64 hexadecimal figures'],
  [{ packs: [{ address, key: 'abc' }] }, 'packs.0.key: should be 32 bytes in base64'],
  [{ packs: [{ inline: 'x', sha256 }] }, 'packs.0: sha256 and key go with an address'],
  [{ checks: ['blame'] }, 'checks: should be a map of ids'],
  [{ checks: { blame: 'sometimes' } }, 'checks.blame: should be “on”, “off” or “leave”'],
  [{ rules: { 'blame/a': false } }, 'rules.blame/a: should be “on”, “off” or “leave”'],
  [{ hosts: { gmail: 'no' } }, 'hosts.gmail: should be “on”, “off” or “leave”'],
  [{ locked: 'blame' }, 'locked: should be a list'],
  [{ locked: [7] }, 'locked.0: should be the id of a check or a rule, or *'],
  [{ sites: ['desk'] }, 'sites.0: should be the address of a site'],
  [{ mayAddPacks: 'no' }, 'mayAddPacks: should be true or false'],
])('%j is told of', (wrong, message) => {
  const { policy, problems } = parsePolicy({ rules: { 'robotic/kindly': 'off' }, ...wrong });
  expect(problems).toHaveLength(1);
  expect(`${problems[0]?.path}: ${problems[0]?.message}`).toContain(message);
  if (!wrong.rules) expect(policy.rules).toEqual({ 'robotic/kindly': 'off' });
  expect(policy.packs).toEqual([]);
  expect({ ...policy, there: false, rules: {} }).toEqual(noPolicy);
});

test('one wrong entry costs only itself', () => {
  const { policy, problems } = parsePolicy({
    packs: [{ address: 7 }, { address }],
    checks: { blame: 'sometimes', emoji: 'off' },
    locked: [1, 'emoji'],
  });
  expect(problems.map(({ path }) => path)).toEqual(['packs.0.address', 'locked.0', 'checks.blame']);
  expect(policy).toMatchObject({ packs: [{ address }], checks: { emoji: 'off' }, locked: ['emoji'] });
});

test('a pack without what was to guard it is better not there', () => {
  expect(parsePolicy({ packs: [{ address, sha256: 'tampered' }] }).policy.packs).toEqual([]);
});

test('yes and no may be numbers, as Windows’ registry has them', () => {
  const { policy, problems } = parsePolicy({ mayAddPacks: 0, mayAddSites: 1 });
  expect([policy.mayAddPacks, policy.mayAddSites, problems]).toEqual([false, true, []]);
});

test('whatever the policy is, it can be read', () => {
  const keys = fc.constantFrom(...Object.keys(noPolicy), '__proto__', 'constructor');
  const anything = fc.dictionary(keys, fc.anything({ maxDepth: 3 }));
  fc.assert(
    fc.property(anything, (managed) => {
      const { policy } = parsePolicy(managed);
      for (const state of [...Object.values(policy.checks), ...Object.values(policy.rules)])
        expect(['on', 'off', 'leave']).toContain(state);
      for (const id of policy.locked) expect(typeof id).toBe('string');
      for (const pack of policy.packs) expect('inline' in pack ? pack.inline : pack.address).toBeTypeOf('string');
      expect([typeof policy.mayAddPacks, typeof policy.mayAddSites]).toEqual(['boolean', 'boolean']);
    }),
  );
});

test.each([
  [['blame'], 'blame', true],
  [['blame'], 'blame/you-failed-to', true],
  [['blame/you-failed-to'], 'blame/you-failed-to', true],
  [['blame/you-failed-to'], 'blame', false],
  [['blame'], 'blame-shifting', false],
  [['*'], 'anything', true],
  [[], 'blame', false],
])('locked %j: %s is %s', (locked, id, expected) => {
  expect(isLocked({ ...noPolicy, locked }, id)).toBe(expected);
});

test.each([
  [undefined, null],
  [{}, null],
  [{ gmail: 'off' }, 'off'],
  [{ gmail: 'on' }, 'on'],
  [{ gmail: 'leave' }, null],
  [{ gmail: 7 }, null],
  [{ zendesk: 'off' }, null],
  [['gmail'], null],
])('hosts %j leave Gmail %s', (hosts, state) => {
  expect(hostIn({ hosts }, 'gmail')).toBe(state);
});

describe('the browser', () => {
  test('tells of changes where it can', async () => {
    const seen: string[][] = [];
    const stop = watchPolicy(({ policy }) => seen.push([...policy.locked]));
    await fakeBrowser.storage.managed.set({ locked: ['blame'] });
    await expect.poll(() => seen).toEqual([['blame']]);
    stop();
    await fakeBrowser.storage.managed.set({ locked: [] });
    expect(seen).toHaveLength(1);
  });

  test('is given the schema that the policy is read by', () => {
    const printed = JSON.parse(read('public/managed-schema.json'));
    expect(printed, 'stale: run npm run docs').toEqual(JSON.parse(JSON.stringify(managedSchema())));
    expect(Object.keys(printed.properties)).toEqual(Object.keys(noPolicy).filter((part) => part !== 'there'));
  });

  test('finds nothing in the schema that Chrome does not know, which would cost us the whole of it', () => {
    const known = ['type', 'properties', 'items', 'additionalProperties', 'description'];
    const look = (schema: Record<string, unknown>, path: string): string[] => [
      ...Object.keys(schema).flatMap((word) => (known.includes(word) ? [] : [`${path}.${word}`])),
      ...(typeof schema.type === 'string' ? [] : [`${path} has no type`]),
      ...Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>).flatMap(([name, one]) =>
        look(one, `${path}.${name}`),
      ),
      ...[schema.items, schema.additionalProperties].flatMap((one) =>
        one === undefined ? [] : look(one as Record<string, unknown>, `${path}.*`),
      ),
    ];
    expect(look(managedSchema() as Record<string, unknown>, '')).toEqual([]);
  });
});
