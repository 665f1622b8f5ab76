import { unreleased } from '../../counting/unreleased';
import type { TableFile } from '../../engine/engine';
import type { Coverage, Dataset, Grain, MonthAxis } from '../kinds/dataset';
import { monthOfDay } from '../kinds/months';
import { emptyMonths } from './empty-months';
import type { FileRead } from './learnt';
import type { StoredColumn } from '../values/stored-column';
import { findingsOf } from './findings';
import { coverageOf, extractMetadata } from '../kinds/metadata';
import type { Structure } from '../values/structure';
import type { Summary } from './summary';
import type { Unrecognised } from './found-values';

/** What loading knows once every row is stored and counted. */
export interface Stored {
  readonly file: Pick<TableFile, 'name' | 'fingerprint' | 'facts'>;
  /** The files that it stands for, in the order in which they were read; absent where it is one. */
  readonly files?: readonly FileRead[];
  /** What is said of the extract, by the file or by its mapping: keys as in the metadata of a file. */
  readonly said: ReadonlyMap<string, string>;
  readonly mapping: Dataset['mapping'] | undefined;
  readonly structure: Structure;
  readonly table: string;
  readonly columns: readonly StoredColumn[];
  readonly unrecognised: Unrecognised;
  readonly summary: Summary;
  readonly grain: Grain;
}

/** The proof that an extract was read, checked and stored. The only place that makes the brand. */
export function datasetOf(stored: Stored): Dataset {
  const { file, said, mapping, structure, table, columns, summary, grain } = stored;
  const coverage = coverageOf(said, summary.days);
  return {
    kind: structure.contract.kind,
    file: file.name,
    fingerprint: file.fingerprint,
    table,
    form: structure.types.has('count') ? 'counted' : 'records',
    rows: unreleased(summary.rows),
    supplied: suppliedColumns(structure, columns),
    children: summary.children === null ? null : unreleased(summary.children),
    ...(summary.ethnicities ? { ethnicities: summary.ethnicities } : {}),
    coverage,
    months: monthAxis([...summary.months, ...coveredMonths(coverage)]),
    grain,
    metadata: extractMetadata(said),
    ...(summary.statuses ? { statuses: summary.statuses } : {}),
    empty: emptyMonths(summary, coverage, grain, structure.contract.window),
    findings: findingsOf({ ...stored, coverage, notes: file.facts.notes ?? [] }),
    ...(mapping ? { mapping } : {}),
    ...(stored.files && stored.files.length > 1 ? { files: rowsOfFiles(stored.files) } : {}),
  } as Dataset;
}

function rowsOfFiles(files: NonNullable<Stored['files']>): NonNullable<Dataset['files']> {
  let from = 0;
  return files.map(({ file }) => {
    const here = { file: file.name, from, to: from + file.facts.rows };
    from = here.to;
    return here;
  });
}

/** Contract columns that have values: read from the file, or made from others (age from age_band, the length). */
function suppliedColumns({ contract, types }: Structure, columns: readonly StoredColumn[]): readonly string[] {
  const stored = new Set(columns.map(({ name }) => name));
  return contract.columns.map(({ name }) => name).filter((name) => types.has(name) || stored.has(name));
}

/** First and last month covered: a covered month without rows is a month like any other, with nobody in it. */
function coveredMonths(coverage: Coverage | null): readonly number[] {
  return coverage ? [coverage.from, coverage.to].map(monthOfDay).filter((month) => month >= 0) : [];
}

function monthAxis(months: readonly number[]): MonthAxis {
  if (!months.length) return { first: 0, count: 0 };
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return { first, count: last - first + 1 };
}
