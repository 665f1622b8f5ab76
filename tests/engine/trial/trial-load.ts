import { codesOut } from '../../../src/dataset/codes-out';
import { codeOfText } from '../../../src/dataset/encode-codes';
import { encodeBatch, storedColumns, typeStatements } from '../../../src/dataset/encode';
import type { StoredColumn } from '../../../src/dataset/stored-column';
import { loadExtract } from '../../../src/dataset/load';
import { recognise } from '../../../src/dataset/recognise';
import { checkStructure } from '../../../src/dataset/structure';
import { startEngine } from '../../../src/engine/duckdb';
import type { Decoder, Engine, ParquetFile } from '../../../src/engine/engine';
import type { WasmSource } from '../../../src/engine/wasm-source';
import { identifier, sql } from '../../../src/sql/statement';
import { failureInWords } from '../../../src/vocabulary/failure';

type Log = (line: string) => void;

/** Loads a file as the app does, then the same columns with plain casts and no checks, and tells both times. */
export async function trialLoad(file: File, decoder: Decoder, source: WasmSource, log: Log): Promise<void> {
  for (const turn of [1, 2]) {
    const engine = await startEngine(source);
    await full(file, decoder, engine, log, turn);
    await engine.terminate();
    const again = await startEngine(source);
    await bare(file, decoder, again, log);
    await again.terminate();
  }
}

async function full(file: File, decoder: Decoder, engine: Engine, log: Log, turn: number): Promise<void> {
  const from = performance.now();
  const opened = await decoder.open(file, file.name);
  if (!opened.ok) return log(failureInWords(opened.failure));
  const toOpen = performance.now() - from;
  const loaded = await loadExtract(engine, opened.value);
  if (!loaded.ok) return log(failureInWords(loaded.failure));
  log(
    `FULL ${loaded.value.kind} ${loaded.value.rows} rows: ${Math.round(performance.now() - from)} ms (open ${Math.round(toOpen)} ms), ${loaded.value.findings.length} findings, ${loaded.value.children} children, ${loaded.value.fingerprint}`,
  );
  const out = performance.now();
  const codes = await codesOut(engine, loaded.value);
  log(
    `codes out: ${Math.round(performance.now() - out)} ms, ${Object.keys(codes.columns).length} columns, ${codes.persons} persons`,
  );
  if (turn === 2)
    for (const { what, examples } of loaded.value.findings)
      log(`  ${what} ${examples.slice(0, 3).join(' | ')}`.slice(0, 160));
}

async function bare(file: File, decoder: Decoder, engine: Engine, log: Log): Promise<void> {
  const from = performance.now();
  const opened = await decoder.open(file, file.name);
  if (!opened.ok) return;
  const parquet: ParquetFile = opened.value;
  const kind = recognise(parquet.facts, file.name);
  const structure = kind.ok ? checkStructure(parquet.facts, kind.value, file.name) : kind;
  if (!structure.ok) return;
  const stored = storedColumns(structure.value, 'bare');
  for (const statement of typeStatements(stored, 'bare')) await engine.query(statement);
  const plain = stored.map((column): StoredColumn => {
    const isText = column.codes && column.value.text === codeOfText(identifier(column.name), 'bare', column.codes).text;
    return isText
      ? {
          ...column,
          value: sql`try_cast(${identifier(column.name)} as ${identifier(`bare ${column.codes?.name ?? ''}`)})`,
        }
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
  log(`BARE ${rows} rows: ${Math.round(performance.now() - from)} ms`);
}
