// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { mount } from './mount.ts';

test('asks for nothing where the products may be read', async () => {
  const open = vi.fn();
  const { page, user } = mount(<Welcome locked={false} unlock={vi.fn()} openOptions={open} />);
  expect(page.queryByRole('button', { name: /^Allow/ })).toBeNull();
  expect(page.getByText(/^All of it stays on this machine/)).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Look at the settings' }));
  expect(open).toHaveBeenCalledOnce();
});

test('offers to ask the browser where they may not, until they may', async () => {
  const unlock = vi.fn();
  const { page, user, draw } = mount(<Welcome locked={true} unlock={unlock} openOptions={vi.fn()} />);
  await user.click(page.getByRole('button', { name: 'Allow Amends in these three' }));
  expect(unlock).toHaveBeenCalledOnce();
  draw(<Welcome locked={false} unlock={unlock} openOptions={vi.fn()} />);
  expect(page.queryByRole('alert')).toBeNull();
});
