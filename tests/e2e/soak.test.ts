import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { allBoxes } from './harness/boxes.ts';
import { useLibrary } from './harness/library.ts';
import { soak } from './harness/soak.ts';

/**
 * A random run in every kind of box: short in the tests, long by `npm run soak`. A long run is made of parts, each with
 * a page and a seed of its own, so that a fault ends only its part and is replayed quickly. The environment chooses:
 *
 * - `AMENDS_SOAK_KINDS`: the kinds of box, as a regular expression (`slate|gmail`); all of them if not given;
 * - `AMENDS_SOAK_STEPS`: how many steps each kind is used for;
 * - `AMENDS_SOAK_SEED`: the seed of the first part; the others count on from it;
 * - `AMENDS_SOAK_REPORT`: a file that gets one line of JSON after every part.
 */
const steps = Number(process.env.AMENDS_SOAK_STEPS ?? 15);
const firstSeed = Number(process.env.AMENDS_SOAK_SEED ?? 1);
const report = process.env.AMENDS_SOAK_REPORT;
const wanted = new RegExp(process.env.AMENDS_SOAK_KINDS ?? '', 'i');
const kinds = allBoxes.filter(({ kind }) => wanted.test(kind));

const PART = 500;
/** A step waits for the editor, and no longer than this in the mean, in milliseconds. */
const PATIENCE = 1500;

const library = useLibrary();

const quoted = (kind: string) => `'^${kind}$'`;

async function note(line: object): Promise<void> {
  if (!report) return;
  await mkdir(dirname(report), { recursive: true });
  await appendFile(report, `${JSON.stringify(line)}\n`);
}

test('a kind of box is chosen', () => expect(kinds).not.toEqual([]));

test.each(kinds)(
  `$kind: nothing is doubled, lost or misplaced in ${steps} random steps`,
  { timeout: 30_000 + steps * PATIENCE },
  async ({ kind, address, box }) => {
    const outcomes: Record<string, number> = {};
    const faults: string[] = [];
    let run = 0;
    for (let part = 0; part * PART < steps; part++) {
      const [seed, length] = [firstSeed + part, Math.min(PART, steps - part * PART)];
      const began = performance.now();
      const soaked = await soak(() => library.open(address, box), kind, box, seed, length);
      run += soaked.steps;
      for (const [outcome, count] of Object.entries(soaked.outcomes))
        outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
      const replay = `AMENDS_SOAK_KINDS=${quoted(kind)} AMENDS_SOAK_SEED=${seed} AMENDS_SOAK_STEPS=${soaked.steps} npm run soak`;
      if (soaked.fault) faults.push(`step ${soaked.steps} of ${replay}\n${soaked.fault}`);
      const seconds = Math.round((performance.now() - began) / 1000);
      await note({ kind, seed, ...soaked, seconds, ...(soaked.fault ? { replay } : {}) });
    }
    if (steps > PART) console.log(`${kind}: ${run} steps, ${faults.length} faults, ${JSON.stringify(outcomes)}`);
    expect(faults, `${kind}, ${run} steps`).toEqual([]);
    expect(run).toBe(steps);
    // Some editors refuse some edits, but most must get through, or this would test nothing.
    const { written = 0, ...others } = outcomes;
    expect(written).toBeGreaterThanOrEqual(Object.values(others).reduce((sum, count) => sum + count, 0));
  },
);
