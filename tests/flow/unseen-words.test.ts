/**
 * Sentences in which numbers are masked or withheld are as short and as easy as all others: those of sheets before a room
 * in Panel mode, and those of a protected pack.
 */
import { beforeAll, expect, it, vi } from 'vitest';
import type { References } from '../../src/dataset/references/references';
import type { Comparator } from '../../src/selection/selection';
import { agesOnOffer, areasOnOffer, periodsOnOffer } from '../../src/workbook/pack-mode/pack-scope';
import { packSheet } from '../../src/workbook/pack-mode/pack-sheet';
import { type Answering, answeringColumns } from '../support/answer-sheets';
import { seeded, seedOfRun } from '../support/damaged';
import { bothOverviews, bothSheets } from '../support/for-others';
import { runs } from '../support/long-form';
import { startNodeEngine } from '../support/node-engine';
import { plantedDecisions } from '../support/planted-extract';
import { randomSelection } from '../support/random-selection';
import { publishedOf, samplePack } from '../support/sample-pack';
import { sampleReferences } from '../support/sample-references';
import { hardOn } from '../support/sentence-checks';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const COMPARATORS: readonly Comparator[] = ['white', 'all_others', 'total'];
const SEED = seedOfRun();
let references: References;
let file: Answering;
beforeAll(async () => {
  references = await sampleReferences();
  file = await answeringColumns(await startNodeEngine(), await plantedDecisions(2), {});
});

it(`holds before a room, whatever is chosen (SEED=${SEED})`, async () => {
  const dice = seeded(SEED);
  let masked = 0;
  for (let drawn = 0; drawn < runs(4, 60); drawn += 1) {
    const selection = drawn === 0 ? {} : randomSelection(dice, [file.extract], ['children', 'events', 'any']);
    const sheets = await (drawn % 4 === 3 ? bothOverviews : bothSheets)(file, selection, references);
    expect(hardOn(sheets.masked), JSON.stringify(selection)).toEqual([]);
    if (JSON.stringify(sheets.masked).includes('[masked]')) masked += 1;
  }
  expect(masked).toBeGreaterThan(0);
});

it('holds in a pack, of every area, age and period and beside everyone', async () => {
  const published = publishedOf(await samplePack());
  const found = areasOnOffer(published).flatMap((area) =>
    agesOnOffer(published, area).flatMap((age) =>
      periodsOnOffer(published, area, age).flatMap((period) =>
        COMPARATORS.flatMap((comparator) => hardOn(packSheet(published, { area, age, period }, comparator))),
      ),
    ),
  );
  expect([...new Set(found.map(({ where, why, text }) => `${where}: ${why}: ${text}`))]).toEqual([]);
});
