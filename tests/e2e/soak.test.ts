import { expect, test } from 'vitest';
import { allBoxes } from './harness/boxes.ts';
import { useLibrary } from './harness/library.ts';
import { soak } from './harness/soak.ts';

/**
 * A short random run in every kind of box. `npm run soak` makes it long; `AMENDS_SOAK_SEED` and `AMENDS_SOAK_STEPS`
 * replay a run, and `-t` chooses the box.
 */
const steps = Number(process.env.AMENDS_SOAK_STEPS ?? 15);
const seed = Number(process.env.AMENDS_SOAK_SEED ?? 1);
/** A step waits for the editor, and no longer than this in the mean, in milliseconds. */
const PATIENCE = 1500;

const library = useLibrary();

test.each(allBoxes)(
  `$kind: nothing is doubled, lost or misplaced in ${steps} random steps`,
  { timeout: 30_000 + steps * PATIENCE },
  async ({ kind, address, box }) => {
    const page = await library.open(address, box);
    const soaked = await soak(page, kind, box, seed, steps);
    if (steps > 100) console.log(kind, JSON.stringify(soaked));
    expect(soaked.steps).toBe(steps);
    // Some editors refuse some edits, but most must get through, or this would test nothing.
    const { written = 0, ...others } = soaked.outcomes;
    expect(written).toBeGreaterThanOrEqual(Object.values(others).reduce((sum, count) => sum + count, 0));
  },
);
