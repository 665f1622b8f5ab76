import { resolve } from 'node:path';
import { clusterFunction, clusterTable } from './cluster-source';
import type { ClusterSource, DatabaseSource, FilesSource, Source } from './config';
import {
  choiceField,
  type Fields,
  needed,
  onlyKeys,
  Refused,
  textField,
  textsField,
  yesField,
  fieldsField,
} from './json-fields';

const EXPECTED =
  'an object with "files", with "database" and "table", or, on a ClickHouse cluster, with "table" or "function"';

/** Where the rows come from. Paths are read from the folder of the config. */
export function sourceOf(config: Fields, folder: string, onCluster: boolean): Source {
  const from = needed(fieldsField(config, 'from', EXPECTED), 'from', EXPECTED);
  const isCluster = 'function' in from || ('table' in from && !('database' in from));
  if (isCluster !== onCluster) throw onCluster ? needsCluster() : isForCluster();
  if (isCluster) return clusterSource(from);
  return 'database' in from ? databaseSource(from, folder) : filesSource(from, folder);
}

function filesSource(from: Fields, folder: string): FilesSource {
  onlyKeys(from, ['files', 'format', 'hive', 'delimiter', 'encoding'], '"from"');
  const written = needed(textsField(from, 'files', 'a path, a glob or a list of them'), 'from.files', EXPECTED);
  const files = written.map((path) => resolve(folder, path));
  const delimiter = textOf(from, 'delimiter');
  const encoding = choiceField(from, 'encoding', ['utf-8', 'utf-16', 'latin-1', 'windows-1252']);
  return {
    read: 'files',
    files,
    format: choiceField(from, 'format', ['parquet', 'csv']) ?? formatOf(files),
    hive: yesField(from, 'hive') ?? false,
    csv: { ...(delimiter ? { delimiter } : {}), ...(encoding ? { encoding } : {}) },
  };
}

/** A tab is white space, and a delimiter all the same. */
function textOf(from: Fields, key: string): string | undefined {
  return from[key] === '\t' ? '\t' : textField(from, key);
}

function formatOf(files: readonly string[]): 'parquet' | 'csv' {
  const formats = new Set(
    files.map((path) => (/\.(csv|tsv|txt)(\.gz|\.zst)?$/i.test(path) ? 'csv' : parquetOrNone(path))),
  );
  const [format, ...others] = [...formats];
  if (format && others.length === 0) return format;
  throw new Refused({
    what: 'The format of the files cannot be told from their names.',
    found: files.map((path) => `"${path}"`).join(', '),
    expected: 'names that all end with .parquet, or all with .csv, .tsv or .txt',
    remedy: 'Write "format": "parquet" or "format": "csv" into "from".',
  });
}

const parquetOrNone = (path: string): 'parquet' | null => (/\.(parquet|parq|pq)$/i.test(path) ? 'parquet' : null);

function databaseSource(from: Fields, folder: string): DatabaseSource {
  onlyKeys(from, ['database', 'type', 'table'], '"from"');
  const database = needed(textField(from, 'database'), 'from.database', 'the path of a database file');
  const type = choiceField(from, 'type', ['duckdb', 'sqlite', 'postgres']) ?? databaseType(database);
  const table = needed(textField(from, 'table'), 'from.table', 'the name of a table: "oocd" or "schema.oocd"');
  return { read: 'database', type, table, database: type === 'postgres' ? database : resolve(folder, database) };
}

const databaseType = (path: string): 'duckdb' | 'sqlite' => (/\.(sqlite3?|db3)$/i.test(path) ? 'sqlite' : 'duckdb');

function clusterSource(from: Fields): ClusterSource {
  onlyKeys(from, ['table', 'function'], '"from"');
  const [table, written] = [textField(from, 'table'), textField(from, 'function')];
  if (table !== undefined && written === undefined)
    return { read: 'cluster', text: clusterTable(table), written: table };
  const text = needed(table === undefined ? written : undefined, 'from', 'either "table" or "function"');
  return { read: 'cluster', text: clusterFunction(text), written: text };
}

const needsCluster = (): Refused =>
  new Refused({
    what: 'With --engine clickhouse the rows must come from the cluster.',
    expected: '"from": {"table": "database.table"} or "from": {"function": "s3(…)"}',
    remedy: 'Correct "from", or run the command without --engine clickhouse.',
  });

const isForCluster = (): Refused =>
  new Refused({
    what: 'The config takes its rows from a ClickHouse cluster.',
    remedy: 'Run the command with --engine clickhouse --url and the address of the cluster.',
  });
