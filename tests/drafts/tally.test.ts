import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tally } from '../../entrypoints/drafts.content/tally.ts';
import type { Finding } from '../../lib/engine/types.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const finding = (key: string): Finding => ({
  key,
  check: key.split('/')[0]!,
  rule: key,
  level: 'problem',
  span: null,
  message: '',
  source: null,
  rewrites: [],
});

function tally(aside: string[] = []) {
  const counted: [string[], string[]][] = [];
  const end = new AbortController();
  const one = new Tally(
    { count: (found, mended) => counted.push([found, mended]), isAside: ({ key }) => aside.includes(key) },
    end.signal,
  );
  const see = (...keys: string[]) => one.see('a', false, keys.map(finding));
  return { one, see, counted, end, rest: () => vi.advanceTimersByTime(2000) };
}

test('counts what is still shown when the reply rests, once', () => {
  const { see, counted, rest } = tally();
  see('blame/x');
  see('blame/x', 'robotic/y');
  rest();
  see('blame/x', 'robotic/y');
  rest();
  expect(counted).toEqual([[['blame', 'robotic'], []]]);
});

test('half a thought is no finding', () => {
  const { see, counted, rest } = tally();
  see('blame/x');
  see();
  rest();
  expect(counted).toEqual([]);
});

test('what is gone was mended, and comes back without counting again', () => {
  const { see, counted, rest } = tally();
  see('blame/x');
  rest();
  see();
  rest();
  see('blame/x');
  rest();
  see();
  rest();
  expect(counted).toEqual([
    [['blame'], []],
    [[], ['blame']],
  ]);
});

test('what was put aside is not mended', () => {
  const { see, counted, rest } = tally(['blame/x']);
  see('blame/x');
  rest();
  see();
  rest();
  expect(counted).toEqual([[['blame'], []]]);
});

test('sending right after a mend counts the mend, and mends nothing else', () => {
  const { one, see, counted, rest } = tally();
  see('blame/x', 'robotic/y');
  rest();
  see('robotic/y');
  one.see('a', true, []);
  rest();
  expect(counted).toEqual([
    [['blame', 'robotic'], []],
    [[], ['blame']],
  ]);
});

test('another conversation and the end of the page settle what waits', () => {
  const { one, see, counted, end } = tally();
  see('blame/x');
  one.see('b', false, [finding('blame/x')]);
  end.abort();
  expect(counted).toEqual([
    [['blame'], []],
    [['blame'], []],
  ]);
});
