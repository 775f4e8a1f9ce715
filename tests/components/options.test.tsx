// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { OptionsActions, OptionsState } from '../../components/options/actions.ts';
import { Options } from '../../components/options/options.tsx';
import { defaults } from '../../lib/browser/settings.ts';
import type { Check } from '../../lib/engine/rule.ts';
import { mount } from './mount.ts';

const catalogue: readonly Check[] = [
  {
    id: 'blame',
    name: 'Blame-shifting',
    about: 'Puts the fault on the customer.',
    level: 'problem',
    rules: [
      {
        id: 'you-failed-to',
        kind: 'phrase',
        why: 'People who feel accused stop reading.',
        source: 'rogers-2018',
        find: ['you failed to'],
        flags: [
          { text: '«You failed to» attach it.', becomes: 'We still need you to attach it.' },
          '«you failed to» pay',
        ],
        passes: ['We failed to attach it.'],
      },
      {
        id: 'our-courier',
        kind: 'phrase',
        why: 'They bought from you.',
        find: [],
        flags: ['«It’s the courier»'],
        passes: [],
      },
    ],
  },
  {
    id: 'missing-apology',
    name: 'Missing apology',
    about: 'No sorry.',
    level: 'problem',
    rules: [
      {
        id: 'none',
        kind: 'missing',
        why: 'Say it once.',
        elements: [],
        place: 'opening',
        flags: [
          { text: 'It leaves tonight.', customer: 'It arrived broken.', becomes: "I'm sorry. It leaves tonight." },
        ],
        passes: [],
      },
    ],
  },
];

function show(more: Partial<OptionsState> = {}) {
  const state: OptionsState = {
    catalogue,
    settings: { ...defaults },
    products: [{ id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*'] }],
    shortcuts: [{ id: 'next-finding', description: 'Go to the next words', keys: 'Alt+Shift+J' }],
    sources: [{ id: 'rogers-2018', citation: 'Rogers 2018', paragraphs: ['You-words accuse.'] }],
    place: '',
    notice: null,
    ...more,
  };
  const actions = {
    change: vi.fn(),
    allOn: vi.fn(),
    reset: vi.fn(),
    changeShortcuts: vi.fn(),
  } satisfies OptionsActions;
  return { ...mount(<Options state={state} actions={actions} />), actions };
}

test('every check unfolds to its rules with reason, source, the words marked and what they become', async () => {
  const { page, user } = show();
  expect(page.queryByText('People who feel accused stop reading.')).toBeNull();
  await user.click(page.getByRole('button', { name: /Blame-shifting/ }));
  expect(page.getByText('People who feel accused stop reading.')).toBeTruthy();
  expect(page.getByRole('link', { name: 'Source: Rogers 2018' }).getAttribute('href')).toBe('#evidence/rogers-2018');
  expect(page.getAllByText('You failed to', { selector: 'mark' })).toHaveLength(1);
  expect(page.getByText('We still need you', { selector: 'ins' })).toBeTruthy();
  expect(page.getByText('We failed to attach it.')).toBeTruthy();
});

test('an example of something missing says what the customer wrote', async () => {
  const { page, user } = show();
  await user.click(page.getByRole('button', { name: /Missing apology/ }));
  expect(page.getByText('It arrived broken.')).toBeTruthy();
  expect(page.getByText("I'm sorry.", { selector: 'ins' })).toBeTruthy();
});

test('switches say what they switch and are told which way', async () => {
  const { page, user, actions } = show({
    settings: { ...defaults, rulesOff: ['blame/our-courier'], hostsOff: ['gmail'] },
  });
  await user.click(page.getByRole('button', { name: /Blame-shifting.*2 rules, 1 off/ }));
  await user.click(page.getByRole('switch', { name: 'Check Blame-shifting' }));
  await user.click(page.getByRole('switch', { name: 'Rule blame/you-failed-to' }));
  await user.click(page.getByRole('switch', { name: 'Rule blame/our-courier' }));
  await user.click(page.getByRole('switch', { name: 'Work in Gmail' }));
  expect(actions.change.mock.calls).toEqual([
    ['checksOff', 'blame', false],
    ['rulesOff', 'blame/you-failed-to', false],
    ['rulesOff', 'blame/our-courier', true],
    ['hostsOff', 'gmail', true],
  ]);
});

test('a rule of a check that is off says so and cannot be switched', async () => {
  const { page, user } = show({ settings: { ...defaults, checksOff: ['blame'] } });
  await user.click(page.getByRole('button', { name: /Blame-shifting/ }));
  expect(page.getByText('The check is off, so none of its rules applies.')).toBeTruthy();
  expect(page.getByRole('switch', { name: 'Rule blame/our-courier' }).matches(':disabled')).toBe(true);
});

test('the search unfolds what it finds, counts it, and says when that is nothing', async () => {
  const { page, user } = show();
  await user.type(page.getByRole('searchbox'), "it's courier");
  expect(page.getByText('1 rule in 1 check')).toBeTruthy();
  expect(page.getByText('They bought from you.')).toBeTruthy();
  expect(page.queryByText('People who feel accused stop reading.')).toBeNull();
  await user.type(page.getByRole('searchbox'), ' zebra');
  expect(page.getByText("Nothing matches “it's courier zebra”.")).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Clear the search' }));
  expect(page.getByText('3 rules in 2 checks')).toBeTruthy();
});

test('an address that names a rule opens its check and goes to it', () => {
  const { page } = show({ place: 'rule/blame/our-courier' });
  expect(page.getByText('They bought from you.')).toBeTruthy();
  expect(document.activeElement?.id).toBe('rule/blame/our-courier');
});

test('an address that names a source unfolds it', () => {
  const { page } = show({ place: 'evidence/rogers-2018' });
  const source = page.getByText('You-words accuse.').closest('details');
  expect(source?.open).toBe(true);
});

test('what is off is counted and comes back with one click', async () => {
  const { page, user, actions } = show({
    settings: { ...defaults, checksOff: ['blame'], rulesOff: ['missing-apology/none'] },
  });
  expect(page.getByText(/^2 switched off/)).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Switch everything on' }));
  expect(actions.allOn).toHaveBeenCalledOnce();
});

test.each([
  [null, 'Fetching the checks…'],
  ['lost' as const, 'The checks could not be fetched. Reload this page to try again.'],
])('says so while the checks are not there (%s)', (state, text) => {
  const { page } = show({ catalogue: state });
  expect(page.getByText(text)).toBeTruthy();
});

test('keys are shown as they are now, and can be changed where the browser lets', async () => {
  const { page, user, actions } = show();
  expect(page.getByText('Alt+Shift+J')).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Change the keys' }));
  expect(actions.changeShortcuts).toHaveBeenCalledOnce();
});
