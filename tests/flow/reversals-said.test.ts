/** What is said of files in which there is nothing to compare, or too few: opened through a mapping as a person would. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { plain } from '../../src/presentation/figure';
import { figureOf, wordsOn } from '../support/answer-sheets';
import { answeringMapped } from '../support/mapped-extract';
import { startNodeEngine } from '../support/node-engine';
import { faultsOn } from '../support/sentence-checks';

const FOLDER = new URL('../../../shared/data/reversals/', import.meta.url);
const HEADER =
  'record_id,person_id,event_date,borough,ethnicity,age,sex,offence_group,gravity,gravity_scheme,admission,disposal';

interface Row {
  readonly ethnicity: string;
  readonly disposal: 'charge' | 'community_resolution';
}

/** Rows in the shape of the shared files: each child once, on days of one year. */
function csv(rows: readonly Row[]): Blob {
  const lines = rows.map(({ ethnicity, disposal }, at) => {
    const day = new Date(Date.UTC(2024, 3, 1 + (at % 360))).toISOString().slice(0, 10);
    return `x${at},p${at},${day},E09000003,${ethnicity},${14 + (at % 4)},male,violence,3,1-5,admitted,${disposal}`;
  });
  return new Blob([[HEADER, ...lines].join('\n')]);
}

const of = (ethnicity: string, resolved: number, charged: number): readonly Row[] => [
  ...Array.from({ length: resolved }, () => ({ ethnicity, disposal: 'community_resolution' as const })),
  ...Array.from({ length: charged }, () => ({ ethnicity, disposal: 'charge' as const })),
];

/** Rows, and the first sentence that a person reads. */
const MADE: readonly (readonly [string, readonly Row[], string])[] = [
  ['nobody’s ethnicity known', of('NS', 30, 40), 'Ethnicity is not known for any of 70 decisions'],
  [
    'one row',
    of('B2', 0, 1),
    'There are no White children here to compare with. 0 of 1 Black children got a community resolution at their first formal or informal outcome.',
  ],
  ['one row of unknown ethnicity', of('NS', 1, 0), 'Ethnicity is not known for the 1 child here'],
  [
    'only the group compared with',
    of('W1', 20, 40),
    'There is nobody to compare with White children. A community resolution: 20 of 60 decisions for White children.',
  ],
  [
    'one beside fourteen',
    [...of('B2', 1, 0), ...of('W1', 1, 13)],
    'A community resolution: 1 of 1 decision for Black children, 1 of 14 for White children. That is too few to tell.',
  ],
  [
    'three beside one',
    [...of('B2', 3, 0), ...of('W1', 0, 1)],
    'A community resolution: 3 of 3 decisions for Black children, 0 of 1 for White children. That is too few to tell.',
  ],
  [
    'all with the outcome',
    [...of('B2', 60, 0), ...of('W1', 70, 0)],
    'A community resolution: 60 of 60 decisions for Black children, 70 of 70 for White children. Nobody here had another outcome, so there is nothing to compare.',
  ],
  [
    'nobody with the outcome',
    [...of('B2', 0, 60), ...of('W1', 0, 70)],
    'A community resolution: 0 of 60 decisions for Black children and 0 of 70 for White children. Nobody in either group had this outcome, so there is nothing to compare.',
  ],
  [
    'equal shares',
    [...of('B2', 30, 30), ...of('W1', 40, 40)],
    'A community resolution: 50 in 100 decisions for Black children (30 of 60). For White children, it was 50 in 100 (40 of 80). There is no gap.',
  ],
  [
    'forty-nine beside many',
    [...of('B2', 9, 40), ...of('W1', 300, 100)],
    'A community resolution: 9 of 49 decisions for Black children, 300 of 400 for White children. That is too few to tell.',
  ],
  [
    'fifty beside many',
    [...of('B2', 10, 40), ...of('W1', 300, 100)],
    'A community resolution was less likely for Black children than for White children. It was 20 in 100 decisions (10 of 50), against 75 in 100 (300 of 400).',
  ],
  [
    'the larger of two clear gaps, which is the lighter one',
    [...of('A1', 45, 15), ...of('B2', 40, 160), ...of('W1', 100, 100)],
    'A community resolution was less likely for Black children than for White children. It was 20 in 100 decisions (40 of 200), against 50 in 100 (100 of 200).',
  ],
];

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, 60_000);

describe('a file with', () => {
  it.each(MADE)('%s', async (_name, rows, headline) => {
    const sheet = await (await answeringMapped(engine, csv(rows), 'made.csv')).sheet({ ticks: { month: [] } });
    expect(plain(sheet.headline)).toBe(headline);
    const rates = ['rates', 'triple', 'unknowns'].map((id) => figureOf(sheet, id));
    const own = { ...sheet, figures: rates };
    expect(faultsOn(own)).toEqual([]);
    for (const { reading, remark = '' } of rates) {
      expect([reading.sayAloud, reading.sum, remark].join(' ')).not.toMatch(/no upper limit|no number|Infinity|NaN|-0/);
    }
  });
});

it('one child is said as one', async () => {
  const rows = [...of('B2', 25, 25), ...of('W1', 104, 96)];
  // Their later decisions tell that the number is a child’s; a child counts by the first.
  const later = rows
    .slice(0, 40)
    .map((row, at) => `y${at},p${at},2025-03-30,E09000003,${row.ethnicity},14,male,violence,3,1-5,admitted,charge`);
  const file = await answeringMapped(engine, new Blob([csv(rows), '\n', later.join('\n')]), 'made.csv');
  const { finding } = figureOf(await file.sheet({ ticks: { month: [] }, unit: 'children' }), 'triple');
  expect(plain(finding)).toBe(
    'At the rate of White children, about 1 more Black child would have got a community resolution. That number could be chance.',
  );
});

describe.skipIf(!existsSync(FOLDER))('the shared files', () => {
  it.each([
    ['all_unknown', 'Ethnicity is not known for any of 63 decisions'],
    [
      'one_group',
      'There are no White children here to compare with. A community resolution: 21 of 58 decisions for Black children.',
    ],
    [
      'zero_white',
      'A community resolution: 15 of 50 decisions for Black children, 0 of 46 for White children. That is too few to tell.',
    ],
  ])('%s', async (name, headline) => {
    const file = new Blob([readFileSync(new URL(`${name}.csv`, FOLDER))]);
    const sheet = await (await answeringMapped(engine, file, `${name}.csv`)).sheet();
    expect(plain(sheet.headline)).toBe(headline);
    expect(faultsOn(sheet)).toEqual([]);
    expect(wordsOn(sheet)).not.toMatch(/at least no|= no upper limit|no upper limit times/);
  });
});
