import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { readOne } from '../../src/sql/rows';
import { sql } from '../../src/sql/statement';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import { type Checked, readAndCheck, TABLE } from './checked';
import type { ClickHouseSession } from './clickhouse-session';
import { fetchFromCluster } from './cluster-rows';
import type { Counting, ExtractConfig } from './config';
import { countedRows, whyNotCounted } from './counted-rows';
import { type Described, describedSource } from './described';
import { isRefused, nativeFailure } from './native-failures';
import { type NativeEngine, startNative } from './native-engine';
import { openSource, reads, SOURCE } from './native-source';
import { step, type Tell } from './progress';
import { whyNotWritable } from './output';
import { recordRows } from './record-rows';
import { type Written, writeFile } from './write-file';
import { writtenMetadata } from './written-metadata';

/** An extract that was built: what was read, what was found, what was written. */
export interface Built extends Written {
  readonly checked: Checked;
  /** For a counted extract: rows counted and shown, and combinations whose count is withheld. */
  readonly counted: { readonly shown: number; readonly withheldCells: number } | null;
}

/** Builds one extract. `session` is there where the rows come from a ClickHouse cluster. */
export async function buildExtract(
  config: ExtractConfig,
  tell: Tell,
  session?: ClickHouseSession,
): Promise<Outcome<Built>> {
  const { temp = tmpdir(), ...limits } = config.limits;
  let folder: string | null = null;
  let engine: NativeEngine | null = null;
  const noPlace = await whyNotWritable(config.to);
  if (noPlace) return refusal(noPlace);
  try {
    await mkdir(temp, { recursive: true });
    folder = await mkdtemp(joinPath(temp, 'scrutiny-extract-'));
    engine = await startNative({ database: joinPath(folder, 'work.duckdb'), temp: folder, ...limits });
    return await build({ engine, config, tell, folder, ...(session ? { session } : {}) });
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
    return refusal(nativeFailure(fault, 'The extract could not be built.', config.to));
  } finally {
    await engine?.terminate();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/** What every step of one build needs. */
interface Work {
  readonly engine: NativeEngine;
  readonly config: ExtractConfig;
  readonly tell: Tell;
  /** Of this build alone; removed at its end. */
  readonly folder: string;
  readonly session?: ClickHouseSession;
}

async function build(work: Work): Promise<Outcome<Built>> {
  const { engine, config, tell } = work;
  const described = await rowsOf(work);
  if (!described.ok) return described;
  const checked = await readAndCheck(engine, SOURCE, described.value, config.kept, tell);
  if (!checked.ok) return checked;
  return config.counting
    ? writeCounted(work, config.counting, described.value, checked.value)
    : writeRecords(work, described.value, checked.value);
}

/** Puts the rows of the source into the engine, or within its reach, under the name SOURCE. */
async function rowsOf({ engine, config, tell, folder, session }: Work): Promise<Outcome<Described>> {
  const { from } = config;
  if (from.read === 'cluster') {
    if (!session) throw new Error('A config that reads from a cluster needs a session with it.');
    return fetchFromCluster(engine, session, config, from, tell);
  }
  if (await reads(engine, from, config.to)) return refusal(ownSource(config.to));
  const contract = extractContract(config.kind);
  const source = await step(engine, tell, 'Opening the source', () => openSource(engine, from, contract, folder));
  return source.ok ? describedSource(config, source.value.name, source.value.facts) : source;
}

async function writeRecords(
  { engine, config, tell }: Work,
  described: Described,
  checked: Checked,
): Promise<Outcome<Built>> {
  if (checked.dataset.form === 'counted') return refusal(alreadyCounted(described.name));
  const metadata = writtenMetadata(config, described, checked);
  const written = await step(engine, tell, `Writing ${config.to}`, () =>
    writeFile(engine, recordRows(checked), metadata, config.to),
  );
  return success({ ...written, checked, counted: null });
}

async function writeCounted(
  { engine, config, tell }: Work,
  counting: Counting,
  described: Described,
  checked: Checked,
): Promise<Outcome<Built>> {
  const failure = whyNotCounted(counting, checked);
  if (failure) return refusal({ file: described.name, ...failure });
  const metadata = writtenMetadata(config, described, checked);
  const isCounted = checked.dataset.form === 'counted';
  const written = await step(engine, tell, `Counting and writing ${config.to}`, async () => {
    await engine.run(sql`create table counted as ${countedRows(counting, TABLE, isCounted)}`);
    return writeFile(engine, sql`select * from counted order by rowid`, metadata, config.to);
  });
  const totals = await engine.query(
    sql`select coalesce(sum("count"), 0)::double as shown, (count(*) filter (where withheld))::double as "withheldCells" from counted`,
  );
  const counted = readOne(totals, { shown: { type: 'number' }, withheldCells: { type: 'number' } });
  return success({ ...written, checked, counted });
}

const ownSource = (file: string) => ({
  what: 'The extract would be written over one of its own sources.',
  file,
  remedy: 'Write it to another folder, or name the sources so that it is none of them.',
});

const alreadyCounted = (file: string) => ({
  what: 'The source is counted already, so it has no records to write.',
  file,
  found: 'the column count',
  remedy: 'Ask for "form": "counted", or map no column to count.',
});
