// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PanelActions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelView } from '../../lib/browser/panel-link.ts';
import { defaults } from '../../lib/browser/settings.ts';
import { mount } from './mount.ts';
import { apology, fakeActions, noon, ready } from './panel-state.ts';

const panel = (view: PanelView, actions: Partial<PanelActions>) => (
  <Panel view={view} own={null} help={null} settings={defaults} now={noon} actions={{ ...fakeActions(), ...actions }} />
);

function show(view: PanelView, actions: Partial<PanelActions> = {}) {
  return mount(panel(view, actions));
}
const tab = (...state: Parameters<typeof ready>): PanelView => ({ kind: 'tab', state: ready(...state) });

test.each<[title: string, view: PanelView]>([
  ['Nothing to read here', { kind: 'unsupported' }],
  ['Not allowed to read along', { kind: 'locked' }],
  ['This page needs a reload', { kind: 'unreachable' }],
  ['No reply open', tab([], { status: 'no-box' })],
  ['An internal note', tab([apology], { status: 'internal' })],
  ['Switched off for Zendesk', tab([], { status: 'off' })],
  ['Reading your reply', tab([], { result: null, pending: true })],
  ['Ready when you are', tab([], { result: null })],
  ['Ready when you are', tab([apology], { draft: ' \n' })],
  ['Nothing to mend', tab([])],
])('says “%s” and shows no findings', (title, view) => {
  const { page } = show(view);
  expect(page.getByRole('heading', { level: 2 }).textContent).toBe(title);
  expect(page.queryAllByRole('heading', { level: 3 })).toEqual([]);
});

test('a tab that has just come to the front shows nothing until it has answered', () => {
  const { page } = show({ kind: 'looking' });
  expect(page.getByRole('main').textContent).toBe('');
  expect(page.getByRole('main').getAttribute('aria-busy')).toBe('true');
});

test('dismissed findings can come back when nothing else is left', () => {
  const { page } = show(tab([], { dismissed: 1 }));
  expect(page.getByText('1 dismissed in this reply')).toBeTruthy();
  expect(page.getByRole('button', { name: 'Show again' })).toBeTruthy();
});

test('a host that is off is switched on with one click', async () => {
  const turnHostOn = vi.fn();
  const { page, user } = show(tab([], { status: 'off', host: 'gmail' }), { turnHostOn });
  await user.click(page.getByRole('button', { name: 'Switch on for Gmail' }));
  expect(turnHostOn.mock.calls).toEqual([['gmail']]);
});

test('a browser that keeps Amends out is asked only when the agent wants it', async () => {
  const unlock = vi.fn();
  const { page, user } = show({ kind: 'locked' }, { unlock });
  expect(unlock).not.toHaveBeenCalled();
  await user.click(page.getByRole('button', { name: 'Allow it' }));
  expect(unlock).toHaveBeenCalledOnce();
});

test('a page that needs a reload is reloaded only when asked', async () => {
  const reloadPage = vi.fn();
  const { page, user } = show({ kind: 'unreachable' }, { reloadPage });
  expect(reloadPage).not.toHaveBeenCalled();
  await user.click(page.getByRole('button', { name: 'Reload the page' }));
  expect(reloadPage).toHaveBeenCalledOnce();
});

test('nothing can be undone when nothing was done', async () => {
  const act = vi.fn();
  const { page, user, draw } = show(tab([]), { act });
  await user.click(page.getByRole('button', { name: 'Undo' }));
  expect(act).not.toHaveBeenCalled();
  draw(panel(tab([], { canUndo: true }), { act }));
  await user.click(page.getByRole('button', { name: 'Undo' }));
  expect(act.mock.calls).toEqual([[{ type: 'undo' }]]);
});
