import type { Engine, TableFile } from '../../engine/engine';
import { refusedBySize } from '../../engine/fits';
import { readNumbers } from '../../sql/rows';
import { identifier, join, sql } from '../../sql/statement';
import { type Failure, type Outcome, openingCancelled, refusal, success } from '../../vocabulary/failure';
import type { ExtractKind } from '../kinds/extracts';
import type { Dataset } from '../kinds/dataset';
import { datasetOf } from './dataset-of';
import { dropStatements } from './drop-extract';
import { encodeBatch, storedColumns, typeStatements, withoutBatch } from '../values/encode';
import type { StoredColumn } from '../values/stored-column';
import { withCountFormats } from './count-format';
import { coarsenessOfPeriod } from '../values/encode-dates';
import { grainOf } from '../kinds/metadata';
import type { Mapping } from '../mapping/mapping';
import { type CheckedFile, type FileToRead, readTogether, type Together } from './read-together';
import { summarise } from './summary';
import { collectUnrecognised, countBatch } from './unrecognised';
import type { Unrecognised } from './found-values';

export interface Loading {
  /** Told after every batch. */
  readonly onProgress?: (rowsRead: number, rowsInFile: number) => void;
  /** Looked at between batches; an AbortSignal serves. */
  readonly stop?: { readonly aborted: boolean };
}

export interface Extracting extends Loading {
  /** How the file's columns become those of a contract; absent where it has their names and values already. */
  readonly mapping?: Mapping | undefined;
  /** A name from `newTable`; else the extract gets one. */
  readonly table?: string;
}

/** One of the files, with the SQL that makes the columns of the narrow table from its batches. */
interface FileToStore extends CheckedFile {
  readonly columns: readonly StoredColumn[];
}

/** Files on their way into the engine, as one extract. */
interface Work extends Together {
  readonly engine: Engine;
  readonly files: readonly FileToStore[];
  readonly table: string;
  /** Columns of the narrow table, the same from every file. */
  readonly columns: readonly StoredColumn[];
  readonly unrecognised: Unrecognised;
  /** Columns found to hold other spellings than codes; the rest is read as codes alone until a batch shows more. */
  readonly spelt: Set<string>;
  /** Rows not recorded and not recognised per column, added up batch by batch. */
  readonly counts: Map<string, number>;
}

let tablesMade = 0;

/** The name of a table that nobody has. */
export const newTable = (kind: ExtractKind): string => `${kind}_${++tablesMade}`;

/**
 * Reads an open file into a narrow table of the engine, checks it, and gives the Dataset that proves both. With a
 * mapping, the columns that it makes are checked and read. The file is closed in any case; a refused or cancelled load
 * leaves nothing in the engine.
 */
export async function loadExtract(
  engine: Engine,
  file: TableFile,
  { mapping, table, ...loading }: Extracting = {},
): Promise<Outcome<Dataset>> {
  return loadExtracts(engine, [{ file, mapping }], loading, table);
}

/**
 * Reads files of one kind, one after the other, into one narrow table, as `loadExtract` does one. Rows that two files
 * have in common are told, not dropped.
 */
export async function loadExtracts(
  engine: Engine,
  given: readonly FileToRead[],
  loading: Loading = {},
  named?: string,
): Promise<Outcome<Dataset>> {
  try {
    const together = readTogether(given);
    if (!together.ok) return together;
    const table = named ?? newTable(together.value.structure.contract.kind);
    const told = await withCountFormats(engine, together.value.files, `${table} counts`);
    if (!told.ok) return told;
    const files = told.value.map((one) => ({ ...one, columns: storedColumns(one.structure, table) }));
    const columns = files[0]?.columns ?? [];
    return await store(
      {
        ...together.value,
        engine,
        files,
        table,
        columns,
        unrecognised: new Map(),
        spelt: new Set(),
        counts: new Map(),
      },
      loading,
    );
  } finally {
    for (const { file } of given) file.close();
  }
}

async function store(work: Work, loading: Loading): Promise<Outcome<Dataset>> {
  const { engine, structure, table, columns } = work;
  try {
    // In one question: some forty round trips are a noticeable part of opening a small file.
    await engine.query(join(typeStatements(columns, table), '; '));
    const coarseness = await readBatches(work, loading);
    if (!coarseness.ok) return await undone(work, coarseness.failure);
    const grain = grainOf(coarseness.value);
    const summary = await summarise(engine, columns, table, structure.contract, grain, work.counts);
    return success(datasetOf({ ...work, summary, grain }));
  } catch (fault) {
    return await undone(work, engineFailure(work.file.name, fault));
  }
}

/** Every file in its turn; gives how coarse the coarsest period is, 0 where the rows have days. */
async function readBatches(work: Work, loading: Loading): Promise<Outcome<number>> {
  const tooLarge = work.files.map(({ file, read }) => refusedBySize(file, read)).find((failure) => failure !== null);
  if (tooLarge) return refusal(tooLarge);
  let [rows, coarsest] = [0, 0];
  for (const file of work.files) {
    const coarseness = await readFile(work, file, rows, loading);
    if (!coarseness.ok) return coarseness;
    coarsest = Math.max(coarsest, coarseness.value);
    rows += file.file.facts.rows;
  }
  return success(coarsest);
}

/** All batches of a file in file order; `before` rows of other files are stored already. */
async function readFile(
  work: Work,
  from: FileToStore,
  before: number,
  { onProgress, stop }: Loading,
): Promise<Outcome<number>> {
  const { file } = from;
  const reading = file.read(from.read);
  let [rows, coarseness] = [0, 0];
  for (;;) {
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    const batch = await reading.next();
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    if (!batch.ok) return batch;
    if (!batch.value) return rows === file.facts.rows ? success(coarseness) : refusal(rowsLost(file, rows));
    coarseness = Math.max(coarseness, await storeBatch(work, from, batch.value.ipc, before + rows));
    rows += batch.value.rows;
    onProgress?.(before + rows, work.file.facts.rows);
  }
}

async function storeBatch(work: Work, from: FileToStore, ipc: Uint8Array, firstRow: number): Promise<number> {
  const { engine, structure, table } = work;
  await engine.insert(ipc, stagingOf(work), true);
  const staging = await readThroughMapping(work, from);
  const inBatch = await encodeRows(work, from.columns, staging, firstRow);
  await collectUnrecognised(engine, from.columns, { staging, table, firstRow }, inBatch, work);
  const dated = structure.types.has('event_date') || structure.types.has('start');
  const coarsest = sql`select max(${coarsenessOfPeriod(identifier('period'))})::integer as coarsest
    from ${identifier(staging)}`;
  const coarseness = dated ? 0 : (readNumbers(await engine.query(coarsest)).get('coarsest') ?? 0);
  await dropStaging(work);
  return coarseness;
}

/** Reads the staged rows, again where a column turns out to hold other spellings than codes. Gives its counts. */
async function encodeRows(
  { engine, table, spelt }: Work,
  columns: readonly StoredColumn[],
  staging: string,
  firstRow: number,
): Promise<ReadonlyMap<string, number>> {
  for (;;) {
    await engine.query(encodeBatch(columns, staging, table, firstRow, spelt));
    const counts = readNumbers(await engine.query(countBatch(columns, table, firstRow)));
    const more = columns.filter(({ name, exact }) => exact && !spelt.has(name) && (counts.get(`NX ${name}`) ?? 0) > 0);
    if (!more.length) return counts;
    for (const { name } of more) spelt.add(name);
    await engine.query(withoutBatch(table, firstRow));
  }
}

const stagingOf = ({ table }: Work): string => `${table} staging`;
const mappedOf = ({ table }: Work): string => `${table} mapped`;

/** The name under which the rows of a batch stand with the columns of the contract. */
async function readThroughMapping(work: Work, { source }: CheckedFile): Promise<string> {
  if (!source) return stagingOf(work);
  const view = sql`create or replace view ${identifier(mappedOf(work))} as ${source(stagingOf(work))}`;
  await work.engine.query(view);
  return mappedOf(work);
}

async function dropStaging(work: Work): Promise<void> {
  await work.engine.query(sql`drop view if exists ${identifier(mappedOf(work))}`);
  await work.engine.query(sql`drop table if exists ${identifier(stagingOf(work))}`);
}

async function undone(work: Work, failure: Failure): Promise<Outcome<Dataset>> {
  const { engine, table, structure } = work;
  try {
    await dropStaging(work);
    for (const statement of dropStatements(structure, table)) await engine.query(statement);
  } catch {
    // The engine itself has ended: nothing of the load is left to undo.
  }
  return refusal(failure);
}

/** The file does not hold what it says. */
export const rowsLost = ({ name, facts }: TableFile, rows: number): Failure => ({
  what: 'The file gave another number of rows than it says it has.',
  file: name,
  found: `${rows} rows`,
  expected: `${facts.rows} rows`,
  remedy: 'Copy or export the file again.',
});

/** The engine could not take the rows in. */
export const engineFailure = (file: string, fault: unknown): Failure => ({
  what: 'The file could not be stored: the engine refused it or ran out of memory.',
  file,
  found: (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '',
  remedy: 'Close other extracts and tabs and try again, or export the extract with fewer rows or columns.',
});
