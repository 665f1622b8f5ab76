import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/dataset/mapping/guess';
import type { ColumnProfile } from '../../src/dataset/mapping/profile';
import { type OpenQuestion, withAnswer } from '../../src/dataset/mapping/questions';
import { fileOf, profiled } from './mapping-profiles';

const GROUPS = [
  profiled('Financial year', { '2022-23': 6, '2023-24': 6 }),
  profiled('Borough', { Brent: 6, Camden: 6 }),
  profiled('Ethnicity', { 'White - British': 6, 'Black - African': 6 }),
  profiled('Age', { '10-17': 12 }),
  profiled('Disposal', { 'Youth caution': 6, Charge: 6 }),
];
const numbers = (name: string): ColumnProfile =>
  profiled(name, ['3', '17', '4', '9', '120', '41', '8', '*', '15', '2', '76', '1,204']);
const asked = (...columns: readonly ColumnProfile[]): OpenQuestion | undefined =>
  guessMapping(fileOf(...columns), 'oocd').questions.find(({ about }) => about === 'how many');

describe('a column of whole numbers beside groups and periods', () => {
  it.each([
    'Number',
    'Count',
    'n',
    'Total',
    'frequency',
    'value',
    'Number of children',
    'Stops',
    'Obs',
    'measure',
    'col_6',
  ])('%j raises the question how many each row is', (name) => {
    expect(asked(...GROUPS, numbers(name))).toEqual({
      about: 'how many',
      column: 'count',
      question: `Is “${name}” how many decisions each row stands for?`,
      choices: [
        { id: `from:${name}`, label: 'Yes, each row stands for that many' },
        { id: 'none', label: 'No, each row is one decision' },
      ],
    });
  });

  it('is asked about once where there are several, those whose names say so first', () => {
    const question = asked(...GROUPS, numbers('measure'), numbers('Arrests'), numbers('Cases'));
    expect(question?.question).toBe('Does a column say how many decisions each row stands for?');
    expect(question?.choices.map(({ label }) => label)).toEqual([
      'Yes, “Arrests” says how many',
      'Yes, “Cases” says how many',
      'Yes, “measure” says how many',
      'No, each row is one decision',
    ]);
  });

  it('is taken or left as the reader answers, and never before', () => {
    const file = fileOf(...GROUPS, numbers('measure'));
    const { mapping, questions } = guessMapping(file, 'oocd');
    const [question] = questions;
    if (!question) throw new Error('It is asked.');
    expect(mapping.columns['count']).toBeUndefined();
    const yes = withAnswer(mapping, question, 'from:measure');
    expect(yes.columns['count']).toEqual({ from: 'measure' });
    expect(withAnswer(yes, question, 'none').columns['count']).toBeUndefined();
    expect(withAnswer(mapping, question, 'from:another')).toBe(mapping);
  });

  it.each(['Latitude', 'Easting', 'Ward code', 'postcode', 'score', 'rate', 'Year', 'decile', 'previous cautions'])(
    '%j is something else and raises none',
    (name) => expect(asked(...GROUPS, numbers(name))).toBeUndefined(),
  );

  it('is not asked of records with a number or a day of their own', () => {
    const ids = profiled(
      'URN',
      Array.from({ length: 12 }, (_, at) => `A${String(at)}`),
    );
    expect(asked(...GROUPS, ids, numbers('measure'))).toBeUndefined();
    const moments = profiled(
      'Date',
      Array.from({ length: 12 }, (_, at) => `2023-04-${String(at + 10)}T10:23:00Z`),
    );
    expect(asked(...GROUPS.slice(1), moments, numbers('measure'))).toBeUndefined();
  });

  it('is not asked where there is none', () => {
    expect(asked(...GROUPS)).toBeUndefined();
    expect(asked(...GROUPS, profiled('Eligible', { '0': 6, '1': 6 }))).toBeUndefined();
    expect(asked(...GROUPS, profiled('share', { '0.25': 6, '0.75': 6 }))).toBeUndefined();
  });
});
