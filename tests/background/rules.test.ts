import { describe, expect, test } from 'vitest';
import type { Sources } from '../../entrypoints/background/layers.ts';
import { rulesOf } from '../../entrypoints/background/rules.ts';
import type { KeptPack } from '../../lib/browser/packs.ts';
import { noPolicy } from '../../lib/browser/policy.ts';
import { defaults } from '../../lib/browser/settings.ts';
import type { Conversation } from '../../lib/engine/types.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { inUse, packOf } from '../browser/kept.ts';
import { builtIn, goodPack, HEAD } from '../packs/built-in.ts';

const conversation: Conversation = {
  customerName: null,
  agentName: null,
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: 'The lamp gets so hot!', at: null }],
};
const named = (id: string, parts: string): Pack => goodPack(parts, HEAD.replace('larkfield', id));
const kept = (pack: Pack, on = true): KeptPack => ({ id: pack.pack.id, on, file: null, subscription: inUse(pack) });
const brought = (pack: Pack) => ({ address: null, subscription: inUse(pack) });
const sources = (more: Partial<Sources> & { packs?: KeptPack[]; personal?: Pack } = {}): Sources => {
  const { packs = [], personal = null, ...rest } = more;
  return { kept: { packs, personal }, policy: noPolicy, policyPacks: [], settings: defaults, ...rest };
};
const made = (more?: Parameters<typeof sources>[0]) => rulesOf(builtIn, sources(more));
const flagged = (rules: ReturnType<typeof made>, text: string) =>
  rules.engine.check({ text }, conversation).findings.map(({ rule }) => rule);

const draft = 'Our clients say you failed to attach the invoice.';
const BLAME = 'blame/you-failed-to';
const script = `scripts:\n  - id: hot\n    name: It gets hot\n    match: ["so hot"]\n    text: Please unplug it.\n`;

describe('the rules of all layers', () => {
  test('hold those of packs that are on, in their place, and of no others', () => {
    expect(flagged(made({ packs: [kept(packOf('one'))] }), draft)).toContain('words/clients');
    expect(flagged(made({ packs: [kept(packOf('one'), false)] }), draft)).not.toContain('words/clients');
    const only = made({
      packs: [{ ...kept(packOf('one')), subscription: { ...inUse(packOf('one')), current: null } }],
    });
    expect(flagged(only, draft)).toEqual(flagged(made(), draft));
  });

  test('say what a check of a pack is called, and offer its scripts', () => {
    const rules = made({ packs: [kept(packOf('one')), kept(named('two', script))] });
    expect(rules.nameOf('words')).toBe('House words');
    expect(rules.help(conversation).scripts.map(({ id, words }) => [id, words])).toContainEqual(['hot', 'so hot']);
    expect(
      made()
        .help(conversation)
        .scripts.map(({ id }) => id),
    ).not.toContain('hot');
  });

  test('keep what is locked, whatever the agent says, and its level too', () => {
    const settings = {
      ...defaults,
      rulesOff: [BLAME],
      checksOff: ['robotic'],
      levels: { blame: 'advice' as const, emoji: 'problem' as const },
    };
    const policy = { ...noPolicy, there: true, locked: ['blame'] };
    const rules = made({ settings, policy });
    expect(flagged(rules, draft)).toContain(BLAME);
    expect(rules.isLocked(BLAME)).toBe(true);
    expect(rules.isLocked('robotic/kindly')).toBe(false);
    expect(rules.engine.check({ text: draft }, conversation).findings[0]?.level).toBe('problem');
    expect(flagged(made({ settings }), draft)).not.toContain(BLAME);
  });

  test('are what the last who spoke says, and the catalogue says who that was', () => {
    const off = named('quiet', `overrides:\n  - {check: blame, level: "off"}\n`);
    const packs = [kept(off)];
    expect(flagged(made({ packs }), draft)).not.toContain(BLAME);
    const on = made({ packs, settings: { ...defaults, rulesOn: [BLAME] } });
    expect(flagged(on, draft)).toContain(BLAME);
    const { standing, beneath } = on.catalogue();
    expect(standing[BLAME]).toEqual({ on: true, from: { layer: 'personal' }, locked: false });
    expect([beneath[BLAME], beneath.robotic]).toEqual([false, true]);
    expect(standing.blame).toMatchObject({ on: false, from: { layer: 'pack', pack: 'quiet' } });
  });

  test('speak all in the trial, those that are off included', () => {
    const rules = made({ packs: [kept(packOf('one'))], settings: { ...defaults, checksOff: ['words', 'blame'] } });
    const tried = rules
      .trial()
      .check({ text: draft }, conversation)
      .findings.map(({ rule }) => rule);
    expect(tried).toEqual(expect.arrayContaining(['words/clients', BLAME]));
    expect(flagged(rules, draft)).toEqual([]);
  });

  test('are those of the policy where the agent has the same pack, or may have none', () => {
    const older = kept(packOf('one', 'clients', '1.0.0'));
    const theirs = brought(packOf('one', 'invoice', '2.0.0'));
    const both = made({ packs: [older], policyPacks: [theirs] });
    expect(flagged(both, draft)).toContain('words/invoice');
    expect(flagged(both, draft)).not.toContain('words/clients');
    expect(both.catalogue().unused.one).toMatch(/policy brings this pack/);
    const forbidden = made({ packs: [older], policy: { ...noPolicy, mayAddPacks: false } });
    expect(flagged(forbidden, draft)).not.toContain('words/clients');
    expect(forbidden.catalogue().unused.one).toMatch(/lets nobody add packs/);
  });

  test('name two packs that disagree, and what a pack says of rules that are not there', () => {
    const say = (level: string) => `overrides:\n  - {rule: ${BLAME}, level: ${level}}\n`;
    const gone = { ...named('three', say('advice')) };
    const stale = { ...gone, overrides: [{ rule: 'blame/no-longer-there', level: 'off' as const }] };
    const packs = [kept(named('one', say('"off"'))), kept(named('two', say('advice'))), kept(stale)];
    const { disagreements, ignored } = made({ packs }).catalogue();
    expect(disagreements).toMatchObject([{ of: `rule ${BLAME}`, packs: [{ pack: 'one' }, { pack: 'two' }] }]);
    expect(ignored).toMatchObject([{ from: { pack: 'three' } }]);
  });
});

describe('a pack that cannot be used', () => {
  const good = kept(packOf('good'));
  const hostile: [string, (pack: Pack) => unknown][] = [
    ['a pattern that is none', (pack) => ({ ...pack, elements: { apology: { find: ['((('] } } })],
    [
      'a script whose pattern is none',
      () => {
        const one = named('bad', script);
        return { ...one, scripts: [{ ...one.scripts[0], match: ['[[['] }] };
      },
    ],
    [
      'a rule of a kind there is not',
      (pack) => ({
        ...pack,
        checks: [{ id: 'house', name: 'H', about: 'h', level: 'advice', rules: [{ id: 'r', kind: 'code', why: 'w' }] }],
      }),
    ],
    [
      'an element that is not there',
      (pack) => ({
        ...pack,
        checks: [
          {
            id: 'house',
            name: 'H',
            about: 'h',
            level: 'advice',
            rules: [{ id: 'r', kind: 'count', why: 'w', element: 'nobody-knows', max: 1, flags: ['a'], passes: ['b'] }],
          },
        ],
      }),
    ],
    ['parts that are no lists', (pack) => ({ ...pack, words: 'clients' })],
    ['a key that nobody knows', (pack) => ({ ...pack, run: 'alert(1)' })],
    ['null for a part', (pack) => ({ ...pack, promises: null })],
  ];
  test.each(hostile)('costs only itself: %s', (_, spoil) => {
    const bad = spoil(packOf('bad', 'punters')) as Pack;
    for (const at of ['packs', 'policy', 'personal'] as const) {
      const rules = made({
        packs: at === 'packs' ? [{ ...kept(packOf('bad')), subscription: inUse(bad) }, good] : [good],
        policyPacks: at === 'policy' ? [brought(bad)] : [],
        ...(at === 'personal' && { personal: bad }),
      });
      expect(flagged(rules, draft), at).toEqual(expect.arrayContaining(['words/clients', BLAME]));
      expect(rules.help(conversation).thread, at).toBeDefined();
      expect(rules.catalogue().unused.bad, at).toMatch(/damaged, or too old/);
    }
  });
});
