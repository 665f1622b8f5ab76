import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { dropExtract } from '../support/drop-extract';
import { loadExtract } from '../../src/dataset/loading/load';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, join as together, sql } from '../../src/sql/statement';
import { answering } from '../support/answer-sheets';
import { datasetFrom, loadBlob } from '../support/extract-files';
import { DRAWN, someOf } from '../support/long-form';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { blobOf, extract, native, newFolder, type Run } from './extract/extract-run';
import { HOSTILE_MAPPING, hostileRows } from './extract/hostile-rows';
import { SAMPLE_FOLDER } from './parquet-files';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const sample = (kind: string): string => join(SAMPLE_FOLDER, `${kind}.parquet`);
const KCPO = sample('kcpo');
const CODED = ['ethnicity', 'age', 'sex', 'borough', 'disposal', 'rehabilitative'];

/** Every row of every figure of the opening sheet, as a person reads it, with what stands around them. */
async function figures(path: string): Promise<Record<string, unknown>> {
  const opened = await answering(engine, await blobOf(path), 'x.parquet');
  const { figures: drawn } = await opened.sheet();
  return Object.fromEntries(
    drawn.map(({ id, rows, finding, base, unknowns }) => [id, { rows, finding, base, unknowns }]),
  );
}

interface Opened {
  readonly dataset: Dataset;
  /** Month, borough, ethnicity, age and stage, and how many cases they stand for. */
  readonly cells: readonly unknown[];
}

/** A file as the workbook's own loader stores it. */
async function opened(path: string): Promise<Opened> {
  const dataset = await datasetFrom(loadBlob(engine, await blobOf(path)));
  const text = { type: 'text', nullable: true } as const;
  const table = await engine.query(
    sql`select ("month")::integer as m, borough::varchar as b, ethnicity::varchar as e, age::varchar as a, stage_reached::varchar as s, sum(weight)::integer as n from ${identifier(dataset.table)} group by all order by all`,
  );
  const shape = { m: { type: 'number' }, b: text, e: text, a: text, s: text, n: { type: 'number' } } as const;
  const cells = readRows(table, shape);
  await dropExtract(engine, dataset);
  return { dataset, cells };
}

async function written(from: object, more: object = {}): Promise<Run & { readonly path: string }> {
  const folder = await newFolder();
  const run = await extract(folder, { kind: 'kcpo', from, to: 'out/extract.parquet', ...more });
  expect(run.complained).toBe('');
  expect(run.code).toBe(0);
  return { ...run, path: join(folder, 'out/extract.parquet') };
}

describe(`a record-level extract (${DRAWN})`, () => {
  it.each(someOf(['kcpo', 'remand', 'rule49', 'oocd']))(
    'of %s opens with the numbers of its source, taken in the order of record_id',
    async (kind) => {
      const folder = await newFolder();
      const sorted = join(folder, 'sorted.parquet');
      const said = await native(
        `select decode(key), decode(value) from parquet_kv_metadata('${sample(kind)}') where decode(key) != 'ARROW:schema'`,
      );
      const metadata = said.map(([key, value]) => `${String(key)}: '${String(value)}'`).join(', ');
      await native(
        `copy (from '${sample(kind)}' order by record_id) to '${sorted}' (format parquet, kv_metadata {${metadata}})`,
      );
      const run = await extract(folder, { kind, from: { files: sample(kind) }, to: 'out.parquet' });
      expect(run.complained).toBe('');
      expect(await figures(join(folder, 'out.parquet'))).toEqual(await figures(sorted));
    },
    90_000,
  );

  it('has dates as dates, codes as text in dictionaries, the order of record_id, and says what it is', async () => {
    const { path, told } = await written({ files: KCPO });
    const types = new Map((await native(`describe from '${path}'`)).map(([name, type]) => [name, type]));
    expect(types.get('event_date')).toBe('DATE');
    expect(types.get('ethnicity')).toBe('VARCHAR');
    expect(types.get('order_months')).toBe('INTEGER');
    const [[inOrder]] = (await native(
      `select bool_and(record_id >= before) from (select record_id, lag(record_id) over (order by file_row_number) as before from read_parquet('${path}', file_row_number = true))`,
    )) as [[boolean]];
    expect(inOrder).toBe(true);
    const encodings = await native(
      `select distinct encodings from parquet_metadata('${path}') where path_in_schema in ('ethnicity', 'borough', 'sex')`,
    );
    expect(encodings).toEqual([['PLAIN_DICTIONARY']]);
    const { dataset } = await opened(path);
    expect(dataset.metadata).toEqual((await opened(KCPO)).dataset.metadata);
    expect(dataset.coverage).toEqual({ from: '2021-07-05', to: '2023-03-31', declared: true });
    expect(told).toContain('1,500 rows in, 1,500 rows out.');
  });

  it('keeps only the rows that were asked for', async () => {
    const only = { borough: ['Haringey', 'E09000012'], ethnicity: ['B1', 'W1', 'Not stated'] };
    const days = { from: '2022-01-01', to: '2022-12-31' };
    const { path } = await written({ files: KCPO }, { only, days });
    const [[expected]] = (await native(
      `select count(*)::int from '${KCPO}' where borough in ('E09000014', 'E09000012') and ethnicity in ('B1', 'W1', 'NS') and event_date between '2022-01-01' and '2022-12-31'`,
    )) as [[number]];
    const { dataset } = await opened(path);
    expect(expected).toBeGreaterThan(0);
    expect(dataset.rows).toBe(expected);
    expect(dataset.coverage).toEqual({ ...days, declared: true });
  });
});

describe('a source', () => {
  it('may be several Parquet files, named by a pattern', async () => {
    const folder = await newFolder();
    for (const half of [0, 1])
      await native(
        `copy (select * exclude (rn) from (select *, row_number() over () as rn from '${KCPO}') where rn % 2 = ${half}) to '${folder}/part-${half}.parquet'`,
      );
    const { path } = await written({ files: `${folder}/part-*.parquet` });
    expect((await opened(path)).cells).toEqual((await opened(KCPO)).cells);
  });

  it('may be a folder of CSV files with the names of the contract', async () => {
    const folder = await newFolder();
    for (const half of [0, 1])
      await native(
        `copy (from '${KCPO}' where hash(record_id) % 2 = ${half}) to '${folder}/part-${half}.csv' (header, delimiter ';')`,
      );
    const { path } = await written({ files: `${folder}/*.csv` }, { declared: { ethnicityCodeSet: '19+1' } });
    expect((await opened(path)).cells).toEqual((await opened(KCPO)).cells);
  });

  it('may be written in windows-1252', async () => {
    const folder = await newFolder();
    const head = 'event_date,borough,ethnicity,age,stage_reached,referring_unit\n';
    const row = '2022-05-01,Camden,W1,15,trigger,Caf\u00e9 \u2013 one\n';
    const bytes = Buffer.from(head + row, 'latin1');
    bytes[bytes.indexOf(0x13)] = 0x96;
    await writeFile(join(folder, 'old.csv'), bytes);
    const { path } = await written({ files: `${folder}/old.csv`, encoding: 'windows-1252' });
    expect(await native(`select referring_unit from '${path}'`)).toEqual([['Café – one']]);
  });

  it('may be hive partitions, whose folders are a column', async () => {
    const folder = await newFolder();
    await native(`copy (from '${KCPO}') to '${folder}/parts' (format parquet, partition_by (borough))`);
    const { path } = await written({ files: `${folder}/parts/**/*.parquet`, hive: true });
    expect((await opened(path)).cells).toEqual((await opened(KCPO)).cells);
  });

  it('may be a table of a DuckDB database', async () => {
    const folder = await newFolder();
    await native(
      `attach '${folder}/service.duckdb' as d; create schema d.drawn; create table d.drawn."knife orders" as from '${KCPO}'; detach d`,
    );
    const { path } = await written({ database: `${folder}/service.duckdb`, table: 'drawn.knife orders' });
    expect((await opened(path)).cells).toEqual((await opened(KCPO)).cells);
  });

  it('stays synthetic if one of its files is', async () => {
    const folder = await newFolder();
    await native(`copy (from '${KCPO}' limit 5) to '${folder}/real.parquet' (kv_metadata {supplier: 'A service'})`);
    const { path } = await written({ files: [KCPO, `${folder}/real.parquet`] });
    const { metadata, coverage } = (await opened(path)).dataset;
    expect(metadata.synthetic).toBe(true);
    expect(metadata.supplier).toBe('A service; Synthetic sample');
    expect(coverage?.declared).toBe(false);
  });
});

it('reads a hostile file by its mapping as the workbook does: every cell, and every date not understood', async () => {
  const folder = await newFolder();
  await native(hostileRows(join(folder, 'hostile.parquet')));
  const columns = {
    ...HOSTILE_MAPPING.columns,
    event_date: { from: 'Date of `decision`', dates: 'DD/MM/YYYY' },
  } as const;
  const mapping: Mapping = { ...HOSTILE_MAPPING, columns };
  const run = await extract(folder, { kind: 'oocd', from: { files: 'hostile.parquet' }, mapping, to: 'out.parquet' });
  expect(run.complained).toBe('');
  const stored = async (file: string, by?: Mapping): Promise<readonly string[]> => {
    const opened = await nodeDecoder.open(await blobOf(join(folder, file)), file);
    if (!opened.ok) throw new Error(opened.failure.what);
    const dataset = await datasetFrom(loadExtract(engine, opened.value, { mapping: by }));
    const table = await engine.query(
      sql`select ("month")::integer as m, count(*)::integer as n, ${together(CODED.map((name) => sql`${identifier(name)}::varchar as ${identifier(name)}`))} from ${identifier(dataset.table)} group by all order by all`,
    );
    await dropExtract(engine, dataset);
    return table.toArray().map((row) => JSON.stringify(row));
  };
  const rows = await stored('hostile.parquet', mapping);
  expect(rows.filter((row) => row.includes('"m":1,')).length).toBeGreaterThan(100);
  expect(await stored('out.parquet')).toEqual(rows);
  const [[halves]] = (await native(`select count(*)::int from '${folder}/out.parquet' where rehabilitative = 2.5`)) as [
    [number],
  ];
  expect(halves).toBeGreaterThan(0);
});

describe('a counted extract', () => {
  const by = ['stage_reached', 'borough', 'ethnicity', 'age'];

  it('by month has the cells of its source', async () => {
    const { path, told } = await written({ files: KCPO }, { form: 'counted', by, period: 'month' });
    const { dataset, cells } = await opened(path);
    expect(dataset.form).toBe('counted');
    expect(cells).toEqual((await opened(KCPO)).cells);
    expect(told).toContain('1,500 rows in, 1,500 of them in counts that are shown, nothing withheld.');
  });

  it.each([
    ['quarter', '2021-22 Q2'],
    ['half_year', '2021-22 H1'],
    ['financial_year', '2021-22'],
  ] as const)('by %s names its first period %s', async (period, first) => {
    const { path } = await written({ files: KCPO }, { form: 'counted', by, period });
    expect(await native(`select min(period) from '${path}'`)).toEqual([[first]]);
    const { dataset } = await opened(path);
    expect(dataset.grain).toBe(period);
    expect(dataset.findings.filter(({ id }) => id === 'bad-date')).toEqual([]);
  });

  it('withholds small counts with their mark, and nothing else', async () => {
    const more = { form: 'counted', by, period: 'financial_year', withhold_below: 5 };
    const { path, told } = await written({ files: KCPO }, more);
    const [[shown, hidden, least]] = (await native(
      `select sum("count")::int, (count(*) filter (where "count" is null and withheld))::int, min("count")::int from '${path}'`,
    )) as [[number, number, number]];
    expect(least).toBeGreaterThanOrEqual(5);
    expect(told).toContain(
      `1,500 rows in, ${shown} of them in counts that are shown, the rest in ${hidden.toLocaleString('en-GB')} combinations whose count is withheld.`,
    );
  });

  it('can be counted again, and what was withheld stays withheld', async () => {
    const first = await written({ files: KCPO }, { form: 'counted', by, period: 'month', withhold_below: 2 });
    const again = await written({ files: first.path }, { form: 'counted', by, period: 'financial_year' });
    const counts = async (path: string) =>
      native(`select sum("count")::int, count(distinct coalesce(borough, '')) filter (where withheld) from '${path}'`);
    expect(await counts(again.path)).toEqual(await counts(first.path));
  });
});

it('never reads what it writes', async () => {
  const folder = await newFolder();
  await native(`copy (from '${KCPO}') to '${folder}/one.parquet'`);
  const config = { kind: 'kcpo', from: { files: '*.parquet' }, to: 'all.parquet' };
  expect((await extract(folder, config)).code).toBe(0);
  const again = await extract(folder, config);
  expect(again.code).toBe(1);
  expect(again.complained).toBe(
    'The extract would be written over one of its own sources. File: folder/all.parquet. Write it to another folder, or name the sources so that it is none of them.',
  );
});

it('leaves nothing behind: no half-written file, no folder of its own', async () => {
  const folder = await newFolder();
  const temp = join(folder, 'temp');
  const config = { kind: 'kcpo', from: { files: KCPO }, to: 'out.parquet', temp, memory: '500MB', threads: 1 };
  expect((await extract(folder, config)).code).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(['config.json', 'out.parquet', 'temp']);
  expect(await readdir(temp)).toEqual([]);
});
