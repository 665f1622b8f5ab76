import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Table } from 'apache-arrow';
import { type Engine, QueryError } from '../../src/engine/engine';
import { settle } from '../../src/engine/settings';
import type { Statement } from '../../src/sql/statement';

const require = createRequire(import.meta.url);
const duckdb: typeof import('@duckdb/duckdb-wasm/blocking') = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

type Database = Awaited<ReturnType<typeof duckdb.createDuckDB>>;
type Connection = ReturnType<Database['connect']>;

/** Starting one takes a second or more, so the files of one process share it: each engine has a catalogue of its own. */
let started: Promise<Database> | undefined;
let catalogues = 0;

/** The same engine as in the browser, in Node, with the same settings; no engine sees the tables of another. */
export async function startNodeEngine(): Promise<Engine> {
  started ??= startDatabase();
  const connection = (await started).connect();
  const catalogue = `engine_${(catalogues += 1)}`;
  connection.query(`attach ':memory:' as ${catalogue}`);
  connection.query(`use ${catalogue}`);
  return {
    ...engineOver(connection),
    async terminate() {
      connection.query('use memory');
      connection.query(`detach ${catalogue}`);
      connection.close();
    },
  };
}

async function startDatabase(): Promise<Database> {
  const module = (name: string) => ({ mainModule: join(folder, name), mainWorker: '' });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({ path: ':memory:', query: { castDecimalToDouble: true } });
  const connection = database.connect();
  await settle({ ...engineOver(connection), terminate: async () => undefined });
  connection.close();
  return database;
}

function engineOver(connection: Connection): Omit<Engine, 'terminate'> {
  return {
    async query(statement) {
      try {
        return answerOf(connection, statement);
      } catch (fault) {
        throw new QueryError(statement.text, fault);
      }
    },
    async insert(ipc, table, create) {
      connection.insertArrowFromIPCStream(ipc, { name: table, create });
    },
  };
}

function answerOf(connection: Connection, { text, values }: Statement): Table {
  if (values.length === 0) return connection.query(text);
  const prepared = connection.prepare(text);
  try {
    return prepared.query(...values);
  } finally {
    prepared.close();
  }
}
