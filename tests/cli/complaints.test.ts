import { expect, test } from 'vitest';
import { addComplaints, type Complaints, complain, printComplaints } from '../../cli/complaints.ts';

function of(lines: readonly number[], what = 'not JSON'): Complaints {
  const all: Complaints = new Map();
  for (const line of lines) complain(all, line, what);
  return all;
}

const upTo = (count: number, step = 1) => Array.from({ length: count }, (_, i) => 1 + i * step);

test.each([
  ['one line', [7], 'line 7'],
  ['lines that follow each other', upTo(1000), 'lines 1–1000'],
  ['some runs', [2, 3, 9], 'lines 2–3, 9 (3 in all)'],
  [
    'more runs than are kept',
    upTo(500, 2),
    'lines 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, … (500 in all)',
  ],
])('%s', (_, lines, expected) => {
  expect(printComplaints(of(lines))).toBe(`${expected}: not JSON\n`);
});

test('parts of a stream add up in any order, and what comes first is said first', () => {
  const parts = [of([1, 2]), of([3, 4]), of([5], 'not UTF-8 text'), of([6])];
  for (const order of [parts, parts.toReversed()]) {
    const sum: Complaints = new Map();
    for (const part of order) addComplaints(sum, part);
    expect(printComplaints(sum)).toBe('lines 1–4, 6 (5 in all): not JSON\nline 5: not UTF-8 text\n');
  }
});

test('nothing wrong is nothing said', () => {
  expect(printComplaints(new Map())).toBe('');
});
