/** Files that give five broad groups of ethnicity and nothing within them still get the answer by five groups. */
import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Counters } from '../../src/counting/counters';
import type { Engine } from '../../src/engine/engine';
import { presentFacet } from '../../src/presentation/filters';
import { tickedIn } from '../../src/selection/facets';
import { OPENING_SELECTION, type Part } from '../../src/selection/selection';
import { answerOverview } from '../support/answer-overview';
import { type Answering, answeringColumns, figureOf, readRow, wordsOn } from '../support/answer-sheets';
import { startNodeEngine } from '../support/node-engine';
import { column, type TestColumn } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

type Decided = readonly [ethnicity: string, disposal: string, times: number];

function decisions(made: readonly Decided[]): readonly TestColumn[] {
  const rows = made.flatMap(([ethnicity, disposal, times]) =>
    Array.from({ length: times }, () => [ethnicity, disposal] as const),
  );
  const every = (value: string | number) => rows.map(() => value);
  return [
    column(
      'event_date',
      'day',
      rows.map((_, row) => `2023-${String(4 + (row % 9)).padStart(2, '0')}-11`),
    ),
    column('borough', 'text', every('Brent')),
    column(
      'ethnicity',
      'text',
      rows.map(([ethnicity]) => ethnicity),
    ),
    column('age', 'int', every(15)),
    column(
      'disposal',
      'text',
      rows.map(([, disposal]) => disposal),
    ),
  ];
}

const YEAR = { period_from: '2023-04-01', period_to: '2024-03-31' };
const FIVE: readonly Decided[] = [
  ['Black', 'community_resolution', 60],
  ['Black', 'charge', 40],
  ['White', 'community_resolution', 90],
  ['White', 'charge', 30],
  ['Asian', 'charge', 5],
  ['Mixed', 'charge', 5],
  ['Other', 'charge', 5],
  ['Not stated', 'charge', 7],
];

const ethnicity = ({ extract }: Answering): Part => {
  const part = extract.parts.find(({ id }) => id === 'ethnicity');
  if (!part) throw new Error('No part of ethnicity.');
  return part;
};

describe('an extract of five broad groups', () => {
  it('is answered by the five, with no row of the nineteen that nobody counted', async () => {
    const five = await answeringColumns(engine, decisions(FIVE), YEAR);
    for (const detail of ['broad', 'nineteen'] as const) {
      const sheet = await five.sheet({ detail });
      const rates = figureOf(sheet, 'rates');
      expect(rates.rows.map(({ id }) => id)).toEqual(['asian', 'black', 'mixed', 'white', 'other', 'NS', 'NR', 'all']);
      expect([readRow(rates, 'black')[1], readRow(rates, 'white')[1]]).toEqual(['60 of 100', '90 of 120']);
      expect(wordsOn(sheet)).not.toContain('Caribbean');
    }
  });

  it('says in its findings that no group within is given, and not that anything was not recognised', async () => {
    const { findings } = (await answeringColumns(engine, decisions(FIVE), YEAR)).extract.dataset;
    expect(inWords(findings).find(({ id }) => id === 'broad-only')).toMatchObject({
      severity: 'read beside',
      what: '235 rows have a broad group of ethnicity with no group within it.',
      soWhat: 'They count in the five broad groups, and in none of the nineteen, which are too low by them.',
    });
    expect(inWords(findings).filter(({ id }) => id.startsWith('not-recognised'))).toEqual([]);
  });

  it('takes a tick of Black made where the nineteen are given, and gives it back', async () => {
    const part = ethnicity(await answeringColumns(engine, decisions(FIVE), YEAR));
    expect(part.choices.map(({ code }) => code)).toEqual(['NS', 'A0', 'B0', 'M0', 'W0', 'O0', 'NR', 'NX']);
    expect(tickedIn(part, { ethnicity: ['B1', 'B2', 'B9'] })).toEqual(['B0']);
    expect(tickedIn(part, { ethnicity: ['B1'] })).toEqual([]);
    const nineteen = ethnicity(await answeringColumns(engine, decisions([['B1', 'charge', 3]]), YEAR));
    expect(tickedIn(nineteen, { ethnicity: ['B0'] })).toEqual(['B2', 'B1', 'B9']);
    expect(nineteen.choices).toHaveLength(22);
  });
});

describe('an extract with both', () => {
  const BOTH: readonly Decided[] = [
    ['B1', 'community_resolution', 20],
    ['B2', 'charge', 20],
    ['Black', 'community_resolution', 30],
    ['Black', 'charge', 30],
    ['W1', 'community_resolution', 90],
    ['W1', 'charge', 30],
  ];

  it('counts both in Black, and shows those without a group within beside the three', async () => {
    const both = await answeringColumns(engine, decisions(BOTH), YEAR);
    const rates = figureOf(await both.sheet({ detail: 'nineteen' }), 'rates');
    expect(readRow(rates, 'black')[1]).toBe('50 of 100');
    expect(readRow(rates, 'B0').slice(0, 2)).toEqual(['Black, group within not given', '30 of 60']);
    expect(readRow(rates, 'B1')[1]).toBe('20 of 20');
    expect(rates.rows.map(({ id }) => id)).not.toContain('W0');
    const shown = presentFacet(ethnicity(both), { ticked: new Set(['B1']), countOf: () => 1, state: '' });
    expect(shown.groups.find(({ id }) => id === 'black')).toMatchObject({
      codes: ['B2', 'B1', 'B9', 'B0'],
      count: '4',
      state: 'part',
    });
  });
});

describe('the overview of an extract of the nineteen and of one of broad groups', () => {
  it('has the rows of both, whichever comes first, and no nought where an extract cannot tell', async () => {
    const within: readonly Decided[] = [
      ['B1', 'charge', 30],
      ['B2', 'charge', 10],
      ['W1', 'charge', 60],
    ];
    const orders = decisions(FIVE).map((one) =>
      one.name === 'disposal'
        ? column(
            'stage_reached',
            'text',
            one.values.map(() => 'trigger'),
          )
        : one,
    );
    const nineteen = await answeringColumns(engine, decisions(within), YEAR);
    const five = await answeringColumns(engine, orders, { ...YEAR, extract_kind: 'kcpo' });
    const counters = new Map([nineteen, five].map((one) => [one.extract.counterKey, one.counter]));
    const counter: Counters = {
      ...nineteen.counter,
      count: (key, request) => counters.get(key)?.count(key, request) ?? Promise.reject(new Error(key)),
      strata: (key, request) => counters.get(key)?.strata(key, request) ?? Promise.reject(new Error(key)),
    };
    for (const extracts of [
      [nineteen.extract, five.extract],
      [five.extract, nineteen.extract],
    ]) {
      const sheet = await answerOverview(counter, extracts, { ...OPENING_SELECTION, detail: 'nineteen' });
      const { counts, rows } = figureOf(sheet, 'overview-ethnicity');
      const cells = (id: string) => counts?.rows.find((row) => row.id === id)?.cells;
      expect(cells('black')).toMatchObject({ oocd: { text: '40' }, kcpo: { text: '100' } });
      expect(cells('B1')).toMatchObject({ oocd: { text: '30' }, kcpo: { text: 'not told apart' } });
      expect(cells('B0')).toMatchObject({ oocd: { text: '0' }, kcpo: { text: '100' } });
      expect(rows.find(({ id }) => id === 'B0')?.label).toBe('Black, group within not given');
      expect(rows.map(({ id }) => id)).not.toContain('NX');
    }
  });
});
