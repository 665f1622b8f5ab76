import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract, native, newFolder } from './extract/extract-run';
import { SAMPLE_FOLDER } from './parquet-files';

const KCPO = join(SAMPLE_FOLDER, 'kcpo.parquet');
const GOOD = { kind: 'kcpo', from: { files: KCPO }, to: 'out.parquet' };
const COUNTED = { ...GOOD, form: 'counted', by: ['borough', 'ethnicity', 'age', 'stage_reached'], period: 'quarter' };

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});

/** The one sentence or two with which the command refuses; it must fail with code 1 and say nothing else. */
async function refused(config: object | string, words: readonly string[] = []): Promise<string> {
  const run = await extract(folder, config, words);
  expect(run.code).toBe(1);
  expect(run.complained).not.toMatch(/\n\s+at /);
  return run.complained;
}

describe('a config is refused in a sentence', () => {
  it('that is not JSON', async () => {
    expect(await refused('{"kind": "kcpo",}')).toMatch(
      /^The config is not JSON\. File: folder\/config\.json\. Found: .+\. Correct it; a comma too many or too few is the usual cause\.$/,
    );
  });
  it('with a key misspelt', async () => {
    expect(await refused({ ...GOOD, withold_below: 5 })).toBe(
      'The config has a key that this command does not know. File: folder/config.json. Found: "withold_below". Expected: kind, from, mapping, form, by, period, withhold_below, only, days, declared, to, memory, threads, temp. Correct its spelling, or take it out.',
    );
  });
  it('with a key misspelt inside', async () => {
    expect(await refused({ ...GOOD, from: { files: KCPO, hiv: true } })).toBe(
      '"from" has a key that this command does not know. File: folder/config.json. Found: "hiv". Expected: files, format, hive, delimiter, encoding. Correct its spelling, or take it out.',
    );
  });
  it('without a kind', async () => {
    expect(await refused({ from: { files: KCPO }, to: 'out.parquet' })).toBe(
      'The config does not say "kind". File: folder/config.json. Expected: stop_and_search, kcpo, oocd, remand, rule49. Add it; data/EXTRACT.md describes every key.',
    );
  });
  it('of a kind that nobody knows', async () => {
    expect(await refused({ ...GOOD, kind: 'stops' })).toBe(
      '"kind" is not as it should be. File: folder/config.json. Found: "stops". Expected: stop_and_search, kcpo, oocd, remand, rule49. Correct it in the config.',
    );
  });
  it('that writes something else than Parquet', async () => {
    expect(await refused({ ...GOOD, to: 'out.csv' })).toBe(
      '"to" is not as it should be. File: folder/config.json. Found: "out.csv". Expected: a name that ends with .parquet. Correct it in the config.',
    );
  });
  it('that counts without saying so', async () => {
    expect(await refused({ ...GOOD, by: ['borough'] })).toBe(
      '"by" belongs to a counted extract, and the config does not ask for one. File: folder/config.json. Add "form": "counted", or take "by" out.',
    );
  });
  it('that counts by too little for the workbook to open', async () => {
    expect(await refused({ ...COUNTED, by: ['borough', 'age'] })).toBe(
      '"by" lacks a column without which the workbook cannot open the extract. File: folder/config.json. Found: no ethnicity, stage_reached. Expected: for Knife crime prevention orders at least borough, ethnicity, age, stage_reached. Add it to "by".',
    );
  });
  it('that counts by a column of numbers or texts', async () => {
    expect(await refused({ ...COUNTED, by: ['borough', 'referring_unit'] })).toMatch(
      /^The column holds no codes, so its values cannot be chosen or counted\. File: folder\/config\.json\. Column: referring_unit\. /,
    );
  });
  it('that counts separations', async () => {
    const rule49 = { ...COUNTED, kind: 'rule49', from: { files: join(SAMPLE_FOLDER, 'rule49.parquet') } };
    expect(await refused(rule49)).toBe(
      'A Rule 49 extract cannot be counted: the length of each separation needs its own start and end. File: folder/config.json. Take out "form": "counted" and write the records.',
    );
  });
  it('that keeps a code which does not exist', async () => {
    expect(await refused({ ...GOOD, only: { sex: ['men'] } })).toBe(
      '"only" names a value that the column cannot have. File: folder/config.json. Column: sex. Found: "men". Expected: male, female, other, NR, NX. Write one of these codes.',
    );
  });
  it('with a day that does not exist', async () => {
    expect(await refused({ ...GOOD, days: { from: '2023-02-30' } })).toBe(
      '"from" is not as it should be. File: folder/config.json. Found: "2023-02-30". Expected: a day: "2023-03-31". Correct it in the config.',
    );
  });
  it('with a mapping that is not there', async () => {
    expect(await refused({ ...GOOD, mapping: 'none.json' })).toBe(
      'The mapping cannot be read. File: folder/none.json. Check its name and folder.',
    );
  });
});

describe('a secret in a config is refused and never repeated', () => {
  const remedy =
    'Take it out of the file, which may be passed on, and set it in the environment: CLICKHOUSE_USER and CLICKHOUSE_PASSWORD for ClickHouse, PGUSER and PGPASSWORD for Postgres.';
  const what = 'The config holds a user name, a password or another secret. File: folder/config.json.';
  it.each([
    [{ ...GOOD, password: 'hunter2' }, 'the key "password"'],
    [{ ...GOOD, from: { table: 'd.t', user: 'hunter2' } }, 'the key "from.user"'],
    [{ ...GOOD, from: { function: "url('https://me:hunter2@x.example/a')" } }, 'something like it in "from.function"'],
    [
      { ...GOOD, from: { database: 'host=x password=hunter2', type: 'postgres', table: 't' } },
      'something like it in "from.database"',
    ],
  ])('%#', async (config, found) => {
    expect(await refused(config)).toBe(`${what} Found: ${found}. ${remedy}`);
  });
  it('as the keys of a bucket', async () => {
    const config = { ...GOOD, from: { function: "s3('https://b.example/*.parquet', 'AKIA1', 'hunter2', 'Parquet')" } };
    const words = ['--engine', 'clickhouse', '--url', 'http://localhost:1'];
    expect(await refused(config, words)).toBe(
      'The table function holds what looks like a key. File: folder/config.json. Keep the key in a named collection on the cluster and write its name: s3(name_of_the_collection).',
    );
  });
  it('in the address of the cluster', async () => {
    expect(await refused(GOOD, ['--engine', 'clickhouse', '--url', 'https://me:hunter2@x.example'])).toBe(
      'The address of the cluster holds a user name or a password. Take it out, and set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment.',
    );
  });
  it('but a mapping may read a column that is called so', async () => {
    const mapping = { format: 'scrutiny-workbook mapping', version: 1, supplier: 'A', kind: 'kcpo', declared: {} };
    const columns = { event_date: { from: 'user', dates: 'DD/MM/YYYY' } };
    expect(await refused({ ...GOOD, mapping: { ...mapping, columns } })).toContain('The mapping reads a column');
  });
});

describe('a source is refused in a sentence', () => {
  it('that is not there', async () => {
    expect(await refused({ ...GOOD, from: { files: 'none-*.parquet' } })).toBe(
      'No file has this name, or fits this pattern. File: folder/none-*.parquet. Check "files" in "from"; paths are read from the folder of the config.',
    );
  });
  it('that is not what its name says', async () => {
    await writeFile(join(folder, 'false.parquet'), 'event_date,borough\n2022-01-01,Camden\n');
    expect(await refused({ ...GOOD, from: { files: 'false.parquet' } })).toBe(
      'The file is not Parquet, or is not complete. File: folder/false.parquet. Copy or export it again, or leave it out of "files".',
    );
  });
  it('that lacks a column', async () => {
    await native(`copy (select * exclude (ethnicity) from '${KCPO}') to '${folder}/less.parquet'`);
    expect(await refused({ ...GOOD, from: { files: 'less.parquet' } })).toMatch(
      /^A column that this extract needs is missing\. File: less\.parquet\. Column: ethnicity\. /,
    );
  });
  it('that says it is of another kind', async () => {
    expect(await refused({ ...GOOD, kind: 'oocd' })).toBe(
      'The source says that it is another kind of extract. File: kcpo.parquet. Found: extract_kind "kcpo". Expected: "oocd", as the config says. Correct "kind" in the config, or choose other files.',
    );
  });
  it('whose files use different codes', async () => {
    await native(`copy (from '${KCPO}') to '${folder}/old.parquet' (kv_metadata {ethnicity_code_set: '16+1'})`);
    expect(await refused({ ...GOOD, from: { files: [KCPO, 'old.parquet'] } })).toBe(
      'The files say different things of themselves, so their rows cannot stand in one extract. File: kcpo.parquet, old.parquet. Found: ethnicity_code_set "16+1", "19+1". Build one extract of each, or correct the metadata of the files.',
    );
  });
  it('of which no row is wanted', async () => {
    expect(await refused({ ...GOOD, days: { from: '2090-01-01' } })).toBe(
      'No row is left to write. File: kcpo.parquet. Found: 0 rows that fit "only" and "days". Widen them, or check which boroughs and days the source covers.',
    );
  });
  it('that is a database without such a table', async () => {
    await native(`attach '${folder}/a.duckdb' as d; create table d.b as select 1 as c; detach d`);
    expect(await refused({ ...GOOD, from: { database: 'a.duckdb', table: 'orders' } })).toMatch(
      /^The database has no such table\. Found: no table "orders"\. Correct "table" in "from"\.$/,
    );
  });
  it('that is a database which another program is writing', async () => {
    const program = `const { DuckDBInstance } = await import('@duckdb/node-api'); await DuckDBInstance.create(process.argv[1]); console.log('open'); setInterval(() => {}, 1000);`;
    const held = spawn(process.execPath, ['--input-type=module', '-e', program, join(folder, 'held.duckdb')]);
    await once(held.stdout, 'data');
    expect(await refused({ ...GOOD, from: { database: 'held.duckdb', table: 'orders' } })).toBe(
      'Another program has the database open for writing. File: folder/held.duckdb. Close it there, or copy the database and read the copy.',
    );
    held.kill();
  });
  it('that is a file of another kind under the name of a database', async () => {
    await writeFile(join(folder, 'b.duckdb'), 'event_date,borough\n');
    expect(await refused({ ...GOOD, from: { database: 'b.duckdb', table: 'orders' } })).toBe(
      'The file is not a DuckDB database. File: folder/b.duckdb. Name its "type", sqlite or postgres, or read it as "files".',
    );
  });
  it('that needs an extension which is not there', async () => {
    const words = await refused({ ...GOOD, from: { database: 'a.sqlite', table: 'orders' } });
    const there = await native(`select installed from duckdb_extensions() where extension_name = 'sqlite_scanner'`);
    if (there[0]?.[0] === true) return;
    expect(words).toBe(
      'DuckDB needs an extension for this database that is not on this computer, and this command fetches nothing. Found: no extension "sqlite". Install it once where there is a connection ("INSTALL sqlite" in DuckDB), or export the table as Parquet or CSV.',
    );
  });
  it('whose periods are longer than those that are asked for', async () => {
    const counted = await extract(folder, { ...COUNTED, period: 'half_year', to: 'halves.parquet' });
    expect(counted.code).toBe(0);
    expect(await refused({ ...COUNTED, from: { files: 'halves.parquet' } })).toBe(
      'The rows of the source cannot be told apart by so short a period. File: halves.parquet. Found: "period": "quarter". Expected: "half_year" or longer, because the source gives periods. Choose a longer period.',
    );
  });
  it('that is counted, where records are asked for', async () => {
    expect(await refused({ ...GOOD, from: { files: 'halves.parquet' } })).toBe(
      'The source is counted already, so it has no records to write. File: halves.parquet. Found: the column count. Ask for "form": "counted", or map no column to count.',
    );
  });
  it('that lies on a cluster nobody was told of', async () => {
    expect(await refused({ ...GOOD, from: { table: 'youth.kcpo' } })).toBe(
      'The config takes its rows from a ClickHouse cluster. File: folder/config.json. Run the command with --engine clickhouse --url and the address of the cluster.',
    );
  });
});

describe('the command is refused in a sentence', () => {
  it('with a word too many', async () => {
    expect(await refused(GOOD, ['other.json'])).toMatch(/^The command takes one config, /);
  });
  it('with an option that it does not know', async () => {
    expect(await refused(GOOD, ['--fast'])).toMatch(
      /^The command takes one config, .+ Found: Unknown option '--fast'\. /,
    );
  });
});
