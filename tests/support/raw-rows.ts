/**
 * The rows of a Parquet file as they lie in it, in a plain DuckDB table of Node: expected numbers are computed from
 * these by SQL written in the test, and by nothing of the workbook but its engine.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import { startNodeEngine } from './node-engine';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

export type RawRow = Readonly<Record<string, string | number | null>>;

export interface RawRows {
  /** Runs SQL; whole numbers come as numbers, everything else as DuckDB's text. */
  ask(sql: string): Promise<readonly RawRow[]>;
  /** Takes one more file in as a table; `row` is its place in the file. */
  load(table: string, bytes: Uint8Array): Promise<void>;
}

/** An engine with the samples as tables, each named by its kind. */
export async function rawSamples(): Promise<RawRows> {
  const engine = await startNodeEngine();
  const rows: RawRows = { ask: (sql) => ask(engine, sql), load: (table, bytes) => load(engine, table, bytes) };
  for (const kind of EXTRACT_KINDS) await rows.load(kind, sampleBytes(kind));
  return rows;
}

/** The bytes of a sample. */
export function sampleBytes(kind: string): Uint8Array {
  return readFileSync(new URL(`../../data/sample/${kind}.parquet`, import.meta.url));
}

async function load(engine: Engine, table: string, bytes: Uint8Array): Promise<void> {
  const ipc = parquet.readParquet(bytes).intoIPCStream();
  await engine.insert(ipc, `${table} as read`, true);
  await engine.query({
    text: `create table "${table}" as select *, row_number() over () as row from "${table} as read"`,
    values: [],
  });
}

async function ask(engine: Engine, text: string): Promise<readonly RawRow[]> {
  const table = await engine.query({ text, values: [] });
  return Array.from({ length: table.numRows }, (_, at) => plainRow(table.get(at)?.toJSON() ?? {}));
}

function plainRow(row: Readonly<Record<string, unknown>>): RawRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : String(value);
}
