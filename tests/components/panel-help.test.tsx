// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Escalations } from '../../components/panel/escalations.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Mending, TabState } from '../../lib/browser/protocol.ts';
import { defaults, type Settings } from '../../lib/browser/settings.ts';
import type { Coverage } from '../../lib/engine/types.ts';
import { mount } from './mount.ts';
import { blame, conversation, draft, facts, fakeActions, help, noon, policy, ready } from './panel-state.ts';

function show(state: TabState, settings: Partial<Settings> = {}, mending?: Mending) {
  const done = fakeActions();
  if (mending) done.mend.mockImplementation((async () => mending) as never);
  const panel = (next: TabState, kept = settings) => (
    <Panel
      view={{ kind: 'tab', state: next }}
      own={null}
      help={help}
      settings={{ ...defaults, ...kept }}
      now={noon}
      actions={done}
    />
  );
  const { draw, ...rest } = mount(panel(state));
  return { ...rest, done, draw: (next: TabState, kept?: Partial<Settings>) => draw(panel(next, kept)) };
}

const at = (words: string) => ({ start: draft.indexOf(words), end: draft.indexOf(words) + words.length });
const covered = (coverage: Coverage, more: Partial<TabState> = {}) =>
  ready([], { result: { n: 4, findings: [], coverage, facts, names: {}, applyKeys: '', locked: [] }, ...more });
const phone = { ...conversation, channel: 'phone' as const };

describe('the checklist', () => {
  test('lights up as the draft shows a step, and not with an answer that is of an older draft', () => {
    const { page, draw } = show(covered({}));
    expect(page.getByRole('button', { name: 'L.E.A.R.N. 0 of 3' })).toBeTruthy();
    expect(page.getByRole('button', { name: /^Apologise ?\. Not in your reply yet/ })).toBeTruthy();
    draw(covered({ apology: [at('as per our policy')] }));
    expect(page.getByRole('button', { name: 'L.E.A.R.N. 1 of 3' })).toBeTruthy();
    const step = page.getByRole('button', { name: /^Apologise ?\. In your reply/ });
    expect(step.title).toBe('“as per our policy”');
    draw(covered({ apology: [{ start: 0, end: 3 }] }, { pending: true, n: 5 }));
    expect(step.title).toBe('“as per our policy”');
  });

  test('leads to the words that show a step, in the draft they were found in', async () => {
    const { page, user, done } = show(covered({ apology: [at('as per our policy'), at('policy'), at('invoice')] }));
    await user.click(page.getByRole('button', { name: /^Apologise/ }));
    await user.click(page.getByRole('button', { name: '“as per our policy”' }));
    expect(page.queryByRole('button', { name: '“policy”' })).toBeNull();
    expect(done.act.mock.calls).toEqual([[{ type: 'show', n: 4, span: at('as per our policy') }]]);
  });

  test('offers what to say, behind what the reply has of the steps before', async () => {
    const { page, user, done } = show(covered({ reflection: [at('failed to attach')] }));
    await user.click(page.getByRole('button', { name: /^Apologise/ }));
    expect(page.getByRole('button', { name: /Sorry about \[this\]/ }).textContent).toContain('You fill in');
    await user.click(page.getByRole('button', { name: "Add: I'm sorry about this." }));
    expect(done.insert.mock.calls).toEqual([["I'm sorry about this.", 'opening', at('failed to attach').end]]);
  });

  test('says the problem back in their words where that is the step', async () => {
    const { page, user, done } = show(covered({}));
    await user.click(page.getByRole('button', { name: /^Listen/ }));
    const line = page.getByRole('button', { name: /^Add: You wrote that your parcel/ });
    expect(line.textContent).toContain('They wrote “My parcel arrived broken”');
    await user.click(line);
    expect(done.insert.mock.calls).toEqual([['You wrote that your parcel arrived broken.', 'opening', null]]);
  });

  test('the keyboard stays at the step when its offer has gone into the reply', async () => {
    const { page, user, draw } = show(covered({}));
    await user.click(page.getByRole('button', { name: /^Apologise/ }));
    page.getByRole('button', { name: "Add: I'm sorry about this." }).focus();
    await user.keyboard('{Enter}');
    draw(covered({ apology: [at('policy')] }));
    expect(document.activeElement).toBe(page.getByRole('button', { name: /^Apologise/ }));
  });

  test('is ticked by hand where text cannot show it', async () => {
    const { page, user, done, draw } = show(covered({}));
    await user.click(page.getByRole('button', { name: /^Prepare ?\. Tick it/ }));
    await user.click(page.getByRole('checkbox', { name: 'Done' }));
    expect(done.act.mock.calls).toEqual([[{ type: 'tick', step: 'learn/prepare', on: true }]]);
    draw(covered({}, { ticks: ['learn/prepare'] }));
    expect(page.getByRole('button', { name: /^Prepare ?\. Ticked by you/ })).toBeTruthy();
    await user.click(page.getByRole('checkbox', { name: 'Done' }));
    expect(done.act.mock.lastCall).toEqual([{ type: 'tick', step: 'learn/prepare', on: false }]);
  });

  test('says what differs by channel, and gives a call sheet where nothing is written', async () => {
    const { page, user, done, draw } = show(covered({}));
    expect(page.getByText('The first three lines.')).toBeTruthy();
    draw(covered({}, { conversation: phone, ticks: ['learn/phone-1'] }));
    const points = page.getAllByRole<HTMLInputElement>('checkbox');
    expect(points.map((point) => point.parentElement?.textContent)).toEqual([
      'let them finish.',
      'Note every concern.',
      'Apologise.',
    ]);
    expect(points.map(({ checked }) => checked)).toEqual([false, true, false]);
    await user.click(points[0]!);
    expect(done.act.mock.lastCall).toEqual([{ type: 'tick', step: 'learn/phone-0', on: true }]);
  });

  test('is another method when one is chosen, and the first when the chosen one is gone', async () => {
    const { page, user, done, draw } = show(covered({}));
    await user.selectOptions(page.getByRole('combobox', { name: 'Method' }), 'Four-step plan');
    expect(done.choosePlaybook.mock.calls).toEqual([['four-steps']]);
    draw(covered({}), { playbook: 'four-steps' });
    expect(page.getByRole('button', { name: 'Four-step plan 0 of 1' })).toBeTruthy();
    draw(covered({}), { playbook: 'no-longer-there' });
    expect(page.getByRole('button', { name: 'L.E.A.R.N. 0 of 3' })).toBeTruthy();
  });

  test('folds up for good', async () => {
    const { page, user, done, draw } = show(covered({}));
    await user.click(page.getByRole('button', { name: /^L.E.A.R.N/ }));
    expect(done.fold.mock.calls).toEqual([['checklist', true]]);
    draw(covered({}), { folded: ['checklist'] });
    expect(page.queryByRole('button', { name: /^Listen/ })).toBeNull();
  });
});

describe('words to use', () => {
  test('are in their own words, for what they ask, and signs of apology with their limits', async () => {
    const { page, user, done } = show(covered({}), { folded: [] });
    await user.click(page.getByRole('button', { name: /^Add: Of course/ }));
    await user.click(page.getByRole('button', { name: /^Add: Shipping is on us/ }));
    expect(done.insert.mock.calls).toEqual([
      ['Of course. I will ask [name].', 'end'],
      ['Shipping is on us.', 'end'],
    ]);
    expect(page.getByText(/Once a year/)).toBeTruthy();
    expect(page.getByText(/“your manager”/)).toBeTruthy();
  });

  test('who speaks in public is said where everybody reads along', () => {
    const spokesperson = { name: 'Mia Lund', contact: 'mia@acme.example', tell: 'She signs off.', channels: [] };
    const { page } = mount(<Escalations escalations={[]} spokesperson={spokesperson} />);
    const notice = page.getByRole('region', { name: 'Before you answer' });
    expect(notice.textContent).toBe('Mia Lund speaks in publicShe signs off.Contact: mia@acme.example');
  });

  test('whom to bring in is said before anything else', () => {
    const { page } = show(covered({}));
    const notice = page.getByRole('region', { name: 'Before you answer' });
    expect(notice.textContent).toBe('Mentions a lawyerDo not argue.Contact: Legal, ext. 12They wrote “my lawyer”');
  });
});

describe('mending all at once', () => {
  const hunks: Mending = [
    { start: 0, end: 13, text: 'Dear Ana', edits: [0], checks: ['Robotic phrasing'] },
    { ...at(', as per our policy'), text: '', edits: [1], checks: ['Defensiveness'] },
    { start: draft.length, end: draft.length, text: ' Sorry.', edits: [2], checks: ['Missing apology'] },
  ];
  const all = ready([blame, policy]);

  test('shows every change in its place, and writes those that are ticked as one', async () => {
    const { page, user, done } = show(all, {}, hunks);
    await user.click(page.getByRole('button', { name: 'Mend all …' }));
    const names = (await page.findAllByRole('checkbox')).map((box) => box.getAttribute('aria-label'));
    expect(names).toEqual([
      'Replace “Dear Customer” with “Dear Ana”: Robotic phrasing',
      'Take out “, as per our policy”: Defensiveness',
      'Add “Sorry.”: Missing apology',
    ]);
    expect(done.mend.mock.calls).toEqual([[[blame.key, policy.key]]]);
    expect(document.activeElement?.textContent).toBe('Mend all at once');
    await user.click(page.getByRole('checkbox', { name: /^Take out/ }));
    await user.click(page.getByRole('button', { name: 'Make 2 changes' }));
    const edits = [hunks[0]!, hunks[2]!].map(({ start, end, text }) => ({ start, end, text, slots: 0 }));
    expect(done.act.mock.calls).toEqual([[{ type: 'write', n: 4, edits }]]);
    expect(document.activeElement?.textContent).toBe('Mend all …');
  });

  test('looks again when the reply changes, and what was unticked stays so', async () => {
    const { page, user, done, draw } = show(all, {}, hunks);
    await user.click(page.getByRole('button', { name: 'Mend all …' }));
    await user.click(await page.findByRole('checkbox', { name: /^Add/ }));
    draw({ ...all, n: 5, draft: `${draft} Bye.` });
    await expect.poll(() => done.mend).toHaveBeenCalledTimes(2);
    await user.click(page.getByRole('button', { name: 'Make 2 changes' }));
    expect(done.act.mock.lastCall?.[0]).toMatchObject({ n: 5 });
  });

  test('can be left, and says when there is nothing to be done by itself or it did not work', async () => {
    const { page, user, done } = show(all, {}, []);
    await user.click(page.getByRole('button', { name: 'Mend all …' }));
    await page.findByText(/needs you to fill something in/);
    await user.click(page.getByRole('button', { name: 'Leave it' }));
    done.mend.mockImplementation((async () => undefined) as never);
    await user.click(page.getByRole('button', { name: 'Mend all …' }));
    await page.findByText(/did not work/);
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('Mend all …');
    expect(done.act).not.toHaveBeenCalled();
  });
});

describe('quiet', () => {
  test('is had for this conversation, an hour or the product', async () => {
    const { page, user, done } = show(ready([blame]));
    await user.click(page.getByRole('button', { name: 'Quiet' }));
    await user.click(page.getByRole('button', { name: 'Pause for this reply', hidden: true }));
    await user.click(page.getByRole('button', { name: 'Pause in this conversation', hidden: true }));
    await user.click(page.getByRole('button', { name: 'Pause for an hour', hidden: true }));
    await user.click(page.getByRole('button', { name: 'Switch off for Zendesk', hidden: true }));
    expect(done.keepQuiet.mock.calls).toEqual([
      [{ rule: null, once: true }, true],
      [{ rule: null }, true],
    ]);
    expect(done.pause.mock.calls).toEqual([[60]]);
    expect(done.turnHostOff.mock.calls).toEqual([['zendesk']]);
  });

  test('is said, and taken back', async () => {
    const { page, user, done, draw } = show(ready([]), { quiet: [{ conversation: 'zendesk 1', rule: null }] });
    expect(page.getByRole('heading', { name: 'Paused in this conversation' })).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Go on now' }));
    expect(done.keepQuiet.mock.calls).toEqual([[{ rule: null }, false]]);
    draw(ready([]), { quiet: [{ conversation: 'zendesk 1', rule: null, once: true }] });
    expect(page.getByRole('heading', { name: 'Paused for this reply' })).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Go on now' }));
    expect(done.keepQuiet).toHaveBeenLastCalledWith({ rule: null }, false);
    draw(ready([]), { pausedUntil: noon + 60_000 });
    expect(page.getByRole('heading', { name: /^Paused until 12/ })).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Go on now' }));
    expect(done.pause.mock.calls).toEqual([[0]]);
    draw(ready([]), { pausedUntil: noon - 1, quiet: [{ conversation: 'zendesk 2', rule: null }] });
    expect(page.getByRole('heading', { name: 'Nothing to mend' })).toBeTruthy();
  });

  test('dismissed findings are counted, and shown again', async () => {
    const here = { rule: 'blame/a', finding: 'blame/a#1' };
    const quiet = [
      { conversation: 'zendesk 1', ...here },
      { conversation: 'zendesk 2', rule: 'blame/a', finding: 'blame/a#2' },
    ];
    const { page, user, done } = show(ready([blame], { dismissed: 1 }), { quiet });
    expect(page.getByText('1 dismissed in this reply')).toBeTruthy();
    expect(page.queryByText(/quiet in this conversation/)).toBeNull();
    await user.click(page.getByRole('button', { name: 'Show again' }));
    expect(done.keepQuiet.mock.calls).toEqual([[here, false]]);
  });

  test('rules that are quiet here are counted, and speak again', async () => {
    const quiet = [
      { conversation: 'zendesk 1', rule: 'blame/a' },
      { conversation: 'zendesk 1', rule: 'blame/b' },
      { conversation: 'zendesk 1', rule: 'blame/c', finding: 'blame/c#1' },
      { conversation: 'zendesk 2', rule: 'blame/c' },
    ];
    const { page, user, done } = show(ready([]), { quiet });
    expect(page.getByText('2 rules are quiet in this conversation')).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Let them speak' }));
    expect(done.keepQuiet.mock.calls).toEqual([
      [{ rule: 'blame/a' }, false],
      [{ rule: 'blame/b' }, false],
    ]);
  });
});
