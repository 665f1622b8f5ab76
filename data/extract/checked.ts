import { datasetOf } from '../../src/dataset/loading/dataset-of';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { emptyColumns } from '../../src/dataset/values/empty-columns';
import { encodeBatch, storedColumns, typeStatements } from '../../src/dataset/values/encode';
import { coarsenessOfPeriod } from '../../src/dataset/values/encode-dates';
import { structureOf } from '../../src/dataset/loading/read-together';
import { typesOf } from '../../src/dataset/mapping/mapped-structure';
import { columnsRead } from '../../src/dataset/mapping/mapping-file';
import { mappedSource } from '../../src/dataset/mapping/mapping-sql';
import { grainOf } from '../../src/dataset/kinds/metadata';
import { type Quality, qualityOf } from '../../src/dataset/quality/quality';
import type { StoredColumn } from '../../src/dataset/values/stored-column';
import type { Structure } from '../../src/dataset/values/structure';
import { summarise } from '../../src/dataset/loading/summary';
import type { Unrecognised } from '../../src/dataset/loading/found-values';
import { collectUnrecognised, countBatch } from '../../src/dataset/loading/unrecognised';
import { readNumbers, readOne } from '../../src/sql/rows';
import { identifier, join, literal, literalList, type Statement, sql } from '../../src/sql/statement';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import type { Kept } from './config';
import type { Described } from './described';
import type { NativeEngine } from './native-engine';
import { inThousands, step, type Tell } from './progress';
import { keptBeside } from './written-columns';

/** The narrow table in which an extract is stored and checked, and the view of the source that it is read from. */
export const TABLE = 'extract';
const STAGING = 'extract staging';
const WANTED = 'extract wanted';

/** Rows that were read, kept, stored narrow and checked exactly as the workbook does. */
export interface Checked {
  readonly dataset: Dataset;
  readonly structure: Structure;
  readonly columns: readonly StoredColumn[];
  readonly quality: Quality;
  /** Events that the rows stand for: their number, or in a counted source the sum of the counts that it shows. */
  readonly rowsIn: number;
}

/** What is known before a row is read. */
interface Prepared {
  readonly described: Described;
  readonly structure: Structure;
  readonly columns: readonly StoredColumn[];
}

/** Reads a table or view with the source's own columns into the narrow table, and asks every check of the workbook. */
export async function readAndCheck(
  engine: NativeEngine,
  source: string,
  described: Described,
  kept: Kept,
  tell: Tell,
): Promise<Outcome<Checked>> {
  const structure = structureOf(described, described.mapping);
  if (!structure.ok) return structure;
  const prepared = { described, structure: structure.value, columns: storedColumns(structure.value, TABLE) };
  const { name, facts } = described;
  await step(engine, tell, `Reading ${inThousands(facts.rows)} rows of ${name}`, () =>
    read(engine, source, prepared, kept),
  );
  return step(engine, tell, 'Checking them', () => check(engine, prepared), false);
}

async function read(engine: NativeEngine, source: string, prepared: Prepared, kept: Kept): Promise<void> {
  const { described, structure, columns } = prepared;
  for (const statement of typeStatements(columns, TABLE)) await engine.run(statement);
  await engine.run(sql`create view ${identifier(STAGING)} as ${canonical(source, described, structure)}`);
  await engine.run(
    sql`create view ${identifier(WANTED)} as select *, 0 as rowid from ${identifier(STAGING)} ${wanted(kept, columns)}`,
  );
  await engine.run(encodeBatch([...columns, ...keptBeside(structure, columns)], WANTED, TABLE, 0));
}

async function check(engine: NativeEngine, { described, structure, columns }: Prepared): Promise<Outcome<Checked>> {
  const unrecognised: Unrecognised = new Map();
  const counts = new Map<string, number>();
  const place = { staging: WANTED, table: TABLE, firstRow: 0 };
  const inBatch = readNumbers(await engine.query(countBatch(columns, TABLE, 0)));
  await collectUnrecognised(engine, columns, place, inBatch, { unrecognised, counts });
  const grain = grainOf(await coarsest(engine, structure));
  const summary = await summarise(engine, columns, TABLE, structure.contract, grain, counts);
  if (summary.rows === 0) return refusal(nothingLeft(described.name));
  const { said, mapping } = described;
  const stored = { said, mapping, structure, table: TABLE, columns, unrecognised, summary, grain };
  const file = { name: described.name, facts: described.facts, fingerprint: '' };
  const dataset = datasetOf({ ...stored, file, files: [{ file, structure }] });
  const quality = await qualityOf(engine, dataset);
  const events = await engine.query(sql`select sum(weight)::double as "rowsIn" from ${identifier(TABLE)}`);
  return success({ dataset, structure, columns, quality, ...readOne(events, { rowsIn: { type: 'number' } }) });
}

/** The columns of the contract, made of those of the source. */
function canonical(source: string, { facts, mapping, madeAlready }: Described, structure: Structure): Statement {
  if (mapping && !madeAlready) return mappedSource(mapping, typesOf(facts, columnsRead(mapping)), source);
  const { contract, types, empty = [] } = structure;
  const filled = [...types.keys()].filter((name) => !empty.includes(name)).map(identifier);
  const withoutValues = empty.length === 0 ? [] : [emptyColumns(contract, empty)];
  return sql`select ${join([...filled, ...withoutValues])} from ${identifier(source)}`;
}

/** Which rows are wanted, as a `where` over the columns of the contract. */
function wanted({ codes, from, to }: Kept, columns: readonly StoredColumn[]): Statement {
  const value = (name: string): Statement => columns.find((column) => column.name === name)?.value ?? sql`null`;
  const conditions = [
    ...[...codes].map(([name, list]) => sql`(${value(name)})::varchar in (${literalList(list)})`),
    ...(from === undefined ? [] : [sql`${value('event_date')} >= ${literal(from)}::date`]),
    ...(to === undefined ? [] : [sql`${value('event_date')} <= ${literal(to)}::date`]),
  ];
  return conditions.length === 0 ? sql`` : sql`where ${join(conditions, ' and ')}`;
}

async function coarsest(engine: NativeEngine, { types }: Structure): Promise<number> {
  if (types.has('event_date') || types.has('start')) return 0;
  const asked = sql`select max(${coarsenessOfPeriod(identifier('period'))})::integer as coarsest from ${identifier(WANTED)}`;
  return readNumbers(await engine.query(asked)).get('coarsest') ?? 0;
}

const nothingLeft = (file: string) => ({
  what: 'No row is left to write.',
  file,
  found: '0 rows that fit "only" and "days"',
  remedy: 'Widen them, or check which boroughs and days the source covers.',
});
