import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { identifier, sql } from '../../src/sql/statement';
import { datasetFrom, loadColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column, type TestType } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const START = [
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00',
  '2024-01-05T00:00:00',
  null,
];
const END = [
  '2024-01-04T00:00:00',
  '2024-01-04T00:00:01',
  '2024-02-12T00:00:00',
  '2024-02-12T00:00:01',
  null,
  '2024-01-04T00:00:00',
  '2024-01-04T00:00:00',
];

const episodes = (type: TestType, withEnd = true) => [
  column('start', type, START),
  ...(withEnd ? [column('end', type, END)] : []),
  column(
    'borough',
    'text',
    START.map(() => 'outside london'),
  ),
  column(
    'ethnicity',
    'text',
    START.map(() => 'B2'),
  ),
  column(
    'age',
    'int',
    START.map(() => 16),
  ),
  column(
    'establishment',
    'text',
    START.map(() => 'HMYOI Feltham'),
  ),
];

describe.each<TestType>(['moment', 'zoned'])('separations with start and end as %s', (type) => {
  it('get a length band, hours and an event date', async () => {
    const data = await datasetFrom(loadColumns(engine, episodes(type)));
    const answer = await engine.query(
      sql`select length_band::varchar as band, hours, event_date::varchar as day from ${identifier(data.table)} order by row_no`,
    );
    const rows = answer
      .toArray()
      .map((row: { band: string; hours: number; day: string }) => [
        row.band,
        row.hours && Math.round(row.hours),
        row.day,
      ]);
    expect(rows).toEqual([
      ['to_72h', 72, '2024-01-01'],
      ['to_14d', 72, '2024-01-01'],
      ['to_42d', 1008, '2024-01-01'],
      ['over_42d', 1008, '2024-01-01'],
      ['open', null, '2024-01-01'],
      ['NX', null, '2024-01-05'],
      ['NR', null, null],
    ]);
    expect(data.supplied).toEqual(expect.arrayContaining(['event_date', 'start', 'end', 'length_band']));
    expect(inWords(data.findings).find(({ id }) => id === 'not-recognised-length_band')?.examples).toEqual([
      '2024-01-05 00:00:00 to 2024-01-04 00:00:00',
    ]);
  });
});

describe('separations without an end column', () => {
  it('have no length: a column that was not supplied is not "still open"', async () => {
    const data = await datasetFrom(loadColumns(engine, episodes('moment', false)));
    expect(data.supplied).not.toContain('length_band');
  });
});
