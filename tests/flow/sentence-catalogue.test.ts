/** docs/sentences.md holds every pattern of sentence, so that a statistician can read them all at one sitting. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allSamples, KINDS } from '../support/all-samples';
import { seeded } from '../support/damaged';
import { randomSelection } from '../support/random-selection';
import { type Said, saidOn } from '../support/said';
import { sentencePage } from '../support/sentence-page';

const PAGE = new URL('../../docs/sentences.md', import.meta.url);
/** Selections on each sheet; their seed is fixed, because the page must be the same on every machine. */
const EACH = 12;
const SEED = 2;

it('is the page that the samples make', async () => {
  const samples = await allSamples();
  const said: Said[] = [];
  for (const id of ['overview', ...KINDS] as const) {
    const dice = seeded(SEED);
    for (let turn = 0; turn < EACH; turn++) {
      const selection = randomSelection(dice, samples.extracts, ['children', 'any', 'events']);
      said.push(...saidOn(await samples.sheet(id, selection)));
    }
  }
  const page = sentencePage(said);
  if (process.env.UPDATE_SENTENCES === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
}, 900_000);
