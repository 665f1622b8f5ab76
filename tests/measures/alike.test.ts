import { describe, expect, test } from 'vitest';
import { adjustmentOf, isTooFew, leftOf } from '../../src/measures/adjustment';
import { stratifiedByGroup } from '../../src/measures/stratified';
import type { Verdict } from '../../src/measures/verdict';
import type { GroupRow } from '../../src/measures/measured';
import { strataFrom, type StratumRow } from '../support/strata';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1', 'B2'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const UNKNOWN: GroupRow = { id: 'NR', label: 'Not recorded', codes: ['NR'], kind: 'unknown' };

const row = (stratum: number, ethnicity: string, events: number, at_risk: number, more = {}): StratumRow => ({
  more: '',
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

const measured = (rows: readonly StratumRow[]) =>
  stratifiedByGroup(strataFrom(rows), [BLACK, WHITE, UNKNOWN], () => WHITE);

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

describe('one more column', () => {
  const crude = [row(1, 'B1', 60, 100), row(1, 'W1', 40, 100)];
  const within = (more: string, black: readonly [number, number][], white: readonly [number, number][]) => [
    ...black.map(([events, atRisk], at) => row(at + 1, 'B1', events, atRisk, { more })),
    ...white.map(([events, atRisk], at) => row(at + 1, 'W1', events, atRisk, { more })),
  ];

  test('is named where holding it leaves no clear gap or turns the gap round, and nowhere else', () => {
    const rows = [
      ...crude,
      ...within(
        'age',
        [
          [50, 60],
          [10, 40],
        ],
        [
          [32, 38],
          [8, 62],
        ],
      ),
      ...within(
        'sex',
        [
          [30, 50],
          [30, 50],
        ],
        [
          [20, 50],
          [20, 50],
        ],
      ),
    ];
    const [black] = measured(rows).alike;
    expect(black?.turned.map(({ column, adjustment }) => [column, adjustment])).toEqual([['age', 'vanishes']]);
    expect(black?.turned[0]?.ratio.estimate.toFixed(2)).toBe('1.12');
  });

  test('counts nobody twice: bases, bounds and unmatched are those of the columns held', () => {
    const rows = [...crude, ...within('age', [[60, 100]], [[40, 100]])];
    expect(measured(rows).all.atRisk.count).toBe(200);
    expect(alikeOf(rows)).toMatchObject({ compared: 200, withoutMatch: 0, matched: { group: 100, reference: 100 } });
  });
});

describe('what becomes of a gap', () => {
  const gap = (estimate: number, verdict: Verdict) => ({ estimate, verdict });

  test.each([
    [gap(0.7, 'less'), gap(0.83, 'less'), 'stays'],
    [gap(1.66, 'more'), gap(0.7, 'less'), 'reverses'],
    [gap(0.68, 'less'), gap(1.06, 'could be chance'), 'vanishes'],
    [gap(1.97, 'more'), gap(1.2, 'could be chance'), 'vanishes'],
    [gap(1.97, 'more'), gap(1.8, 'could be chance'), 'weakens'],
    [gap(1.05, 'could be chance'), gap(1.4, 'more'), 'appears'],
    [gap(1.05, 'could be chance'), gap(0.9, 'could be chance'), 'unclear'],
    [gap(0.7, 'less'), gap(1.4, 'too few to say'), 'too few'],
  ] as const)('from %j to %j: %s', (before, after, is) => {
    expect(adjustmentOf(before, after)).toBe(is);
  });

  test('what is left of it is told on the logarithm, whichever side it is on', () => {
    expect(leftOf(4, 2).toFixed(3)).toBe('0.500');
    expect(leftOf(0.25, 0.5).toFixed(3)).toBe('0.500');
    expect(leftOf(0.5, 2).toFixed(3)).toBe('-1.000');
  });

  test.each([
    [{ group: 50, reference: 50 }, 200, false],
    [{ group: 49, reference: 500 }, 549, true],
    [{ group: 500, reference: 49 }, 549, true],
    [{ group: 60, reference: 60 }, 241, true],
  ])('%j of %s are too few: %s', (matched, compared, few) => {
    expect(isTooFew(matched, compared)).toBe(few);
  });
});
