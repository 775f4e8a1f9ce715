// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import type { OptionsActions, OptionsState } from '../../components/options/actions.ts';
import { Options } from '../../components/options/options.tsx';
import { noPolicy } from '../../lib/browser/policy.ts';
import { defaults } from '../../lib/browser/settings.ts';
import type { Check } from '../../lib/engine/rule.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { mount } from './mount.ts';
import { bareCatalogue, noPacks, ownActions, packActions } from './options-packs-state.ts';

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
    catalogue: {
      ...bareCatalogue,
      checks,
      playbooks: [
        { id: 'learn', name: 'L.E.A.R.N.', about: 'Five steps.' },
        { id: 'oil', name: 'Oil spill', about: 'Eight steps.' },
      ],
    },
    settings: { ...defaults },
    packs: noPacks,
    policy: noPolicy,
    products: [{ id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*'] }],
    shortcuts: [{ id: 'next-finding', description: 'Go to the next words', keys: 'Alt+Shift+J' }],
    sources: [{ id: 'rogers-2018', citation: 'Rogers 2018', paragraphs: ['You-words accuse.'] }],
    mayRead: true,
    allowed: [],
    counts: {},
    today: '2026-11-21',
    now: 1000,
    version: '0.1.0',
    releases: [{ name: '0.1.0', changes: ['The first one.'] }],
    imported: null,
    place: '',
    notice: null,
    ...more,
  };
  const actions = {
    packs: packActions(),
    own: ownActions(),
    change: vi.fn(),
    setLevel: vi.fn(),
    allOn: vi.fn(),
    tryOut: vi.fn<OptionsActions['tryOut']>(async () => []),
    choosePlaybook: vi.fn(),
    askToRead: vi.fn(),
    addSite: vi.fn<OptionsActions['addSite']>(async () => 'no-site'),
    allowSite: vi.fn(),
    removeSite: vi.fn(),
    speak: vi.fn(),
    endPause: vi.fn(),
    count: vi.fn(),
    saveCounts: vi.fn(),
    deleteCounts: vi.fn(),
    saveSettings: vi.fn(),
    readFile: vi.fn(),
    undoRead: vi.fn(),
    reset: vi.fn(),
    openWelcome: vi.fn(),
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

test('a check is called by its name and, apart from it, how many rules it has', () => {
  const { page } = show();
  expect(page.getByRole('button', { name: /^Blame-shifting \d+ rules/ })).toBeTruthy();
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
  await user.click(page.getByRole('switch', { name: 'Rule blame/you-failed-to' }));
  await user.click(page.getByRole('switch', { name: 'Rule blame/our-courier' }));
  await user.click(page.getByRole('switch', { name: 'Work in Gmail' }));
  expect(actions.change.mock.calls).toEqual([
    ['rulesOff', 'blame/you-failed-to', false],
    ['rulesOff', 'blame/our-courier', true],
    ['hostsOff', 'gmail', true],
  ]);
});

test('a rule of a check that is off says so and cannot be switched', async () => {
  const { page, user } = show({ settings: { ...defaults, checksOff: ['blame'] } });
  await user.click(page.getByRole('button', { name: /^Blame-shifting/ }));
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
  expect(page.getByText(/^2 changed/)).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Put everything back' }));
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

test('each check has three levels, and what is chosen is told with the level it has by itself', async () => {
  const { page, user, actions } = show({ settings: { ...defaults, levels: { blame: 'advice' } } });
  const blame = within(page.getByRole('group', { name: 'Level of Blame-shifting' }));
  expect(blame.getByRole<HTMLInputElement>('radio', { name: 'Advice' }).checked).toBe(true);
  await user.click(blame.getByRole('radio', { name: 'Off' }));
  await user.click(blame.getByRole('radio', { name: 'Problem' }));
  expect(actions.setLevel.mock.calls).toEqual([
    ['blame', 'off', 'problem'],
    ['blame', 'problem', 'problem'],
  ]);
});

test('a sentence can be tried on a check, whose own findings come first', async () => {
  const { page, user, actions } = show();
  const finding = (check: string): Finding => ({
    key: check,
    check,
    rule: `${check}/none`,
    level: 'problem',
    span: check === 'blame' ? { start: 0, end: 3 } : null,
    message: `About ${check}.`,
    source: null,
    rewrites: [{ start: 0, end: 3, text: 'We', slots: 0 }],
  });
  actions.tryOut.mockResolvedValue([finding('missing-apology'), finding('blame')]);
  await user.click(page.getByRole('button', { name: /Blame-shifting/ }));
  await user.type(page.getByRole('textbox', { name: 'Try a sentence' }), 'You did it');
  const items = await page.findAllByText(/^About /);
  expect(items.map((item) => item.textContent)).toEqual([
    'About blame. blame/none',
    'About missing-apology. missing-apology/none',
  ]);
  expect(page.getByText('“You”')).toBeTruthy();
  expect(page.getAllByText(/“We did it”/)).toHaveLength(2);
  expect(actions.tryOut.mock.lastCall?.[0]).toBe('You did it');
});

test('a sentence that nothing speaks against is said to be so, and so is a failure', async () => {
  const { page, user, actions } = show();
  await user.click(page.getByRole('button', { name: /Blame-shifting/ }));
  await user.type(page.getByRole('textbox', { name: 'Try a sentence' }), 'S');
  await page.findByText('Blame-shifting has nothing to say about this.');
  actions.tryOut.mockResolvedValue(undefined);
  await user.type(page.getByRole('textbox', { name: 'Try a sentence' }), 'o');
  await page.findByText('That could not be tried just now. Please try again.');
});

test('the first method is chosen until another is', async () => {
  const { page, user, actions } = show({ settings: { ...defaults, playbook: 'one that is gone' } });
  expect(page.getByRole<HTMLInputElement>('radio', { name: /L\.E\.A\.R\.N\./ }).checked).toBe(true);
  await user.click(page.getByRole('radio', { name: /Oil spill/ }));
  expect(actions.choosePlaybook).toHaveBeenCalledWith('oil');
});

test('a site can be added and removed, and one that the browser keeps us from can be allowed', async () => {
  const sites = ['https://a.example/*', 'https://b.example/*'];
  const { page, user, actions } = show({ settings: { ...defaults, sites }, allowed: ['https://a.example/*'] });
  await user.type(page.getByRole('textbox', { name: 'Another site' }), 'nonsense');
  await user.click(page.getByRole('button', { name: 'Add' }));
  await page.findByText(/^That is not the address of a site/);
  expect(actions.addSite).toHaveBeenCalledWith('nonsense');
  expect(page.queryByRole('button', { name: 'Allow a.example' })).toBeNull();
  await user.click(page.getByRole('button', { name: 'Allow b.example' }));
  await user.click(page.getByRole('button', { name: 'Remove a.example' }));
  expect(actions.allowSite).toHaveBeenCalledWith('https://b.example/*');
  expect(actions.removeSite).toHaveBeenCalledWith('https://a.example/*');
});

test('where the browser keeps us from the products, it can be asked', async () => {
  const { page, user, actions } = show({ mayRead: false });
  await user.click(page.getByRole('button', { name: 'Allow it' }));
  expect(actions.askToRead).toHaveBeenCalledOnce();
});

test('all that is kept quiet is listed, and each can speak again', async () => {
  const quiet = { conversation: 'zendesk 7', rule: null };
  const { page, user, actions } = show({
    settings: {
      ...defaults,
      hostsOff: ['gmail'],
      checksOff: ['blame'],
      rulesOff: ['blame/our-courier'],
      quiet: [quiet],
      pausedUntil: 2000,
    },
  });
  await user.click(page.getByRole('button', { name: /^Turn on Everything, in Gmail/ }));
  await user.click(page.getByRole('button', { name: /^Turn on The check Blame-shifting, everywhere/ }));
  expect(actions.change.mock.calls).toEqual([
    ['hostsOff', 'gmail', true],
    ['checksOff', 'blame', true],
  ]);
  await user.click(page.getByRole('button', { name: /^Turn on A rule of Blame-shifting/ }));
  await user.click(page.getByRole('button', { name: /^Let it speak Everything, in zendesk 7/ }));
  await user.click(page.getByRole('button', { name: /^End the pause/ }));
  expect(actions.change).toHaveBeenCalledWith('rulesOff', 'blame/our-courier', true);
  expect(actions.speak).toHaveBeenCalledWith([quiet]);
  expect(actions.endPause).toHaveBeenCalledOnce();
});

test('dismissed findings are listed by conversation, a pause for one reply as such', async () => {
  const dismissed = ['a', 'b'].map((finding) => ({ conversation: 'zendesk 7', rule: 'blame/x', finding }));
  const reply = { conversation: 'zendesk 8', rule: null, once: true };
  const { page, user, actions } = show({ settings: { ...defaults, quiet: [...dismissed, reply] } });
  await user.click(page.getByRole('button', { name: /^Show again 2 things you dismissed, in zendesk 7/ }));
  await user.click(page.getByRole('button', { name: /^Let it speak Everything, for one reply, in zendesk 8/ }));
  expect(actions.speak.mock.calls).toEqual([[dismissed], [[reply]]]);
});

test('a pause that is over is not listed', () => {
  const { page } = show({ settings: { ...defaults, pausedUntil: 999 } });
  expect(page.getByText(/^Nothing is kept quiet/)).toBeTruthy();
});

test('the week is summed up by day and by check', () => {
  const day = { blame: { found: 3, mended: 2 }, 'missing-apology': { found: 1, mended: 0 } };
  const { page } = show({ counts: { '2026-11-14': day, '2026-11-15': day, '2026-11-21': day } });
  expect(page.getByText(/found something to mend 8 times\. It was mended 4 times\./)).toBeTruthy();
  const rows = within(page.getByRole('table', { name: 'By check' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['CheckFoundMended', 'Blame-shifting64', 'Missing apology20']);
  expect(within(page.getByRole('table', { name: 'By day' })).getAllByRole('row')).toHaveLength(8);
});

test('an empty week says so, and so does one that is not counted', async () => {
  const { page, user, actions } = show();
  expect(page.getByText(/^Nothing has been counted/)).toBeTruthy();
  await user.click(page.getByRole('switch', { name: 'Count what is found' }));
  expect(actions.count).toHaveBeenCalledWith(false);
});

test('a file that cannot be used is explained, one that could can be taken back', async () => {
  const problems = [{ kind: 'wrong', place: 'settings.sites', expected: 'array' } as const];
  const { page } = show({ imported: problems });
  expect(
    page.getByText('settings.sites should be a list. Save it again where it came from, or mend it by hand.'),
  ).toBeTruthy();
});

test('everything is deleted only when that was said twice', async () => {
  const { page, user, actions } = show();
  await user.click(page.getByRole('button', { name: 'Delete everything kept' }));
  await user.click(page.getByRole('button', { name: 'Keep it' }));
  expect(actions.reset).not.toHaveBeenCalled();
  await user.click(page.getByRole('button', { name: 'Delete everything kept' }));
  await user.click(page.getByRole('button', { name: 'Delete' }));
  expect(actions.reset).toHaveBeenCalledOnce();
});
