import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { applyRewrite } from '../../lib/engine/rewrite.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { layerPacks } from '../../lib/packs/layer.ts';
import { testPack } from '../../lib/packs/test-pack.ts';
import { builtIn, goodPack } from './built-in.ts';

const pack = goodPack(`words:
  - never: [cheap, budget]
    rather: [affordable]
  - never: [kettle]
    rather: [copper kettle]
  - never: [courier partner]
    rather: [courier]
products:
  - name: LarkLamp 2
    not: [lark light]
  - name: Glow & Go
  - name: iPot
names:
  never: [{name: ParcelRush, rather: [our courier]}]
  always: [{name: Larkfield, add: Your Larkfield team, channels: [review]}]
promises:
  - id: tomorrow
    never: [(will|shall) arrive tomorrow]
    why: We cannot know.
    flags: [It «will arrive tomorrow».]
    passes: [It left today.]
gestures:
  - {id: coupon, name: Voucher, text: a, limit: up to £20, most: {amount: 20, unit: £}, words: [voucher, gift card]}
  - {id: off, name: Discount, text: a, limit: ten per cent, most: {amount: 10, unit: "%"}, words: [discount, off]}
  - {id: month, name: Month, text: a, limit: one month, most: {amount: 1, unit: month}, words: [free]}
`);
const { source, switches } = layerPacks(builtIn, [pack]);
const engine = createEngine(compileRules(source, switches));
const HOUSE = /^(?:words|products|names|promises|gestures)\//;
const check = (text: string, channel: 'email' | 'review' = 'email') =>
  engine
    .check({ text }, { customerName: null, agentName: null, channel, visibility: 'public', messages: [] })
    .findings.filter(({ rule }) => HOUSE.test(rule));

test('the short forms keep the promises of the examples that are made for them', () => {
  expect(testPack(pack, builtIn)).toMatchObject({ failures: [] });
});

describe('short forms', () => {
  test.each([
    ['It is cheap.', 'cheap', 'It is affordable.'],
    ['Budget lamps are here.', 'Budget', 'Affordable lamps are here.'],
    ['Our courier partner has it.', 'courier partner', 'Our courier has it.'],
    ['Your kettle left.', 'kettle', 'Your copper kettle left.'],
    ['The larklamp 2 left.', 'larklamp 2', 'The LarkLamp 2 left.'],
    ['The Lark Lamp 2 left.', 'Lark Lamp 2', 'The LarkLamp 2 left.'],
    ['The LARKLAMP2 left.', 'LARKLAMP2', 'The LarkLamp 2 left.'],
    ['The lark light left.', 'lark light', 'The LarkLamp 2 left.'],
    ['Try glow and go now.', 'glow and go', 'Try Glow & Go now.'],
    ['The Ipot left.', 'Ipot', 'The iPot left.'],
    ['The ipot’s lid left.', 'ipot’s', 'The iPot’s lid left.'],
    ['We sent it by parcelrush.', 'parcelrush', 'We sent it by our courier.'],
    ['It will arrive tomorrow.', 'will arrive tomorrow', null],
    ['Here is a £50 voucher.', '50 voucher', null],
    ['Here is a voucher worth 25 pounds.', 'voucher worth 25', null],
    ['Here is a gift card for £1,000.', 'gift card for £1,000', null],
    ['You get 15% off.', '15% off', null],
    ['Take a twenty percent discount.', 'twenty percent discount', null],
    ['You get three months free.', 'three months free', null],
  ])('%s', (text, words, after) => {
    const [finding, ...more] = check(text);
    expect(more).toEqual([]);
    expect(finding && text.slice(finding.span?.start, finding.span?.end)).toBe(words);
    const [rewrite] = finding?.rewrites ?? [];
    expect(rewrite ? applyRewrite(text, rewrite) : null).toBe(after);
  });

  test.each([
    'It is affordable, and your copper kettle left.',
    'The LarkLamp 2 and the Glow & Go left.',
    "The iPot is here, and the iPot’s lid, and the iPot's spout.",
    'Here is a £20 voucher.',
    'You were charged £50, and here is a voucher.',
    'You get 10% off.',
    'You get 15 euros off.',
    'You get a month free.',
    'The 30 days are over, and delivery is free.',
  ])('leave alone: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('ask for a name where it must be, and bring it in', () => {
    const [finding] = check('Your parcel leaves tonight, sorry for the wait.', 'review');
    expect(finding).toMatchObject({ rule: 'names/always-larkfield', span: null });
    expect(finding?.rewrites[0]?.text).toContain('Your Larkfield team');
    expect(check('Your parcel leaves tonight, sorry for the wait. Larkfield', 'review')).toEqual([]);
  });
});
