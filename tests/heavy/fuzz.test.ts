/** Some hundreds of damaged files: each opens or is refused in a sentence, and the next good one opens. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadExtract } from '../../src/dataset/loading/load';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { Engine } from '../../src/engine/engine';
import { failureInWords, type Outcome } from '../../src/vocabulary/failure';
import { damaged, seeded, seedOfRun } from '../support/damaged';
import { writtenByDuckDb } from '../support/native-parquet';
import { startNodeEngine } from '../support/node-engine';
import { ThreadDecoder } from '../../.ci/packaging/thread-decoder';

const TURNS = 400;
const ROWS = 3_000;
/** A hang would last until the decoder's patience ends, after 120 s; a busy machine starts a thread in a few. */
const LONGEST_SECONDS = 60;

const thread = new ThreadDecoder();
let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, 120_000);
afterAll(async () => {
  await thread.end();
  await engine.terminate();
});

async function load(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<Dataset>> {
  const opened = await thread.decoder.open(new Blob([bytes]), 'extract.parquet');
  return opened.ok ? loadExtract(engine, opened.value) : opened;
}

async function goodFile(): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writtenByDuckDb(
    `select date '2022-03-04' + (i % 300)::int as event_date, 'E09000007' as borough, (10 + i % 8)::int as age,
       ['W1', 'B1', 'A2', 'M1'][1 + i % 4] as ethnicity, ['charge', 'nfa', 'youth_caution'][1 + i % 3] as disposal,
       'person ' || (i % 700) as person_id, (i % 5)::double as rehabilitative from range(${ROWS}) rows(i)`,
    'compression snappy, row_group_size 2048',
  );
  return new Uint8Array(await blob.arrayBuffer());
}

it(`${TURNS} damaged files are opened or refused, and the decoder goes on`, { timeout: 3_600_000 }, async () => {
  const seed = seedOfRun();
  console.log(`Seed of the damaged files: ${seed}`);
  const random = seeded(seed);
  const good = await goodFile();
  const said = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = thread.fallen;
    const started = performance.now();
    const outcome = await load(damaged(good, turn, random));
    expect((performance.now() - started) / 1000, `seconds of file ${turn} of seed ${seed}`).toBeLessThan(
      LONGEST_SECONDS,
    );
    if (!outcome.ok) expect(failureInWords(outcome.failure)).toMatch(/^[A-Z].+\. File: extract\.parquet\..+\.$/s);
    const what = outcome.ok ? 'opened' : outcome.failure.what;
    said.set(what, (said.get(what) ?? 0) + 1);
    if (thread.fallen === before) continue;
    const next = await load(good);
    expect(next.ok && next.value.rows, `the good file after file ${turn} of seed ${seed}`).toBe(ROWS);
  }
  console.log([...said].map(([what, times]) => `${times} ${what}`).join('\n'), `\n${thread.fallen} threads fell`);
  // A test of damage that damaged nothing would prove nothing.
  expect(said.get('opened') ?? 0).toBeLessThan(TURNS / 2);
  expect(thread.fallen).toBeGreaterThan(0);
  const last = await load(good);
  expect(last.ok && last.value.rows).toBe(ROWS);
});
