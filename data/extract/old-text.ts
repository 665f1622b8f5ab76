import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readRows } from '../../src/sql/rows';
import { literal, sql } from '../../src/sql/statement';
import type { NativeEngine } from './native-engine';

/**
 * Copies text in windows-1252, the encoding of older Excel, into a folder as UTF-8, which DuckDB reads; gives the
 * copies. Each keeps the folders of its path, so that hive partitions stay what they are.
 */
export async function inUtf8(
  engine: NativeEngine,
  patterns: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const pattern of patterns) {
    const found = await engine.query(sql`select file from glob(${literal(pattern)}) order by 1`);
    const files = readRows(found, { file: { type: 'text' } }).map(({ file }) => file);
    // A pattern that nothing fits goes to DuckDB as it is, which refuses it by name.
    if (files.length === 0) return patterns;
    for (const file of files) copies.push(await copyOf(file, folder));
  }
  return copies;
}

async function copyOf(file: string, folder: string): Promise<string> {
  const copy = join(folder, 'text', file.replace(/^[A-Za-z]:/, '').replace(/\.gz$/i, ''));
  await mkdir(dirname(copy), { recursive: true });
  const from = createReadStream(file);
  const plain = /\.gz$/i.test(file) ? from.pipe(createGunzip()) : from;
  await pipeline(plain, decoded, createWriteStream(copy));
  return copy;
}

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder('windows-1252');
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
