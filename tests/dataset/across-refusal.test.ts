import { describe, expect, it } from 'vitest';
import { acrossRefusal } from '../../src/dataset/references/across-refusal';
import { failureInWords } from '../../src/vocabulary/failure';

const refusal = (...names: readonly string[]) =>
  acrossRefusal({ columns: names.map((name) => ({ name, type: 'text' })) }, 'wide.csv');

describe('an extract whose groups or ages stand across', () => {
  it('is refused with what stands across, and how to turn it', () => {
    const failure = refusal('Month', 'Borough', 'Outcome', 'Asian', 'Black', 'White', 'Total');
    expect(failure && failureInWords(failure)).toBe(
      'The ethnic groups stand across in columns, one each, so no column says the ethnic group of a row. File: wide.csv. Found: the columns Asian, Black, White. Expected: one column with the ethnic group and one with the count, and a row for each ethnic group. Ask the supplier for the table that way, or turn these columns into rows in Excel (Data, From Table, Unpivot Columns). A table of people by borough opens across as it is, where every column is a group, an age, a place or a year.',
    );
  });

  it.each([
    ['Date', 'Borough', 'Disposal', 'Ethnicity', '10', '11', '12', '13'],
    ['Date', 'Borough', 'Disposal', 'Ethnicity', 'Age 15', 'Age 16', 'Age 17'],
    ['Date', 'Borough', 'Disposal', 'Ethnicity', '10-14', '15-17', '18+'],
  ])('of ages too: %s, %s, %s, %s, %s …', (...names) => {
    expect(refusal(...names)?.what).toBe(
      'The ages stand across in columns, one each, so no column says the age of a row.',
    );
  });

  it('is refused where years stand across, and nothing is said of tables of people', () => {
    const failure = refusal('Borough', 'Ethnicity', 'Age', 'Outcome', '2021/22', '2022/23', '2023/24');
    expect(failure && failureInWords(failure)).toBe(
      'The years stand across in columns, one each, so no column says the year of a row. File: wide.csv. Found: the columns 2021/22, 2022/23, 2023/24. Expected: one column with the year and one with the count, and a row for each year. Ask the supplier for the table that way, or turn these columns into rows in Excel (Data, From Table, Unpivot Columns).',
    );
  });

  it.each([
    ['years', '2019', '2020', '2021'],
    ['years', 'FY 2022-23', 'FY 2023-24', 'FY 2024-25'],
    ['years', 'Year ending March 2021', 'Year ending March 2022', 'Year ending March 2023'],
    ['months', 'Jan-23', 'Feb-23', 'Mar-23'],
    ['months', 'April 2023', 'Q2 2023', 'Sept 23'],
  ])('of %s written as %s, %s, %s', (many, ...names) => {
    expect(refusal('Borough', 'Ethnicity', 'Age', 'Disposal', ...names)?.what).toMatch(
      new RegExp(`^The ${many} stand across`),
    );
    // A column that says when is asked about instead.
    for (const says of ['Date', 'Decision date', 'Month', 'Financial year', 'event_date', 'Decided on'])
      expect(refusal(says, 'Borough', 'Ethnicity', 'Age', ...names)).toBeNull();
  });

  it.each([
    ['Date', 'Borough', 'Self-defined ethnicity', 'Age range', 'Outcome'],
    ['Date', 'Borough', 'Ethnicity', 'Age', 'Asian', 'Black', 'White'],
    ['Date', 'Borough', 'Ethnicity', 'Age', '10', '11', '12'],
    ['Date', 'Borough', 'Ethnicity', 'Outcome', '1', '2', '3', '4'],
    ['Date', 'Borough', 'Race', 'Age', 'Other', 'White van', 'Black box'],
    ['Date', 'White', 'Other', 'Age'],
    ['Year', '2019', '2020', '2021', 'Age', 'Ethnicity'],
    ['Borough', 'Ethnicity', 'Age', 'Disposal', '2023'],
    ['Borough', 'Ethnicity', 'Age', 'Mayfair', 'March past', 'Ward 2019', 'Decision 1'],
  ])('is no file where a column says the group and the age: %s, %s, %s, %s …', (...names) => {
    expect(refusal(...names)).toBeNull();
  });
});
