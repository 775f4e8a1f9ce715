import { expect, test } from 'vitest';
import { fitting } from '../../lib/editor/fitting.ts';

const box = (localName: string) => ({ element: { localName } as HTMLElement });

test('a greeting stands on the same line where there is only one, and on its own elsewhere', () => {
  const greeting = { start: 0, end: 0, text: 'Hi Dana,\n\n', slots: 0 };
  expect(fitting(box('input'), greeting)).toEqual({ start: 0, end: 0, text: 'Hi Dana, ', slots: 0 });
  expect(fitting(box('textarea'), greeting)).toBe(greeting);
  expect(fitting(box('input'), { start: 9, end: 9, text: '\n\nBest' }).text).toBe(' Best');
});
