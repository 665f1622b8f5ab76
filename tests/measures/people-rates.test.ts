import { describe, expect, test } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { referencesFor } from '../../src/measures/official-figures';
import { peopleOf } from '../../src/measures/population-sums';
import { perThousand } from '../../src/measures/per-thousand';
import { representationOf } from '../../src/measures/representation';
import { againstWhite, byEthnicity, populationsOf, ROWS, rowOf, scope, yearlyCounts } from './population-fixtures';

const HEAD = 'borough,ethnicity,age,count,source,year';

function population(counts: Readonly<Record<string, number>>) {
  const lines = Object.entries(counts).map(([code, count]) => `Camden,${code},15,${count},Census,2021`);
  const [first] = populationsOf([HEAD, ...lines].join('\n'));
  if (!first) throw new Error('No population.');
  return first;
}

const measure = (events: Readonly<Record<string, number>>, people: Readonly<Record<string, number>>, months = 12) =>
  perThousand(
    {
      table: yearlyCounts(events),
      population: population(people),
      scope: scope(['E09000007'], ['15'], months),
      unit: 'children',
    },
    ROWS,
    againstWhite,
  );

describe('rates per 1,000 people a year', () => {
  test('41 of 28,010 against 15 of 19,017 (Rothman and Greenland), annualised', () => {
    const { rows } = measure({ B1: 41, W1: 15 }, { B1: 28_010, W1: 19_017 }, 6);
    const black = rowOf(rows, 'black');
    expect(black.range.ok && black.range.value.estimate).toBeCloseTo((2 * 41 * 1000) / 28_010, 10);
    const value = black.comparison?.ok ? black.comparison.value : null;
    expect(value?.ratio.estimate).toBeCloseTo(1.85576, 4);
    expect(value?.ratio.lower).toBeCloseTo(1.04108, 4);
    expect(value?.ratio.upper).toBeCloseTo(3.44942, 4);
    expect(value?.excess.estimate).toBeCloseTo(41 - (28_010 * 15) / 19_017, 8);
  });

  test('unknown ethnicity bounds the ratio and names the tipping share', () => {
    const { rows, unknown } = measure({ B1: 40, W1: 60, NS: 20, NR: 10 }, { B1: 1000, W1: 1200 });
    expect(unknown.count).toBe(30);
    const { bounds } = rowOf(rows, 'black');
    expect(bounds?.estimate).toBeCloseTo(0.8, 10);
    expect(bounds?.lower).toBeCloseTo(0.533333, 5);
    expect(bounds?.upper).toBeCloseTo(1.4, 10);
    expect(bounds?.tippingShare).toBeCloseTo(0.636364, 5);
    expect(rowOf(rows, 'NS').comparison).toBeNull();
    expect(rowOf(rows, 'NS').range.ok).toBe(false);
  });

  test('more events than people is a rate above 1,000, and flagged', () => {
    const { rows } = measure({ B1: 237, W1: 30 }, { B1: 232, W1: 500 });
    expect(rowOf(rows, 'black').exceeds).toBe(true);
    const { range } = rowOf(rows, 'black');
    expect(range.ok && range.value.estimate).toBeCloseTo(1021.55, 2);
    expect(rowOf(rows, 'white').exceeds).toBe(false);
  });

  test('nobody in the comparison group: no upper limit, never a plain infinity to print', () => {
    const { comparison } = rowOf(measure({ B1: 12, W1: 0 }, { B1: 1000, W1: 1000 }).rows, 'black');
    expect(comparison?.ok && comparison.value.ratio.upper).toBe(Infinity);
    expect(comparison?.ok && comparison.value.ratio.lower).toBeGreaterThan(1);
  });

  test('a group that the population does not give has no rate', () => {
    expect(peopleOf(new Map([['black', 100]]), ['B1'])).toBeNull();
    expect(peopleOf(new Map([['black', 100]]), ['B2', 'B1', 'B9'])).toBe(100);
  });
});

describe('everyone as the comparison group', () => {
  const EVERYONE = { id: 'all', label: 'all', codes: ['B1', 'W1', 'NS', 'NR'], kind: 'group' } as const;

  test('the unknown are within everyone wherever they belong: from 40 to 70 of 130', () => {
    const { rows } = perThousand(
      {
        table: yearlyCounts({ B1: 40, W1: 60, NS: 20, NR: 10 }),
        population: population({ B1: 1000, W1: 1200 }),
        scope: scope(['E09000007'], ['15'], 12),
        unit: 'children',
      },
      ROWS,
      () => EVERYONE,
    );
    const { bounds } = rowOf(rows, 'black');
    expect(bounds?.lower).toBeCloseTo(40 / 130 / (1000 / 2200), 10);
    expect(bounds?.upper).toBeCloseTo(70 / 130 / (1000 / 2200), 10);
  });
});

describe('over-representation', () => {
  test('58 in 100 of those held, 24 in 100 of the population: 34 points, 2.42 times (K2)', () => {
    const people = new Map([
      ['B1', 24],
      ['W1', 76],
    ]);
    const { rows, known, unknown } = representationOf(byEthnicity({ B1: 58, W1: 42, NS: 9 }), people, ROWS);
    expect([known.count, unknown.count]).toEqual([100, 9]);
    const { represented } = rowOf(rows, 'black');
    if (!represented.ok) throw new Error(represented.why);
    expect(represented.value.measures.percentagePoints.estimate).toBeCloseTo(34, 10);
    expect(represented.value.measures.ratio.estimate).toBeCloseTo(2.4167, 4);
    expect(represented.value.excess).toBeCloseTo(34, 10);
    expect(represented.value.verdict).toBe('over');
    // 58 to 67 of all 109, whoever the nine are.
    const { bounds } = represented.value;
    expect(bounds?.ratio.lower).toBeCloseTo(58 / 109 / 0.24, 10);
    expect(bounds?.ratio.upper).toBeCloseTo(67 / 109 / 0.24, 10);
    expect(bounds?.percentagePoints.lower).toBeCloseTo(5800 / 109 - 24, 10);
    expect(bounds?.percentagePoints.upper).toBeCloseTo(6700 / 109 - 24, 10);
    expect(rowOf(rows, 'NS').represented.ok).toBe(false);
    expect(rowOf(rows, 'asian').represented).toEqual({
      ok: false,
      why: 'The population does not give this group.',
    });
  });

  test('a group that the population does not give is in neither share, with its number', () => {
    const people = new Map([
      ['B1', 24],
      ['W1', 76],
    ]);
    const { rows, known, missing, notGiven } = representationOf(byEthnicity({ B1: 58, W1: 42, A1: 50 }), people, ROWS);
    expect([known.count, notGiven.count, missing]).toEqual([100, 50, ['Asian', 'Mixed', 'Other']]);
    const { represented } = rowOf(rows, 'black');
    expect(represented.ok && represented.value.measures.ratio.estimate).toBeCloseTo(58 / 24, 10);
  });

  test('a group given elsewhere and without a row here has nobody here, and its events stay in the base', () => {
    const people = new Map([
      ['B1', 24],
      ['W1', 76],
    ]);
    const given = new Set(['B1', 'W1', 'A1']);
    const { rows, known } = representationOf(byEthnicity({ B1: 58, W1: 42, A1: 50 }), people, ROWS, given);
    expect(known.count).toBe(150);
    expect(rowOf(rows, 'asian').represented).toEqual({
      ok: false,
      why: 'No child of this group lives here, so its share cannot be compared.',
    });
  });
});

test('published figures are matched by extract and measure; a neighbouring step is said to be one', () => {
  const figure = {
    kind: 'remand',
    group: 'black',
    setting: '',
    place: '',
    period: '',
    value: 1,
    unit: '%',
    source: '',
  };
  const figures = [
    { ...figure, measure: 'Share of children remanded to custody' },
    { ...figure, measure: 'Convicted, of children remanded into custody' },
    { ...figure, kind: 'kcpo', measure: 'Share of children remanded to custody' },
  ];
  expect(referencesFor(figures, extractContract('remand'), 'representation')).toEqual([
    { figure: figures[0], sameSetting: false },
  ]);
  expect(referencesFor(figures, extractContract('remand'), 'not_convicted')).toEqual([
    { figure: figures[1], sameSetting: true },
  ]);
  expect(referencesFor(figures, extractContract('oocd'), 'representation')).toEqual([]);
});
