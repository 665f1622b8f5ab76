import type { Engine, TableFile } from '../engine/engine';
import { readNumbers } from '../sql/rows';
import { identifier, join, sql } from '../sql/statement';
import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { Dataset } from './dataset';
import { datasetOf } from './dataset-of';
import { dropStatements, encodeBatch, storedColumns, typeStatements } from './encode';
import type { StoredColumn } from './stored-column';
import { coarsenessOfPeriod } from './encode-dates';
import { extractContract } from './extracts';
import { grainOf } from './metadata';
import { recognise } from './recognise';
import { checkStructure, type Structure } from './structure';
import { summarise } from './summary';
import { collectUnrecognised, type Unrecognised } from './unrecognised';

export interface Loading {
  /** Told after every batch. */
  readonly onProgress?: (rowsRead: number, rowsInFile: number) => void;
  /** Looked at between batches; an AbortSignal serves. */
  readonly stop?: { readonly aborted: boolean };
}

/** One file on its way into the engine. */
interface Work {
  readonly engine: Engine;
  readonly file: TableFile;
  readonly structure: Structure;
  readonly table: string;
  readonly columns: readonly StoredColumn[];
  readonly unrecognised: Unrecognised;
  /** Rows not recorded and not recognised per column, added up batch by batch. */
  readonly counts: Map<string, number>;
}

let tablesMade = 0;

/**
 * Reads an open Parquet file into a narrow table of the engine, checks it, and gives the Dataset that proves both.
 * The file is closed in any case; a refused or cancelled load leaves nothing in the engine.
 */
export async function loadExtract(engine: Engine, file: TableFile, loading: Loading = {}): Promise<Outcome<Dataset>> {
  try {
    const kind = recognise(file.facts, file.name);
    if (!kind.ok) return kind;
    const structure = checkStructure(file.facts, kind.value, file.name);
    if (!structure.ok) return structure;
    const table = `${kind.value.kind}_${++tablesMade}`;
    const columns = storedColumns(structure.value, table);
    return await store(
      { engine, file, structure: structure.value, table, columns, unrecognised: new Map(), counts: new Map() },
      loading,
    );
  } finally {
    file.close();
  }
}

/** Takes an extract out of its engine. */
export async function dropExtract(engine: Engine, { kind, table }: Pick<Dataset, 'kind' | 'table'>): Promise<void> {
  for (const statement of dropStatements({ contract: extractContract(kind) }, table)) await engine.query(statement);
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

/** All batches in file order; gives how coarse the coarsest period is, 0 where the rows have days. */
async function readBatches(work: Work, { onProgress, stop }: Loading): Promise<Outcome<number>> {
  const { file, structure } = work;
  const reading = file.read([...structure.types.keys()]);
  let [rows, coarseness] = [0, 0];
  for (;;) {
    if (stop?.aborted) return refusal(cancelled(file.name));
    const batch = await reading.next();
    if (stop?.aborted) return refusal(cancelled(file.name));
    if (!batch.ok) return batch;
    if (!batch.value) return rows === file.facts.rows ? success(coarseness) : refusal(rowsLost(file, rows));
    coarseness = Math.max(coarseness, await storeBatch(work, batch.value.ipc, rows));
    rows += batch.value.rows;
    onProgress?.(rows, file.facts.rows);
  }
}

async function storeBatch(
  { engine, structure, table, columns, unrecognised, counts }: Work,
  ipc: Uint8Array,
  firstRow: number,
): Promise<number> {
  const staging = `${table} staging`;
  await engine.insert(ipc, staging, true);
  await engine.query(encodeBatch(columns, staging, table, firstRow));
  await collectUnrecognised(engine, columns, { staging, table, firstRow }, unrecognised, counts);
  const dated = structure.types.has('event_date') || structure.types.has('start');
  const coarsest = sql`select max(${coarsenessOfPeriod(identifier('period'))})::integer as coarsest from ${identifier(staging)}`;
  const coarseness = dated ? 0 : (readNumbers(await engine.query(coarsest)).get('coarsest') ?? 0);
  await engine.query(sql`drop table ${identifier(staging)}`);
  return coarseness;
}

async function undone({ engine, table, structure }: Work, failure: Failure): Promise<Outcome<Dataset>> {
  try {
    await engine.query(sql`drop table if exists ${identifier(`${table} staging`)}`);
    for (const statement of dropStatements(structure, table)) await engine.query(statement);
  } catch {
    // The engine itself has ended: nothing of the load is left to undo.
  }
  return refusal(failure);
}

const cancelled = (file: string): Failure => ({
  what: 'Opening the file was cancelled.',
  file,
  remedy: 'Open it again when you need it.',
});

const rowsLost = ({ name, facts }: TableFile, rows: number): Failure => ({
  what: 'The file gave another number of rows than it says it has.',
  file: name,
  found: `${rows} rows`,
  expected: `${facts.rows} rows`,
  remedy: 'Copy or export the file again.',
});

const engineFailure = (file: string, fault: unknown): Failure => ({
  what: 'The file could not be stored: the engine refused it or ran out of memory.',
  file,
  found: (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '',
  remedy: 'Close other extracts and tabs and try again, or export the extract with fewer rows or columns.',
});
