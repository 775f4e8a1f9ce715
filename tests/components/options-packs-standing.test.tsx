// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { OptionsActions } from '../../components/options/actions.ts';
import { Checks } from '../../components/options/checks.tsx';
import { builtInChecks, isRuleOnBeneath } from '../../components/options/standing.tsx';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import { defaults, type Settings } from '../../lib/browser/settings.ts';
import type { Check } from '../../lib/engine/rule.ts';
import type { Origin } from '../../lib/packs/layer-types.ts';
import { mount } from './mount.ts';
import { bareCatalogue } from './options-packs-state.ts';

const checks: readonly Check[] = [
  {
    id: 'blame',
    name: 'Blame-shifting',
    about: 'Puts the fault on the customer.',
    level: 'problem',
    rules: [
      {
        id: 'you-failed-to',
        kind: 'phrase',
        why: 'Accuses.',
        find: ['you failed to'],
        flags: ['«You failed to» pay.'],
        passes: ['We failed.'],
      },
      { id: 'house', kind: 'phrase', why: 'Ours.', find: ['house'], flags: ['«house»'], passes: ['home'] },
    ],
  },
  {
    id: 'lamps',
    name: 'Lamp words',
    about: 'Ours.',
    level: 'advice',
    rules: [{ id: 'x', kind: 'phrase', why: 'X.', find: ['x'], flags: ['«x»'], passes: ['y'] }],
  },
];
const lamps: Origin = { layer: 'pack', pack: 'larkfield', name: 'Larkfield', version: '1.0.0' };
const tea: Origin = { layer: 'pack', pack: 'tea', name: 'Tea', version: '1.0.0' };
const rule = 'blame/you-failed-to';

function show(more: Partial<Catalogue>, settings: Partial<Settings> = {}) {
  const actions = { change: vi.fn(), setLevel: vi.fn() };
  const mounted = mount(
    <Checks
      catalogue={{ ...bareCatalogue, checks, ...more }}
      settings={{ ...defaults, ...settings }}
      place=""
      nameOf={(id) => id}
      actions={actions as unknown as OptionsActions}
    />,
  );
  return { ...mounted, actions };
}
const unfold = async ({ page, user }: ReturnType<typeof show>) => {
  await user.click(page.getByRole('button', { name: /^Blame-shifting/ }));
  return page;
};

test('a check and a rule that a pack changed say so, and over whom', async () => {
  const page = await unfold(
    show({
      values: [
        { of: 'check blame', field: 'level', from: lamps, over: [] },
        { of: `rule ${rule}`, field: 'why', from: tea, over: [lamps] },
        {
          of: 'rule blame/house',
          field: 'whole',
          from: { layer: 'personal-pack', pack: 'my-rules', name: 'M', version: '1.0.0' },
          over: [],
        },
      ],
    }),
  );
  expect(page.getByText('Level chosen by the pack “Larkfield”.')).toBeTruthy();
  expect(page.getByText('Reason given by the pack “Tea”, over the pack “Larkfield”.')).toBeTruthy();
  expect(page.getByText('Comes from your own rules.')).toBeTruthy();
});

test('packs that disagree about a rule are named at the rule', async () => {
  const page = await unfold(show({ disagreements: [{ of: `rule ${rule}`, field: 'state', packs: [lamps, tea] }] }));
  expect(
    page.getByText('Here the pack “Larkfield” and the pack “Tea” disagree; the pack “Tea” has its way.'),
  ).toBeTruthy();
});

test('what a pack has off is off until the agent says otherwise', async () => {
  const off = {
    standing: { [rule]: { on: false, from: lamps, locked: false } },
    beneath: { [rule]: false },
    values: [{ of: `rule ${rule}`, field: 'state', from: lamps, over: [] }],
  };
  const page = await unfold(show(off));
  expect(page.getByRole<HTMLInputElement>('switch', { name: `Rule ${rule}` }).checked).toBe(false);
  expect(page.getByText('Switched off by the pack “Larkfield”.')).toBeTruthy();
});

test('what the agent switches holds at once, before the background has answered', async () => {
  const beneath = { [rule]: false };
  const page = await unfold(show({ beneath }, { rulesOn: [rule] }));
  expect(page.getByRole<HTMLInputElement>('switch', { name: `Rule ${rule}` }).checked).toBe(true);
  expect(page.getByText(/^1 changed/)).toBeTruthy();
});

test('a check of the agent’s own choosing switches its rules on, whatever a pack says', () => {
  const catalogue = { ...bareCatalogue, checks, beneath: { [rule]: false } };
  expect(isRuleOnBeneath(catalogue, defaults, rule)).toBe(false);
  expect(isRuleOnBeneath(catalogue, { ...defaults, checksOn: ['blame'] }, rule)).toBe(true);
});

test('what the organisation locks says so and cannot be changed', async () => {
  const locked = { on: false, from: { layer: 'policy' }, locked: true } as const;
  const shown = show(
    { standing: { blame: locked, [rule]: locked }, beneath: { blame: false } },
    { checksOn: ['blame'], rulesOn: [rule], levels: { blame: 'advice' } },
  );
  const page = await unfold(shown);
  expect(page.getAllByText('Locked by your organisation.').length).toBe(2);
  const group = page.getByRole<HTMLFieldSetElement>('group', { name: 'Level of Blame-shifting' });
  expect(group.disabled).toBe(true);
  expect(page.getAllByRole<HTMLInputElement>('radio', { name: 'Off' })[0]?.checked).toBe(true);
  const one = page.getByRole<HTMLInputElement>('switch', { name: `Rule ${rule}` });
  expect([one.checked, one.disabled]).toEqual([false, true]);
  await shown.user.click(one);
  expect(shown.actions.change).not.toHaveBeenCalled();
});

test('own rules can belong to checks that Amends brings, not to those of packs', () => {
  const values = [{ of: 'rule lamps/x', field: 'whole', from: lamps, over: [] }];
  expect(builtInChecks({ ...bareCatalogue, checks, values }).map(({ id }) => id)).toEqual(['blame']);
});
