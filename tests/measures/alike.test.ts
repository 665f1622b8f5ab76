import { describe, expect, test } from 'vitest';
import { alikeByGroup, shiftOf } from '../../src/measures/alike';
import type { GroupRow } from '../../src/measures/measured';
import type { StratumRow } from '../../src/questions/alike';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1', 'B2'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const UNKNOWN: GroupRow = { id: 'NR', label: 'Not recorded', codes: ['NR'], kind: 'unknown' };

const row = (stratum: number, ethnicity: string, events: number, at_risk: number, more = {}): StratumRow => ({
  stratum,
  ethnicity,
  events,
  at_risk,
  unknown: 0,
  sets: 1,
  withheld: 0,
  ...more,
});

/** The two strata of the worked example of Greenland and Robins in statistics/mantel-haenszel-ratio.ts. */
const TWO_SETS = [
  row(1, 'B1', 6, 20),
  row(1, 'B2', 4, 30),
  row(1, 'W1', 5, 50),
  row(2, 'B1', 12, 30),
  row(2, 'W1', 20, 80),
];

const measured = (rows: readonly StratumRow[]) => alikeByGroup(rows, [BLACK, WHITE, UNKNOWN], () => WHITE);

function alikeOf(rows: readonly StratumRow[]) {
  const [first] = measured(rows).alike;
  if (!first?.alike.ok) throw new Error('Like could not be compared with like.');
  return first.alike.value;
}

describe('like for like', () => {
  test('pools the sets as Mantel and Haenszel do, members of a group together', () => {
    const { ratio, usedSets, leftOutSets, withoutMatch, verdict } = alikeOf(TWO_SETS);
    expect([ratio.estimate, ratio.lower, ratio.upper].map((one) => one.toFixed(4))).toEqual([
      '1.7257',
      '1.0355',
      '2.8760',
    ]);
    expect({ usedSets, leftOutSets, withoutMatch, verdict }).toEqual({
      usedSets: 2,
      leftOutSets: 0,
      withoutMatch: 0,
      verdict: 'more',
    });
  });

  test('sets that hold one group alone change no ratio, and are counted with those in them', () => {
    const { ratio, usedSets, leftOutSets, withoutMatch } = alikeOf([
      ...TWO_SETS,
      row(-4, 'B1', 3, 5, { sets: 4 }),
      row(-9, 'W1', 1, 2, { sets: 2 }),
    ]);
    expect(ratio.estimate.toFixed(4)).toBe('1.7257');
    expect({ usedSets, leftOutSets, withoutMatch }).toEqual({ usedSets: 2, leftOutSets: 6, withoutMatch: 7 });
  });

  test('the parts of the gap add up to the gap: 22 of 80 against 25 of 130', () => {
    const { split } = alikeOf(TWO_SETS);
    if (!split.ok) throw new Error(split.why);
    expect(split.value.difference).toBeCloseTo(22 / 80 - 25 / 130, 12);
    expect(split.value.composition + split.value.rate).toBeCloseTo(split.value.difference, 12);
  });

  test('a small group is never clear of chance here, however narrow its range', () => {
    const small = [row(1, 'B1', 4, 4), row(1, 'W1', 500, 1000)];
    expect(alikeOf(small).verdict).toBe('too few to say');
  });

  test('says how many in the base have a value held equal that is not known, whatever their ethnicity', () => {
    const rows = [...TWO_SETS, row(3, 'B1', 1, 4, { unknown: 4 }), row(3, 'NR', 0, 2, { unknown: 2 })];
    expect(measured(rows).unknownHeld).toBe(6);
  });

  test('withheld counts are never compared', () => {
    const [first] = measured([...TWO_SETS, row(3, 'B1', 0, 0, { withheld: 1 })]).alike;
    expect(first?.alike).toEqual({
      ok: false,
      why: 'Part of these counts was withheld by the supplier, so no comparison is made.',
    });
  });

  test('unknown ethnicity and the comparison group are never compared', () => {
    expect(measured([...TWO_SETS, row(1, 'NR', 1, 2)]).alike.map(({ row: { id } }) => id)).toEqual(['black']);
  });
});

describe('what becomes of a gap', () => {
  test.each([
    [0.67, 0.81, 'smaller'],
    [1.66, 1.54, 'smaller'],
    [1.2, 1.5, 'larger'],
    [1.07, 1.09, 'same'],
    [0.7, 0.71, 'same'],
    [0.8, 1.3, 'other way'],
    [0.7, 1.02, 'smaller'],
  ] as const)('from %s to %s: %s', (before, after, shift) => {
    expect(shiftOf(before, after)).toBe(shift);
  });
});
