import { inWords } from '../support/findings';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { isWithheld, isWithheldMark } from '../../src/dataset/values/withheld-marks';
import {
  evidenceOf,
  formatTold,
  type NumberFormat,
  numberOfText,
  numberWritten,
} from '../../src/dataset/values/written-numbers';
import type { Engine } from '../../src/engine/engine';
import { readNumbers, readRows } from '../../src/sql/rows';
import { identifier, join, sql } from '../../src/sql/statement';
import { datasetFrom, loadBlob, refusalOf } from '../support/extract-files';
import { loadExtracts } from '../../src/dataset/loading/load';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const SPACES = [' ', '\u00a0', '\u2009', '\u202f', "'", '’'];

describe('a number as it is written', () => {
  it.each<[string, NumberFormat | undefined, number | null]>([
    ...SPACES.flatMap((space): [string, undefined, number][] => [
      [`20${space}419`, undefined, 20_419],
      [`1${space}037${space}735`, undefined, 1_037_735],
      [`12${space}000,5`, undefined, 12_000.5],
    ]),
    ['1,037,735', undefined, 1_037_735],
    ['1,234', undefined, 1234],
    ['1.037.735', undefined, 1_037_735],
    ['12.000,5', undefined, 12_000.5],
    ['12,000.5', undefined, 12_000.5],
    ['12.5', undefined, 12.5],
    ['12.0', undefined, 12],
    ['12,5', undefined, 12.5],
    ['0.125', undefined, 0.125],
    ['0,125', undefined, 0.125],
    ['1234.500', undefined, 1234.5],
    ['1.2E+06', undefined, 1_200_000],
    ['-3', undefined, -3],
    ['12.000', undefined, null],
    ['1.234', undefined, null],
    ['12.000', '1.234,5', 12_000],
    ['12.000', '1,234.5', 12],
    ['1,234', '1.234,5', 1.234],
    ['1,234', '1,234.5', 1234],
    ['1.234,5', '1,234.5', null],
    ['1,234.5', '1.234,5', null],
    ['1 2', undefined, null],
    ['12 34', undefined, null],
    ['1,23,456', undefined, null],
    ['01 234', undefined, null],
    ['12,000.000,5', undefined, null],
    ['', undefined, null],
    ['5 children', undefined, null],
  ])('%j, in the format %s, is %s', (text, format, number) => {
    expect(numberWritten(text, format)).toBe(number);
  });

  it(`is read alike by the preview and by the engine, whatever the text and the format (seed ${seed})`, async () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 }).map(String);
    const mark = fc.constantFrom('.', ',', '', ...SPACES);
    const grouped = fc
      .tuple(fc.array(digits, { minLength: 1, maxLength: 4 }), mark, mark, fc.constantFrom('', '-', '+', 'c', ' '))
      .map(
        ([parts, between, last, before]) => `${before}${parts.slice(0, -1).join(between)}${last}${parts.at(-1) ?? ''}`,
      );
    const asked = fc.oneof(grouped, fc.string({ unit: 'grapheme', maxLength: 6 }), digits);
    const texts = fc
      .sample(asked, { numRuns: 1500, seed })
      .map((text) => text.replace(/\0/g, '').replace(/^\p{Zs}+|\p{Zs}+$/gu, ''));
    const rows = join(texts.map((text, place) => sql`(${place}, ${text}::varchar)`));
    for (const format of [undefined, '1,234.5', '1.234,5'] as const) {
      const found = readRows(
        await engine.query(
          sql`select place::double as place, ${numberOfText(identifier('text'), format)} as number, ${isWithheldMark(identifier('text'))} as withheld from (values ${rows}) t(place, text)`,
        ),
        { place: { type: 'number' }, number: { type: 'number', nullable: true }, withheld: { type: 'boolean' } },
      );
      const unlike = found.filter(({ place, number, withheld }) => {
        const text = texts[place] ?? '';
        return numberWritten(text, format) !== number || isWithheld(text) !== withheld;
      });
      expect(
        unlike.map(({ place, number }) => [texts[place], format, number, numberWritten(texts[place] ?? '', format)]),
      ).toEqual([]);
    }
  });

  it('written with any sign between thousands is that number or none, never a thousandth of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...SPACES, ',', '.', ''),
        (counts, mark) => {
          const written = (count: number): string =>
            mark === '' ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, mark);
          const texts = counts.map(written);
          const format = formatTold(evidenceOf(texts));
          texts.forEach((text, at) => {
            const number = numberWritten(text, format === 'not told' ? undefined : format);
            expect(number === null || number === counts[at]).toBe(true);
            if (mark !== '.') expect(number).toBe(counts[at]);
          });
        },
      ),
      { seed },
    );
  });
});

describe('how a column of counts is written', () => {
  it.each<[readonly string[], ReturnType<typeof formatTold>]>([
    [['12.000', '1.234', '345'], '1.234,5'],
    [['12.000', '1.037.735'], '1.234,5'],
    [['12.000', '12,5'], '1.234,5'],
    [['12.000', '345', '7'], 'not told'],
    [['12.000', '345.000', '2'], 'not told'],
    [['12.000', '12.50'], '1,234.5'],
    [['12.000', '0.000'], '1,234.5'],
    [['12.000', '1,234,567'], '1,234.5'],
    [['12.000', '1,234'], 'not told'],
    [['1.234', '2345'], 'not told'],
    [['12.000', '1.5', '2,5'], 'not told'],
    [['1,234', '12,5'], '1.234,5'],
    [['1,234', '345'], undefined],
    [['12', '345', '6789'], undefined],
    [['20 419', '7'], undefined],
    [['12.0', '345.0'], undefined],
    [['*', 'c', ''], undefined],
  ])('%j is %s', (texts, told) => {
    expect(formatTold(evidenceOf(texts))).toBe(told);
  });
});

describe('counts of a file', () => {
  const HEAD = 'period;borough;ethnicity;age_band;disposal;count';
  const file = (...counts: readonly string[]): Blob =>
    new Blob([
      [HEAD, ...counts.map((count) => `2022-23;E09000014;Black;10-17;community_resolution;"${count}"`)].join('\n'),
    ]);
  const load = (...counts: readonly string[]) => loadBlob(engine, file(...counts), 'counted.csv');
  async function sums({ table }: Dataset) {
    const asked = sql`select sum(weight)::integer as total, (count(*) filter (where withheld))::integer as withheld from ${identifier(table)}`;
    const found = readNumbers(await engine.query(asked));
    return [found.get('total'), found.get('withheld')];
  }
  const told = ({ findings }: Dataset) =>
    inWords(findings)
      .filter(({ column }) => column === 'count')
      .map(({ what, examples }) => [what, ...examples].join(' | '));

  const THOUSANDS =
    'A full stop in a count stands between thousands: 12.000 is read as twelve thousand, which the other counts of the column tell.';
  const FRACTION =
    'A full stop in a count stands before a fraction: 12.000 is read as twelve, which the other counts of the column tell.';

  it.each<[readonly string[], number, readonly string[]]>([
    [['12.000', '1.234', '345'], 13_579, [THOUSANDS]],
    [['20 419', '7'], 20_426, []],
    [['20\u00a0419', '1\u202f234', '5\u2009000'], 26_653, []],
    [["1'037'735", '12'], 1_037_747, []],
    [['1,037,735', '1,234'], 1_038_969, []],
    [['1.037.735', '12.000'], 1_049_735, [THOUSANDS]],
    [['12.0', '345.0'], 357, []],
    [['12.000', '345.000', '0.000'], 357, [FRACTION]],
  ])('written %j are %d in all, and the report says how a full stop was read', async (counts, total, says) => {
    const data = await datasetFrom(load(...counts));
    expect(await sums(data)).toEqual([total, 0]);
    expect(told(data)).toEqual(says);
  });

  it('of several files, the report names those in which a full stop was read so', async () => {
    const opened = async (name: string, ...counts: readonly string[]) => {
      const one = await nodeDecoder.open(file(...counts), name);
      if (!one.ok) throw new Error(one.failure.what);
      return { file: one.value };
    };
    const files = [await opened('one.csv', '12.000', '1.234'), await opened('other.csv', '7', '8')];
    expect(told(await datasetFrom(loadExtracts(engine, files)))).toEqual([`${THOUSANDS} | one.csv`]);
  });

  it('that can be read in two ways are refused with what to do', async () => {
    expect(await refusalOf(load('12.000', '345'))).toBe(
      'The counts can be read in two ways: 12.000 may be twelve thousand, or twelve. File: counted.csv. Column: count. Found: a full stop before three figures, and nothing in the column that tells what it means. Expected: whole numbers such as 12000 or 12,000. Ask the supplier which it is, write the counts without a full stop, and open the file again.',
    );
  });

  it('with a fraction are no counts: withheld, and told', async () => {
    const data = await datasetFrom(load('12.000,5', '7'));
    expect(await sums(data)).toEqual([7, 1]);
    expect(told(data)).toContain('1 row has a count that is not a whole number. | 12.000,5');
  });

  const MARKS = [
    ...[
      '[c]',
      '[x]',
      '[z]',
      '[low]',
      '(c)',
      'c',
      'C',
      'x',
      'X',
      'z',
      'S',
      's',
      'supp',
      'Supp.',
      'suppressed',
      'Withheld',
    ],
    ...[
      '*',
      '**',
      '‡',
      '†',
      '~',
      ':',
      '..',
      '...',
      '…',
      '.',
      '-',
      '–',
      '—',
      '−',
      '#',
      '?',
      'n/a',
      'N/A',
      'NA',
      'null',
      'np',
    ],
    ...[
      '<5',
      '< 5',
      '<10',
      '≤5',
      '<=5',
      '<5*',
      'fewer than 5',
      'Fewer than five',
      'less than 10',
      'under 5',
      '5 or fewer',
    ],
    ...['1-4', '1 to 4', '1–4', '1 or 2', 'up to 5', 'not available', '[redacted]', 'confidential', ''],
    ...['n<5', 'n < 5', '＜5', '(<5)', '[<10]', 'Fewer than 5 people', 'less than ten children', 'sup', 'R'],
  ];
  it('withheld by any usual mark are withheld, and none of them is nought', async () => {
    const data = await datasetFrom(load(...MARKS, '7'));
    expect(await sums(data)).toEqual([7, MARKS.length]);
    expect(told(data)).toEqual([`${MARKS.length} rows have a count that was withheld.`]);
  });

  it('of nought are nought, and words are no counts', async () => {
    const data = await datasetFrom(load('0', '0.0', 'many', '5 children', '7'));
    expect(await sums(data)).toEqual([7, 2]);
    expect(told(data)).toContain('2 rows have a count that is not a whole number. | 5 children | many');
  });

  const CONTINENTAL = new URL(
    '../../../shared/data/faults/repro-02-counted-continental-thousands.csv',
    import.meta.url,
  );
  it.skipIf(!existsSync(CONTINENTAL))(
    'written by a continental program are not a thousand times too small',
    async () => {
      const data = await datasetFrom(loadBlob(engine, new Blob([readFileSync(CONTINENTAL)]), 'repro-02.csv'));
      expect(await sums(data)).toEqual([13_579, 0]);
    },
  );
});
