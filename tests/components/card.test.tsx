// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Card } from '../../components/card.tsx';
import type { Finding } from '../../lib/engine/types.ts';
import { mount } from './mount.ts';
import { blame, draft, finding, policy } from './panel-state.ts';

function show(shown: Finding, more: { all?: number; bestKeys?: string; byKey?: boolean } = {}) {
  const done = {
    apply: vi.fn(),
    dismiss: vi.fn(),
    quiet: vi.fn(),
    turnOff: vi.fn(),
    openSource: vi.fn(),
    close: vi.fn(),
    go: vi.fn(),
  };
  const mounted = mount(
    <Card
      finding={shown}
      name="Blame-shifting"
      draft={draft}
      byKey={false}
      at={2}
      all={3}
      best={shown.rewrites[1]}
      bestKeys="Alt+Shift+M"
      {...more}
      {...done}
    />,
  );
  return { ...mounted, done };
}

test('says why, and puts words in with one click, the best of them with its keys', async () => {
  const { page, user, done } = show(blame);
  expect(page.getByRole('dialog', { name: 'Blame-shifting', description: 'Why blame hurts.' })).toBeTruthy();
  const [first, best] = blame.rewrites.map(({ text }) =>
    page.getByRole('button', { name: new RegExp(text.slice(0, 9)) }),
  );
  expect([first, best].map((button) => button?.getAttribute('aria-keyshortcuts'))).toEqual([null, 'Alt+Shift+M']);
  expect(best?.querySelector<HTMLElement>('.shortcut')?.dataset.keys).toBe('Alt+Shift+M');
  await user.click(first!);
  expect(done.apply.mock.calls).toEqual([[blame.rewrites[0]]]);
});

test('goes to the finding before and after, and says which one it is', async () => {
  const { page, user, done } = show(blame);
  expect(page.getByText('2 of 3')).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Next words to mend' }));
  await user.click(page.getByRole('button', { name: 'Previous words to mend' }));
  expect(done.go.mock.calls).toEqual([[1], [-1]]);
});

test('has nowhere to go when it is the only one, and no keys to name when there are none', () => {
  const { page } = show(blame, { all: 1, bestKeys: '' });
  expect(page.queryByRole('button', { name: /words to mend/ })).toBeNull();
  expect(document.querySelector('.shortcut')).toBeNull();
});

test('leads to its source, and away', async () => {
  const { page, user, done } = show(policy, { byKey: true });
  expect(page.getByText('Tab to choose · Esc to close')).toBeTruthy();
  for (const name of ['Source', 'Dismiss here', 'Not in this conversation', 'Turn rule off', 'Close']) {
    await user.click(page.getByRole('button', { name }));
  }
  expect(done.openSource.mock.calls).toEqual([['rogers-2018']]);
  for (const way of [done.dismiss, done.quiet, done.turnOff, done.close]) expect(way).toHaveBeenCalledOnce();
});

test('says what goes when words are only taken out', () => {
  const { page } = show(finding('defensiveness', ', as per our policy', ['']));
  expect(page.getByRole('button', { name: 'Remove “, as per our policy”' })).toBeTruthy();
});
