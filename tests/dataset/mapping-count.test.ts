import { release } from '../../src/disclosure/release';
import { previewInWords } from '../../src/presentation/mapping/preview-words';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/dataset/mapping/guess';
import { previewOf } from '../../src/dataset/mapping/preview';
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

describe('a count whose full stop may stand between thousands or before a fraction', () => {
  const readAs = (...values: readonly string[]) => {
    const file = fileOf(...GROUPS, profiled('Count', [...values, ...Array.from({ length: 12 }, () => '7')]));
    const { mapping } = guessMapping(file, 'oocd');
    return previewOf({ ...mapping, columns: { ...mapping.columns, count: { from: 'Count' } } }, file);
  };

  it.each([
    [['12.000'], '12.000'],
    [['3', '12.000', '2345'], '12.000'],
    [['1,234', '1.500'], '1.500'],
    [['1.234.567', '2,345,678', '9.000'], '9.000'],
    [['*', '-1.250', '2500'], '-1.250'],
  ])('%j cannot be opened before somebody says which', (values, example) => {
    const preview = readAs(...values);
    expect(previewInWords(release(preview, 'analyst'))).toBe(
      `The file cannot be read yet: nothing tells whether the count “${example}” is thousands or a fraction.`,
    );
    expect(preview.ready).toBe(false);
  });

  it.each([[['12.000', '1.234.567']], [['12.000', '12.5']], [['1.234', '345']], [['12,000', '12.5']], [['12 000']]])(
    '%j can be opened, because the column tells',
    (values) => {
      expect(readAs(...values).ready).toBe(true);
    },
  );

  it('is left to loading where the profile did not see every value', () => {
    const file = fileOf(...GROUPS, { ...profiled('Count', ['12.000', '3']), otherRows: 10 });
    const { mapping } = guessMapping(file, 'oocd');
    const preview = previewOf({ ...mapping, columns: { ...mapping.columns, count: { from: 'Count' } } }, file);
    expect(preview.ready).toBe(true);
  });
});
