/** The same config on native DuckDB and on ClickHouse's own engine (chDB): the same SQL text, the same rows. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtract } from '../../data/extract/build-extract';
import type { ClickHouseSession } from '../../data/extract/clickhouse-session';
import { readConfig } from '../../data/extract/read-config';
import { DATE_FORMATS } from '../../src/dataset/mapping/date-formats';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { failureInWords } from '../../src/vocabulary/failure';
import { native, newFolder } from '../data/extract/extract-run';
import { HOSTILE_MAPPING, hostileRows } from '../data/extract/hostile-rows';
import { SEARCHES } from '../data/extract/searches-mapping';
import { SAMPLE_FOLDER } from '../data/parquet-files';
import { openChDb } from './support/chdb-session';

const SEARCH_FILE = fileURLToPath(
  new URL('../../../shared/data/london-child-searches-2021-12-to-2022-11.parquet', import.meta.url),
);

let session: ClickHouseSession | null = null;
let reason = '';
beforeAll(async () => {
  const opened = await openChDb();
  if ('session' in opened) session = opened.session;
  else reason = `chDB could not be installed: ${opened.reason}`;
}, 900_000);
afterAll(() => session?.close());

/** Builds one config on both engines from one Parquet file; gives the rows of both, in the order of the files. */
async function both(file: string, more: object): Promise<readonly [Json[][], Json[][]]> {
  const folder = await newFolder();
  const rows = async (engine: 'duckdb' | 'clickhouse'): Promise<Json[][]> => {
    const to = join(folder, `${engine}.parquet`);
    const from = engine === 'duckdb' ? { files: file } : { function: `file('${file}', 'Parquet')` };
    const path = join(folder, `${engine}.json`);
    await writeFile(path, JSON.stringify({ from, to, ...more }));
    const config = await readConfig(path, engine === 'clickhouse');
    if (!config.ok) throw new Error(failureInWords(config.failure));
    const built = await buildExtract(
      config.value,
      () => undefined,
      engine === 'clickhouse' ? (session ?? undefined) : undefined,
    );
    if (!built.ok) throw new Error(failureInWords(built.failure));
    return native(`from '${to}'`);
  };
  return [await rows('duckdb'), await rows('clickhouse')];
}

const COUNTED: Readonly<Record<string, readonly string[]>> = {
  oocd: ['borough', 'ethnicity', 'age', 'sex', 'disposal'],
  remand: ['borough', 'ethnicity', 'age', 'sex', 'remand_decision'],
  kcpo: ['borough', 'ethnicity', 'age', 'sex', 'stage_reached'],
};
const counted = (kind: string): object => ({
  form: 'counted',
  by: COUNTED[kind],
  period: 'quarter',
  withhold_below: 3,
});

/** The rows of both engines must be alike, and enough of them that it means something; gives those of DuckDB. */
async function alike(file: string, more: object, atLeast: number): Promise<Json[][]> {
  const [here, there] = await both(file, more);
  expect(here.length).toBeGreaterThanOrEqual(atLeast);
  expect(there.length).toBe(here.length);
  const unlike = here.findIndex((row, place) => JSON.stringify(row) !== JSON.stringify(there[place]));
  expect(unlike < 0 ? null : { here: here[unlike], there: there[unlike] }).toBeNull();
  return here;
}

describe('ClickHouse gives the rows of native DuckDB', () => {
  it.for(['kcpo', 'remand', 'oocd', 'rule49'])('for the records of the %s sample', async (kind, { skip }) => {
    skip(!session, reason);
    await alike(join(SAMPLE_FOLDER, `${kind}.parquet`), { kind }, 1000);
  });

  it.for(['kcpo', 'remand', 'oocd'])('for the counted %s sample', async (kind, { skip }) => {
    skip(!session, reason);
    await alike(join(SAMPLE_FOLDER, `${kind}.parquet`), { kind, ...counted(kind) }, 1000);
  });

  it('for some boroughs and days only', async ({ skip }) => {
    skip(!session, reason);
    const kept = { only: { borough: ['Haringey', 'Hackney'] }, days: { from: '2022-01-01', to: '2022-12-31' } };
    await alike(join(SAMPLE_FOLDER, 'oocd.parquet'), { kind: 'oocd', ...kept }, 100);
    await alike(join(SAMPLE_FOLDER, 'oocd.parquet'), { kind: 'oocd', ...kept, ...counted('oocd') }, 100);
  });

  it('for the real searches of children with their mapping', async ({ skip }) => {
    skip(!session, reason);
    skip(!existsSync(SEARCH_FILE), `There is no file ${SEARCH_FILE}.`);
    await alike(SEARCH_FILE, { kind: 'oocd', mapping: SEARCHES }, 22_995);
    await alike(SEARCH_FILE, { kind: 'oocd', mapping: SEARCHES, ...counted('oocd') }, 1000);
  });

  it('for separations of which start and end are text with zones', async ({ skip }) => {
    skip(!session, reason);
    const file = join(await newFolder(), 'separations.parquet');
    const moments = `['2024-03-30T23:30:00Z', '2024-05-31 23:30 UTC', '2024-05-31 23:30 BST', '2024-06-01 12:00', '2024-10-27 01:30', '2024-10-26T20:00:00-05:00', '2024-06-01 12:00 XYZ']`;
    await native(
      `copy (select 'r' || lpad(row_number() over ()::varchar, 4, '0') as id, s.m as start_text, e.m as end_text, 'Camden' as borough, 'B1' as ethnicity, '16' as age, 'Feltham' as place from unnest(${moments}) s(m), unnest(${moments}) e(m)) to '${file}' (format parquet)`,
    );
    const from = (name: string) => ({ from: name });
    const columns: Mapping['columns'] = {
      ...{ record_id: from('id'), borough: from('borough'), ethnicity: from('ethnicity'), age: from('age') },
      establishment: from('place'),
      start: { from: 'start_text', dates: 'YYYY-MM-DD' },
      end: { from: 'end_text', dates: 'YYYY-MM-DD' },
    };
    const mapping = { ...HOSTILE_MAPPING, kind: 'rule49', columns };
    await alike(file, { kind: 'rule49', mapping }, 49);
    const june = await alike(file, { kind: 'rule49', mapping, days: { from: '2024-06-01', to: '2024-06-30' } }, 14);
    expect(june.length).toBe(14);
  });

  it.for(DATE_FORMATS.map(({ id }) => id))(
    'for hostile values, empty cells and dates as %s',
    async (dates, { skip }) => {
      skip(!session, reason);
      const file = join(await newFolder(), 'hostile.parquet');
      await native(hostileRows(file));
      const event_date: Mapping['columns'][string] = { from: 'Date of `decision`', dates };
      const mapping = { ...HOSTILE_MAPPING, columns: { ...HOSTILE_MAPPING.columns, event_date } };
      const understood = await alike(file, { kind: 'oocd', mapping }, 1000);
      expect(understood.filter((row) => String(row[1]) > '2000').length).toBeGreaterThan(20);
      await alike(file, { kind: 'oocd', mapping, ...counted('oocd') }, 100);
    },
  );
});
