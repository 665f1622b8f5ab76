import { readdir, readFile, writeFile as put } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NativeEngine, startNative } from '../../data/extract/native-engine';
import { writeFile } from '../../data/extract/write-file';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { loadExtract } from '../../src/dataset/loading/load';
import type { Engine } from '../../src/engine/engine';
import { readNumbers, readOne } from '../../src/sql/rows';
import { sql } from '../../src/sql/statement';
import { datasetFrom } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { blobOf, newFolder } from './extract/extract-run';
import { SAMPLE_FOLDER } from './parquet-files';

let native: NativeEngine;
let folder: string;
beforeAll(async () => {
  folder = await newFolder();
  native = await startNative({ database: join(folder, 'work.duckdb'), temp: folder });
});
afterAll(() => native.terminate());

async function loaded(engine: Engine, kind: string): Promise<Dataset> {
  const file = await nodeDecoder.open(await blobOf(join(SAMPLE_FOLDER, `${kind}.parquet`)), 'x.parquet');
  if (!file.ok) throw new Error(file.failure.what);
  return datasetFrom(loadExtract(engine, file.value));
}

describe('native DuckDB behind the interface of the engine', () => {
  it.each(['kcpo', 'rule49'])('lets the loader of the workbook run unchanged, for %s', async (kind) => {
    const browser = await startNodeEngine();
    const { table: _here, ...here } = await loaded(native, kind);
    const { table: _there, ...there } = await loaded(browser, kind);
    expect(here).toEqual(there);
    await browser.terminate();
  });

  it('gives the cells that the engine of the browser gives', async () => {
    const answer = await native.query(
      sql`select 1::integer as a, 2.5::decimal(4, 1) as b, true as c, ${"it's ?"} as d, date '2022-03-04' as e, null::varchar as f`,
    );
    const shape = {
      a: { type: 'number' },
      b: { type: 'number' },
      c: { type: 'boolean' },
      d: { type: 'text' },
      e: { type: 'date' },
      f: { type: 'text', nullable: true },
    } as const;
    expect(readOne(answer, shape)).toEqual({ a: 1, b: 2.5, c: true, d: "it's ?", e: '2022-03-04', f: null });
  });

  it('takes rows of text in any number', async () => {
    const rows = await native.textRows('many', ['x', 'y']);
    for (let row = 0; row < 5000; row++) rows.append([String(row), row % 3 === 0 ? null : "a'b"]);
    rows.close();
    const counted = await native.query(sql`select count(*)::integer as n, count(y)::integer as filled from many`);
    expect(Object.fromEntries(readNumbers(counted))).toEqual({ n: 5000, filled: 3333 });
  });

  it('fails with the SQL in the error', async () => {
    await expect(native.query(sql`select nothing from nowhere`)).rejects.toThrow('in: select nothing from nowhere');
  });
});

it('a file that cannot be finished leaves the one before it as it was, and nothing beside it', async () => {
  const out = await newFolder();
  const path = join(out, 'x.parquet');
  await put(path, 'before');
  const failing = sql`select case when i = 90000 then error('stop') else i::varchar end as a from range(100000) t(i)`;
  await expect(writeFile(native, failing, new Map(), path)).rejects.toThrow('stop');
  expect(await readFile(path, 'utf8')).toBe('before');
  expect(await readdir(out)).toEqual(['x.parquet']);
});
