import { describe, expect, it } from 'vitest';
import { countedTwice } from '../../src/dataset/mapping/counted-twice';
import { guessMapping } from '../../src/dataset/mapping/guess';
import { previewOf } from '../../src/dataset/mapping/preview';
import type { ColumnProfile } from '../../src/dataset/mapping/profile';
import { fileOf, profiled } from './mapping-profiles';

function told(...columns: readonly ColumnProfile[]) {
  const file = fileOf(...columns);
  const { mapping } = guessMapping(file, 'oocd');
  return countedTwice(mapping, file, previewOf(mapping, file));
}

describe('a total beside its parts', () => {
  it.each([
    ['Borough', 'London', ['Camden', 'Brent']],
    ['Borough', 'Greater London', ['Camden', 'Brent']],
    ['Borough', 'England and Wales', ['Camden', 'Brent']],
    ['LA code', 'E12000007', ['E09000007', 'E09000005']],
    ['Ethnicity', 'All', ['White - Irish', 'Black - African']],
    ['Ethnicity', 'All ethnic groups', ['White', 'Black']],
    ['Ethnicity', 'All usual residents', ['White', 'Black']],
    ['Ethnicity', 'Total', ['White', 'Black']],
    ['Age', 'All ages', ['15', '16']],
    ['Sex', 'Persons', ['Male', 'Female']],
    ['Sex', 'Both sexes', ['Male', 'Female']],
    ['Disposal', 'Grand Total', ['Charge', 'Youth caution']],
    ['Sub-area', 'Total (all wards)', ['North', 'South']],
    ['Crime group', 'All offences', ['Theft', 'Drugs']],
  ])('in %s is told: %j', (name, total, parts) => {
    const values = Object.fromEntries([[total, 7], ...parts.map((part) => [part, 20] as const)]);
    expect(told(profiled(name, values))).toContainEqual({
      as: 'total',
      column: name,
      values: [total],
      rows: 7,
      parts: [],
    });
  });

  it.each([
    ['Offence', { 'All other theft': 7, Drugs: 20 }],
    ['Station', { London: 7, Leeds: 20 }],
    ['Ward', { 'All Saints': 7, Abbey: 20 }],
    ['Ethnicity', { All: 40 }],
  ])('is none in %s %j', (name, values) => expect(told(profiled(name, values))).toEqual([]));

  it('a word that the mapping reads as a code is no total', () => {
    const file = fileOf(profiled('Reason', { Both: 5, GOAD: 9 }), profiled('Establishment', { Feltham: 14 }));
    const { mapping } = guessMapping(file, 'rule49');
    expect(countedTwice(mapping, file, previewOf(mapping, file))).toEqual([]);
  });
});

describe('two classifications in one column', () => {
  it('five broad groups and groups within them', () => {
    const values = { Asian: 10, Black: 12, White: 20, 'Asian - Indian': 4, 'Black - African': 5 };
    expect(told(profiled('Ethnicity', values))).toEqual([
      {
        as: 'broad and detailed',
        column: 'Ethnicity',
        values: ['Asian', 'Black'],
        rows: 22,
        parts: ['Asian - Indian', 'Black - African'],
      },
    ]);
  });

  it('is none where broad groups stand for what has no detail', () => {
    expect(told(profiled('Ethnicity', { Asian: 10, 'Black - African': 5, 'Not stated': 4 }))).toEqual([]);
  });

  it('a band of ages and ages within it', () => {
    expect(told(profiled('Age', { '10-17': 10, '15': 4, '16': 4 }))).toEqual([
      { as: 'bands', column: 'Age', values: ['10-17'], rows: 10, parts: ['15', '16'] },
    ]);
    expect(told(profiled('Age', { '25 - 45': 10, 'Greater than 45': 4, '18': 4, '28': 4, '31': 2 }))).toEqual([
      { as: 'bands', column: 'Age', values: ['25 - 45'], rows: 10, parts: ['28', '31'] },
    ]);
    expect(told(profiled('Age', { '28': 10, '31': 4, '40': 4, '16': 3 }))).toEqual([]);
    expect(told(profiled('Age range', { '10-17': 10, '18-24': 4, '25-34': 4, 'over 34': 9, 'under 10': 1 }))).toEqual(
      [],
    );
  });
});
