import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { openingMonths } from '../../src/selection/months';
import { datasetOver } from './made-up';

const ends = (dataset: Dataset): readonly (string | number | undefined)[] => {
  const months = openingMonths(dataset);
  return [months[0], months.at(-1), months.length];
};

describe('the opening period', () => {
  it('is the latest twelve months', () => {
    expect(ends(datasetOver('2020-04-01', '2023-03-31'))).toEqual(['2022-04', '2023-03', 12]);
  });

  it('leaves out a month that the extract covers in part, at either end', () => {
    expect(ends(datasetOver('2020-04-01', '2023-03-30'))).toEqual(['2022-03', '2023-02', 12]);
    expect(ends(datasetOver('2022-07-02', '2023-02-28'))).toEqual(['2022-08', '2023-02', 7]);
  });

  it('knows that February has 29 days in a leap year', () => {
    expect(ends(datasetOver('2023-01-01', '2024-02-28'))).toEqual(['2023-02', '2024-01', 12]);
    expect(ends(datasetOver('2023-01-01', '2024-02-29'))).toEqual(['2023-03', '2024-02', 12]);
  });

  it('is all the whole months where there are fewer than twelve', () => {
    expect(ends(datasetOver('2022-09-01', '2023-01-31'))).toEqual(['2022-09', '2023-01', 5]);
  });

  it('is empty, so that nothing is restricted, where no month is whole or the cover is not known', () => {
    expect(openingMonths(datasetOver('2022-09-02', '2022-09-30'))).toEqual([]);
    expect(openingMonths(datasetOver('2022-09-01', '2022-09-30', { coverage: null }))).toEqual([]);
  });

  it('takes whole periods where the rows know no month', () => {
    const halves = { grain: 'half_year', months: { first: 255, count: 19 } } as const;
    expect(ends(datasetOver('2021-04-01', '2023-03-31', halves))).toEqual(['2022-04', '2023-03', 12]);
    const cut = { grain: 'financial_year', months: { first: 255, count: 13 } } as const;
    expect(ends(datasetOver('2021-04-01', '2022-12-31', cut))).toEqual(['2021-04', '2022-03', 12]);
  });
});
