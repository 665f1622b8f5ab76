import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import { DataType, type Table, type Vector } from 'apache-arrow';

const CHUNK = 2048;
const DAY = 86_400_000;

/** The type of native DuckDB that holds an Arrow column, whole numbers of every width as BIGINT. */
export function nativeType(type: DataType): DuckDBType {
  if (DataType.isDictionary(type)) return nativeType(type.dictionary as DataType);
  if (DataType.isInt(type)) return BIGINT;
  if (DataType.isFloat(type)) return DOUBLE;
  if (DataType.isDate(type)) return DATE;
  if (DataType.isTimestamp(type)) return TIMESTAMP;
  return DataType.isBool(type) ? BOOLEAN : VARCHAR;
}

function nativeCell(value: unknown, type: DuckDBType): DuckDBValue {
  if (value === null || value === undefined) return null;
  if (type === BIGINT) return typeof value === 'bigint' ? value : BigInt(Number(value));
  if (type === DATE) return new DuckDBDateValue(Math.floor(Number(value) / DAY));
  if (type === TIMESTAMP) return new DuckDBTimestampValue(BigInt(Math.round(Number(value) * 1000)));
  if (type === DOUBLE) return Number(value);
  return type === BOOLEAN ? value === true : text(value);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Puts the rows of an Arrow table after those of a table with the same columns. */
export async function appendArrow(connection: DuckDBConnection, table: string, rows: Table): Promise<void> {
  const types = rows.schema.fields.map(({ type }) => nativeType(type as DataType));
  const vectors: readonly (Vector | null)[] = types.map((_, place) => rows.getChildAt(place));
  const appender = await connection.createAppender(table);
  for (let first = 0; first < rows.numRows; first += CHUNK) {
    const count = Math.min(CHUNK, rows.numRows - first);
    const chunk = DuckDBDataChunk.create(types, count);
    types.forEach((type, place) => {
      const cell = (row: number): DuckDBValue => nativeCell(vectors[place]?.get(first + row), type);
      chunk.setColumnValues(
        place,
        Array.from({ length: count }, (_, row) => cell(row)),
      );
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
