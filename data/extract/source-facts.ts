import type { ExtractContract } from '../../src/dataset/kinds/extracts';
import { acceptedTypes } from '../../src/dataset/values/structure';
import type { TableColumn, TableFacts, TableType } from '../../src/engine/engine';
import { readNumbers, readOne, readRows } from '../../src/sql/rows';
import { identifier, join, type Statement, sql } from '../../src/sql/statement';
import type { NativeEngine } from './native-engine';

/** A type of native DuckDB, as `describe` writes it, in the words of contracts and messages. */
function tableType(written: string): TableType {
  if (/\[\d*\]$|^(STRUCT|MAP|UNION|LIST|JSON)\b/.test(written)) return 'nested';
  if (/^(VARCHAR|ENUM|UUID|CHAR)/.test(written)) return 'text';
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(written)) return 'whole number';
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(written)) return 'number';
  if (written === 'TIMESTAMP WITH TIME ZONE') return 'date and time with zone';
  if (written.startsWith('TIMESTAMP')) return 'date and time';
  if (written === 'DATE') return 'date';
  if (written === 'BOOLEAN') return 'yes or no';
  return /^(BLOB|BIT)/.test(written) ? 'binary' : 'other';
}

/** A column as the statements of the workbook expect it: other texts, decimals and finer moments as the plain type. */
function plain(name: string, written: string): Statement {
  const column = identifier(name);
  if (/^(ENUM|UUID|CHAR)/.test(written)) return sql`${column}::varchar as ${column}`;
  if (written.startsWith('DECIMAL') || written === 'FLOAT') return sql`${column}::double as ${column}`;
  if (written.startsWith('TIMESTAMP_')) return sql`${column}::timestamp as ${column}`;
  return column;
}

interface Described {
  readonly columns: readonly TableColumn[];
  /** The columns, in plain types, as they are selected. */
  readonly selected: Statement;
}

/**
 * A column to which a Parquet writer gave no type: DuckDB believes its statistics, which say that no value is missing,
 * and answers "is null" from them. As text and back, nothing is believed of it.
 */
function untyped(name: string, written: string): Statement {
  const type: Statement = { text: written, values: [] };
  return sql`${identifier(name)}::varchar::${type} as ${identifier(name)}`;
}

/** The columns of anything that can be selected from; `withoutType` are those to which a writer gave none. */
export async function describe(
  engine: NativeEngine,
  from: Statement,
  withoutType: ReadonlySet<string>,
): Promise<Described> {
  const shape = { column_name: { type: 'text' }, column_type: { type: 'text' } } as const;
  const rows = readRows(await engine.query(sql`describe select * from ${from}`), shape);
  const select = (name: string, type: string): Statement =>
    withoutType.has(name) && tableType(type) !== 'nested' ? untyped(name, type) : plain(name, type);
  return {
    columns: rows.map(({ column_name, column_type }) => ({ name: column_name, type: tableType(column_type) })),
    selected: join(rows.map(({ column_name, column_type }) => select(column_name, column_type))),
  };
}

/** The facts of a table or view of the engine, as a decoder would give those of a file. */
export async function factsOf(
  engine: NativeEngine,
  table: string,
  columns: readonly TableColumn[],
  metadata: ReadonlyMap<string, string>,
): Promise<TableFacts> {
  const counted = await engine.query(sql`select count(*)::double as "rows" from ${identifier(table)}`);
  const { rows } = readOne(counted, { rows: { type: 'number' } });
  return { rows, rowGroups: [], columns, metadata };
}

/**
 * The same columns, with those marked that hold no value at all. DuckDB takes a column that its writer gave no type for
 * whole numbers, which no column of days can be; only columns of a type that the contract does not take are looked at.
 */
export async function withEmptyMarked(
  engine: NativeEngine,
  table: string,
  columns: readonly TableColumn[],
  contract: ExtractContract,
): Promise<readonly TableColumn[]> {
  const misfits = columns.filter(({ name, type }) => {
    const column = contract.columns.find((one) => one.name === name);
    return column !== undefined && type !== 'nested' && !acceptedTypes(column).includes(type);
  });
  if (misfits.length === 0) return columns;
  const counted = misfits.map(({ name }) => sql`count(${identifier(name)})::double as ${identifier(name)}`);
  const filled = readNumbers(await engine.query(sql`select ${join(counted)} from ${identifier(table)}`));
  return columns.map((column) => (filled.get(column.name) === 0 ? { ...column, empty: true } : column));
}
