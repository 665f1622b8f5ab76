import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../../src/engine/table-header';
import { notedWords } from '../support/noted-words';

type Rows = readonly (readonly string[])[];
const cut = (...lines: readonly string[]): Rows => lines.map((line) => line.split(','));
const numbers = (from: number, to: number, step = 1): readonly string[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => String(from + at * step));

const HAS_NONE = 'The file has no header: its first row holds values, so its columns are numbered.';

describe('numbers as names of columns', () => {
  it.each<[string, readonly string[], Rows]>([
    [
      'ages from 10 to 17 over counts of people',
      ['Area code', 'Area', 'Ethnic group', ...numbers(10, 17)],
      cut('E09000014,Haringey,Black,700,690,720,705,700,700,805,775', 'E09000014,Haringey,White,1,2,3,4,5,6,7,8'),
    ],
    ['years', ['Borough', ...numbers(2015, 2023)], cut('Camden,1,2,3,4,5,6,7,8,9', 'Brent,1,2,3,4,5,6,7,8,9')],
    ['years of which one is far', ['Borough', '1995', '2015', '2023'], cut('Camden,1995,2,3', 'Brent,2001,5,6')],
    [
      'ages in fives',
      ['Group', ...numbers(0, 90, 5)],
      cut(`Black,${numbers(1, 19).join()}`, `White,${numbers(3, 21).join()}`),
    ],
    [
      'months',
      ['Borough', ...numbers(1, 12)],
      cut(`Camden,${numbers(11, 22).join()}`, `Brent,${numbers(1, 12).join()}`),
    ],
    [
      'hours from the latest',
      ['Day', ...numbers(0, 23).toReversed()],
      cut(`Monday,${numbers(1, 24).join()}`, `Sunday,${numbers(1, 24).join()}`),
    ],
    ['two ages', ['Borough', 'Group', '16', '17'], cut('Camden,Black,12,30', 'Brent,White,4,9')],
    ['one age, beside a word over codes', ['LA code', 'Group', '17'], cut('E09000007,Black,12', 'E09000005,White,4')],
    ['one age, beside a word over numbers', ['Borough', 'Total', '17'], cut('Camden,120,12', 'Brent,44,4')],
    ['ages and an open band', ['Borough', ...numbers(85, 89), '90+'], cut('Camden,1,2,3,4,5,6', 'Brent,6,5,4,3,2,1')],
    [
      'months written as days, over counts',
      ['Area code', '2023-04-01', '2023-05-01'],
      cut('E09000007,12,3', 'E09000005,4,9'),
    ],
    ['ages over numbers withheld', ['Code', ...numbers(10, 13)], cut('E09000007,c,12,c,9', 'E09000005,5,c,c,4')],
    [
      'nothing but numbers, where words stand under one',
      numbers(1, 4),
      cut('Camden,White British,15,Charge', 'Brent,Pakistani,16,Charge', 'Brent,Chinese,12,Caution'),
    ],
    ['an empty corner', ['', ...numbers(10, 15)], cut('Black,1,2,3,4,5,6', 'White,1,2,3,4,5,6')],
  ])('%s are a header', (_, header, rows) => {
    const found = headerOf([header, ...rows], 1);
    expect(found.names.slice(1)).toEqual(header.slice(1));
    expect(found.before).toBe(1);
    expect(found.notes.map((noted) => notedWords(noted).what)).not.toContain(HAS_NONE);
  });

  it('are told, because a row of values would look alike', () => {
    const rows = cut('Borough,Group,16,17', 'Camden,Black,12,30', 'Brent,White,4,9');
    expect(headerOf(rows, 1).notes.map(notedWords)).toEqual([
      {
        what: 'The names of 2 columns are numbers, as ages and years across a table are.',
        rows: 0,
        examples: ['16', '17'],
        soWhat: 'If they are values, the file has no header, and its first row is in no figure.',
      },
    ]);
  });

  it('under a band that names the columns before them get those names', () => {
    const ages = numbers(10, 17);
    const rows = cut(
      `Area,Ethnic group,Age${','.repeat(7)}`,
      `,,${ages.join()}`,
      ...['Camden,Black', 'Camden,White', 'Brent,Black', 'Brent,White', 'Barnet,Asian'].map(
        (row) => `${row},${ages.join()}`,
      ),
    );
    expect(headerOf(rows, 1)).toMatchObject({ names: ['Area', 'Ethnic group', ...ages], before: 2 });
  });

  it('of any kind are a header wherever a word stands over a column of values', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    const small = fc.integer({ min: 0, max: 130 }).map(String);
    const any = fc.uniqueArray(fc.oneof(small, fc.integer({ min: 1900, max: 2099 }).map(String)), {
      minLength: 1,
      maxLength: 12,
    });
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
      fc.constantFrom('c', '', '*'),
    );
    const table = fc.tuple(any, fc.integer({ min: 2, max: 9 })).chain(([names, rows]) =>
      fc.record({
        names: fc.constant(names),
        rows: fc.array(fc.tuple(...names.map(() => cell)), { minLength: rows, maxLength: rows }),
      }),
    );
    fc.assert(
      fc.property(table, ({ names, rows }) => {
        const coded = rows.map((row, at) => [`E0900000${(at % 9) + 1}`, ...row]);
        expect(headerOf([['Area code', ...names], ...coded], 1).names).toEqual(['Area code', ...names]);
      }),
      { seed },
    );
  });
});

describe('a row of values', () => {
  it.each<[string, Rows]>([
    [
      'codes, words and counts',
      cut('E09000014,Haringey,Black,10,11,12', 'E09000014,Haringey,White,4,5,6', 'E09000022,Lambeth,Black,1,2,3'),
    ],
    ['words that come again', cut('Haringey,Black,10,11,12', 'Haringey,White,4,5,6', 'Lambeth,Black,1,2,3')],
    ['numbers that run neither up nor down', cut('Haringey,10,11,3', 'Brent,4,5,6', 'Lambeth,1,2,3')],
    ['large numbers', cut('Haringey,700,805,912', 'Brent,440,500,600', 'Lambeth,100,200,300')],
    ['days', cut('2024-03-04,Camden,15', '2024-03-05,Brent,16', '2024-03-06,Barnet,17')],
    ['an age that nobody knows, over ages', cut('Camden,unknown,2', 'Brent,16,3', 'Barnet,17,4')],
    ['a number withheld, over numbers', cut('Camden,c,2', 'Brent,16,3', 'Barnet,17,4')],
    ['two numbers that are far from each other', cut('Camden,White,15,80', 'Brent,Black,14,2', 'Barnet,Asian,16,7')],
    ['one number beside words', cut('Camden,White,15', 'Brent,Black,14', 'Barnet,Asian,16')],
  ])('of %s is none', (_, rows) => {
    const found = headerOf(rows, 1);
    expect(found.notes.map((noted) => notedWords(noted).what)).toContain(HAS_NONE);
    expect(found.before).toBe(0);
  });
});
