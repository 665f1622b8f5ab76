import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ClusterFault } from '../../../data/extract/clickhouse-failures';
import type { ClickHouseSession, ClusterCell } from '../../../data/extract/clickhouse-session';

/** The parts of chDB, ClickHouse's engine embedded in Node, that the tests use. */
interface ChDb {
  queryBindAsync(text: string, values: object, options: { format: string }): Promise<{ text(): string }>;
}

const VERSION = '3.4.0';

/**
 * Installs chDB (about 550 MB) into a folder of its own and opens it; CHDB_FOLDER names one that has it already.
 * Gives the reason where it cannot be installed. Closing the session takes away what was installed for it.
 */
export async function openChDb(): Promise<{ readonly session: ClickHouseSession } | { readonly reason: string }> {
  let made: string | null = null;
  const close = async (): Promise<void> => {
    if (made !== null) await rm(made, { recursive: true, force: true });
  };
  try {
    const there = process.env['CHDB_FOLDER'];
    made = there === undefined ? await mkdtemp(join(tmpdir(), 'scrutiny-chdb-')) : null;
    if (made !== null) await promisify(execFile)('npm', ['install', '--no-save', '--prefix', made, `chdb@${VERSION}`]);
    const chdb = createRequire(join(made ?? there ?? '', 'package.json'))('chdb') as ChDb;
    return { session: { rows: (statement) => rowsOf(chdb, statement), close } };
  } catch (fault) {
    await close();
    return { reason: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault) };
  }
}

async function* rowsOf(
  chdb: ChDb,
  { text, parameters }: Parameters<ClickHouseSession['rows']>[0],
): AsyncIterable<readonly (readonly ClusterCell[])[]> {
  let answer: string;
  try {
    answer = (await chdb.queryBindAsync(text, parameters, { format: 'JSONCompactEachRow' })).text();
  } catch (fault) {
    throw new ClusterFault(fault);
  }
  yield answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ClusterCell[]);
}
