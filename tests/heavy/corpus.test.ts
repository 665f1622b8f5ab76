/**
 * Every Parquet file of a folder, read to its end: PARQUET_TESTING, or ../shared/parquet-testing where that is there
 * (a copy of the public apache/parquet-testing corpus).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profileOf, readableColumns } from '../../src/dataset/loading/profile-of';
import { failureInWords } from '../../src/vocabulary/failure';
import { startNodeEngine } from '../support/node-engine';
import { ThreadDecoder } from '../../.ci/packaging/thread-decoder';

const FOLDER = process.env.PARQUET_TESTING ?? join(import.meta.dirname, '../../../shared/parquet-testing');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.parquet'))
      .map((name) => join(FOLDER, name))
  : [];

const thread = new ThreadDecoder();
const engine = startNodeEngine();
afterAll(async () => {
  await thread.end();
  await (await engine).terminate();
});

/** What a person would read of a file: that it may be mapped, with its rows, or a refusal. */
async function outcomeOf(file: string): Promise<string> {
  const opened = await thread.decoder.open(new Blob([readFileSync(file)]), relative(FOLDER, file));
  if (!opened.ok) return failureInWords(opened.failure);
  try {
    const profile = await profileOf(await engine, opened.value);
    if (!profile.ok) return failureInWords(profile.failure);
    const readable = readableColumns(opened.value.facts.columns).length;
    return `opened: ${profile.value.rows} rows, ${readable} of ${profile.value.columns.length} columns readable`;
  } finally {
    opened.value.close();
  }
}

describe.skipIf(files.length === 0)(`the ${files.length} Parquet files of ${FOLDER}`, () => {
  it.each(files.map((file) => [relative(FOLDER, file), file]))('%s', { timeout: 180_000 }, async (name, file) => {
    const started = performance.now();
    const outcome = await outcomeOf(file);
    console.log(`${name}: ${outcome} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    expect(outcome).toMatch(/^(opened: \d+ rows|[A-Z].+\. File: .+\.$)/s);
    expect((performance.now() - started) / 1000).toBeLessThan(30);
  });
});

it.skipIf(files.length > 0)('no corpus is here: set PARQUET_TESTING to its folder', () => {
  expect(files).toEqual([]);
});
