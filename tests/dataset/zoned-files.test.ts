import { inWords } from '../support/findings';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { referenceOfTable } from '../../src/dataset/references/reference-table';
import { mappingFor } from '../../src/dataset/mapping/guess';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { previewOf } from '../../src/dataset/mapping/preview';
import { profileOf } from '../../src/dataset/loading/profile-of';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { failureInWords } from '../../src/vocabulary/failure';
import { datasetFrom, loadBlob, loadColumns, oocdColumns } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const SHARED = new URL('../../../shared/data/', import.meta.url);
const shared = (name: string): URL => new URL(name, SHARED);
const isThere = existsSync(shared('faults/repro-01-midnight-london-tz.parquet'));

const told = ({ findings }: Dataset) =>
  inWords(findings)
    .filter(({ id }) => id === 'moved-day')
    .map(({ what, soWhat }) => `${what} ${soWhat}`);

async function daysOf({ table }: Dataset): Promise<readonly string[]> {
  const asked = sql`select coalesce(event_date::varchar, '') as day from ${identifier(table)} order by row_no`;
  return readRows(await engine.query(asked), { day: { type: 'text' } }).map(({ day }) => day);
}

const MANY =
  'They count on the day in London: in summer, 23:30 in universal time (UTC) on 31 May is 00:30 on 1 June here.';

/** A text that is mapped column by column, as the opening page does it. */
const mapped = (columns: Mapping['columns'], kind: Mapping['kind'] = 'oocd'): Mapping => ({
  ...mappingFor(kind),
  columns,
});

const text = (...lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

describe('moments with a zone in Parquet', () => {
  it('are days in London, summer and winter, and the report says how many that moved', async () => {
    const moments = ['2023-03-31T23:00:00', '2023-03-31T22:59:59', '2023-12-31T23:30:00', '2022-06-30T23:30:00'];
    const data = await datasetFrom(loadColumns(engine, oocdColumns([column('event_date', 'zoned', moments)])));
    expect(await daysOf(data)).toEqual(['2023-04-01', '2023-03-31', '2023-12-31', '2022-07-01']);
    expect(told(data)).toEqual([
      `2 rows have a time whose zone means another day in London than the day written. ${MANY}`,
    ]);
  });

  it('without a zone stay as they are, and nothing is told', async () => {
    const moments = ['2023-03-31T23:00:00', '2023-06-30T23:59:59'];
    const data = await datasetFrom(loadColumns(engine, oocdColumns([column('event_date', 'moment', moments)])));
    expect(await daysOf(data)).toEqual(['2023-03-31', '2023-06-30']);
    expect(told(data)).toEqual([]);
  });

  it('of children held are months in London', async () => {
    const columns = [
      column('establishment', 'text', ['Feltham']),
      column('month', 'zoned', ['2022-03-31T23:00:00']),
      column('ethnicity', 'text', ['B1']),
      column('age', 'int', [16]),
      column('count', 'int', [3]),
    ];
    const file = await nodeDecoder.open(parquetFile(columns), 'held.parquet');
    if (!file.ok) throw new Error(failureInWords(file.failure));
    expect(await referenceOfTable(file.value)).toMatchObject({
      value: { establishments: { rows: [{ month: '2022-04', count: 3 }] } },
    });
  });

  it.skipIf(!isThere)('midnight in London, as pandas writes it, is that day', async () => {
    const name = 'faults/repro-01-midnight-london-tz.parquet';
    const data = await datasetFrom(loadBlob(engine, new Blob([readFileSync(shared(name))]), name));
    const days = await daysOf(data);
    expect(days.filter((day) => !day.endsWith('-01'))).toEqual([]);
    expect(days.filter((day) => day.slice(5) >= '04' && day.slice(5) < '11').sort()).toEqual([
      ...['2023-04-01', '2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01', '2023-10-01'],
    ]);
    expect(days.length).toBe(12);
    expect(told(data)).toEqual([
      `6 rows have a time whose zone means another day in London than the day written. ${MANY}`,
    ]);
  });
});

describe('moments with a zone in text', () => {
  it.skipIf(!isThere)('of a small file are days in London', async () => {
    const name = 'faults/repro-08-bst-text.csv';
    const columns = {
      event_date: { from: 'Date', dates: 'YYYY-MM-DD' },
      borough: { from: 'Borough' },
      ethnicity: { from: 'Self-defined ethnicity' },
      age: { from: 'Age range' },
      disposal: { from: 'Outcome' },
    } as const;
    const data = await datasetFrom(
      loadBlob(engine, new Blob([readFileSync(shared(name))]), name, { mapping: mapped(columns) }),
    );
    expect(await daysOf(data)).toEqual(['2023-04-01', '2023-03-31', '2023-12-31']);
    expect(told(data)).toEqual([
      '1 row has a time whose zone means another day in London than the day written. It counts on the day in London: in summer, 23:30 in universal time (UTC) on 31 May is 00:30 on 1 June here.',
    ]);
  });

  it.skipIf(!isThere)(
    'of 907 searches by one force are all in June, 64 of them on another day than written',
    async () => {
      const name = 'greater-manchester-searches-2019-06.csv';
      const columns = {
        event_date: { from: 'Date', dates: 'YYYY-MM-DD' },
        borough: { every: 'outside_london' },
        ethnicity: { from: 'Self-defined ethnicity' },
        age: { from: 'Age range' },
        disposal: { from: 'Outcome' },
      } as const;
      const blob = new Blob([readFileSync(shared(name))]);
      const data = await datasetFrom(loadBlob(engine, blob, name, { mapping: mapped(columns) }));
      const days = await daysOf(data);
      expect(days.length).toBe(907);
      expect(days.filter((day) => day.startsWith('2019-06')).length).toBe(907);
      expect(told(data)).toEqual([
        `64 rows have a time whose zone means another day in London than the day written. ${MANY}`,
      ]);
    },
  );
});

describe('lengths of separation', () => {
  const EPISODES = [
    // Through the change of the clocks in March: 71 hours have passed on a clock that shows 72.
    ['2024-03-29 12:00', '2024-04-01 12:00', 71],
    // And 73 in October.
    ['2024-10-25 12:00', '2024-10-28 12:00', 73],
    ['2024-03-30T12:00:00Z', '2024-04-02T12:00:00+01:00', 71],
    // The hour that comes twice is told apart where zones are written.
    ['2024-10-27 01:50 BST', '2024-10-27 01:10 GMT', 1 / 3],
    ['2024-06-01T00:00:00+02:00', '2024-06-01T00:00:00-04:00', 6],
    ['2024-06-01 12:00', '2024-06-01T12:00:00Z', 1],
  ] as const;

  it('are hours that passed, whatever clocks and zones the moments are written in', async () => {
    const rows = EPISODES.map(([start, end]) => `${start},${end},Camden,Feltham,B1,16`);
    const columns = {
      start: { from: 'from', dates: 'YYYY-MM-DD' },
      end: { from: 'until', dates: 'YYYY-MM-DD' },
      ...Object.fromEntries(['borough', 'establishment', 'ethnicity', 'age'].map((name) => [name, { from: name }])),
    } as const;
    const file = text('from,until,borough,establishment,ethnicity,age', ...rows);
    const data = await datasetFrom(loadBlob(engine, file, 'r49.csv', { mapping: mapped(columns, 'rule49') }));
    const asked = sql`select hours, length_band::varchar as band from ${identifier(data.table)} order by row_no`;
    const found = readRows(await engine.query(asked), { hours: { type: 'number' }, band: { type: 'text' } });
    expect(found.map(({ hours }) => hours)).toEqual(EPISODES.map(([, , hours]) => expect.closeTo(hours, 9)));
    expect(found.map(({ band }) => band)).toEqual(['to_72h', 'to_14d', 'to_72h', 'to_72h', 'to_72h', 'to_72h']);
    expect(await daysOf(data)).toEqual([
      ...['2024-03-29', '2024-10-25', '2024-03-30', '2024-10-27', '2024-05-31', '2024-06-01'],
    ]);
  });

  it('of Parquet moments without a zone are hours on the clock in London', async () => {
    const [start, end] = [['2024-03-29T12:00:00'], ['2024-04-01T12:00:00']];
    const hours = async (type: 'moment' | 'zoned') => {
      const base = oocdColumns([column('start', type, start), column('end', type, end)], ['event_date', 'disposal']);
      const data = await datasetFrom(loadColumns(engine, [...base, column('establishment', 'text', ['feltham'])]));
      const found = await engine.query(sql`select hours from ${identifier(data.table)}`);
      return readRows(found, { hours: { type: 'number' } }).map((row) => row.hours);
    };
    expect([await hours('moment'), await hours('zoned')]).toEqual([[71], [72]]);
  });
});

it('the preview says of a moment with a zone what loading makes of it', async () => {
  const zoned = column('when', 'zoned', ['2023-03-31T23:00:00', '1999-12-31T23:59:59', null]);
  const file = await nodeDecoder.open(parquetFile([zoned]), 'when.parquet');
  if (!file.ok) throw new Error(failureInWords(file.failure));
  const profile = await profileOf(engine, file.value);
  if (!profile.ok) throw new Error(failureInWords(profile.failure));
  expect(profile.value.columns[0]?.values.map(({ value }) => value)).toEqual([
    ...[null, '1999-12-31 23:59:59', '2023-04-01 00:00:00'],
  ]);
  const preview = previewOf(mapped({ event_date: { from: 'when' } }), profile.value);
  expect(preview.columns[0]).toMatchObject({ understood: 1, notRecorded: 1, notRecognised: 1 });
});
