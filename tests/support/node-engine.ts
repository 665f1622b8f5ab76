import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Table } from 'apache-arrow';
import { type Engine, QueryError } from '../../src/engine/engine';
import { settle } from '../../src/engine/settings';
import type { Statement } from '../../src/sql/statement';

const require = createRequire(import.meta.url);
const duckdb: typeof import('@duckdb/duckdb-wasm/blocking') = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

/** The same engine as in the browser, in Node, with the same settings. Takes 1 to 2 seconds: once per test file. */
export async function startNodeEngine(): Promise<Engine> {
  const module = (name: string) => ({ mainModule: join(folder, name), mainWorker: '' });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({ path: ':memory:', query: { castDecimalToDouble: true } });
  const connection = database.connect();

  const run = ({ text, values }: Statement): Table => {
    if (values.length === 0) return connection.query(text);
    const prepared = connection.prepare(text);
    try {
      return prepared.query(...values);
    } finally {
      prepared.close();
    }
  };
  const engine: Engine = {
    async query(statement) {
      try {
        return run(statement);
      } catch (fault) {
        throw new QueryError(statement.text, fault);
      }
    },
    async insert(ipc, table, create) {
      connection.insertArrowFromIPCStream(ipc, { name: table, create });
    },
    async terminate() {
      connection.close();
    },
  };
  await settle(engine);
  return engine;
}
