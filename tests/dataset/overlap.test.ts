import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import { overlapCheck, overlapFindings, overlapOf } from '../../src/dataset/quality/overlap';
import type { Dataset, RowsOfFile } from '../../src/dataset/kinds/dataset';
import { loadExtracts } from '../../src/dataset/loading/load';
import { OOCD } from '../../src/dataset/kinds/oocd';
import { qualityOf } from '../../src/dataset/quality/quality';
import type { Engine } from '../../src/engine/engine';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, 60_000);

const ONE: RowsOfFile = { file: 'a.csv', from: 0, to: 3 };
const OTHER: RowsOfFile = { file: 'b.csv', from: 3, to: 6 };
const [CAMDEN, HACKNEY] = ['E09000007', 'E09000012'];

/** Two files of three rows each, as one extract. */
const together = (ids: readonly string[], boroughs: readonly string[], days: readonly string[]): Promise<Dataset> =>
  datasetFrom(
    loadColumns(
      engine,
      oocdColumns([
        column('record_id', 'text', ids),
        column('borough', 'text', boroughs),
        column('event_date', 'day', days),
      ]),
    ),
  );

const MARCH = Array.from({ length: 6 }, () => '2023-03-04');
const said = async (dataset: Dataset) =>
  inWords(overlapFindings(ONE, OTHER, await overlapOf(engine, dataset, ONE, OTHER))).map(({ severity, what }) => [
    severity,
    what,
  ]);

describe('two files of one kind', () => {
  it('one a copy of the other: same ids, same months, same numbers', async () => {
    const dataset = await together(
      ['1', '2', '3', '1', '2', '3'],
      Array.from({ length: 6 }, () => CAMDEN),
      MARCH,
    );
    const findings = inWords(overlapFindings(ONE, OTHER, await overlapOf(engine, dataset, ONE, OTHER)));
    expect(findings.map(({ severity, what }) => [severity, what])).toEqual([
      ['stops quoting', '3 rows of b.csv have a record_id that a.csv has too.'],
      ['stops quoting', 'a.csv and b.csv both hold 1 month of a borough: Camden in March 2023.'],
    ]);
    expect(findings[0]?.soWhat).toBe(
      'The two files also share months, so these are likely to be the same events, counted twice.',
    );
    expect(findings[1]?.soWhat).toBe(
      'Rows of both files are counted. The two hold the same number each time, as if one were a copy.',
    );
    expect(findings[1]?.table?.rows).toEqual([['Camden', 'March 2023', '3', '3']]);
  });

  it('one a borough each: numbers may begin anew, nothing overlaps', async () => {
    const boroughs = [CAMDEN, CAMDEN, CAMDEN, HACKNEY, HACKNEY, HACKNEY];
    expect(await said(await together(['1', '2', '3', '1', '2', '9'], boroughs, MARCH))).toEqual([
      ['read beside', '2 rows of b.csv have a record_id that a.csv has too.'],
    ]);
    expect(await said(await together(['1', '2', '3', '4', '5', '6'], boroughs, MARCH))).toEqual([]);
  });

  it('one a quarter each, with a month that both hold', async () => {
    const days = ['2023-02-01', '2023-03-01', '2023-03-02', '2023-03-31', '2023-04-01', '2023-05-01'];
    const dataset = await together(
      ['1', '2', '3', '4', '5', '6'],
      Array.from({ length: 6 }, () => CAMDEN),
      days,
    );
    expect(await said(dataset)).toEqual([
      ['stops quoting', 'a.csv and b.csv both hold 1 month of a borough: Camden in March 2023.'],
    ]);
  });

  it('are told in the quality report of the extract that was read from both', async () => {
    const bytes = parquetFile(oocdColumns([column('record_id', 'text', ['1', '2'])]));
    const files = await Promise.all(['a.parquet', 'b.parquet'].map((name) => nodeDecoder.open(bytes, name)));
    const read = files.flatMap((file) => (file.ok ? [{ file: file.value, mapping: undefined }] : []));
    const dataset = await datasetFrom(loadExtracts(engine, read));
    const told = inWords((await qualityOf(engine, dataset)).findings).filter(({ id }) => id.startsWith('overlap'));
    expect(told.map(({ what }) => what)).toEqual([
      '2 rows of b.parquet have a record_id that a.parquet has too.',
      'a.parquet and b.parquet both hold 1 month of a borough: Camden in March 2022.',
    ]);
  });

  it('are compared where an extract was read from several, and not otherwise', async () => {
    const dataset = await together(
      ['1', '2', '3', '1', '2', '3'],
      Array.from({ length: 6 }, () => CAMDEN),
      MARCH,
    );
    expect(overlapCheck.applies(dataset)).toBe(false);
    const several: Dataset = { ...dataset, files: [ONE, OTHER] };
    expect(overlapCheck.applies(several)).toBe(true);
    expect(await overlapCheck.ask({ engine, dataset: several, contract: OOCD })).toHaveLength(2);
  });
});
