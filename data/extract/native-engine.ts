import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type DataType, type Table, tableFromIPC } from 'apache-arrow';
import { type Engine, QueryError } from '../../src/engine/engine';
import { identifier, join, type Statement, sql } from '../../src/sql/statement';
import { arrowTable } from './native-answer';
import { appendArrow, nativeType } from './native-insert';
import { TextRows } from './text-rows';

/** Native DuckDB behind the interface that the workbook's checks speak, with what only it can do besides. */
export interface NativeEngine extends Engine {
  /** Runs a statement whose answer is not needed; gives the number of rows that it changed. */
  run(statement: Statement): Promise<number>;
  /** Share done of the statement that runs, 0 to 100; below zero where DuckDB cannot tell. */
  progress(): number;
  /** Opens a new table of text columns to be filled row by row. */
  textRows(table: string, columns: readonly string[]): Promise<TextRows>;
}

/** How much the engine may use; `database` is the file in which it keeps what does not fit into memory. */
export interface NativeSettings {
  readonly database: string;
  readonly temp: string;
  readonly memory?: string;
  readonly threads?: number;
}

/** Starts native DuckDB. It never fetches an extension: what is not on the computer is refused. */
export async function startNative({ database, temp, memory, threads }: NativeSettings): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(database, {
    temp_directory: temp,
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const engine = new Native(instance, await instance.connect());
  await engine.run(sql`set enable_progress_bar = true`);
  await engine.run(sql`set enable_progress_bar_print = false`);
  return engine;
}

class Native implements NativeEngine {
  constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  async query(statement: Statement): Promise<Table> {
    return arrowTable(await this.answer(statement));
  }

  async run(statement: Statement): Promise<number> {
    return (await this.answer(statement)).rowsChanged;
  }

  async insert(ipc: Uint8Array, table: string, create: boolean): Promise<void> {
    const rows = tableFromIPC(ipc);
    const columns = rows.schema.fields.map(
      ({ name, type }) => sql`${identifier(name)} ${{ text: String(nativeType(type as DataType)), values: [] }}`,
    );
    if (create) await this.run(sql`create table ${identifier(table)} (${join(columns)})`);
    await appendArrow(this.connection, table, rows);
  }

  async textRows(table: string, columns: readonly string[]): Promise<TextRows> {
    const typed = columns.map((name) => sql`${identifier(name)} varchar`);
    await this.run(sql`create table ${identifier(table)} (${join(typed)})`);
    return TextRows.into(this.connection, table, columns.length);
  }

  progress(): number {
    return this.connection.progress.percentage;
  }

  terminate(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    return Promise.resolve();
  }

  private async answer({ text, values }: Statement) {
    try {
      return await this.connection.run(text, values.length === 0 ? undefined : [...values]);
    } catch (fault) {
      throw new QueryError(text, fault);
    }
  }
}
