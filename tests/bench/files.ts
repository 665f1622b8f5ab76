import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A Parquet file of so many synthetic decisions with every contract column; made once and kept out of git. */
export function benchFile(rows: number): string {
  const name = rows >= 1_000_000 ? `${rows / 1_000_000}m` : `${rows / 1000}k`;
  const file = join(ROOT, 'data/bench', `oocd-${name}.parquet`);
  if (existsSync(file)) return file;
  mkdirSync(join(ROOT, 'data/bench'), { recursive: true });
  console.log(`Making ${rows.toLocaleString('en-GB')} rows ...`);
  const made = spawnSync('npx', ['tsx', 'data/make.ts', '--rows', String(rows), '--out', file], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error(`The bench file with ${rows} rows could not be made.`);
  return file;
}
