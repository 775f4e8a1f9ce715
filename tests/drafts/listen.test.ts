import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../entrypoints/drafts.content/listen.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { querySelectorAll: () => [] }));
  vi.stubGlobal('window', { navigation: new EventTarget() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('after a click the page is looked at once it had its turn, and again where it is slow to draw', () => {
  const moved = vi.fn();
  const end = new AbortController();
  listen(end.signal, { used: () => {}, moved });
  const looks = (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    return moved.mock.calls.length;
  };
  document.dispatchEvent(new Event('click'));
  expect(looks(0)).toBe(1);
  expect(looks(500)).toBe(2);
  expect(looks(1500)).toBe(3);
  expect(looks(60_000)).toBe(3);
  // The next click begins anew, and nothing is looked at once it is over.
  document.dispatchEvent(new Event('click'));
  expect(looks(0)).toBe(4);
  document.dispatchEvent(new Event('click'));
  expect(looks(500)).toBe(6);
  end.abort();
  expect(looks(60_000)).toBe(6);
});
