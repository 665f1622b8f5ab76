import { rename, rm, stat } from 'node:fs/promises';
import { literal, type Statement, sql } from '../../src/sql/statement';
import type { NativeEngine } from './native-engine';
import { besideName } from './output';
import { metadataStatement } from './written-metadata';

/** Rows of a row group: small enough to read in steps, large enough to compress well. As in the samples. */
const ROW_GROUP = { text: '65536', values: [] };

/** What was written. */
export interface Written {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes an answer as Parquet (zstd, dictionaries) beside the final name and renames it once it is whole, so that a
 * half-written file never stands where somebody may open it. Its folder is there (see output.ts). Throws where the engine or the disk refuse.
 */
export async function writeFile(
  engine: NativeEngine,
  rows: Statement,
  metadata: ReadonlyMap<string, string>,
  path: string,
): Promise<Written> {
  const beside = besideName(path);
  try {
    const options = sql`format parquet, compression zstd, row_group_size ${ROW_GROUP}, kv_metadata ${metadataStatement(metadata)}`;
    const written = await engine.run(sql`copy (${rows}) to ${literal(beside)} (${options})`);
    await rename(beside, path);
    return { rows: written, bytes: (await stat(path)).size };
  } finally {
    await rm(beside, { force: true });
  }
}
