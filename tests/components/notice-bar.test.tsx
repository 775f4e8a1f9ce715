// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PanelActions } from '../../components/panel/actions.ts';
import { NoticeBar, type OwnNotice } from '../../components/panel/notice-bar.tsx';
import type { Notice } from '../../lib/browser/protocol.ts';
import { mount } from './mount.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Shown {
  notice?: Notice;
  own?: OwnNotice;
  canUndo?: boolean;
}
function show(first: Shown, actions: Partial<PanelActions> = {}) {
  const bar = ({ notice = undefined, own = undefined, canUndo = false }: Shown) => (
    <NoticeBar notice={notice ?? null} own={own ?? null} canUndo={canUndo} actions={actions as PanelActions} />
  );
  const { page, user, draw } = mount(bar(first), vi.advanceTimersByTime);
  return { page, user, draw: (next: Shown) => draw(bar(next)), text: () => page.getByRole('status').textContent };
}
const later = (ms: number) => void act(() => void vi.advanceTimersByTime(ms));

test('an applied rewrite can be taken back until it is out of date, however long that is', async () => {
  const doing = vi.fn();
  const notice: Notice = { id: 1, kind: 'applied' };
  const { page, user, draw, text } = show({ notice, canUndo: true }, { act: doing });
  later(60_000);
  await user.click(page.getByRole('button', { name: 'Undo' }));
  expect(doing.mock.calls).toEqual([[{ type: 'undo' }]]);
  draw({ notice, canUndo: false });
  expect(text()).toBe('');
});

test('words that moved are told of for a while', () => {
  const { text } = show({ notice: { id: 1, kind: 'moved' } });
  expect(text()).toContain('nothing was written');
  later(7000);
  expect(text()).toBe('');
});

test('the same news again is news again', () => {
  const { draw, text } = show({ notice: { id: 1, kind: 'moved' } });
  later(7000);
  draw({ notice: { id: 2, kind: 'moved' } });
  expect(text()).toContain('nothing was written');
});

test('another box counts its news from one again', () => {
  const { draw, text } = show({ notice: { id: 1, kind: 'moved' } });
  later(7000);
  draw({});
  draw({ notice: { id: 1, kind: 'moved' } });
  expect(text()).toContain('nothing was written');
});

test('refused words wait to be copied, and it is said that they were', async () => {
  const copy = vi.fn(async () => true);
  const { page, user, text } = show({ notice: { id: 1, kind: 'refused', text: 'We still need' } }, { copy });
  later(60_000);
  await user.click(page.getByRole('button', { name: 'Copy' }));
  expect(copy.mock.calls).toEqual([['We still need']]);
  expect(page.getByRole('button', { name: 'Copied' })).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Close' }));
  expect(text()).toBe('');
});

test('a clipboard that refuses is not said to have taken the words', async () => {
  const { page, user } = show({ notice: { id: 1, kind: 'refused', text: 'x' } }, { copy: async () => false });
  await user.click(page.getByRole('button', { name: 'Copy' }));
  expect(page.queryByRole('button', { name: 'Copied' })).toBeNull();
});

test('what the panel itself has to say comes before older news, with its way back', async () => {
  const press = vi.fn();
  const own = { id: 1, text: 'A rule is off now.', button: 'Turn it on again', press };
  const { page, user, text } = show({ notice: { id: 1, kind: 'undone' }, own });
  expect(text()).toContain('A rule is off now.');
  expect(text()).not.toContain('Taken back');
  await user.click(page.getByRole('button', { name: 'Turn it on again' }));
  expect(press).toHaveBeenCalledOnce();
});
