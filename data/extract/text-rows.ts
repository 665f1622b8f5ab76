import { type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';

/** Rows that one chunk of DuckDB holds. */
const CHUNK = 2048;

/** Fills a table of text columns, chunk by chunk, so that a stream of any length needs little memory. */
export class TextRows {
  private readonly cells: (string | null)[][];
  private rows = 0;

  private constructor(
    private readonly appender: Awaited<ReturnType<DuckDBConnection['createAppender']>>,
    private readonly chunk: DuckDBDataChunk,
    columns: number,
  ) {
    this.cells = Array.from({ length: columns }, () => []);
  }

  /** Opens a table that is there already and has so many columns, all VARCHAR. */
  static async into(connection: DuckDBConnection, table: string, columns: number): Promise<TextRows> {
    const types = Array.from({ length: columns }, () => VARCHAR);
    return new TextRows(await connection.createAppender(table), DuckDBDataChunk.create(types, CHUNK), columns);
  }

  /** Adds one row; its cells stand in the order of the columns. */
  append(row: readonly (string | null)[]): void {
    this.cells.forEach((column, place) => column.push(row[place] ?? null));
    if (++this.rows === CHUNK) this.flush();
  }

  /** Writes what is left and closes; must be called once, after the last row. */
  close(): void {
    this.flush();
    this.appender.closeSync();
  }

  private flush(): void {
    if (this.rows === 0) return;
    this.chunk.rowCount = this.rows;
    this.cells.forEach((column, place) => this.chunk.setColumnValues(place, column));
    this.appender.appendDataChunk(this.chunk);
    this.chunk.reset();
    this.cells.forEach((column) => column.splice(0));
    this.rows = 0;
  }
}
