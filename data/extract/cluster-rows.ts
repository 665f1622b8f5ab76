import type { TableColumn, TableFacts, TableType } from '../../src/engine/engine';
import { structureOf } from '../../src/dataset/loading/read-together';
import { typesOf } from '../../src/dataset/mapping/mapped-structure';
import { columnsRead } from '../../src/dataset/mapping/mapping-file';
import type { Structure } from '../../src/dataset/values/structure';
import { identifier, join, type Statement, sql } from '../../src/sql/statement';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import { Binder } from './clickhouse-bind';
import type { Made } from './clickhouse-codes';
import { ClusterFault, clusterFailure } from './clickhouse-failures';
import type { ClickHouseSession, ClusterCell } from './clickhouse-session';
import { clusterColumns } from './clickhouse-sql';
import { clusterType } from './clickhouse-types';
import { countedStatement, type Fetched, plainColumn, recordStatement } from './cluster-statements';
import type { ClusterSource, ExtractConfig } from './config';
import { type Described, describedSource } from './described';
import type { NativeEngine } from './native-engine';
import { SOURCE } from './native-source';
import { inThousands, type Tell } from './progress';

const FETCHED = 'fetched';

/** Lets the cluster map, filter and group, and puts what it gives into the engine under the name SOURCE. */
export async function fetchFromCluster(
  engine: NativeEngine,
  session: ClickHouseSession,
  config: ExtractConfig,
  from: ClusterSource,
  tell: Tell,
): Promise<Outcome<Described>> {
  try {
    tell('Asking the cluster what it holds …');
    const described = describedSource(config, from.written, await factsOf(session, from));
    if (!described.ok) return described;
    const structure = structureOf(described.value, described.value.mapping);
    if (!structure.ok) return structure;
    const made = madeOf(described.value, structure.value);
    const counting = config.counting;
    const lacking = counting?.by.find(
      (name) => !made.columns.has(name) && !(name === 'age' && made.columns.has('age_band')),
    );
    if (lacking !== undefined) return refusal(notSupplied(from.written, lacking));
    const fetched = counting
      ? countedStatement(from.text, counting, config.kept, made)
      : recordStatement(from.text, config.kept, made);
    const rows = await stream(engine, session, fetched, tell);
    return success(counting ? asCounted(described.value, fetched, rows) : { ...described.value, madeAlready: true });
  } catch (fault) {
    if (fault instanceof ClusterFault) return refusal(clusterFailure(fault, from.written));
    throw fault;
  }
}

const notSupplied = (file: string, column: string) => ({
  what: '"by" names a column that the source does not supply.',
  file,
  column,
  remedy: 'Take it out of "by", or map it.',
});

async function factsOf(session: ClickHouseSession, { text }: ClusterSource): Promise<TableFacts> {
  const columns: TableColumn[] = [];
  for (const [name, type] of await all(session, `DESCRIBE TABLE ${text}`)) {
    columns.push({ name: name ?? '', type: clusterType(type ?? '') });
  }
  const [counted] = await all(session, `SELECT toString(count()) FROM ${text}`);
  return { rows: Number(counted?.[0] ?? 0), rowGroups: [], columns, metadata: new Map() };
}

async function all(session: ClickHouseSession, text: string): Promise<readonly (readonly ClusterCell[])[]> {
  const rows: (readonly ClusterCell[])[] = [];
  for await (const batch of session.rows({ text, parameters: {} })) rows.push(...batch);
  return rows;
}

/** The columns that the cluster makes: those of the mapping, or those of the source that the contract knows. */
function madeOf({ facts, mapping }: Described, structure: Structure): Made {
  const binder = new Binder();
  const columns = mapping
    ? clusterColumns(mapping, typesOf(facts, columnsRead(mapping)), binder)
    : [...structure.types].map(([name, type]) => plainColumn(name, type));
  return { structure, binder, columns: new Map(columns.map((column) => [column.name, column])) };
}

async function stream(engine: NativeEngine, session: ClickHouseSession, fetched: Fetched, tell: Tell): Promise<number> {
  tell('Reading from the cluster …');
  const names = [...fetched.columns.keys()];
  const into = await engine.textRows(FETCHED, names);
  let [rows, told] = [0, Date.now()];
  for await (const batch of session.rows(fetched.statement)) {
    for (const row of batch) into.append(row);
    rows += batch.length;
    if (Date.now() - told < 5_000) continue;
    told = Date.now();
    tell(`  ${inThousands(rows)} rows`);
  }
  into.close();
  const typed = [...fetched.columns].map(
    ([name, type]) => sql`${asType(identifier(name), type)} as ${identifier(name)}`,
  );
  await engine.run(sql`create view ${identifier(SOURCE)} as select ${join(typed)} from ${identifier(FETCHED)}`);
  return rows;
}

/** What the text of a cell is in DuckDB; codes and names stay text. */
const TYPED: Readonly<Partial<Record<TableType, Statement>>> = {
  'whole number': sql`bigint`,
  number: sql`double`,
  date: sql`date`,
  'date and time': sql`timestamp`,
  'date and time with zone': sql`timestamp`,
  'yes or no': sql`boolean`,
};

const asType = (column: Statement, type: TableType): Statement => sql`${column}::${TYPED[type] ?? sql`varchar`}`;

/** What came back is a counted extract in codes of the contract, whatever the source was. */
function asCounted({ name, said }: Described, { columns }: Fetched, rows: number): Described {
  const metadata = new Map([...said, ['ethnicity_code_set', '19+1']]);
  const typed = [...columns].map(([column, type]) => ({ name: column, type }));
  return { name, said, facts: { rows, rowGroups: [], columns: typed, metadata }, madeAlready: true };
}
