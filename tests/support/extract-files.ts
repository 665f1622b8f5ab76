import type { Dataset } from '../../src/dataset/kinds/dataset';
import { type Extracting, loadExtract } from '../../src/dataset/loading/load';
import type { Engine } from '../../src/engine/engine';
import { failureInWords, type Outcome } from '../../src/vocabulary/failure';
import { nodeDecoder } from './node-decoder';
import { column, parquetFile, type TestColumn } from './parquet';

/** The smallest out-of-court file that is accepted: `over` replaces or adds columns, `without` leaves some out. */
export function oocdColumns(over: readonly TestColumn[] = [], without: readonly string[] = []): readonly TestColumn[] {
  const rows = over[0]?.values.length ?? 2;
  const fill = (value: string | number): (string | number)[] => Array.from({ length: rows }, () => value);
  const base = [
    column('event_date', 'day', fill('2022-03-04')),
    column('borough', 'text', fill('E09000007')),
    column('ethnicity', 'text', fill('W1')),
    column('age', 'int', fill(15)),
    column('disposal', 'text', fill('charge')),
  ];
  const kept = base.filter(({ name }) => !without.includes(name) && !over.some((other) => other.name === name));
  return [...kept, ...over];
}

/** Opens and loads a file as the app does. */
export async function loadBlob(
  engine: Engine,
  blob: Blob,
  name = 'extract.parquet',
  loading: Extracting = {},
): Promise<Outcome<Dataset>> {
  const opened = await nodeDecoder.open(blob, name);
  return opened.ok ? loadExtract(engine, opened.value, loading) : opened;
}

/** Loads a file made of columns. */
export const loadColumns = (
  engine: Engine,
  columns: readonly TestColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Promise<Outcome<Dataset>> => loadBlob(engine, parquetFile(columns, metadata));

/** The Dataset of a load that must succeed. */
export async function datasetFrom(load: Promise<Outcome<Dataset>>): Promise<Dataset> {
  const outcome = await load;
  if (!outcome.ok) throw new Error(failureInWords(outcome.failure));
  return outcome.value;
}

/** The refusal in words of a load that must fail. */
export async function refusalOf(load: Promise<Outcome<unknown>>): Promise<string> {
  const outcome = await load;
  if (outcome.ok) throw new Error('The load succeeded where a refusal was expected.');
  return failureInWords(outcome.failure);
}
