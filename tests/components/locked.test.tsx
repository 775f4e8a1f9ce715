// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Card } from '../../components/card.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { TabState } from '../../lib/browser/protocol.ts';
import { defaults } from '../../lib/browser/settings.ts';
import { mount } from './mount.ts';
import { blame, draft, fakeActions, noon, policy, ready } from './panel-state.ts';

/** What the browser's policy locks has no button that would do nothing, but says so. */

const LOCKED = 'Locked by your organisation';

function panel(state: TabState) {
  const done = fakeActions();
  const view = { kind: 'tab' as const, state };
  return mount(<Panel view={view} own={null} help={null} settings={defaults} now={noon} actions={done} />);
}

test.each([
  [null, 0, 1],
  [() => {}, 1, 0],
])('the card of a rule, turned off by %s', (turnOff, buttons, notes) => {
  const nothing = vi.fn();
  const { page } = mount(
    <Card
      finding={blame}
      name="Blame-shifting"
      draft={draft}
      byKey={false}
      at={1}
      all={1}
      best={undefined}
      bestKeys=""
      go={nothing}
      apply={nothing}
      dismiss={nothing}
      quiet={nothing}
      turnOff={turnOff}
      openSource={nothing}
      close={nothing}
    />,
  );
  expect(page.queryAllByRole('button', { name: 'Turn rule off' })).toHaveLength(buttons);
  expect(page.queryAllByText(LOCKED)).toHaveLength(notes);
});

test('the panel says it of the rules that are locked, and of no others', () => {
  const state = ready([blame, policy]);
  const { page } = panel({ ...state, result: { ...state.result!, locked: [blame.rule] } });
  expect(page.getAllByRole('button', { name: 'Turn rule off' })).toHaveLength(1);
  const items = page.getAllByRole('listitem').filter((item) => item.classList.contains('finding'));
  expect(items.map((item) => item.textContent.includes(LOCKED))).toEqual([true, false]);
});

test('a product that is off for everybody cannot be switched on here, nor one off that is on', () => {
  const off = panel(ready([], { status: 'off', byPolicy: true }));
  expect(off.page.getByText(/Your organisation has set this for everyone/)).toBeTruthy();
  expect(off.page.queryByRole('button', { name: /Switch on/ })).toBeNull();
});

test.each([
  [true, 0],
  [false, 1],
])('the menu for quiet, the product being set by policy: %s', (byPolicy, entries) => {
  const { page } = panel(ready([blame], { byPolicy }));
  expect(page.queryAllByText(/Zendesk/, { selector: '.menu button' })).toHaveLength(entries);
});
