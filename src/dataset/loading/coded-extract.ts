import type { CodedColumns } from '../../counting/protocol';
import type { Engine, TableFile } from '../../engine/engine';
import { refusedBySize } from '../../engine/fits';
import { type Failure, type Outcome, success } from '../../vocabulary/failure';
import type { Dataset } from '../kinds/dataset';
import { storedColumns } from '../values/encode';
import { codeSizes } from './codes-out';
import { codedSummary } from './coded-summary';
import type { CoderPort } from './coder-session';
import { type CodingPlan, codingPlan } from './coding-plan';
import { datasetOf } from './dataset-of';
import type { Loading } from './load';
import { PUT_ASIDE, readCoded } from './read-coded';
import { readTogether, type Together } from './read-together';
import { CodedStore } from './store-coded';

/** An extract whose codes are here before the engine holds all of its rows. */
export interface CodedExtract {
  readonly dataset: Dataset;
  readonly codes: readonly CodedColumns[];
  /** Resolves when the engine holds every row; rejects where it could not, with `NotReadAgain` where the file could not. */
  readonly stored: Promise<Engine>;
  /** The engine is ended: no more rows are read for it. */
  readonly giveUp: () => void;
}

/** A large file could not be read a second time: it was changed, or is no longer there. */
export class NotReadAgain extends Error {
  constructor(readonly failure: Failure) {
    super(failure.what);
  }
}

/** What reads the file and what will hold it. */
export interface Coding extends Loading {
  /** Starts the engine, or gives the one that was started: once the codes are read, which it would keep waiting. */
  readonly starting: () => Promise<Engine>;
  /** Starts what reads rows as codes: for each reading another, ended with it. */
  readonly coder: () => Promise<CoderPort>;
  /** The name under which it is stored. */
  readonly table: string;
  readonly sharesOf: (rows: number) => number;
  /** Rows that may wait until all codes are read; `MOST_WAITING` where absent. */
  readonly mostWaiting?: number;
}

/**
 * Rows that wait for the engine until all codes are read, some 100 bytes each. A larger file is read twice, first for its
 * codes alone: 10,000,000 rows have their figures in three quarters of the time, and no gigabyte of rows waits.
 */
const MOST_WAITING = 2_621_440;

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
 * engine takes the same rows in, or at a second reading where they are many. The Dataset is the one that `loadExtract`
 * gives. Null where a value is written otherwise: then nothing of it is in the engine, and the file can be read again from
 * its first row; else it is closed when all rows are read.
 */
export async function codedExtract(file: TableFile, coding: Coding): Promise<Outcome<CodedExtract> | null> {
  const planned = planOf(file);
  if (!planned) return null;
  const { plan, together } = planned;
  const store = new CodedStore(coding.starting, together.structure, coding.table);
  const twice = plan.rows > (coding.mostWaiting ?? MOST_WAITING);
  const coder = await coding.coder();
  try {
    const read = await readCoded(file, plan, coder, { ...coding, take: twice ? PUT_ASIDE : (ipc) => store.add(ipc) });
    if (!read.ok) return read;
    const extract = read.value ? await extractOf(planned, coder, coding) : null;
    if (extract) return success({ ...extract, ...(twice ? readAgain(file, plan, store, coding) : rest(file, store)) });
  } finally {
    coder.close();
  }
  await store.undo();
  return null;
}

type Rest = Pick<CodedExtract, 'stored' | 'giveUp'>;

/** The rows wait already. */
function rest(file: TableFile, store: CodedStore): Rest {
  file.close();
  return { stored: store.stored(), giveUp: () => undefined };
}

/** Reads a file once more, for the engine alone. */
function readAgain(file: TableFile, plan: CodingPlan, store: CodedStore, coding: Coding): Rest {
  const starting = coding.coder();
  const giveUp = (): void => {
    file.close();
    void starting.then(
      (coder) => coder.close(),
      () => undefined,
    );
  };
  const read = async (): Promise<Engine> => {
    store.begin();
    const again = await readCoded(file, plan, await starting, { take: (ipc) => store.add(ipc) });
    if (!again.ok) throw new NotReadAgain(again.failure);
    const engine = await store.stored();
    if (!again.value) throw new Error('Its rows could not be read a second time.');
    return engine;
  };
  const stored = read().finally(giveUp);
  // Whoever waits for it is told.
  stored.catch(() => undefined);
  return { stored, giveUp };
}

/** Null where the coder fell. */
async function extractOf(
  { plan, together }: { readonly plan: CodingPlan; readonly together: Together },
  coder: CoderPort,
  { table, sharesOf }: Coding,
): Promise<Pick<CodedExtract, 'dataset' | 'codes'> | null> {
  const { structure } = together;
  const told = await coder.ask({ ask: 'facts' });
  const summary = told?.answer === 'facts' ? codedSummary(told.facts, plan) : null;
  if (!summary) return null;
  const columns = storedColumns(structure, table);
  const dataset = datasetOf({ ...together, table, columns, unrecognised: new Map(), summary, grain: 'month' });
  const sizes = Object.fromEntries(codeSizes(dataset));
  const shape = { sizes, firstMonth: dataset.months.first, shares: sharesOf(summary.rows) };
  const given = await coder.ask({ ask: 'codes', shape });
  return given?.answer === 'codes' ? { dataset, codes: given.codes } : null;
}
