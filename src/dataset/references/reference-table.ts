import type { TableFile } from '../../engine/engine';
import { textLines } from '../../engine/whole-text';
import { type PlainCell, type PlainRow, plainRows } from '../../sql/plain-rows';
import { type Outcome, refusal, success } from '../../vocabulary/failure';
import type { AreaGroup } from '../../vocabulary/places';
import { AREA_COLUMNS, areaGroups } from './area-groups';
import { isCensusTable } from './census-columns';
import {
  ESTABLISHMENT_COLUMNS,
  type EstablishmentPopulation,
  establishmentPopulation,
} from './establishment-population';
import { londonClock } from '../values/london-time';
import type { PlainTable } from './plain-table';
import type { Population } from './population';
import { isPopulationAcross, populationAcross } from './population-across';
import { ONS_COLUMNS, populationOfOns } from './population-csv';
import { POPULATION_COLUMNS, populationsOfShares, populationsOfTable, SHARES_COLUMNS } from './population-tables';
import { listOf } from '../values/recognise';
import type { ReferenceName } from './reference-contract';
import { REFERENCE_COLUMNS, type ExternalStatistic, referenceFigures } from './external-statistics';

/** A reference table that was read and fits. */
export type ReferenceTable =
  | { readonly table: 'population'; readonly populations: readonly Population[] }
  | { readonly table: 'establishment_population'; readonly establishments: EstablishmentPopulation }
  | { readonly table: 'reference_figures'; readonly figures: readonly ExternalStatistic[] }
  | { readonly table: 'area_groups'; readonly areas: readonly AreaGroup[] };

type Reader = (table: PlainTable) => Outcome<ReferenceTable>;

interface Known {
  readonly table: ReferenceName;
  readonly columns: readonly string[];
  readonly read: Reader;
}

const over = <Value>(read: (table: PlainTable) => Outcome<Value>, make: (value: Value) => ReferenceTable): Reader => {
  return (table) => {
    const value = read(table);
    return value.ok ? success(make(value.value)) : value;
  };
};

const population = (populations: readonly Population[]): ReferenceTable => ({ table: 'population', populations });

const KNOWN: readonly Known[] = [
  {
    table: 'establishment_population',
    columns: ESTABLISHMENT_COLUMNS,
    read: over(establishmentPopulation, (establishments) => ({ table: 'establishment_population', establishments })),
  },
  {
    table: 'reference_figures',
    columns: REFERENCE_COLUMNS,
    read: over(referenceFigures, (figures) => ({ table: 'reference_figures', figures })),
  },
  { table: 'population', columns: POPULATION_COLUMNS, read: over(populationsOfTable, population) },
  { table: 'population', columns: SHARES_COLUMNS, read: over(populationsOfShares, population) },
  {
    table: 'area_groups',
    columns: AREA_COLUMNS,
    read: over(areaGroups, (areas) => ({ table: 'area_groups', areas })),
  },
];

/** Columns that tell of an extract, unless the reference table has one of the same name. */
const OF_EXTRACTS = ['event_date', 'period', 'start', 'person_id', 'record_id'];

function readerOf(columns: readonly string[], metadata: ReadonlyMap<string, string>): Reader | null {
  const has = (known: Known): boolean => known.columns.every((name) => columns.includes(name));
  const declared = KNOWN.filter(({ table }) => table === metadata.get('reference_table')?.trim());
  if (declared[0]) return (declared.find(has) ?? declared[0]).read;
  if (metadata.has('extract_kind')) return null;
  const ofExtracts = columns.filter((name) => OF_EXTRACTS.includes(name));
  const fits = (known: Known): boolean => has(known) && ofExtracts.every((name) => known.columns.includes(name));
  const known = KNOWN.find(fits);
  if (known) return known.read;
  if (isPopulationAcross(columns)) return over(populationAcross, population);
  return isCensusTable(columns) ? over(populationOfOns, population) : null;
}

/** Whether an open table, of Parquet or of a workbook, is a reference table, by its metadata or its columns; else it may be an extract. */
export function isReferenceFile({ facts }: Pick<TableFile, 'facts'>): boolean {
  const names = facts.columns.map(({ name }) => name);
  return readerOf(names, facts.metadata) !== null;
}

/** Lines above a table that may hold its title, what was chosen and a copyright. */
const TITLE_LINES = 30;

interface UnderHeader {
  readonly columns: readonly string[];
  readonly read: Reader;
}

/** Walks to the first line that is the header of a reference table; null where the first lines hold none. */
function headerIn(lines: Iterator<readonly string[]>): UnderHeader | null {
  for (let number = 0; number < TITLE_LINES; number += 1) {
    const line = lines.next();
    if (line.done) return null;
    const read = readerOf(line.value, new Map());
    if (read) return { columns: line.value, read };
  }
  return null;
}

/** Whether a text is a reference table, by the header near its beginning; else it may be an extract. */
export function isReferenceText(begin: string): boolean {
  return headerIn(textLines(begin)) !== null;
}

/** Reads a reference table from Parquet or from the sheet of a workbook; the file is closed in any case. */
export async function referenceOfTable(file: TableFile): Promise<Outcome<ReferenceTable>> {
  try {
    const columns = file.facts.columns.map(({ name }) => name);
    const read = readerOf(columns, file.facts.metadata);
    if (!read) return refusal(noTable(file.name, columns));
    const batches: (readonly PlainRow[])[] = [];
    const zoned = file.facts.columns.filter(({ type }) => type === 'date and time with zone').map(({ name }) => name);
    const reading = file.read(columns);
    for (;;) {
      const batch = await reading.next();
      if (!batch.ok) return batch;
      if (!batch.value) break;
      batches.push(plainRows(batch.value.ipc).map((row) => onLondonsClock(row, zoned)));
    }
    const rows = batches.flat();
    // Under the table of a sheet may stand notes, as under that of a text.
    const told =
      file.sheet === undefined ? rows : rows.filter((row) => !isNote(columns.map((name) => row[name] ?? '')));
    return read({ file: file.name, columns, rows: told, metadata: file.facts.metadata });
  } finally {
    file.close();
  }
}

/** A moment with a zone is kept in UTC: midnight of London's summer would stand in the day, or the month, before. */
function onLondonsClock(row: PlainRow, zoned: readonly string[]): PlainRow {
  const moved = zoned.flatMap((name) => {
    const cell = row[name];
    return typeof cell === 'number' ? [[name, londonClock(cell)] as const] : [];
  });
  return moved.length === 0 ? row : { ...row, ...Object.fromEntries(moved) };
}

/** Reads a reference table from a text, whatever stands between its cells; titles above and notes beneath are skipped. */
export function referenceOfCsv(text: string, file: string): Outcome<ReferenceTable> {
  const lines = textLines(text);
  const header = headerIn(lines);
  if (!header) {
    const first = textLines(text).next();
    return refusal(noTable(file, first.done ? [] : first.value));
  }
  const { columns, read } = header;
  return read({ file, columns, rows: rowsUnder(columns, lines), metadata: new Map() });
}

/** A line with one cell only is a note: "In order to protect against disclosure ...". */
const isNote = ([, ...others]: readonly PlainCell[]): boolean => others.every((cell) => cell === '');

function* rowsUnder(columns: readonly string[], lines: Iterable<readonly string[]>): Generator<PlainRow> {
  for (const cells of lines) {
    if (isNote(cells)) continue;
    yield Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null]));
  }
}

function noTable(file: string, columns: readonly string[]) {
  return {
    what: 'The file is none of the reference tables that this workbook reads.',
    file,
    found: `the columns ${listOf(columns)}`,
    expected: `the ONS custom table (${ONS_COLUMNS.join(', ')}); or ${KNOWN.map(({ table, columns: needed }) => `for ${table.replaceAll('_', ' ')}: ${needed.join(', ')}`).join('; ')}`,
    remedy: 'Rename the columns as the data dictionary says, and open the file again.',
  };
}
