import { inWords } from '../support/findings';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { OOCD } from '../../src/dataset/kinds/oocd';
import { type ColumnByPeriod, tallied } from '../../src/dataset/quality/by-period';
import { absencesIn, categoryFindings } from '../../src/dataset/quality/categories';
import { missingFindings, nobodyKnown } from '../../src/dataset/quality/missing';
import { lowMonths } from '../../src/dataset/quality/months';
import { partsFor } from '../../src/dataset/quality/duplicates';
import { periodInWords, yearInWords } from '../../src/dataset/quality/periods';
import { inHundred, listed } from '../../src/presentation/quality/words/words';
import { codedColumns } from '../../src/dataset/kinds/stored-columns';

function columnNamed(name: string): ColumnByPeriod['column'] {
  const column = codedColumns(OOCD).find((one) => one.name === name);
  if (!column) throw new Error(name);
  return column;
}

/** Half-years from April 2022 on: code -> amounts. */
function halfYears(name: string, amounts: Readonly<Record<string, readonly number[]>>): ColumnByPeriod {
  const first = 46;
  const cells = Object.entries(amounts).flatMap(([code, values]) =>
    values.map((amount, place) => ({ code, period: first + place, amount })),
  );
  return tallied(columnNamed(name), 6, cells);
}

describe('periods', () => {
  it('are counted from April 1999', () => {
    expect(periodInWords(46, 6)).toBe('April to September 2022');
    expect(periodInWords(47, 6)).toBe('October 2022 to March 2023');
    expect(yearInWords(23)).toBe('2022-23');
    expect(yearInWords(0)).toBe('1999-00');
  });
});

describe('a category that comes or goes', () => {
  const gravity = (of: Readonly<Record<string, readonly number[]>>) => absencesIn(halfYears('gravity_scheme', of));
  it('is named where its usual share would give twenty rows', () => {
    const found = gravity({ '1-4': [100, 100, 0, 0], '1-5': [0, 0, 100, 100] });
    expect(found).toEqual([
      {
        column: 'gravity_scheme',
        label: 'Scores 1 to 4 (to 2023)',
        expected: 200,
        when: 'no longer appears after October 2022 to March 2023',
      },
      {
        column: 'gravity_scheme',
        label: 'Scores 1 to 5 (since 2023)',
        expected: 200,
        when: 'first appears in April to September 2023',
      },
    ]);
  });
  it('is not where so few may be missing by chance', () => {
    expect(gravity({ '1-4': [1000, 1000, 1000], '1-5': [19, 19, 0] })).toEqual([]);
    expect(gravity({ '1-4': [1000, 1000, 1000], '1-5': [21, 21, 0] })).toHaveLength(1);
  });
  it('is told when it is gone for a while', () => {
    const found = gravity({ '1-4': [500, 500, 500, 500], '1-5': [50, 0, 0, 50] });
    expect(found.map(({ when, expected }) => [when, Math.round(expected)])).toEqual([
      ['is absent from October 2022 to March 2023 to April to September 2023', 91],
    ]);
  });
  it('does not count gaps in the column as rows without it', () => {
    expect(gravity({ NR: [1000, 0], '1-4': [0, 1000] })).toEqual([]);
  });
  it('stops quoting where it is a group or a place, and not where the code says that something goes on', () => {
    const borough = halfYears('borough', { E09000007: [60, 0], E09000014: [60, 60] });
    const status = halfYears('data_status', { official: [60, 0], provisional: [0, 60] });
    expect(inWords(categoryFindings([borough, status])).map(({ severity, what }) => [severity, what])).toEqual([
      [
        'stops quoting',
        '1 category appears or vanishes: Camden (borough) no longer appears after April to September 2022.',
      ],
    ]);
  });
});

describe('cells that say nothing', () => {
  it('stand by financial year, each kind of silence apart', () => {
    const found = inWords(
      missingFindings([halfYears('ethnicity', { W1: [80, 70, 40], NS: [20, 20, 30], NR: [0, 10, 30] })]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toBe('1 column has cells that say nothing; most of all ethnicity, not stated: 23.3 in 100.');
    expect(found[0]?.table?.rows).toEqual([
      ['ethnicity, not stated', '23.3', '20', '30'],
      ['ethnicity, not recorded', '13.3', '5', '30'],
    ]);
  });
  it('name a column that is filled at one time and empty at another', () => {
    const found = inWords(missingFindings([halfYears('send', { none: [0, 80], NR: [100, 20] })]));
    expect(found[1]?.what).toBe('1 column is empty in some periods and filled in others: send.');
    expect(found[1]?.table?.rows).toEqual([['send', 'April to September 2022']]);
  });
  it('are not told where there are none', () => {
    expect(missingFindings([halfYears('send', { none: [50, 80] })])).toEqual([]);
  });
});

describe('a month far below those around it', () => {
  const coverage: Dataset['coverage'] = { from: '2023-04-01', to: '2023-10-31', declared: true };
  const months = (amounts: readonly number[]) => new Map(amounts.map((amount, place) => [279 + place, amount]));
  it('is named', () => {
    expect(lowMonths(months([50, 52, 48, 15, 50, 51, 49]), coverage)).toEqual([{ month: 282, amount: 15, usual: 50 }]);
  });
  it('is not where months are small, or it is above a half of the usual', () => {
    expect(lowMonths(months([15, 12, 18, 1, 15, 11, 19]), coverage)).toEqual([]);
    expect(lowMonths(months([50, 52, 48, 26, 50, 51, 49]), coverage)).toEqual([]);
  });
  it('is not where the file covers it in part', () => {
    const part = { ...coverage, to: '2023-10-05' } as const;
    expect(lowMonths(months([50, 52, 48, 50, 50, 51, 3]), part)).toEqual([]);
    expect(lowMonths(months([50, 52, 48, 50, 50, 51, 3]), coverage)).toHaveLength(0);
  });
});

describe('words and sizes', () => {
  it('shares in 100 with one decimal', () => {
    expect([
      inHundred(264, 1000),
      inHundred(1, 10_000),
      inHundred(0, 5),
      inHundred(5, 5),
      inHundred(9_999, 10_000),
    ]).toEqual(['26.4', 'under 0.1', '0', '100', 'over 99.9']);
  });
  it('lists with what is left out', () => {
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
    expect(listed(['a'])).toBe('a');
  });
  it('compares a large file part by part', () => {
    expect([partsFor(10), partsFor(2_000_001), partsFor(10_000_000)]).toEqual([1, 2, 5]);
  });
});

describe('a file in which nobody’s ethnicity is known', () => {
  it('says that nothing can be compared by ethnicity', () => {
    expect(inWords(nobodyKnown([halfYears('ethnicity', { NS: [40, 0], NR: [20, 10] })]))).toMatchObject([
      {
        id: 'no-ethnicity-known',
        severity: 'stops quoting',
        what: 'Ethnicity is not known in any row: nothing in this file can be compared by ethnicity.',
        rows: 70,
      },
    ]);
    expect(nobodyKnown([halfYears('ethnicity', { NS: [40, 0], NR: [20, 10], W1: [1] })])).toEqual([]);
    expect(nobodyKnown([halfYears('send', { NR: [40] })])).toEqual([]);
  });
});
