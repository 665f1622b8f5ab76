/** Extracts at the edge of what can be answered: each gives a sheet that says what it cannot say, and none falls. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { plain } from '../../src/presentation/figure';
import { type Answering, answeringColumns, figureOf, readRow, wordsOn } from '../support/answer-sheets';
import { startNodeEngine } from '../support/node-engine';
import { column, type TestColumn } from '../support/parquet';

// Twelve whole sheets a file.
vi.setConfig({ testTimeout: 90_000 });

const NEVER = /undefined|NaN|Infinity|null|\[object/;

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

/** Out-of-court decisions, one a child, of these groups and disposals, all in one borough and month. */
function decisions(cases: readonly (readonly [ethnicity: string, disposal: string, times: number])[]): TestColumn[] {
  const rows = cases.flatMap(([ethnicity, disposal, times]) =>
    Array.from({ length: times }, () => [ethnicity, disposal] as const),
  );
  return [
    column(
      'event_date',
      'day',
      rows.map(() => '2024-05-14'),
    ),
    column(
      'borough',
      'text',
      rows.map(() => 'E09000014'),
    ),
    column(
      'ethnicity',
      'text',
      rows.map(([ethnicity]) => ethnicity),
    ),
    column(
      'age',
      'int',
      rows.map(() => 15),
    ),
    column(
      'disposal',
      'text',
      rows.map(([, disposal]) => disposal),
    ),
  ];
}

const withPeople = (columns: readonly TestColumn[]): readonly TestColumn[] => [
  ...columns,
  column(
    'person_id',
    'text',
    (columns[0]?.values ?? []).map((_, row) => `p${String(row)}`),
  ),
];

const YEAR = { period_from: '2024-04-01', period_to: '2025-03-31' };

async function saysNothingStrange(extract: Answering): Promise<void> {
  for (const detail of ['broad', 'nineteen', 'bame'] as const) {
    for (const comparator of ['white', 'black', 'all_others', 'total'] as const) {
      const strange = wordsOn(await extract.sheet({ detail, comparator }))
        .split('\n')
        .filter((line) => NEVER.test(line));
      expect(strange, `${detail}, ${comparator}`).toEqual([]);
    }
  }
}

describe('a file that holds one ethnic group alone', () => {
  it('has no ratio, and says why', async () => {
    const extract = await answeringColumns(
      engine,
      withPeople(
        decisions([
          ['B1', 'charge', 40],
          ['B2', 'community_resolution', 60],
        ]),
      ),
      YEAR,
    );
    const sheet = await extract.sheet();
    const rates = figureOf(sheet, 'rates');
    for (const row of rates.rows) expect(row.cells['times']?.text ?? '', row.label).toBe('');
    expect(plain(sheet.headline)).toBe(
      'There are no White children here to compare with. 60 of 100 Black children got a community resolution at their first formal or informal outcome.',
    );
    expect(readRow(rates, 'black').slice(0, 3)).toEqual(['Black', '60 of 100', '60']);
    expect(readRow(rates, 'black')).toContain('Nobody is in the comparison group: choose another to compare with.');
    expect([sheet.nobody, (await extract.sheet({ ticks: { borough: ['E09000001'] } })).nobody]).toEqual([
      undefined,
      true,
    ]);
    await saysNothingStrange(extract);
  });
});

describe('a counted extract with withheld counts', () => {
  it('says "at least" and compares nothing that rests on them', async () => {
    const cells = [
      ['B1', 'charge', '40'],
      ['B1', 'community_resolution', '60'],
      ['W1', 'charge', '*'],
      ['W1', 'community_resolution', '55'],
      ['A1', 'charge', '30'],
      ['A1', 'community_resolution', '<5'],
    ] as const;
    const extract = await answeringColumns(
      engine,
      [
        column(
          'period',
          'text',
          cells.map(() => '2024-25 H1'),
        ),
        column(
          'borough',
          'text',
          cells.map(() => 'E09000014'),
        ),
        column(
          'ethnicity',
          'text',
          cells.map(([ethnicity]) => ethnicity),
        ),
        column(
          'age',
          'int',
          cells.map(() => 15),
        ),
        column(
          'disposal',
          'text',
          cells.map(([, disposal]) => disposal),
        ),
        column(
          'count',
          'text',
          cells.map(([, , count]) => count),
        ),
      ],
      { extract_kind: 'oocd' },
    );
    const sheet = await extract.sheet();
    const rates = figureOf(sheet, 'rates');
    expect(readRow(rates, 'white')[1]).toContain('at least');
    expect(readRow(rates, 'black')[1]).toBe('60 of 100');
    for (const row of rates.rows) expect(row.cells['times']?.text ?? '', row.label).toBe('');
    await saysNothingStrange(extract);
  });
});

describe('an extract with the required columns alone', () => {
  it('is answered where it can be, and each other figure says what was not supplied', async () => {
    const extract = await answeringColumns(
      engine,
      decisions([
        ['B1', 'charge', 40],
        ['B1', 'community_resolution', 60],
        ['W1', 'charge', 30],
        ['W1', 'community_resolution', 90],
      ]),
      YEAR,
    );
    const sheet = await extract.sheet();
    const unavailable = sheet.figures.flatMap(({ id, unavailable: why }) =>
      why === undefined ? [] : [`${id}: ${why}`],
    );
    expect(plain(sheet.headline)).toBe(
      'A community resolution was less likely for Black children than for White children. It was 60 in 100 decisions (60 of 100), against 75 in 100 (90 of 120).',
    );
    expect(sheet.counts.map(({ label, value }) => `${value} ${label}`)).toEqual(['220 decisions']);
    expect(unavailable).toEqual(
      expect.arrayContaining([
        'oocd-funnel: Not supplied: this extract has no eligible, offered, accepted, completed, so this figure is silent. That is not a zero.',
        'admission: Not supplied: this extract has no admission, so this figure is silent. That is not a zero.',
        'years: This extract covers fewer than two whole years.',
      ]),
    );
    await saysNothingStrange(extract);
  });
});

describe('an extract in which nobody’s ethnicity is known', () => {
  it('keeps everybody in the rows of the unknown and compares nobody', async () => {
    const extract = await answeringColumns(
      engine,
      withPeople(
        decisions([
          ['NS', 'charge', 40],
          ['NR', 'community_resolution', 60],
        ]),
      ),
      YEAR,
    );
    const sheet = await extract.sheet();
    const rates = figureOf(sheet, 'rates');
    expect(readRow(rates, 'NS').slice(0, 3)).toEqual(['Not stated', '0 of 40', '0']);
    expect(readRow(rates, 'all').slice(0, 3)).toEqual(['All children', '60 of 100', '60']);
    expect(rates.unknowns).toContain('Ethnicity is not known for 100 of 100 children (100 in 100)');
    for (const row of rates.rows) expect(row.cells['times']?.text ?? '', row.label).toBe('');
    await saysNothingStrange(extract);
  });
});

describe('an extract with a single row', () => {
  it.each(['B1', 'W1', 'NS', 'not a code'])('of %s gives a sheet', async (ethnicity) => {
    const extract = await answeringColumns(
      engine,
      withPeople(decisions([[ethnicity, 'community_resolution', 1]])),
      YEAR,
    );
    const sheet = await extract.sheet();
    expect(plain(sheet.selection)).toContain('1 child, 1 decision.');
    await saysNothingStrange(extract);
  });
});
