import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCounts, dayOf, readCounts } from '../../lib/browser/counts.ts';

beforeEach(() => fakeBrowser.reset());

test('adds up by day and check, in whatever order it comes', async () => {
  await Promise.all([
    addCounts('2026-11-21', ['blame', 'blame', 'robotic'], []),
    addCounts('2026-11-21', [], ['blame']),
    addCounts('2026-11-20', ['blame'], []),
  ]);
  expect(await readCounts()).toEqual({
    '2026-11-20': { blame: { found: 1, mended: 0 } },
    '2026-11-21': { blame: { found: 2, mended: 1 }, robotic: { found: 1, mended: 0 } },
  });
});

test('keeps five weeks', async () => {
  for (let day = 1; day <= 40; day++) await addCounts(dayOf(new Date(2026, 0, day)), ['blame'], []);
  const days = Object.keys(await readCounts());
  expect(days).toHaveLength(35);
  expect(days[0]).toBe('2026-01-06');
});

test('damaged entries count for nothing', async () => {
  await fakeBrowser.storage.local.set({ counts: { '2026-11-21': { blame: { found: -1, mended: 'x' } }, other: 7 } });
  expect(await readCounts()).toEqual({ '2026-11-21': { blame: { found: 0, mended: 0 } } });
});
