import { describe, expect, test } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { intersectionOf, intersectionsOffered } from '../../src/selection/intersection';
import { isDay, lengthInWords } from '../../src/selection/day';
import { matchedColumns, matchingOffered, matchedTogether, toggleHeld } from '../../src/selection/matched-on';

const OOCD = extractContract('oocd');
const ALL = OOCD.columns.map(({ name }) => name);

describe('what is held equal', () => {
  test('holds what came before from the start, beside what the decision is about', () => {
    expect(matchedColumns(OOCD, ALL, [])).toEqual(['offence_group', 'gravity', 'admission', 'previous_disposals']);
    for (const kind of ['kcpo', 'remand'] as const)
      expect(matchedColumns(extractContract(kind), ALL, [])).toEqual(['offence_group', 'previous_disposals', 'age']);
    const rule49 = extractContract('rule49');
    const supplied = rule49.columns.map(({ name }) => name);
    expect(matchedColumns(rule49, supplied, [])).toEqual(['previous_disposals', 'age', 'establishment']);
  });

  test('gravity is offered only beside its scheme, and brings it along', () => {
    const withoutScheme = ALL.filter((name) => name !== 'gravity_scheme');
    expect(matchingOffered(OOCD, withoutScheme)).not.toContain('gravity');
    expect(matchedTogether(['gravity', 'age'])).toEqual(['gravity', 'gravity_scheme', 'age']);
  });

  test('columns that the file did not supply are not held, and what another sheet held does not empty this one', () => {
    expect(matchedColumns(OOCD, ['offence_group', 'age', 'sex'], [])).toEqual(['offence_group']);
    expect(matchedColumns(extractContract('remand'), ALL, ['gravity'])).toEqual([
      'offence_group',
      'previous_disposals',
      'age',
    ]);
  });

  test('the first tick adds to the opening ones; ticking again takes away', () => {
    const more = toggleHeld(OOCD, [], 'sex');
    expect(more).toEqual(['offence_group', 'gravity', 'admission', 'previous_disposals', 'sex']);
    expect(toggleHeld(OOCD, more, 'gravity')).toEqual(['offence_group', 'admission', 'previous_disposals', 'sex']);
  });
});

describe('what is crossed', () => {
  test('is offered where the file can answer, and falls back to the first that it can', () => {
    expect(intersectionsOffered(['age', 'sex', 'borough'])).toEqual(['age_sex', 'area']);
    expect(intersectionOf(['age', 'sex'], 'send')).toBe('age_sex');
  });
});

describe('a day', () => {
  test.each([
    ['2022-06-01', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2022-6-1', false],
    ['0002-06-01', false],
    ["2022-06-01'; drop table oocd", false],
  ])('%s is a day of the calendar: %s', (text, is) => expect(isDay(text)).toBe(is));

  test('spans are said in months, short ones in days', () => {
    expect(lengthInWords('2021-07-05', '2022-05-31')).toBe('11 months');
    expect(lengthInWords('2022-05-31', '2022-05-31')).toBe('1 day');
  });
});
