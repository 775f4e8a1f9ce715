// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/panel.tsx';
import type { TabState } from '../../lib/browser/protocol.ts';
import { defaults } from '../../lib/browser/settings.ts';
import { mount } from './mount.ts';
import { apology, blame, fakeActions, finding, noon, policy, ready } from './panel-state.ts';

function show(state: TabState, advance?: (ms: number) => void) {
  const done = fakeActions();
  const panel = (next: TabState) => (
    <Panel view={{ kind: 'tab', state: next }} own={null} help={null} settings={defaults} now={noon} actions={done} />
  );
  const { draw, ...rest } = mount(panel(state), advance);
  return { ...rest, done, draw: (next: TabState) => draw(panel(next)) };
}

describe('the list', () => {
  test('says every finding in the order of the text, what is missing last', () => {
    const { page } = show(ready([apology, policy, blame]));
    const items = page.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(items).toEqual(['Problem: Blame-shifting', 'Advice: Defensiveness', 'Problem: Missing Apology']);
    expect(page.getByRole('heading', { name: '2 to mend, 1 to consider' })).toBeTruthy();
    expect(page.getByRole('heading', { name: 'Missing from your reply' })).toBeTruthy();
    expect(page.getByRole('button', { name: '“You failed to attach”' })).toBeTruthy();
    expect(page.getByText('Why blame hurts.')).toBeTruthy();
  });

  test('puts a rewrite into the reply with one click, naming the draft it was made for', async () => {
    const { page, user, done } = show(ready([blame]));
    await user.click(page.getByRole('button', { name: 'Replace with: We still need' }));
    const [rewrite] = blame.rewrites;
    expect(done.act.mock.calls).toEqual([[{ type: 'apply', n: 4, finding: blame.key, rewrite }]]);
  });

  test('says what to fill in, what goes, what is added, and what is replaced beyond the marked words', () => {
    const wide = finding('robotic', 'Dear', [], { rewrites: [{ start: 0, end: 13, text: 'Hi Ana', slots: 0 }] });
    const { page } = show(ready([blame, policy, apology, wide]));
    const name = (text: RegExp) => page.getByRole('button', { name: text }).textContent;
    expect(name(/Could you add/)).toContain('You fill in what is in brackets.');
    expect(name(/^Remove/)).toBe('Remove “, as per our policy”');
    expect(name(/^Add: I'm sorry/)).toBe("Add: I'm sorry your parcel arrived broken.");
    expect(name(/Hi Ana/)).toContain('in place of “Dear Customer”');
  });

  test('leads to the words and back, to the source, and away with the finding or its rule', async () => {
    const { page, user, done, draw } = show(ready([policy]));
    await user.click(page.getByRole('button', { name: '“, as per our policy”' }));
    draw(ready([policy], { current: policy.key }));
    await user.click(page.getByRole('button', { name: 'Back to where I was' }));
    await user.keyboard('{Escape}');
    await user.click(page.getByRole('button', { name: 'Dismiss here: Defensiveness' }));
    await user.click(page.getByRole('button', { name: 'Source: Rogers 2018' }));
    await user.click(page.getByRole('button', { name: 'Not in this conversation' }));
    await user.click(page.getByRole('button', { name: 'Turn rule off' }));
    expect(done.keepQuiet.mock.calls).toEqual([
      [{ rule: 'defensiveness/a-rule', finding: policy.key }, true],
      [{ rule: 'defensiveness/a-rule' }, true],
    ]);
    expect(done.act.mock.calls.map(([action]) => action.type)).toEqual(['reveal', 'return', 'return']);
    expect(done.openOptions.mock.calls).toEqual([['evidence/rogers-2018']]);
    expect(done.turnRuleOff.mock.calls).toEqual([['defensiveness/a-rule']]);
  });

  test('marks the finding whose card is open', () => {
    const { page } = show(ready([blame, policy], { current: policy.key }));
    const current = page.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current'));
    expect(current.map((item) => item.querySelector('h3')?.textContent)).toEqual(['Advice: Defensiveness']);
  });
});

describe('while the agent types', () => {
  test('what stays on the screen is the same element, with the focus where it was', async () => {
    const { page, draw } = show(ready([blame, policy]));
    const button = page.getByRole('button', { name: /^Remove/ });
    button.focus();
    draw(ready([blame, policy], { pending: true }));
    draw(ready([finding('robotic', 'Dear Customer', ['Hi Ana']), policy], { n: 5 }));
    expect(page.getByRole('button', { name: /^Remove/ })).toBe(button);
    expect(document.activeElement).toBe(button);
  });

  test('the focus goes on to the next finding when its own is mended, and to the news when it was the last', async () => {
    const { page, user, draw } = show(ready([blame, policy]));
    await user.click(page.getByRole('button', { name: 'Replace with: We still need' }));
    draw(ready([policy]));
    expect(document.activeElement?.textContent).toBe('Advice: Defensiveness');
    draw(ready([]));
    expect(document.activeElement?.textContent).toBe('Nothing to mend');
  });

  test('the focus stays out of it when the agent is elsewhere', () => {
    const { draw } = show(ready([blame, policy]));
    draw(ready([policy]));
    expect(document.activeElement).toBe(document.body);
  });

  test('the focus is not lost with what goes when it is pressed', async () => {
    const { page, user, draw } = show(ready([blame, policy], { current: policy.key }));
    await user.click(page.getByRole('button', { name: 'Back to where I was' }));
    draw(ready([blame, policy]));
    expect(document.activeElement?.textContent).toBe('Advice: Defensiveness');
    draw({ ...ready([]), status: 'off' });
    await user.click(page.getByRole('button', { name: 'Switch on for Zendesk' }));
    draw(ready([blame], { canUndo: true, notice: { id: 1, kind: 'applied' } }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('1 to mend');
    await user.click(page.getByRole('button', { name: 'Close' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('1 to mend');
  });

  test('the arrow keys go from finding to finding', async () => {
    const { page, user } = show(ready([blame, policy]));
    page.getByRole('button', { name: 'Replace with: We still need' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Advice: Defensiveness');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Problem: Blame-shifting');
  });
});

describe('the count', () => {
  afterEach(() => void vi.useRealTimers());

  test('is spoken when the typing pauses, and not at every key', () => {
    vi.useFakeTimers();
    const { page, draw } = show(ready([blame]), vi.advanceTimersByTime);
    const spoken = () => page.getAllByRole('status')[0]?.textContent;
    vi.advanceTimersByTime(700);
    draw(ready([blame, apology]));
    vi.advanceTimersByTime(700);
    expect(spoken()).toBe('');
    draw(ready([blame, apology], { n: 5 }));
    vi.advanceTimersByTime(700);
    draw(ready([blame, apology], { n: 6 }));
    expect(spoken()).toBe('2 to mend');
  });
});
