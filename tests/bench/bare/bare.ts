import { encodeBatch, storedColumns, typeStatements } from '../../../src/dataset/values/encode';
import { codeOfText } from '../../../src/dataset/values/encode-codes';
import { structureOf } from '../../../src/dataset/loading/read-together';
import { startDecoder } from '../../../src/engine/decoder';
import { databaseModule } from '../../../src/engine/database-module';
import { decoderModule } from '../../../src/engine/decoder-module';
import { startEngine } from '../../../src/engine/duckdb';
import type { Engine, TableFile } from '../../../src/engine/engine';
import { identifier, sql } from '../../../src/sql/statement';

const log = document.getElementById('log');
const input = document.getElementById('file');

function tell(name: string, milliseconds: number): void {
  log?.append(`${name} ${milliseconds.toFixed(1)}\n`);
}

/** Decode and insert into the narrow types with plain casts: no checks, no findings, no codes out. */
async function bareLoad(engine: Engine, parquet: TableFile): Promise<void> {
  const structure = structureOf(parquet);
  if (!structure.ok) throw new Error(structure.failure.what);
  const stored = storedColumns(structure.value, 'bare');
  for (const statement of typeStatements(stored, 'bare')) await engine.query(statement);
  const plain = stored.map((column) => {
    const list = column.codes;
    const isText = list && column.value.text === codeOfText(identifier(column.name), 'bare', list).text;
    return isText
      ? { ...column, value: sql`try_cast(${identifier(column.name)} as ${identifier(`bare ${list.name}`)})` }
      : column;
  });
  const reading = parquet.read([...structure.value.types.keys()]);
  let rows = 0;
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok || !batch.value) break;
    await engine.insert(batch.value.ipc, 'staging', true);
    await engine.query(encodeBatch(plain, 'staging', 'bare', rows));
    await engine.query(sql`drop table staging`);
    rows += batch.value.rows;
  }
  parquet.close();
}

/** Reads the columns that the workbook reads, and does nothing with them: the least that codes of them could take. */
async function bareDecode(file: File): Promise<void> {
  const from = performance.now();
  const opened = await startDecoder(decoderModule).open(file, file.name);
  if (!opened.ok) throw new Error(opened.failure.what);
  const structure = structureOf(opened.value);
  if (!structure.ok) throw new Error(structure.failure.what);
  const reading = opened.value.read([...structure.value.types.keys()]);
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok || !batch.value) break;
  }
  opened.value.close();
  tell('decode', performance.now() - from);
}

async function load(file: File): Promise<void> {
  await bareDecode(file);
  const from = performance.now();
  const opened = await startDecoder(decoderModule).open(file, file.name);
  if (!opened.ok) throw new Error(opened.failure.what);
  const engine = await startEngine(databaseModule());
  await bareLoad(engine, opened.value);
  tell('load', performance.now() - from);
  await engine.terminate();
}

input?.addEventListener('change', () => {
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file) void load(file);
});

const engine = await startEngine(databaseModule());
tell('start', performance.now());
await engine.terminate();
tell('ready', performance.now());
