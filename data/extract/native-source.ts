import { basename } from 'node:path';
import type { ExtractContract } from '../../src/dataset/kinds/extracts';
import type { TableFacts } from '../../src/engine/engine';
import { readOne, readRows } from '../../src/sql/rows';
import { identifier, join, literal, literalList, type Statement, sql } from '../../src/sql/statement';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import type { DatabaseSource, FilesSource } from './config';
import { isRefused, nativeFailure } from './native-failures';
import type { NativeEngine } from './native-engine';
import { inUtf8 } from './old-text';
import { describe, factsOf, withEmptyMarked } from './source-facts';
import { mergedMetadata } from './source-metadata';

/** Name of the table or view in which the rows of the source stand, with the source's own columns. */
export const SOURCE = 'source';

/** A source that stands in the engine, as the workbook's checks see a file. */
export interface OpenSource {
  readonly name: string;
  readonly facts: TableFacts;
}

/**
 * Opens files or a database. Parquet and DuckDB are read where they lie; anything else is read once, into the engine.
 * `folder` is for copies of files that DuckDB cannot read as they are.
 */
export async function openSource(
  engine: NativeEngine,
  source: FilesSource | DatabaseSource,
  contract: ExtractContract,
  folder: string,
): Promise<Outcome<OpenSource>> {
  const name = nameOf(source);
  try {
    const { from, readOnce } =
      source.read === 'files' ? filesIn(await readable(engine, source, folder)) : await databaseIn(engine, source);
    const { columns, selected } = await describe(engine, from, await untypedColumns(engine, source));
    const made: Statement = { text: readOnce ? 'table' : 'view', values: [] };
    await engine.run(sql`create ${made} ${identifier(SOURCE)} as select ${selected} from ${from}`);
    const metadata = mergedMetadata(await metadataOf(engine, source));
    if (!metadata.ok) return refusal({ file: name, ...metadata.failure });
    const marked = await withEmptyMarked(engine, SOURCE, columns, contract);
    return success({ name, facts: await factsOf(engine, SOURCE, marked, metadata.value) });
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
    return refusal(nativeFailure(fault, 'DuckDB could not read the source.', name));
  }
}

/** Files in an encoding that DuckDB knows. */
async function readable(engine: NativeEngine, source: FilesSource, folder: string): Promise<FilesSource> {
  if (source.csv.encoding !== 'windows-1252') return source;
  const files = await inUtf8(engine, source.files, folder);
  return { ...source, files, csv: { ...source.csv, encoding: 'utf-8' } };
}

interface Readable {
  readonly from: Statement;
  readonly readOnce: boolean;
}

function filesIn({ files, format, hive, csv }: FilesSource): Readable {
  const paths = sql`[${literalList(files)}]`;
  // Files of several boroughs or quarters rarely have the same columns; what one lacks is empty there.
  const together = sql`union_by_name = true, hive_partitioning = ${constant(String(hive))}${hive ? sql`, hive_types_autocast = false` : sql``}`;
  if (format === 'parquet') return { from: sql`read_parquet(${paths}, ${together})`, readOnce: false };
  const options = [
    ...(csv.delimiter === undefined ? [] : [sql`delim = ${literal(csv.delimiter)}`]),
    ...(csv.encoding === undefined ? [] : [sql`encoding = ${literal(csv.encoding)}`]),
  ];
  const read = join([paths, together, sql`header = true`, sql`all_varchar = true`, ...options]);
  return { from: sql`read_csv(${read})`, readOnce: true };
}

const constant = (text: string): Statement => ({ text, values: [] });

async function databaseIn(engine: NativeEngine, { type, database, table }: DatabaseSource): Promise<Readable> {
  if (type !== 'duckdb') await engine.run(sql`load ${constant(type)}`);
  await engine.run(sql`attach ${literal(database)} as "from database" (type ${constant(type)}, read_only)`);
  const names = ['from database', ...table.split('.')].map(identifier);
  return { from: join(names, '.'), readOnce: type !== 'duckdb' };
}

async function metadataOf(
  engine: NativeEngine,
  source: FilesSource | DatabaseSource,
): Promise<readonly ReadonlyMap<string, string>[]> {
  if (source.read !== 'files' || source.format !== 'parquet') return [];
  const files = sql`[${literalList(source.files)}]`;
  const pairs = await engine.query(
    sql`select f.file_name as file, decode(k.key) as name, decode(k.value) as said
        from parquet_file_metadata(${files}) f left join parquet_kv_metadata(${files}) k using (file_name)`,
  );
  const said = new Map<string, Map<string, string>>();
  const shape = {
    file: { type: 'text' },
    name: { type: 'text', nullable: true },
    said: { type: 'text', nullable: true },
  } as const;
  for (const pair of readRows(pairs, shape)) {
    const file = said.get(pair.file) ?? new Map<string, string>();
    if (pair.name !== null && pair.said !== null) file.set(pair.name, pair.said);
    said.set(pair.file, file);
  }
  return [...said.values()];
}

/** Columns to which the writer of some of the files gave no type, because no row has a value. */
async function untypedColumns(
  engine: NativeEngine,
  source: FilesSource | DatabaseSource,
): Promise<ReadonlySet<string>> {
  if (source.read !== 'files' || source.format !== 'parquet') return new Set();
  const names = await engine.query(
    sql`select distinct name from parquet_schema([${literalList(source.files)}]) where logical_type like 'NullType%'`,
  );
  return new Set(readRows(names, { name: { type: 'text' } }).map(({ name }) => name));
}

function nameOf(source: FilesSource | DatabaseSource): string {
  if (source.read === 'files') return source.files.map((path) => basename(path)).join(', ');
  const place = source.type === 'postgres' ? 'Postgres' : basename(source.database);
  return `${place}, table ${source.table}`;
}

/** Whether a file that is to be written is one of those that are read. */
export async function reads(
  engine: NativeEngine,
  source: FilesSource | DatabaseSource,
  path: string,
): Promise<boolean> {
  if (source.read === 'database') return source.database === path;
  const found = sql`select count(*)::integer as n from (${join(source.files.map(filesLike), ' union all ')}) where file = ${path}`;
  return readOne(await engine.query(found), { n: { type: 'number' } }).n > 0;
}

const filesLike = (pattern: string): Statement => sql`select file from glob(${literal(pattern)})`;
