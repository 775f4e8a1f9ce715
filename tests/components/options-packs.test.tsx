// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { changeLines } from '../../components/options/packs/change-lines.ts';
import { Packs } from '../../components/options/packs/packs.tsx';
import type { Offered, PacksState } from '../../components/options/packs/state.ts';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import type { KeptPack } from '../../lib/browser/packs.ts';
import { diffPacks } from '../../lib/packs/diff.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { Problem } from '../../lib/packs/problem.ts';
import { subscribe } from '../../lib/packs/subscribe/subscription.ts';
import { mount } from './mount.ts';
import { bareCatalogue, fromFile, noPacks, packActions, packOf, versionOf } from './options-packs-state.ts';

const lamps = packOf('larkfield', 'Larkfield Lamps', '1.0.0');
const tea = packOf('tea', 'Tea & Co', '2.1.0', 'punters');
const kept = (...packs: KeptPack[]) => ({ kept: { packs, personal: null } });
const report = {
  rules: 3,
  examples: 7,
  steps: 12,
  allowance: 1000,
  slowest: { of: 'words/clients', steps: 4 },
  problems: [],
};

function show(more: Partial<PacksState> = {}, catalogue: Partial<Catalogue> = {}) {
  const actions = packActions();
  const draw = (state: Partial<PacksState>) => (
    <Packs
      state={{ ...noPacks, ...state }}
      catalogue={{ ...bareCatalogue, ...catalogue }}
      nameOf={(id) => (id === 'blame' ? 'Blame-shifting' : id)}
      actions={actions}
    />
  );
  const mounted = mount(draw(more));
  return { ...mounted, actions, redraw: (state: Partial<PacksState>) => mounted.draw(draw(state)) };
}
const open = (page: ReturnType<typeof show>['page'], name: RegExp) => page.getByRole('button', { name });

test('without packs it says what they are, and with and without them where to learn to write one', () => {
  const { page, redraw } = show();
  const guide = () => page.getByRole('link', { name: 'How to write one' });
  expect(page.getByRole('heading', { name: 'No packs yet' })).toBeTruthy();
  expect(guide().getAttribute('href')).toBe('/guide/packs.html');
  redraw(kept(fromFile(lamps)));
  expect(page.queryByRole('heading', { name: 'No packs yet' })).toBeNull();
  expect(guide()).toBeTruthy();
});

test('a pack shows who made it and where it is from, and unfolded what it holds and how its tests went', async () => {
  const { page, user, actions, redraw } = show(kept(fromFile(lamps)));
  expect(page.getByText(/^From the file larkfield\.yaml/)).toBeTruthy();
  await user.click(open(page, /^Larkfield Lamps 1\.0\.0 by Ines/));
  await expect.poll(() => actions.test).toHaveBeenCalledWith('larkfield');
  await user.click(page.getByText('1 house word'));
  expect(page.getByText('clients → customers')).toBeTruthy();
  redraw({ ...kept(fromFile(lamps)), reports: { 'larkfield 1.0.0': 'busy' } });
  expect(page.getByText('Trying its examples…')).toBeTruthy();
  redraw({ ...kept(fromFile(lamps)), reports: { 'larkfield 1.0.0': report } });
  expect(page.getByText(/^3 rules tried on 7 examples: all as promised\. It costs 12 of the 1,000/)).toBeTruthy();
  expect(page.getByText(/The slowest is words\/clients\./)).toBeTruthy();
  expect(actions.test).toHaveBeenCalledOnce();
});

test('packs can be switched, moved, saved, gone back with and removed', async () => {
  const old = packOf('tea', 'Tea & Co', '2.0.0');
  const second = fromFile(tea);
  const { page, user, actions } = show(
    kept(fromFile(lamps), { ...second, subscription: { ...second.subscription, previous: versionOf(old) } }),
  );
  await user.click(page.getByRole('switch', { name: 'Use the pack Larkfield Lamps' }));
  expect(page.getByRole('button', { name: 'Move Larkfield Lamps up' }).matches(':disabled')).toBe(true);
  await user.click(page.getByRole('button', { name: 'Move Larkfield Lamps down' }));
  await user.click(open(page, /^Tea/));
  await user.click(page.getByRole('button', { name: 'Go back to 2.0.0' }));
  await user.click(page.getByRole('button', { name: 'Save as a file Tea & Co' }));
  await user.click(page.getByRole('button', { name: 'Remove Tea & Co' }));
  expect(actions.switchPack).toHaveBeenCalledWith('larkfield', false);
  expect(actions.move).toHaveBeenCalledWith('larkfield', 1);
  for (const done of [actions.stepBack, actions.save, actions.remove]) expect(done).toHaveBeenCalledWith('tea');
});

test('the focus stays with a pack that is moved, also at the end of the way', async () => {
  const [one, two] = [fromFile(lamps), fromFile(tea)];
  const { page, user, actions, redraw } = show(kept(one, two));
  actions.move.mockImplementation(() => redraw(kept(two, one)));
  await user.click(page.getByRole('button', { name: 'Move Larkfield Lamps down' }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Larkfield Lamps up');
});

test('a removed pack can come back, and the focus is on the way to it', () => {
  const { page, redraw, actions } = show(kept(fromFile(lamps)));
  redraw({ removed: 'Larkfield Lamps' });
  const undo = page.getByRole('button', { name: 'Take that back' });
  expect(document.activeElement).toBe(undo);
  undo.click();
  expect(actions.undoRemove).toHaveBeenCalledOnce();
});

const byAddress = (more: Partial<KeptPack['subscription']> = {}): KeptPack => ({
  ...fromFile(lamps),
  file: null,
  subscription: {
    ...subscribe({ address: 'https://lamps.example/pack.json', trusted: true, key: 'k', sha256: 'h' }),
    current: versionOf(lamps),
    ...more,
  },
});

test('a pack by address says how it is kept to, what failed, and looks again when asked', async () => {
  const failure = { code: 'gone', message: 'There is no pack at this address (any more). (404)' } as const;
  const { page, user, actions, redraw } = show(kept(byAddress({ failure })));
  expect(
    page.getByText(
      'From https://lamps.example/pack.json · not looked at yet · New versions are used without asking · pinned to one content · signature is checked',
    ),
  ).toBeTruthy();
  expect(
    page.getByText(/^There is no pack at this address .* Version 1\.0\.0 stays in use, and it will be tried again\.$/),
  ).toBeTruthy();
  await user.click(open(page, /^Larkfield/));
  await user.click(page.getByRole('button', { name: 'Look for a new version' }));
  expect(actions.look).toHaveBeenCalledWith('larkfield');
  redraw({ ...kept(byAddress()), looking: ['larkfield'] });
  expect(page.getByRole('button', { name: 'Looking…' }).matches(':disabled')).toBe(true);
});

test('a pack whose server the browser keeps us from can be allowed', async () => {
  const { page, user, actions } = show({ ...kept(byAddress()), notAllowed: ['larkfield'] });
  expect(page.getByText(/^The browser has not been allowed to fetch from this server/)).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Allow Larkfield Lamps' }));
  expect(actions.allow).toHaveBeenCalledWith('larkfield');
});

test('a new version that waits shows what changes, and is taken or left', async () => {
  const next = packOf('larkfield', 'Larkfield Lamps', '1.1.0', 'punters');
  const { page, user, actions } = show({
    ...kept(byAddress({ waiting: versionOf(next) })),
    changes: { 'larkfield 1.0.0 larkfield 1.1.0': diffPacks(lamps, next) },
  });
  expect(page.getByText('Version 1.1.0 is there and waits for you.')).toBeTruthy();
  expect(page.getByText('What is new in 1.1.0.')).toBeTruthy();
  expect(page.getByText('House word “punters”', { exact: false })).toBeTruthy();
  expect(page.getByText('House word “clients”', { exact: false })).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Use the new version' }));
  await user.click(page.getByRole('button', { name: 'Do not use it' }));
  expect(actions.takeWaiting).toHaveBeenCalledWith('larkfield');
  expect(actions.leaveWaiting).toHaveBeenCalledWith('larkfield');
});

test('files are read together, and the same file can be chosen twice', async () => {
  const { page, user, actions } = show();
  const files = ['pack.yaml', 'words.yaml'].map((name) => new File(['a'], name));
  const input = page.getByLabelText<HTMLInputElement>('Choose a file');
  await user.upload(input, files);
  expect(actions.readFiles).toHaveBeenCalledWith(files, 'pack.yaml');
  await user.upload(input, [files[0]!]);
  expect(actions.readFiles).toHaveBeenCalledTimes(2);
});

test('an address goes out with what must be true of it, and what is wrong with it is said at its field', async () => {
  const { page, user, actions } = show();
  actions.readAddress.mockResolvedValueOnce('refused').mockResolvedValueOnce('no-key');
  const address = page.getByRole('textbox', { name: 'Address of the pack' });
  await user.type(address, ' https://lamps.example/pack.json ');
  await user.click(page.getByRole('button', { name: 'Fetch' }));
  expect(actions.readAddress).toHaveBeenLastCalledWith({ address: 'https://lamps.example/pack.json' });
  await page.findByText(/^The browser was told not to allow this server/);
  expect(address.getAttribute('aria-invalid')).toBe('true');
  await user.click(page.getByText(/^More: pin it/));
  await user.type(page.getByRole('textbox', { name: 'SHA-256' }), 'aa');
  await user.type(page.getByRole('textbox', { name: 'Public key' }), 'bb');
  await user.click(page.getByRole('checkbox', { name: 'Use new versions without asking' }));
  await user.click(page.getByRole('button', { name: 'Fetch' }));
  expect(actions.readAddress).toHaveBeenLastCalledWith({
    address: 'https://lamps.example/pack.json',
    sha256: 'aa',
    key: 'bb',
    trusted: true,
  });
  await page.findByText(/^A public key is 44 characters/);
  expect(page.getByRole('textbox', { name: 'Public key' }).getAttribute('aria-invalid')).toBe('true');
  await user.click(page.getByRole('button', { name: 'Fetch' }));
  expect(page.getByRole<HTMLInputElement>('textbox', { name: 'Address of the pack' }).value).toBe('');
});

test('why a fetch failed is not said at the form, and what was wrong before is said no more', async () => {
  const { page, user, actions } = show();
  const pending = Promise.withResolvers<'failed'>();
  actions.readAddress.mockResolvedValueOnce('refused').mockReturnValueOnce(pending.promise);
  const address = page.getByRole<HTMLInputElement>('textbox', { name: 'Address of the pack' });
  await user.type(address, 'https://lamps.example/pack.json');
  await user.click(page.getByRole('button', { name: 'Fetch' }));
  const answer = await page.findByText(/^The browser was told not to allow this server/);
  await user.click(page.getByRole('button', { name: 'Fetch' }));
  expect(answer.textContent).toBe('');
  pending.resolve('failed');
  await pending.promise;
  expect(answer.textContent).toBe('');
  expect(address.value).toBe('https://lamps.example/pack.json');
});

const offered = (pack: Pack, before: Pack | null = null): Offered => ({
  kind: 'offered',
  subscription: { ...subscribe({ address: '' }), waiting: versionOf(pack) },
  file: 'pack.yaml',
  pack,
  report,
  before: before?.pack ?? null,
  older: false,
  leaves: '',
  changes: before ? diffPacks(before, pack) : [],
});

test('before a first use it is said what the pack would do; it takes a word to use it', async () => {
  const { page, user, actions } = show({ offer: offered(lamps) });
  expect(document.activeElement?.textContent).toBe('Use “Larkfield Lamps”?');
  expect(page.getByText('1 house word')).toBeTruthy();
  expect(page.getByText('What is new in 1.0.0.')).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Use it' }));
  expect(actions.accept).toHaveBeenCalledOnce();
  await user.click(page.getByRole('button', { name: 'Do not use it' }));
  expect(actions.dismiss).toHaveBeenCalledOnce();
});

test('before an update it is said what changes, also where the author forgot to count', () => {
  const same = { ...packOf('larkfield', 'Larkfield Lamps', '1.0.0', 'punters') };
  const { page, redraw } = show({ offer: offered(packOf('larkfield', 'Larkfield Lamps', '1.1.0'), lamps) });
  expect(page.getByRole('heading', { name: 'New version of “Larkfield Lamps”' })).toBeTruthy();
  expect(page.getByText(/^1\.0\.0 becomes 1\.1\.0/)).toBeTruthy();
  expect(page.getByText('Nothing that anybody would notice.')).toBeTruthy();
  redraw({ offer: offered(same, lamps) });
  expect(page.getByText(/^Both are called 1\.0\.0\./)).toBeTruthy();
  redraw({ offer: offered(lamps, lamps) });
  expect(page.getByText(/^It is word for word the pack that is in use/)).toBeTruthy();
  expect(page.queryByRole('button', { name: 'Use the new version' })).toBeNull();
});

test('an older version is said to be one, and so is where new ones are looked for from then on', async () => {
  const address = 'https://lamps.example/pack.json';
  const older = { ...offered(packOf('larkfield', 'Larkfield Lamps', '0.9.0'), lamps), older: true, leaves: address };
  const { page, user, actions, redraw } = show({ offer: older });
  expect(page.getByText('This is older than 1.0.0, which is in use.')).toBeTruthy();
  expect(
    page.getByText(`Until now, new versions were looked for at ${address}. With this they no longer are.`),
  ).toBeTruthy();
  // Word for word what is in use, from a file until now.
  redraw({ offer: { ...offered(lamps, lamps), file: null, subscription: byAddress().subscription } });
  expect(page.getByText(`From now on, new versions are looked for at ${address}.`)).toBeTruthy();
  expect(page.queryByText(/^Both are called/)).toBeNull();
  await user.click(page.getByRole('button', { name: 'Use the new version' }));
  expect(actions.accept).toHaveBeenCalledOnce();
});

test('what is decided on a version takes its button away, and the focus goes to the pack', async () => {
  const next = versionOf(packOf('larkfield', 'Larkfield Lamps', '1.1.0'));
  const { page, user, redraw } = show(kept(byAddress({ waiting: next, previous: versionOf(lamps) })));
  const unfold = open(page, /^Larkfield/);
  await user.click(unfold);
  for (const name of ['Use the new version', 'Do not use it', 'Go back to 1.0.0']) {
    await user.click(page.getByRole('button', { name }));
    expect(document.activeElement, name).toBe(unfold);
  }
  redraw(kept(byAddress()));
  expect(document.activeElement).toBe(open(page, /^Larkfield/));
});

test('a bad pack is told of with everything that is wrong, and hostile words are only words', () => {
  const html = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
  const problems: Problem[] = [
    { file: 'pack.yaml', line: 3, column: 5, path: 'pack.id', message: html, mend: html },
    { file: 'words.yaml', line: 1, column: 1, path: '', message: 'the list is empty' },
  ];
  const { page } = show({
    ...kept(fromFile(lamps)),
    offer: { kind: 'bad', address: '', name: html, problems, keeps: '1.0.0' },
  });
  expect(page.getByRole('heading', { name: `“${html}” cannot be used` })).toBeTruthy();
  expect(page.getByText('Nothing was changed: version 1.0.0 stays in use.')).toBeTruthy();
  expect(page.getByText(/^2 things are wrong/)).toBeTruthy();
  expect(page.getByText(/^pack\.yaml, line 3, column 5/)).toBeTruthy();
  expect(document.querySelector('img, script')).toBeNull();
});

test.each([
  ['no-file', /^There is no YAML or JSON file in it/],
  ['too-large', /^It is too large/],
  ['too-many', /^There are too many files/],
  ['not-text', /^It is not readable as text\. .* saved as UTF-8\./],
  ['slow', /^Reading it took too long/],
] as const)('files that are none of a pack are told apart (%s)', (why, text) => {
  const { page } = show({ offer: { kind: 'unreadable', name: 'photo.png', why } });
  expect(page.getByText(text)).toBeTruthy();
});

test('packs that disagree are named, and so is what is left out', () => {
  const from = (pack: Pack) => ({ layer: 'pack', pack: pack.pack.id, name: pack.pack.name, version: '1.0.0' }) as const;
  const { page } = show(kept(fromFile(lamps), fromFile(tea)), {
    disagreements: [{ of: 'rule robotic/kindly', field: 'level', packs: [from(lamps), from(tea)] }],
    ignored: [{ from: from(tea), message: 'there is no rule “blame/gone” to change' }],
  });
  const box = within(page.getByRole('heading', { name: 'Packs that disagree' }).parentElement!);
  expect(box.getByRole('link', { name: 'Rule robotic/kindly' }).getAttribute('href')).toBe('#rule/robotic/kindly');
  expect(
    box.getByText(/the pack “Larkfield Lamps” and the pack “Tea & Co”; the pack “Tea & Co” has its way/),
  ).toBeTruthy();
  expect(page.getByText('the pack “Tea & Co”: there is no rule “blame/gone” to change')).toBeTruthy();
});

test('where the organisation decides, nothing can be added, and its own packs are shown', () => {
  const subscription = { ...subscribe({ address: 'https://it.example/p.json' }), current: versionOf(tea) };
  const { page } = show(
    { mayAdd: false, ...kept(fromFile(lamps)) },
    { policyPacks: [{ address: 'https://it.example/p.json', subscription }], unused: { larkfield: 'Nobody may.' } },
  );
  expect(page.getByText('Brought by your organisation. It cannot be changed here.')).toBeTruthy();
  expect(page.getByText(/^Your organisation decides which packs/)).toBeTruthy();
  expect(page.getByText('Nobody may.')).toBeTruthy();
  expect(page.getByText('punters → customers')).toBeTruthy();
  expect(page.queryByLabelText('Choose a file')).toBeNull();
});

test('a full list takes no more', () => {
  const { page } = show({ ...kept(fromFile(lamps)), most: 1 });
  expect(page.getByText(/^There are 1 packs already/)).toBeTruthy();
  expect(page.queryByLabelText('Choose a file')).toBeNull();
});

test('every difference between two packs can be said in words', () => {
  const more: Pack = {
    ...lamps,
    words: [{ never: ['clients'], rather: ['customers', 'people'] }],
    overrides: [{ check: 'blame', level: 'off' }],
    waiting: { chat: { amber: 1, red: 3 } },
    gestures: [{ id: 'voucher', name: 'Voucher', text: 'Here.', limit: 'up to £25', most: null, words: [] }],
  };
  const lines = changeLines(diffPacks(lamps, more));
  expect(lines.toSorted((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
    { kind: 'added', what: 'Change to blame', before: null, after: 'check: blame; level: off' },
    { kind: 'added', what: 'Gesture voucher', before: null, after: 'Here.' },
    {
      kind: 'changed',
      what: 'House word “clients”: what to say instead',
      before: 'customers',
      after: 'customers; people',
    },
    { kind: 'added', what: 'Waiting time chat', before: null, after: 'minutes to amber: 1; minutes to red: 3' },
  ]);
});
