/** Random selections over every sheet: each sentence is held against the table that it stands on. */
import { beforeAll, expect, it } from 'vitest';
import { type AllSamples, allSamples, KINDS } from '../support/all-samples';
import { seeded } from '../support/damaged';
import { randomSelection } from '../support/random-selection';
import { faultsOn } from '../support/sentence-checks';

/** The same selections on every machine, unless SEED names others; the long walk of tests/heavy draws new ones. */
const SEED = Number(process.env.SEED ?? 20_261_128);
const SHEETS = ['overview', ...KINDS] as const;
/** Sixty selections on each of five sheets: three hundred. */
const EACH = 60;
const UNITS = ['children', 'any', 'events'] as const;

console.log(`tests/flow/sentence-walk.test.ts: seed ${SEED}; to run it again: SEED=${SEED}`);

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 240_000);

it.each(SHEETS)(
  'every sentence of %s holds, whatever is chosen',
  async (id) => {
    const dice = seeded(SEED + SHEETS.indexOf(id));
    for (let turn = 0; turn < EACH; turn++) {
      const selection = randomSelection(dice, samples.extracts, UNITS);
      const sheet = await samples.sheet(id, selection);
      expect(faultsOn(sheet), `turn ${turn} of seed ${SEED}: ${JSON.stringify(selection)}`).toEqual([]);
    }
  },
  900_000,
);
