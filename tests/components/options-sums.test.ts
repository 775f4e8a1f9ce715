import { expect, test } from 'vitest';
import { parseReleases } from '../../components/options/releases.ts';
import { csvOf, daysTo, weekOf } from '../../components/options/week-sums.ts';

test('a week is seven days, across the ends of months and years and changes of the clock', () => {
  expect(daysTo('2026-01-02')).toEqual([
    '2025-12-27',
    '2025-12-28',
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
  ]);
  expect(daysTo('2026-03-30')).toContain('2026-03-29');
});

test('sums leave out what is older, and put the most frequent check first', () => {
  const one = { found: 1, mended: 1 };
  const counts = {
    '2026-11-01': { old: one },
    '2026-11-20': { rare: one, often: one },
    '2026-11-21': { often: { found: 4, mended: 0 } },
  };
  const { days, checks, all } = weekOf(counts, '2026-11-21');
  expect(days.map(({ found }) => found)).toEqual([0, 0, 0, 0, 0, 2, 4]);
  expect(checks.map(({ id }) => id)).toEqual(['often', 'rare']);
  expect(all).toEqual({ found: 6, mended: 2 });
  expect(csvOf(counts)).toBe(
    'day,check,found,mended\r\n2026-11-01,old,1,1\r\n2026-11-20,rare,1,1\r\n2026-11-20,often,1,1\r\n2026-11-21,often,4,0\r\n',
  );
});

test('the list of changes is read by version', () => {
  const list =
    '# Changes\n\nAbout.\n\n## 0.2.0\n\n- One `thing`,\n  on two lines.\n- Two.\n\n## 0.1.0 (first)\n\n- All.\n';
  expect(parseReleases(list)).toEqual([
    { name: '0.2.0', changes: ['One thing, on two lines.', 'Two.'] },
    { name: '0.1.0 (first)', changes: ['All.'] },
  ]);
});
