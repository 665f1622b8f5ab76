/**
 * What others see in Panel mode: of two files that differ within masked counts alone, the masked sheets are the same to the
 * last letter, so that nothing on them can tell one from the other.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { References } from '../../src/dataset/references/references';
import type { PresentedSheet } from '../../src/presentation/figure';
import { type Answering, answeringColumns, figureOf } from '../support/answer-sheets';
import { bothOverviews, bothSheets, everythingIn } from '../support/for-others';
import { startNodeEngine } from '../support/node-engine';
import { plantedDecisions } from '../support/planted-extract';
import { randomSelection } from '../support/random-selection';
import { sampleReferences } from '../support/sample-references';
import { runs } from '../support/long-form';
import { seeded, seedOfRun } from '../support/damaged';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const METADATA = { period_from: '2019-04-01', period_to: '2025-03-31' };
let references: References;
let one: Answering;
let other: Answering;
beforeAll(async () => {
  references = await sampleReferences();
  one = await answeringColumns(await startNodeEngine(), await plantedDecisions(2), METADATA);
  other = await answeringColumns(await startNodeEngine(), await plantedDecisions(3), METADATA);
});

/** Lines of one that are not in the other, each with its place. */
const apart = (here: PresentedSheet, there: PresentedSheet): readonly string[] => {
  const other = new Set(everythingIn(there));
  return everythingIn(here).filter((line) => !other.has(line));
};

const SEED = seedOfRun();

describe('two files that differ within counts of 1 to 3', () => {
  it('are told apart by what the reader sees, and where only 1 is masked', async () => {
    const [here, there] = [await bothSheets(one, {}, references, 1), await bothSheets(other, {}, references, 1)];
    expect(apart(here.exact, there.exact).some((line) => line.startsWith('/figures/'))).toBe(true);
    expect(apart(here.masked, there.masked).some((line) => line.startsWith('/figures/'))).toBe(true);
  });

  it(`are not told apart by any masked sheet (SEED=${SEED})`, async () => {
    const dice = seeded(SEED);
    for (let drawn = 0; drawn < runs(6, 60); drawn += 1) {
      const selection = drawn === 0 ? {} : randomSelection(dice, [one.extract], ['children', 'events', 'any']);
      const both = drawn % 3 === 2 ? bothOverviews : bothSheets;
      const [here, there] = [await both(one, selection, references), await both(other, selection, references)];
      expect(apart(here.masked, there.masked), JSON.stringify(selection)).toEqual([]);
      expect(apart(there.masked, here.masked), JSON.stringify(selection)).toEqual([]);
    }
  });
});

describe('a group of eight of whom all had the outcome, beside one of whom none had', () => {
  it('is told by no masked sheet, though eight are not few', async () => {
    const alike = await answeringColumns(await startNodeEngine(), await plantedDecisions(8, 8), METADATA);
    const { exact, masked } = await bothSheets(alike, {}, references);
    const told = (sheet: PresentedSheet) => everythingIn(sheet).filter((line) => /\b[08] of 8\b/.test(line));
    expect(told(exact).length).toBeGreaterThan(2);
    expect(told(masked)).toEqual([]);
  });
});

describe('a bar of which a count is masked', () => {
  it('is hatched and says so, so that nobody reads a nought', async () => {
    const { masked } = await bothSheets(one, {}, references);
    const drawn = (id: string) => figureOf(masked, id).chart?.values ?? [];
    const rates = drawn('rates').filter(({ form }) => form === 'masked');
    expect(rates.map(({ row }) => row)).toEqual(['asian', 'mixed', 'other', 'NS', 'NR']);
    const ladder = drawn('mix').filter(({ unseen }) => unseen === '[masked]');
    expect(ladder.map(({ row, to }) => [row, to])).toContainEqual(['mixed', 100]);
    expect(ladder.map(({ row }) => row)).toContain('other');
  });
});
