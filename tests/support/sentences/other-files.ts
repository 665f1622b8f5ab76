/** What is said of files that no sample is like: one that tells no children apart, and two populations open at once. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Population } from '../../../src/dataset/references/population';
import { denominatorsPlan } from '../../../src/figures/per-thousand';
import type { PresentedSheet } from '../../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../../src/selection/selection';
import { answerSheet } from '../../../src/workbook/answering/answer';
import { openSample } from '../answer-plan';
import { answering } from '../answer-sheets';
import { startNodeEngine } from '../node-engine';
import { sampleBytes } from '../raw-rows';
import { type Said, saidOn, saidUnder } from '../said';
import { sampleReferences } from '../sample-references';

/** All of it. */
export async function saidOfOtherFiles(): Promise<readonly Said[]> {
  return [...(await saidWithoutPersons()), ...(await saidOfPopulations())];
}

async function saidWithoutPersons(): Promise<readonly Said[]> {
  const references = await sampleReferences();
  const blob = new Blob([Uint8Array.from(await withoutPersons())]);
  const { counter, extract } = await answering(await startNodeEngine(), blob, 'oocd.parquet');
  const said: Said[] = [];
  for (const unit of ['children', 'events'] as const) {
    const selection = { ...OPENING_SELECTION, unit };
    let whole: PresentedSheet | null = null;
    for await (const sheet of answerSheet(counter, extract, selection, null, references)) whole = sheet;
    if (whole) said.push(...saidOn(whole));
  }
  return said;
}

/** The sample of disposals without what tells children apart. */
async function withoutPersons(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
  const [from, to] = [join(folder, 'from.parquet'), join(folder, 'to.parquet')];
  try {
    writeFileSync(from, sampleBytes('oocd'));
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    await connection.run(`copy (select * exclude (person_id) from '${from}') to '${to}' (format parquet)`);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many times as many Black people another population gives: as many, a few more, so many that the gap turns. */
const TIMES_AS_MANY = [1, 1.5, 2.15, 6];

async function saidOfPopulations(): Promise<readonly Said[]> {
  const sample = await openSample('oocd');
  const references = await sampleReferences();
  const [own] = references.populations;
  if (!own) throw new Error('The samples have no population.');
  const said: Said[] = [];
  const ask = async (other: Population, over: Partial<Selection> = {}): Promise<void> => {
    const both = { ...references, populations: [own, other] };
    said.push(...saidUnder('oocd', await sample.draw(denominatorsPlan, over, both)));
  };
  for (const times of TIMES_AS_MANY) await ask(another(own, times));
  await ask(another(own, 6), { ticks: { borough: ['E09000021'], month: ['2024-05'] } });
  await ask({ ...another(own, 1), rows: own.rows.filter(({ ethnicity }) => !ethnicity.startsWith('W')) });
  return said;
}

function another(population: Population, times: number): Population {
  const rows = population.rows.map((row) =>
    row.ethnicity.startsWith('B') ? { ...row, count: Math.round(row.count * times) } : row,
  );
  return { ...population, source: 'Another source', file: 'another.csv', rows };
}
