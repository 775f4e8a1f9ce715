import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import type { Conversation } from '../../lib/engine/types.ts';
import { layerPacks } from '../../lib/packs/layer.ts';
import type { Layered, Personal, Policy } from '../../lib/packs/layer-types.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { builtIn, goodPack, HEAD } from './built-in.ts';

const named = (id: string, parts: string): Pack => goodPack(parts, HEAD.replace('larkfield', id));
const conversation: Conversation = {
  customerName: null,
  agentName: null,
  channel: 'email',
  visibility: 'public',
  messages: [],
};
const BLAME = 'blame/you-failed-to';

function found({ source, switches }: Layered, text: string) {
  return createEngine(compileRules(source, switches)).check({ text }, conversation).findings;
}
const flagged = (layered: Layered, text: string) => found(layered, text).map(({ rule }) => rule);
const draft = 'It seems you failed to attach the invoice.';

describe('layers', () => {
  test('without packs are the built-in pack', () => {
    const { source, switches, values, disagreements, ignored, helpers } = layerPacks(builtIn);
    expect(source.checks).toEqual(builtIn.checks);
    expect(switches).toEqual({ checksOff: [], rulesOff: [] });
    expect({ values, disagreements, ignored }).toEqual({ values: [], disagreements: [], ignored: [] });
    expect(helpers.scripts).toEqual(builtIn.scripts);
  });

  test('survive JSON, since they cross from one part of the extension to another', () => {
    const layered = layerPacks(builtIn, [named('one', `overrides:\n  - {rule: ${BLAME}, level: off}\n`)]);
    expect(JSON.parse(JSON.stringify(layered))).toEqual(layered);
  });

  /** What each layer says of one rule, and whether it is on in the end. */
  test.each<[string, { packs?: ('on' | 'off')[]; policy?: Policy; personal?: Personal }, boolean, string]>([
    ['nobody says anything', {}, true, 'built-in'],
    ['a pack says off', { packs: ['off'] }, false, 'pack'],
    ['the later pack says on', { packs: ['off', 'on'] }, true, 'pack'],
    ['policy says on over a pack', { packs: ['off'], policy: { rules: { [BLAME]: 'on' } } }, true, 'policy'],
    ['policy says off for the check', { policy: { checks: { blame: 'off' } } }, false, 'policy'],
    ['policy leaves it', { packs: ['off'], policy: { rules: { [BLAME]: 'leave' } } }, false, 'pack'],
    [
      'the agent says on over all',
      { packs: ['off'], policy: { rules: { [BLAME]: 'off' } }, personal: { rules: { [BLAME]: 'on' } } },
      true,
      'personal',
    ],
    ['the agent says off for the check', { packs: ['on'], personal: { checks: { blame: 'off' } } }, false, 'personal'],
    [
      'the rule is locked',
      { policy: { rules: { [BLAME]: 'on' }, locked: [BLAME] }, personal: { rules: { [BLAME]: 'off' } } },
      true,
      'policy',
    ],
    [
      'its check is locked',
      { policy: { locked: ['blame'] }, personal: { checks: { blame: 'off' }, rules: { [BLAME]: 'off' } } },
      true,
      'built-in',
    ],
    [
      'everything is locked',
      { packs: ['off'], policy: { locked: ['*'] }, personal: { rules: { [BLAME]: 'on' } } },
      false,
      'pack',
    ],
    [
      'one voice says off for the check and on for the rule',
      { personal: { checks: { blame: 'off' }, rules: { [BLAME]: 'on' } } },
      true,
      'personal',
    ],
    ['a later voice says off for the check', { packs: ['on'], policy: { checks: { blame: 'off' } } }, false, 'policy'],
  ])('when %s', (_, { packs = [], policy, personal }, on, layer) => {
    const all = packs.map((level, i) =>
      named(`pack-${'ab'[i]}`, `overrides:\n  - {rule: ${BLAME}, level: ${level}}\n`),
    );
    const layered = layerPacks(builtIn, all, policy, personal);
    expect(layered.standing[BLAME]).toMatchObject({ on, from: { layer } });
    expect(flagged(layered, draft).includes(BLAME)).toBe(on);
  });

  test('say what is locked', () => {
    const { standing } = layerPacks(builtIn, [], { locked: ['blame'] });
    expect(standing[BLAME]?.locked).toBe(true);
    expect(standing.blame?.locked).toBe(true);
    expect(standing['robotic/kindly']?.locked).toBe(false);
  });

  test('let a personal pack in over policy, but not over what is locked', () => {
    const pack = named('mine', `overrides:\n  - {rule: ${BLAME}, level: off}\n`);
    expect(layerPacks(builtIn, [], {}, { pack }).standing[BLAME]?.on).toBe(false);
    const locked = layerPacks(builtIn, [], { locked: [BLAME] }, { pack });
    expect(locked.standing[BLAME]?.on).toBe(true);
    expect(locked.ignored).toMatchObject([{ from: { layer: 'personal-pack' }, message: `“${BLAME}” is locked` }]);
  });
});

describe('a pack', () => {
  test('adds checks, rules and words', () => {
    const pack = goodPack(`words:
  - never: [clients]
    rather: [customers]
checks:
  - id: blame
    rules:
      - {id: misread, kind: phrase, why: No., find: [you misread], flags: [«you misread» it], passes: [we misread it]}
`);
    const layered = layerPacks(builtIn, [pack]);
    expect(flagged(layered, 'Our clients say you misread it.')).toEqual(['words/clients', 'blame/misread']);
    expect(layered.values.map(({ of }) => of)).toEqual(['rule blame/misread', 'rule words/clients']);
  });

  test('changes a built-in rule and says so', () => {
    const pack = goodPack(`overrides:
  - rule: ${BLAME}
    level: advice
    why: We say what is missing.
    rewrites: ["we need you to {what}"]
    unless: {draft: [as you know]}
    flags: [{text: I see «you failed to attach» it., becomes: I see we need you to attach it.}]
    passes: ["As you know, you failed to attach it."]
`);
    const layered = layerPacks(builtIn, [pack]);
    const [finding] = found(layered, draft);
    expect(finding).toMatchObject({ rule: BLAME, level: 'advice', message: 'We say what is missing.' });
    expect(finding?.rewrites[0]?.text).toBe('we need you to attach');
    expect(flagged(layered, `As you know, ${draft}`)).not.toContain(BLAME);
    expect(
      layered.values
        .filter(({ of }) => of === `rule ${BLAME}`)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['level', 'rewrites', 'state', 'unless', 'why']);
  });

  test('that disagrees with another is named with it, and the later one has its way', () => {
    const one = named('one', 'words:\n  - never: [clients]\n    rather: [customers]\n');
    const two = named('two', 'words:\n  - never: [clients]\n    rather: [guests]\n');
    const layered = layerPacks(builtIn, [one, two]);
    expect(found(layered, 'Our clients came.')[0]?.rewrites[0]?.text).toBe('guests');
    expect(layered.disagreements).toEqual([
      {
        of: 'rule words/clients',
        field: 'whole',
        packs: [
          { layer: 'pack', pack: 'one', name: 'Larkfield Lamps', version: '1.0.0' },
          { layer: 'pack', pack: 'two', name: 'Larkfield Lamps', version: '1.0.0' },
        ],
      },
    ]);
    expect(layerPacks(builtIn, [one, one]).disagreements).toEqual([]);
  });

  test('keeps its lists to itself', () => {
    const withList = (id: string, word: string) =>
      named(
        id,
        `lists:\n  company: [${word}]\nchecks:\n  - {id: ${id}, name: N, about: a, level: advice, rules: [{id: r, kind: phrase, why: a, find: ["our %company%"], flags: [«our ${word}»], passes: [b]}]}\n`,
      );
    const layered = layerPacks(builtIn, [withList('one', 'shop'), withList('two', 'firm')]);
    expect(flagged(layered, 'Come to our shop.')).toContain('one/r');
    expect(flagged(layered, 'Come to our shop.')).not.toContain('two/r');
    expect(flagged(layered, 'Come to our firm.')).toContain('two/r');
    expect(layered.source.lists.company).toEqual(builtIn.lists.company);
  });

  test('may have patterns as long as any, whatever its lists become', () => {
    const long = `${'%word% '.repeat(80)}zebra`;
    const pack = goodPack(
      `lists:\n  word: [a]\nchecks:\n  - {id: house, name: N, about: a, level: advice, rules: [{id: r, kind: phrase, why: a, find: ["${long}"], flags: [b], passes: [c]}]}\n`,
    );
    expect(flagged(layerPacks(builtIn, [pack]), `${'a '.repeat(80)}zebra`)).toContain('house/r');
  });

  test('adds to what shows an element', () => {
    const pack = goodPack('elements:\n  apology: {find: [mea culpa maxima]}\n');
    const { source } = layerPacks(builtIn, [pack]);
    const { coverage } = createEngine(compileRules(source)).check({ text: 'Mea culpa maxima!' }, conversation);
    expect(coverage.apology).toHaveLength(1);
  });

  test('brings its helpers first, hides others, and replaces what has the same name', () => {
    const pack = goodPack(`hide: {gestures: [voucher]}
gestures:
  - {id: shipping, name: Ours, text: On us., limit: any}
waiting: {chat: {amber: 1, red: 3}}
spokesperson: {name: Ines, tell: Ask her first.}
`);
    const { helpers } = layerPacks(builtIn, [pack]);
    expect(helpers.gestures.map(({ id }) => id)).toEqual(['shipping', 'free-month']);
    expect(helpers.gestures[0]?.name).toBe('Ours');
    expect(helpers.waiting).toEqual({ ...builtIn.waiting, chat: { amber: 1, red: 3 } });
    expect(helpers.spokesperson?.channels).toEqual(['social', 'review']);
  });

  test('that changes what is not there any more harms nothing, and says so', () => {
    const pack: Pack = {
      ...goodPack(),
      overrides: [{ rule: 'gone/rule', level: 'off' }],
      checks: [{ id: 'gone', rules: [] }],
    };
    const { ignored, source } = layerPacks(builtIn, [pack]);
    expect(ignored.map(({ message }) => message)).toEqual([
      'there is no check “gone” to add rules to',
      'there is no rule “gone/rule” to change',
    ]);
    expect(source.checks).toEqual(builtIn.checks);
  });
});
