import { join } from 'node:path';
import { expect, test } from 'vitest';
import { talksIn } from '../../scripts/learn-data.ts';
import { printed, readingsFrom } from '../../scripts/learn-readings.ts';
import { read, root } from '../project.ts';

/** Three minutes is what learning takes where nothing else runs, and elsewhere it may take longer. In milliseconds. */
const LONG = 600_000;

test('rules/learned.json is what is learned from rules/learned', { timeout: LONG }, () => {
  const now = printed(readingsFrom(talksIn(join(root, 'rules/learned'))));
  expect(read('rules/learned.json') === now, 'stale: run npm run learn').toBe(true);
});
