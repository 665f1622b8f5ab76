import {
  type DuckDBMaterializedResult,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
} from '@duckdb/node-api';
import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int32,
  Int64,
  Table,
  TimestampMicrosecond,
  Uint32,
  Uint64,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';

const DAY = 86_400_000;

/** Types of native DuckDB and the Arrow types that DuckDB-WASM gives for them; any other is given as text. */
const ARROW: ReadonlyMap<DuckDBTypeId, () => DataType> = new Map<DuckDBTypeId, () => DataType>([
  [DuckDBTypeId.BOOLEAN, () => new Bool()],
  ...[DuckDBTypeId.TINYINT, DuckDBTypeId.SMALLINT, DuckDBTypeId.INTEGER].map((id) => [id, () => new Int32()] as const),
  ...[DuckDBTypeId.UTINYINT, DuckDBTypeId.USMALLINT, DuckDBTypeId.UINTEGER].map(
    (id) => [id, () => new Uint32()] as const,
  ),
  [DuckDBTypeId.BIGINT, () => new Int64()],
  [DuckDBTypeId.UBIGINT, () => new Uint64()],
  ...[DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE, DuckDBTypeId.DECIMAL, DuckDBTypeId.HUGEINT].map(
    (id) => [id, () => new Float64()] as const,
  ),
  [DuckDBTypeId.DATE, () => new DateDay()],
  [DuckDBTypeId.TIMESTAMP, () => new TimestampMicrosecond(null)],
]);

const arrowType = ({ typeId }: DuckDBType): DataType => ARROW.get(typeId)?.() ?? new Utf8();

/** A cell as the builder of that Arrow type takes it. */
function arrowCell(value: DuckDBValue): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof DuckDBDateValue) return new Date(value.days * DAY);
  if (value instanceof DuckDBTimestampValue) return Number(value.micros / 1000n);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (typeof value === 'object') return String(value);
  return value;
}

/** An answer of native DuckDB as the Arrow table that `sql/rows.ts` reads. Meant for small answers: counts, samples. */
export async function arrowTable(result: DuckDBMaterializedResult): Promise<Table> {
  const columns = await result.getColumns();
  const vectors: Record<string, Vector> = {};
  result.columnNames().forEach((name, place) => {
    const type = arrowType(result.columnType(place));
    const cells = (columns[place] ?? []).map(arrowCell);
    const isWide = result.columnTypeId(place) === DuckDBTypeId.HUGEINT;
    vectors[name] = vectorFromArray(isWide ? cells.map((cell) => (cell === null ? null : Number(cell))) : cells, type);
  });
  return new Table(vectors);
}
