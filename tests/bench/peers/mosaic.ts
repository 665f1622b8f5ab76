import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import {
  clausePoints,
  Coordinator,
  makeClient,
  type MosaicClient,
  Selection,
  wasmConnector,
} from '@uwdata/mosaic-core';
import { column, count, type FilterExpr, Query } from '@uwdata/mosaic-sql';
import { makeVector, Table, tableToIPC } from 'apache-arrow';
import { databaseModule } from '../../../src/engine/database-module';
import { databaseWorker, SENT_MODULE } from '../../../src/engine/database-worker';
import { type Accepted, type Cases, codesOf, columnOf, type Counted, type Peer } from './peer';

/** What a query gives back, as far as it is read here. */
interface Answer {
  getChild(name: string): { toArray(): ArrayLike<number | bigint> } | null;
}

/** Mosaic with one client for each part and one for the drawings, all filtered by one crossfilter selection. */
export async function mosaic(cases: Cases): Promise<Peer> {
  const coordinator = new Coordinator(wasmConnector({ duckdb: await filled(cases) }), { logger: null });
  const selection = Selection.crossfilter();
  const size = cases.outcome.size;
  const counted = {
    parts: cases.parts.map((part) => new Float64Array(part.size)),
    mix: new Float64Array((cases.parts[0]?.size ?? 0) * size),
  };
  const clients = cases.parts.map((part, place) =>
    makeClient({
      coordinator,
      selection,
      query: countBy([part.column]),
      queryResult: (given) => fill(counted.parts[place], given as Answer, ([code = 0]) => code, [part.column]),
    }),
  );
  const by = [cases.parts[0]?.column ?? '', cases.outcome.column];
  const mix = makeClient({
    coordinator,
    selection,
    query: countBy(by),
    queryResult: (given) => fill(counted.mix, given as Answer, ([code = 0, outcome = 0]) => code * size + outcome, by),
  });
  const clause = (part: number, accepted: Accepted) => clauseOf(cases, part, accepted, ownOf(part, clients, mix));
  const answered = () => Promise.all([...clients, mix].map(({ pending }) => pending));
  await answered();
  return {
    async restrict(part, accepted): Promise<Counted> {
      selection.update(clause(part, accepted));
      await selection.pending('value');
      await answered();
      return counted;
    },
    async near(part) {
      selection.activate(clause(part, new Uint8Array(cases.parts[part]?.size ?? 0).fill(1, 0, 1)));
      const tables = [...coordinator.preaggregator.entries.values()];
      await Promise.all(tables.flatMap((entry) => (entry && 'result' in entry && entry.result ? [entry.result] : [])));
    },
  };
}

/** A part's own counts leave its restriction out; the drawings leave out that of ethnicity. */
const ownOf = (part: number, clients: readonly MosaicClient[], mix: MosaicClient): Set<MosaicClient> =>
  new Set([...clients.slice(part, part + 1), ...(part === 0 ? [mix] : [])]);

const countBy = (columns: readonly string[]) => (filter: FilterExpr) =>
  Query.from('cases')
    .select(Object.fromEntries(columns.map((name) => [name, column(name)])), { n: count() })
    .where(filter)
    .groupby(columns.map((name) => column(name)));

const sources = new Map<number, object>();
function clauseOf(cases: Cases, part: number, accepted: Accepted, clients: Set<MosaicClient>) {
  const source = sources.get(part) ?? {};
  sources.set(part, source);
  const values = accepted ? codesOf(accepted).map((code) => [code]) : undefined;
  return clausePoints([column(cases.parts[part]?.column ?? '')], values, { source, clients });
}

function fill(
  counts: Float64Array | undefined,
  answer: Answer,
  place: (codes: readonly number[]) => number,
  by: readonly string[],
): void {
  counts?.fill(0);
  const codes = by.map((name) => answer.getChild(name)?.toArray() ?? []);
  const many = answer.getChild('n')?.toArray() ?? [];
  for (let row = 0; row < many.length; row += 1)
    if (counts) counts[place(codes.map((column) => Number(column[row])))] = Number(many[row]);
}

/** The engine that the workbook uses, with the same codes in one table. */
async function filled(cases: Cases): Promise<AsyncDuckDB> {
  const worker = await databaseWorker();
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  worker.postMessage({ databaseModule: await databaseModule() });
  await database.instantiate(SENT_MODULE);
  const connection = await database.connect();
  const names = [...cases.parts.map((part) => part.column), cases.outcome.column];
  const table = new Table(Object.fromEntries(names.map((name) => [name, makeVector(columnOf(cases, name))])));
  await connection.insertArrowFromIPCStream(tableToIPC(table, 'stream'), { name: 'cases', create: true });
  await connection.close();
  return database;
}
