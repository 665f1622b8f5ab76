import { describe, expect, test } from 'vitest';
import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { BROAD_GROUPS, UNKNOWN_ETHNICITY } from '../../src/vocabulary/ethnicity';
import { BOROUGHS } from '../../src/vocabulary/places';
import { broadGroup } from '../../data/model/groups';
import { at } from '../../data/model/random';
import type { Sheet } from '../../data/model/sheet';
import { POPULATION, sample } from './samples';

const BROAD_BY_CODE = new Map(BROAD_GROUPS.flatMap(({ id, members }) => members.map((code) => [code, id] as const)));
const LONDON = new Set(BOROUGHS.map(({ code }) => code));
const FIVE = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge'];

const truth = (sheet: Sheet, row: number): BroadGroup => broadGroup(at(sheet.truth, row));
const recorded = (sheet: Sheet, row: number): string => {
  const code = sheet.code('ethnicity').get(row) ?? 'NR';
  return UNKNOWN_ETHNICITY.includes(code) ? 'unknown' : (BROAD_BY_CODE.get(code) ?? 'unknown');
};
const countRows = (sheet: Sheet, test_: (row: number) => boolean): number => {
  let count = 0;
  for (let row = 0; row < sheet.rows; row += 1) if (test_(row)) count += 1;
  return count;
};
const inPopulation = (sheet: Sheet, row: number): boolean => {
  const age = sheet.whole('age').get(row);
  return age !== null && age >= 10 && age <= 17 && LONDON.has(sheet.code('borough').get(row) ?? '');
};

describe('the truth lies within the bounds of unknown ethnicity (statistics/measures.md)', () => {
  const { sheet } = sample('oocd');

  test.each(['black', 'mixed', 'asian', 'other'] as const)('decisions per child of the population, %s', (group) => {
    const people = (broad: string): number =>
      POPULATION.reduce((sum, cell) => sum + (broadGroup(cell.group) === broad ? cell.count : 0), 0);
    const known = (broad: string): number =>
      countRows(sheet, (row) => inPopulation(sheet, row) && recorded(sheet, row) === broad);
    const unknown = known('unknown');
    const real = (broad: string): number =>
      countRows(sheet, (row) => inPopulation(sheet, row) && truth(sheet, row) === broad) / people(broad);
    const low = known(group) / people(group) / ((known('white') + unknown) / people('white'));
    const high = (known(group) + unknown) / people(group) / (known('white') / people('white'));
    expect(real(group) / real('white')).toBeGreaterThan(low);
    expect(real(group) / real('white')).toBeLessThan(high);
  });

  test.each(['black', 'mixed', 'asian', 'other'] as const)('charge out of the five disposals, %s', (group) => {
    const inBase = (row: number): boolean => FIVE.includes(sheet.code('disposal').get(row) ?? '');
    const charged = (row: number): boolean => sheet.code('disposal').get(row) === 'charge';
    const atRisk = (broad: string): number => countRows(sheet, (row) => inBase(row) && recorded(sheet, row) === broad);
    const events = (broad: string): number => countRows(sheet, (row) => charged(row) && recorded(sheet, row) === broad);
    const real = (broad: string): number =>
      countRows(sheet, (row) => charged(row) && truth(sheet, row) === broad) /
      countRows(sheet, (row) => inBase(row) && truth(sheet, row) === broad);
    const [x, n] = [events('unknown'), atRisk('unknown')];
    const low = events(group) / (atRisk(group) + n - x) / ((events('white') + x) / (atRisk('white') + x));
    const high = (events(group) + x) / (atRisk(group) + x) / (events('white') / (atRisk('white') + n - x));
    expect(real(group) / real('white')).toBeGreaterThan(low);
    expect(real(group) / real('white')).toBeLessThan(high);
  });
});

describe('missing ethnicity is not random', () => {
  const { sheet } = sample('oocd');
  const unknown = (row: number): boolean => recorded(sheet, row) === 'unknown';
  const seen = (row: number): string | null => sheet.code('ethnicity_observed').get(row);
  const share = (rows: (row: number) => boolean, hit: (row: number) => boolean): number =>
    countRows(sheet, (row) => rows(row) && hit(row)) / countRows(sheet, rows);

  test('officers saw more of the children without a known ethnicity as Black', () => {
    const amongUnknown = share(
      (row) => unknown(row) && seen(row) !== null,
      (row) => seen(row) === 'black',
    );
    const amongKnown = share(
      (row) => !unknown(row) && seen(row) !== null,
      (row) => seen(row) === 'black',
    );
    expect(amongUnknown - amongKnown).toBeGreaterThan(0.07);
  });

  test('it is more often missing where nothing came of the case, and in the street', () => {
    const overall = share(() => true, unknown);
    expect(share((row) => sheet.code('disposal').get(row) === 'nfa', unknown)).toBeGreaterThan(1.3 * overall);
    expect(share((row) => sheet.code('route').get(row) === 'street', unknown)).toBeGreaterThan(1.5 * overall);
  });

  test('about 8 in 100 are not stated and 6 not recorded, and the two stay apart', () => {
    expect(
      share(
        () => true,
        (row) => sheet.code('ethnicity').get(row) === 'NS',
      ),
    ).toBeCloseTo(0.08, 1.9);
    expect(
      share(
        () => true,
        (row) => sheet.code('ethnicity').get(row) === 'NR',
      ),
    ).toBeCloseTo(0.06, 1.9);
  });

  test('the officer saw what the child did not say', () => {
    expect(share(unknown, (row) => seen(row) !== null)).toBeGreaterThan(0.85);
  });
});
