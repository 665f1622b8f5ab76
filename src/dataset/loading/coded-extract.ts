import type { CodedColumns } from '../../counting/protocol';
import type { Engine, TableFile } from '../../engine/engine';
import { refusedBySize } from '../../engine/fits';
import { openingCancelled, type Outcome, refusal, success } from '../../vocabulary/failure';
import type { Dataset } from '../kinds/dataset';
import { storedColumns } from '../values/encode';
import { codeSizes } from './codes-out';
import { codedSummary } from './coded-summary';
import type { CoderPort } from './coder-session';
import { type CodingPlan, codingPlan } from './coding-plan';
import { datasetOf } from './dataset-of';
import { type Loading, rowsLost } from './load';
import { readTogether, type Together } from './read-together';
import { CodedStore } from './store-coded';

/** An extract whose codes are here before the engine holds all of its rows. */
export interface CodedExtract {
  readonly dataset: Dataset;
  readonly codes: readonly CodedColumns[];
  /** Resolves when the engine holds every row; rejects where it could not. */
  readonly stored: Promise<Engine>;
}

/** What reads the file and what will hold it. */
export interface Coding extends Loading {
  /** May still be starting. */
  readonly starting: Promise<Engine>;
  readonly coder: CoderPort;
  /** The name under which it is stored. */
  readonly table: string;
  readonly sharesOf: (rows: number) => number;
}

/** The plan of a file that may be read as codes; null where the engine must read it, or where it will be refused. */
export function planOf(file: TableFile): { readonly plan: CodingPlan; readonly together: Together } | null {
  const together = readTogether([{ file }]);
  const one = together.ok ? together.value.files[0] : undefined;
  if (!together.ok || !one || one.source || refusedBySize(file, one.read)) return null;
  const plan = codingPlan(one.structure, file.facts.rows);
  return plan && { plan, together: together.value };
}

/**
 * Reads a file of which every value is as its contract writes it: its codes are counted as they are decoded, while the
 * engine takes the same rows in. The Dataset is the one that `loadExtract` gives. Null where a value is written
 * otherwise: then nothing of it is in the engine, and the file can be read again from its first row; else it is closed.
 */
export async function codedExtract(file: TableFile, coding: Coding): Promise<Outcome<CodedExtract> | null> {
  const planned = planOf(file);
  if (!planned) return null;
  const { plan, together } = planned;
  const store = new CodedStore(coding.starting, together.structure, coding.table);
  const read = await readCoded(file, plan, store, coding);
  if (!read.ok) return read;
  const extract = read.value ? await extractOf(planned, store, coding) : null;
  if (extract) {
    file.close();
    return success(extract);
  }
  await store.undo();
  return null;
}

/** False where a value is not written as its contract has it. */
async function readCoded(
  file: TableFile,
  plan: CodingPlan,
  store: CodedStore,
  { coder, stop, onProgress }: Coding,
): Promise<Outcome<boolean>> {
  await coder.ask({ ask: 'begin', plan });
  const columns = [...plan.codes, ...plan.whole].map(({ name }) => name);
  const reading = file.read(['event_date', ...(plan.persons ? ['person_id'] : []), ...columns, ...plan.texts]);
  for (let rows = 0; ;) {
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    const batch = await reading.next();
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    if (!batch.ok) return batch;
    if (!batch.value) return rows === plan.rows ? success(true) : refusal(rowsLost(file, rows));
    const { ipc } = batch.value;
    const given = await coder.ask({ ask: 'add', rows: batch.value.rows, ipc }, [ipc.buffer]);
    if (given?.answer !== 'added') return success(false);
    rows += batch.value.rows;
    await store.add(given.ipc);
    onProgress?.(rows, plan.rows);
  }
}

async function extractOf(
  { plan, together }: { readonly plan: CodingPlan; readonly together: Together },
  store: CodedStore,
  { coder, table, sharesOf }: Coding,
): Promise<CodedExtract | null> {
  const { structure } = together;
  const told = await coder.ask({ ask: 'facts' });
  const summary = told?.answer === 'facts' ? codedSummary(told.facts, plan) : null;
  if (!summary) return null;
  const columns = storedColumns(structure, table);
  const dataset = datasetOf({ ...together, table, columns, unrecognised: new Map(), summary, grain: 'month' });
  const sizes = Object.fromEntries(codeSizes(dataset));
  const shape = { sizes, firstMonth: dataset.months.first, shares: sharesOf(summary.rows) };
  const given = await coder.ask({ ask: 'codes', shape });
  if (given?.answer !== 'codes') return null;
  return { dataset, codes: given.codes, stored: store.stored() };
}
