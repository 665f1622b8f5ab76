import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { codesOut } from '../../src/dataset/loading/codes-out';
import { exactExtract } from '../../src/dataset/loading/exact-extract';
import { loadExtract, newTable } from '../../src/dataset/loading/load';
import { readAhead } from '../../src/dataset/loading/read-ahead';
import type { Engine } from '../../src/engine/engine';
import { failureInWords } from '../../src/vocabulary/failure';
import { oocdColumns } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile, type TestColumn, type TestType, type TestValue } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

async function opened(blob: Blob) {
  const file = await nodeDecoder.open(blob, 'extract.parquet');
  if (!file.ok) throw new Error(failureInWords(file.failure));
  return readAhead(file.value);
}

/** The same file read without the engine, null where it was not, and by the engine. */
async function readBothWays(blob: Blob) {
  const [ahead, table] = [await opened(blob), newTable('oocd')];
  const exact = await exactExtract(ahead, table);
  const loaded = await loadExtract(engine, ahead, { table });
  if (!loaded.ok) throw new Error(failureInWords(loaded.failure));
  return { exact, loaded: { dataset: loaded.value, codes: await codesOut(engine, loaded.value) } };
}

const withOne = (name: string, type: TestType, ...values: readonly TestValue[]): Blob =>
  parquetFile(oocdColumns([column(name, type, values)]));

describe('an extract that is read without the engine', () => {
  it('is the sample of knife crime prevention orders, with the same proof and the same codes', async () => {
    const file = new URL('../../data/sample/kcpo.parquet', import.meta.url);
    const { exact, loaded } = await readBothWays(new Blob([readFileSync(file)]));
    expect(exact?.dataset.rows).toBe(1500);
    expect(exact).toEqual(loaded);
  });

  it.each([
    ['a label instead of a code', withOne('sex', 'text', 'male', 'Female')],
    ['a value that is not recognised', withOne('sex', 'text', 'male', 'zz')],
    ['an empty text', withOne('sex', 'text', 'male', '')],
    ['a broad group alone', withOne('ethnicity', 'text', 'W1', 'B0')],
    ['an impossible age', withOne('age', 'int', 15, 250)],
    ['ages as text', withOne('age', 'text', '15', '16')],
    ['no date', withOne('event_date', 'day', '2022-01-05', null)],
    ['a date before 2000', withOne('event_date', 'day', '2022-01-05', '1999-12-31')],
    ['moments', withOne('event_date', 'moment', '2022-01-05T10:00:00', '2022-01-05T10:00:00')],
    ['a record twice', withOne('record_id', 'text', 'r1', 'r1')],
    ['names where the pseudonym should be', withOne('person_id', 'text', 'Amy Smith', 'John Brown')],
    ['counts', withOne('count', 'text', '7', '*')],
  ])('is never one with %s', async (_, blob) => {
    expect(await exactExtract(await opened(blob), 'anything')).toBeNull();
  });

  it('gives what the engine gives, or nothing, on files drawn by chance', { timeout: 300_000 }, async () => {
    const seed = Date.now() % 2_147_483_646;
    console.log(`seed ${seed}`);
    const random = chance(seed);
    let read = 0;
    for (let file = 0; file < 60; file += 1) {
      const { exact, loaded } = await readBothWays(parquetFile(drawnColumns(random)));
      if (!exact) continue;
      read += 1;
      expect(exact, `seed ${seed}, file ${file}`).toEqual(loaded);
    }
    expect(read).toBeGreaterThan(10);
    expect(read).toBeLessThan(60);
  });
});

function chance(seed: number): () => number {
  let state = seed || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Values of a column as a contract writes them, and one that it does not. */
const DRAWN: readonly (readonly [string, TestType, readonly TestValue[], TestValue])[] = [
  ['record_id', 'text', [null], 'same'],
  ['person_id', 'text', ['a1', 'b2', 'c3', null, ''], '  '],
  ['event_date', 'day', ['2021-05-01', '2022-02-28', '2022-12-31', '2000-01-01'], null],
  ['ethnicity', 'text', ['W1', 'B2', 'NS', 'NR', null], 'IC3'],
  ['age', 'int', [9, 10, 14, 17, 18, 24, 25, 40, null], -1],
  ['sex', 'text', ['male', 'female', null], 'NX'],
  ['disposal', 'text', ['charge', 'community_resolution', null], 'Charge'],
];

function drawnColumns(random: () => number): readonly TestColumn[] {
  const rows = 1 + Math.floor(random() * 12);
  return oocdColumns(
    DRAWN.map(([name, type, usual, odd]) => {
      const oddOne = random() < 0.12 ? Math.floor(random() * rows) : -1;
      const values = Array.from({ length: rows }, (_, row) =>
        row === oddOne ? odd : (usual[Math.floor(random() * usual.length)] ?? null),
      );
      return column(name, type, values);
    }),
  );
}
