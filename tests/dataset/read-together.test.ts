import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExtracts } from '../../src/dataset/loading/load';
import { OOCD } from '../../src/dataset/kinds/oocd';
import { overlapCheck } from '../../src/dataset/quality/overlap';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { Engine, TableFile } from '../../src/engine/engine';
import { failureInWords } from '../../src/vocabulary/failure';
import { oocdColumns, refusalOf } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile, type TestColumn } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

async function opened(
  name: string,
  columns: readonly TestColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Promise<TableFile> {
  const file = await nodeDecoder.open(parquetFile(columns, metadata), name);
  if (!file.ok) throw new Error(failureInWords(file.failure));
  return file.value;
}

async function together(...files: readonly { file: TableFile; mapping?: Mapping }[]): Promise<Dataset> {
  const dataset = await loadExtracts(engine, files);
  if (!dataset.ok) throw new Error(failureInWords(dataset.failure));
  return dataset.value;
}

async function rowsOf({ table }: Dataset, columns: string): Promise<readonly string[]> {
  const rows = await engine.query({
    text: `select concat_ws(' ', ${columns}) as line from "${table}" order by row_no`,
    values: [],
  });
  return Array.from({ length: rows.numRows }, (_, at) => String(rows.get(at)?.toJSON()['line']));
}

const march = oocdColumns([
  column('event_date', 'day', ['2022-03-04', '2022-03-05']),
  column('record_id', 'text', ['a1', 'a2']),
  column('sex', 'text', ['male', 'female']),
]);

/** The same as a foreign file of April: other names, dates as text, age as a band, no sex. */
const april: readonly TestColumn[] = [
  column('When', 'text', ['01/04/2022', '02/04/2022', '03/04/2022']),
  column('Where', 'text', ['Camden', 'Camden', 'Barnet']),
  column('Who', 'text', ['IC?', 'B1', 'W1']),
  column('Ages', 'text', ['10-17', '10-17', '10-17']),
  column('What', 'text', ['CR', 'charge', 'CR']),
  column('record_id', 'text', ['b1', 'b2', 'a2']),
];
const told: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'Camden',
  kind: 'oocd',
  columns: {
    event_date: { from: 'When', dates: 'DD/MM/YYYY' },
    borough: { from: 'Where' },
    ethnicity: { from: 'Who' },
    age_band: { from: 'Ages' },
    disposal: { from: 'What', values: { cr: 'community_resolution' } },
    record_id: { from: 'record_id' },
  },
  declared: { periodFrom: '2022-04-01', periodTo: '2022-04-30' },
};

describe('files that are each of one area', () => {
  const of = (area: string): Mapping => ({ ...told, columns: { ...told.columns, borough: { every: area } } });
  const areasOf = async (...mappings: readonly Mapping[]) => {
    const files = await Promise.all(
      mappings.map(async (mapping, at) => ({ file: await opened(`${String(at)}.parquet`, april), mapping })),
    );
    return (await together(...files)).mapping?.areas;
  };

  it('are known to be of those areas, and of none where the rows of one say it themselves', async () => {
    expect(await areasOf(of('E09000001'))).toEqual(['E09000001']);
    expect(await areasOf(of('E09000001'), of('E09000007'), of('E09000001'))).toEqual(['E09000001', 'E09000007']);
    expect(await areasOf(of('E09000001'), told)).toBeUndefined();
    expect(await areasOf(told)).toBeUndefined();
  });
});

describe('files read into one extract', () => {
  it('stand one after the other, each read its own way, empty where one lacks a column of the other', async () => {
    const dataset = await together(
      { file: await opened('march.parquet', march, { period_from: '2022-03-01', period_to: '2022-03-31' }) },
      { file: await opened('april.parquet', april), mapping: told },
    );
    expect(dataset.file).toBe('march.parquet and april.parquet');
    expect(dataset.fingerprint).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}$/);
    expect(dataset.rows).toBe(5);
    expect(dataset.coverage).toEqual({ from: '2022-03-01', to: '2022-04-30', declared: true });
    expect(await rowsOf(dataset, 'event_date, borough, ethnicity, age, sex, disposal')).toEqual([
      '2022-03-04 E09000007 W1 15 male charge',
      '2022-03-05 E09000007 W1 15 female charge',
      '2022-04-01 E09000007 NX b10-17 NR community_resolution',
      '2022-04-02 E09000007 B1 b10-17 NR charge',
      '2022-04-03 E09000003 W1 b10-17 NR community_resolution',
    ]);
  });

  it('tells what two of them have in common, and drops nothing', async () => {
    const dataset = await together(
      { file: await opened('march.parquet', march) },
      { file: await opened('april.parquet', april), mapping: told },
      { file: await opened('march again.parquet', [...march, column('send', 'text', ['none', 'none'])]) },
    );
    expect(dataset.rows).toBe(7);
    expect(dataset.file).toBe('march.parquet and 2 more files');
    const overlaps = inWords(await overlapCheck.ask({ engine, dataset, contract: OOCD }));
    expect(overlaps.map(({ what }) => what)).toEqual([
      '1 row of april.parquet has a record_id that march.parquet has too.',
      '2 rows of march again.parquet have a record_id that march.parquet has too.',
      'march.parquet and march again.parquet both hold 1 month of a borough: Camden in March 2022.',
      '1 row of march again.parquet has a record_id that april.parquet has too.',
    ]);
  });

  it('are refused before a row is read where they cannot be one', async () => {
    const counted = oocdColumns([column('count', 'int', [3, 4])]);
    const periods = [...oocdColumns([], ['event_date']), column('period', 'text', ['2022-23', '2022-23'])];
    const pair = async (columns: readonly TestColumn[], metadata: Readonly<Record<string, string>> = {}) =>
      refusalOf(
        loadExtracts(engine, [
          { file: await opened('one.parquet', march) },
          { file: await opened('other.parquet', columns, metadata) },
        ]),
      );
    expect(await pair(counted)).toBe(
      'One file is counted and another has a row for each event. File: other.parquet. Found: it differs from one.parquet. Ask for files of one form, or open each of them by itself.',
    );
    expect(await pair(periods)).toMatch(/^One file gives days and another gives periods\. File: other\.parquet\./);
    expect(await pair(march, { synthetic: 'true' })).toMatch(/^One file is synthetic and another is real\./);
  });
});
