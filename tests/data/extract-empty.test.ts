/** A column without any value is taken by the command as by the workbook, whatever type its writer gave it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Int32, Null, TimestampMicrosecond, Utf8 } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { writtenByArrow } from '../support/arrow-parquet';
import { datasetFrom, loadBlob } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { blobOf, extract, native, newFolder } from './extract/extract-run';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  [engine, folder] = [await startNodeEngine(), await newFolder()];
});
afterAll(() => engine.terminate());

const START = Date.UTC(2022, 2, 4, 9);
const HELD = ['2022-03-04 09:00:00 none open NR W1', '2022-03-04 09:00:00 none open NR B1'];

/** Two separations that have not ended, as a writer leaves them that gives a column without values no type. */
const separations = (): Blob =>
  writtenByArrow({
    start: [new TimestampMicrosecond(), [START, START]],
    end: [new Null(), [null, null]],
    sex: [new Null(), [null, null]],
    borough: [new Utf8(), ['Brent', 'Brent']],
    ethnicity: [new Utf8(), ['W1', 'B1']],
    age: [new Int32(), [15, 16]],
    establishment: [new Utf8(), ['Feltham', 'Feltham']],
    record_id: [new Utf8(), ['1', '2']],
  });

/** Start, end, band of length, sex and ethnicity of every row, as the workbook stores them. */
async function held(blob: Blob): Promise<readonly string[]> {
  const { table } = await datasetFrom(loadBlob(engine, blob));
  const rows = await engine.query(
    sql`select concat_ws(' ', "start", coalesce("end"::varchar, 'none'), length_band, sex, ethnicity) as line from ${identifier(table)} order by row_no`,
  );
  return readRows(rows, { line: { type: 'text' } }).map(({ line }) => line);
}

async function drawn(from: object): Promise<string> {
  const run = await extract(folder, { kind: 'rule49', from, to: 'out.parquet' });
  expect(run.complained).toBe('');
  return join(folder, 'out.parquet');
}

describe('a column without any value', () => {
  it('to which its writer gave no type', async () => {
    const written = separations();
    await writeFile(join(folder, 'held.parquet'), new Uint8Array(await written.arrayBuffer()));
    const out = await drawn({ files: 'held.parquet' });
    expect(await held(written)).toEqual(HELD);
    expect(await held(await blobOf(out))).toEqual(HELD);
    expect(await native(`select typeof("end"), "end" from '${out}' limit 1`)).toEqual([['TIMESTAMP', null]]);
  });

  it('of a database that took it for whole numbers, and of text', async () => {
    await native(
      `attach '${folder}/held.duckdb' as d; create table d.held as select * replace (null as "end", null as sex) from '${folder}/held.parquet'; detach d`,
    );
    expect(await held(await blobOf(await drawn({ database: 'held.duckdb', table: 'held' })))).toEqual(HELD);
    await native(`copy (from '${folder}/held.parquet') to '${folder}/held.csv'`);
    expect(await held(await blobOf(await drawn({ files: 'held.csv' })))).toEqual(HELD);
  });

  it('but one with whole numbers where days should be is refused', async () => {
    await native(
      `copy (select * replace (20220304 as "end") from '${folder}/held.parquet') to '${folder}/odd.parquet'`,
    );
    const run = await extract(folder, { kind: 'rule49', from: { files: 'odd.parquet' }, to: 'out.parquet' });
    expect(run.code).toBe(1);
    expect(run.complained).toMatch(
      /^A column has the wrong type\. File: odd\.parquet\. Column: end\. Found: whole number\. /,
    );
  });
});
