import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { runExtract } from '../../../data/extract/run-extract';

/** What the command said and whether it succeeded. */
export interface Run {
  readonly code: 0 | 1;
  readonly told: string;
  readonly complained: string;
}

/** A folder of its own for configs, sources and extracts. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'extract-test-'));

/** Runs the command on a config written into a folder, as a person would. */
export async function extract(
  folder: string,
  config: object | string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const path = join(folder, 'config.json');
  await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
  const [told, complained]: [string[], string[]] = [[], []];
  const tell = (line: string) => told.push(line);
  const code = await runExtract([path, ...words], environment, tell, (line) => complained.push(line));
  return { code, told: told.join('\n'), complained: complained.join('\n').replaceAll(folder, 'folder') };
}

/** A file that was written, as the workbook is handed it. */
export async function blobOf(path: string): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(path))]);
}

/** Runs SQL in a native DuckDB of its own: makes sources and looks at extracts. */
export async function native(sql: string): Promise<Json[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
