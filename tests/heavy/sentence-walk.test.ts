/** The walk of tests/flow, long: the same three hundred selections on every sheet, more than once where SEED is given. */
import { beforeAll, expect, it } from 'vitest';
import { type AllSamples, allSamples, KINDS } from '../support/all-samples';
import { seeded, seedOfRun } from '../support/damaged';
import { randomSelection } from '../support/random-selection';
import { faultsOn } from '../support/sentence-checks';

const SEED = seedOfRun();
const SELECTIONS = 300;

console.log(`tests/heavy/sentence-walk.test.ts: seed ${SEED}; to run it again: SEED=${SEED}`);

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 240_000);

it.each(['overview', ...KINDS] as const)(
  'every sentence of %s holds in three hundred selections',
  async (id) => {
    const dice = seeded(SEED);
    for (let turn = 0; turn < SELECTIONS; turn++) {
      const selection = randomSelection(dice, samples.extracts, ['children', 'any', 'events']);
      const sheet = await samples.sheet(id, selection);
      expect(faultsOn(sheet), `turn ${turn} of seed ${SEED}: ${JSON.stringify(selection)}`).toEqual([]);
    }
  },
  3_600_000,
);
