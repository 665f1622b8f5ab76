import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import { type Statement, sql } from '../sql/statement';
import { supplies } from '../supply/supplies';
import { ENGINE } from './database-module';
import { databaseWorker, SENT_MODULE } from './database-worker';
import { type Engine, QueryError } from './engine';
import { settle } from './settings';

const duckdb = supplies.declare(ENGINE, () => import('@duckdb/duckdb-wasm'));

/**
 * Starts DuckDB in a worker of its own, in memory, with files, network and extensions shut for good.
 * Takes a second or two after the module is compiled; `onasked` is called as its worker begins. Throws where the
 * browser cannot run it.
 */
export async function startEngine(
  compiled: WebAssembly.Module | Promise<WebAssembly.Module>,
  onasked?: () => void,
): Promise<Engine> {
  const [{ AsyncDuckDB, VoidLogger }, worker] = await Promise.all([duckdb.get(), databaseWorker()]);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    worker.postMessage({ databaseModule: await compiled });
    const instantiated = database.instantiate(SENT_MODULE);
    onasked?.();
    await instantiated;
    await database.open({ path: ':memory:', query: { castDecimalToDouble: true } });
    const engine = new DuckDbEngine(database, await database.connect());
    await settle(engine);
    return engine;
  } catch (fault) {
    await database.terminate();
    throw fault;
  }
}

class DuckDbEngine implements Engine {
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly database: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection,
  ) {}

  query(statement: Statement): Promise<Table> {
    return this.inTurn(statement, () => this.run(statement));
  }

  insert(ipc: Uint8Array, table: string, create: boolean): Promise<void> {
    return this.inTurn(sql`insert into ${{ text: table, values: [] }} from arrow`, () =>
      this.connection.insertArrowFromIPCStream(ipc, { name: table, create }),
    );
  }

  async terminate(): Promise<void> {
    this.ended = true;
    await this.database.terminate();
  }

  private async run({ text, values }: Statement): Promise<Table> {
    if (values.length === 0) return this.connection.query(text);
    const prepared = await this.connection.prepare(text);
    try {
      return await prepared.query(...values);
    } finally {
      await prepared.close();
    }
  }

  // One at a time: DuckDB's worker would interleave a prepared statement's steps with other questions.
  private inTurn<Value>({ text }: Statement, work: () => Promise<Value>): Promise<Value> {
    const turn = this.last.then(async () => {
      if (this.ended) throw new QueryError(text, 'The engine was ended.');
      return work().catch((fault: unknown) => {
        throw new QueryError(text, fault);
      });
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
