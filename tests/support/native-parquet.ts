import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A Parquet file as native DuckDB writes it. @param options as in COPY: "compression brotli, parquet_version V2" */
export async function writtenByDuckDb(select: string, options = 'compression zstd'): Promise<Blob> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  const file = join(folder, 'written.parquet');
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    await connection.run(`copy (${select}) to '${file}' (format parquet, ${options})`);
    return new Blob([readFileSync(file)]);
  } finally {
    connection.closeSync();
    database.closeSync();
    rmSync(folder, { recursive: true });
  }
}
