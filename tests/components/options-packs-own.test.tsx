// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PacksState } from '../../components/options/packs/state.ts';
import { OwnRules } from '../../components/options/rule-editor/own-rules.tsx';
import { piecesOf } from '../../components/options/rule-editor/trial-view.tsx';
import type { Check, PhraseRule } from '../../lib/engine/rule.ts';
import { emptyOwnPack, withRule } from '../../lib/packs/own-pack.ts';
import type { Trial } from '../../lib/packs/own-trial.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { mount } from './mount.ts';
import { ownActions } from './options-packs-state.ts';

const rule: PhraseRule = {
  id: 'clients',
  kind: 'phrase',
  why: 'They are people.',
  find: ['clients'],
  rewrites: ['customers'],
  flags: [{ text: 'Our «clients» wait.', becomes: 'Our customers wait.' }],
  passes: ['Our customers wait.'],
};
const own = withRule(emptyOwnPack('0.1.0'), 'my-rules', rule);
const checks = [{ id: 'robotic', name: 'Robotic phrasing', about: 'Canned.', level: 'advice', rules: [] }] as Check[];
const trial = (more: Partial<Trial> = {}): Trial => ({
  rule,
  problems: [],
  pack: own,
  tried: [
    { text: 'Our clients wait.', marks: [{ start: 4, end: 11 }], becomes: 'Our customers wait.' },
    { text: 'Nothing here.', marks: [], becomes: null },
  ],
  cost: { steps: 2, own: 1.5, allowance: 1000 },
  ...more,
});

function show(personal: Pack | null = null, state: Partial<PacksState> = {}) {
  const actions = ownActions();
  const draw = (pack: Pack | null, more: Partial<PacksState>) => (
    <OwnRules personal={pack} checks={checks} state={{ ownRemoved: false, ownRead: null, ...more }} actions={actions} />
  );
  const mounted = mount(draw(personal, state));
  return {
    ...mounted,
    actions,
    redraw: (pack: Pack | null, more: Partial<PacksState> = {}) => mounted.draw(draw(pack, more)),
  };
}

test('a rule takes nothing but the words, and shows what it does while they are written', async () => {
  const { page, user, actions } = show();
  actions.tryRule.mockResolvedValue(trial());
  await user.click(page.getByRole('button', { name: 'Write a rule' }));
  expect(page.getByText(/^Write the words to be marked, and see here/)).toBeTruthy();
  const find = page.getByRole('textbox', { name: 'Mark these words' });
  await expect.poll(() => document.activeElement).toBe(find);
  await user.type(find, 'clients');
  await page.findByText('Marks 1 place in 2 drafts. Costs 1.5 of 1,000 steps a word: nothing you would notice.');
  expect(page.getByText('clients', { selector: 'mark' })).toBeTruthy();
  expect(page.getByText('Becomes: Our customers wait.')).toBeTruthy();
  expect(actions.tryRule.mock.lastCall?.[0]).toMatchObject({ check: 'my-rules', find: ['clients'], level: 'advice' });
  // Not at every key.
  expect(actions.tryRule.mock.calls.length).toBeLessThan(7);
  actions.keepRule.mockResolvedValue(trial());
  await user.click(page.getByRole('button', { name: 'Save the rule' }));
  expect(actions.keepRule.mock.lastCall?.[1]).toBe(null);
  await expect.poll(() => page.queryByRole('button', { name: 'Save the rule' })).toBeNull();
});

test('words that are selected in a draft become those that the rule marks', async () => {
  const { page, user } = show();
  await user.click(page.getByRole('button', { name: 'Write a rule' }));
  const sample = page.getByLabelText<HTMLTextAreaElement>('Try it on a draft of yours');
  expect(page.queryByRole('button', { name: 'Mark the words selected in it' })).toBeNull();
  await user.type(sample, 'Please be advised that it rains.');
  const take = page.getByRole<HTMLButtonElement>('button', { name: 'Mark the words selected in it' });
  expect(take.disabled).toBe(true);
  for (const [from, to] of [
    [0, 18],
    [25, 31],
  ] as const) {
    sample.setSelectionRange(from, to);
    sample.dispatchEvent(new Event('select', { bubbles: true }));
    await expect.poll(() => take.disabled).toBe(false);
    await user.click(take);
  }
  const fields = page.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
  expect(fields.slice(0, 2)).toEqual(['Please be advised', 'rains']);
});

test('further words, suggestions, level, check and examples can be said', async () => {
  const { page, user, actions } = show();
  actions.tryRule.mockResolvedValue(trial());
  await user.click(page.getByRole('button', { name: 'Write a rule' }));
  await user.type(page.getByRole('textbox', { name: 'Mark these words' }), 'clients');
  await user.click(page.getByRole('button', { name: 'Another way of saying it' }));
  await user.type(page.getByRole('textbox', { name: 'Or these words, 2' }), 'punters');
  await user.click(page.getByRole('button', { name: 'Another way of saying it' }));
  await user.click(page.getByRole('button', { name: 'Take away “Or these words, 3”' }));
  await user.type(page.getByRole('textbox', { name: 'Suggest instead' }), 'customers');
  await user.type(page.getByRole('textbox', { name: 'Reason' }), 'Nicer.');
  await user.selectOptions(page.getByRole('combobox', { name: 'How serious' }), 'Problem');
  await user.selectOptions(page.getByRole('combobox', { name: 'Belongs to' }), 'Robotic phrasing');
  await page.findByText(/^Marks 1 place/);
  await user.click(page.getByText('Examples'));
  const example = page.getByRole<HTMLInputElement>('textbox', { name: 'Is to be marked, 1' });
  expect(example.value).toBe('Our clients wait.');
  await user.clear(example);
  await user.type(example, 'All clients.');
  await user.type(page.getByRole('textbox', { name: 'Try it on a draft of yours' }), 'Hi');
  await expect
    .poll(() => actions.tryRule.mock.lastCall)
    .toEqual([
      {
        check: 'robotic',
        find: ['clients', 'punters'],
        rather: ['customers'],
        why: 'Nicer.',
        level: 'problem',
        flags: [{ text: 'All clients.' }],
        passes: [],
      },
      null,
      'Hi',
    ]);
});

test('what is wrong stands at its field, and the rule is not saved', async () => {
  const { page, user, actions } = show();
  const bad = trial({
    pack: null,
    cost: null,
    problems: [
      { field: 'find', at: 0, code: 'only-signs', said: '' },
      { field: 'rather', at: 0, code: 'other', said: 'makes blame/x unhappy' },
      { field: 'rule', at: 0, code: 'other', said: 'too many rules' },
    ],
  });
  actions.tryRule.mockResolvedValue(bad);
  actions.keepRule.mockResolvedValue(bad);
  await user.click(page.getByRole('button', { name: 'Write a rule' }));
  const find = page.getByRole('textbox', { name: 'Mark these words' });
  await user.type(find, '?!');
  await page.findByText('There is no word in this that could be looked for.');
  expect(page.getByText('makes blame/x unhappy')).toBeTruthy();
  expect(page.getByText('too many rules')).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Save the rule' }));
  await page.findByText(/^It cannot be saved yet/);
  await expect.poll(() => document.activeElement).toBe(find);
});

test('that a rule cannot be tried is said', async () => {
  const { page, user } = show();
  await user.click(page.getByRole('button', { name: 'Write a rule' }));
  await user.type(page.getByRole('textbox', { name: 'Mark these words' }), 'a');
  await page.findByText('It could not be tried just now.');
});

test('rules are listed, changed and deleted, and a deleted one comes back', async () => {
  const { page, user, actions, redraw } = show(own);
  expect(page.getByText('They are people.')).toBeTruthy();
  expect(page.getByText('In My rules')).toBeTruthy();
  actions.open.mockResolvedValue({
    check: 'my-rules',
    find: ['clients'],
    rather: [],
    why: 'W',
    level: 'advice',
    flags: [],
    passes: [],
  });
  await user.click(page.getByRole('button', { name: 'Change the rule clients' }));
  await page.findByRole('heading', { name: 'Change the rule' });
  expect(page.getByRole<HTMLInputElement>('textbox', { name: 'Mark these words' }).value).toBe('clients');
  // Another rule in the form would throw away what is written in it.
  expect(page.queryByRole('button', { name: 'Change the rule clients' })).toBeNull();
  await user.click(page.getByRole('button', { name: 'Cancel' }));
  await user.click(page.getByRole('button', { name: 'Delete the rule clients' }));
  expect(actions.remove).toHaveBeenCalledWith('my-rules/clients');
  redraw(null, { ownRemoved: true });
  const undo = page.getByRole('button', { name: 'Take that back' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  expect(actions.undoRemove).toHaveBeenCalledOnce();
});

test('a rule of a check that a file brought stays in that check', async () => {
  const check = { id: 'our-lamps', name: 'Our lamps', about: 'Lamps.', level: 'advice', rules: [rule] } as const;
  const { page, user, actions } = show({ ...own, checks: [check] });
  expect(page.getByText('In Our lamps')).toBeTruthy();
  const { why } = rule;
  const { id } = check;
  actions.open.mockResolvedValue({ check: id, find: ['a'], rather: [], why, level: 'advice', flags: [], passes: [] });
  await user.click(page.getByRole('button', { name: 'Change the rule clients' }));
  const belongs = await page.findByRole<HTMLSelectElement>('combobox', { name: 'Belongs to' });
  expect(belongs.selectedOptions[0]?.text).toBe('Our lamps');
});

test('a rule that no form can show is left to its file', () => {
  const { id, why, flags, passes } = rule;
  const byHand = withRule(own, 'my-rules', { id: `${id}-2`, kind: 'placeholder', of: 'any', why, flags, passes });
  const { page } = show(byHand);
  expect(page.getByText(/^Written by hand in a file/)).toBeTruthy();
  expect(page.getAllByRole('button', { name: /^Change the rule/ })).toHaveLength(1);
});

test('all rules are saved as a pack and read from one, and a bad file is explained', async () => {
  const { page, user, actions, redraw } = show(own);
  await user.click(page.getByRole('button', { name: 'Save them as a pack' }));
  expect(actions.save).toHaveBeenCalledOnce();
  const file = new File(['a'], 'my-rules.yaml');
  await user.upload(page.getByLabelText('Read rules from a file'), file);
  expect(actions.read).toHaveBeenCalledWith(file);
  redraw(own, { ownRead: 2 });
  expect(page.getByText('2 rules read from the file.')).toBeTruthy();
  redraw(own, { ownRead: 0 });
  expect(page.getByText(/^There are no rules in the file/)).toBeTruthy();
  redraw(own, { ownRead: [{ file: 'a.yaml', line: 2, column: 1, path: 'pack.id', message: 'is missing' }] });
  expect(page.getByText(/^a\.yaml, line 2, column 1/)).toBeTruthy();
});

test('of a long draft what is around the marks is shown, and nothing is shown twice', () => {
  const text = `${'a '.repeat(200)}HERE ${'b '.repeat(200)}`;
  const pieces = piecesOf({ text, marks: [{ start: 400, end: 404 }], becomes: null });
  expect(pieces.map(({ text: one, marked }) => [marked, one.length < 130])).toEqual([
    [false, true],
    [true, true],
    [false, true],
  ]);
  expect(pieces[1]?.text).toBe('HERE');
  const overlapping = piecesOf({
    text: 'abcdef',
    marks: [
      { start: 1, end: 4 },
      { start: 2, end: 5 },
    ],
    becomes: null,
  });
  expect(overlapping.map((one) => one.text).join('')).toBe('abcdef');
});
