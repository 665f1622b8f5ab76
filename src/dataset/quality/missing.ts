import type { Finding, FindingTable } from '../kinds/dataset';
import { inWords } from './finding-words';
import { labelOf } from '../../vocabulary/code-list';
import type { ColumnByPeriod } from './by-period';
import { finding } from './check';
import { periodInWords, yearInWords } from './periods';
import { inHundred, listed } from './quality-words';

/** Codes that say nothing, each with a line of its own: they are different things. */
const GAPS = ['NS', 'not_stated', 'NR', 'NX'];
/** The last so many financial years are shown. */
const YEARS_SHOWN = 8;
/** A share of fewer is no share. */
const FEW_ROWS = 10;
/** A column counts as empty in a period from this share not recorded on, and as filled up to the other. */
const EMPTY = 0.95;
const FILLED = 0.5;
/** Periods with fewer are not spoken of. */
const ENOUGH = 30;

/** Where no row says an ethnicity, no figure can set one group beside another, and every other line is about the rest. */
export function nobodyKnown(columns: readonly ColumnByPeriod[]): readonly Finding[] {
  const ethnicity = columns.find(({ column }) => column.name === 'ethnicity');
  if (!ethnicity || !ethnicity.total()) return [];
  const unknown = GAPS.reduce((sum, code) => sum + ethnicity.of(code), 0);
  if (unknown < ethnicity.total()) return [];
  return [
    finding({
      id: 'no-ethnicity-known',
      severity: 'stops quoting',
      what: 'Ethnicity is not known in any row: nothing in this file can be compared by ethnicity.',
      rows: ethnicity.total(),
      soWhat: 'Every figure by ethnicity says so in place of a finding. Counts, ages, places and periods stand.',
      toDo: 'Ask the supplier for self-defined ethnicity, or look whether another column of the file holds it.',
    }),
  ];
}

/** What is missing: one table of columns by financial year, and columns that are empty in some periods alone. */
export function missingFindings(columns: readonly ColumnByPeriod[]): readonly Finding[] {
  const lines = columns.flatMap(gapsOf);
  if (!lines.length) return [];
  const most = [...lines].sort((a, b) => b.share - a.share)[0];
  const names = new Set(lines.map(({ column }) => column.column.name));
  return [
    finding({
      id: 'missing',
      severity: 'for the supplier',
      what: `${names.size === 1 ? '1 column has' : `${names.size} columns have`} cells that say nothing; most of all ${most ? `${most.label}: ${most.all} in 100` : ''}.`,
      rows: 0,
      soWhat:
        'Not stated, not recorded and not recognised stay three different things, each in every total. Where a column does not apply to every row, an empty cell may be right.',
      toDo: 'Read the table by year: a sudden change is a change of recording, not of children.',
      table: tableOf(columns, lines),
    }),
    ...emptyInPeriods(columns),
  ];
}

interface Gap {
  readonly column: ColumnByPeriod;
  readonly code: string;
  readonly label: string;
  readonly share: number;
  readonly all: string;
}

function gapsOf(column: ColumnByPeriod): readonly Gap[] {
  const stated = new Set([...column.column.codes.codes.map(({ code }) => code), 'NR', 'NX']);
  return GAPS.filter((code) => stated.has(code) && column.of(code) > 0).map((code) => ({
    column,
    code,
    label: `${inWords(column.column.name)}, ${labelOf(column.column.codes, code).toLowerCase()}`,
    share: column.of(code) / column.total(),
    all: inHundred(column.of(code), column.total()),
  }));
}

function tableOf(columns: readonly ColumnByPeriod[], gaps: readonly Gap[]): FindingTable {
  const yearOf = (column: ColumnByPeriod, period: number) => (column.length === 12 ? period : Math.floor(period / 2));
  const years = [...new Set(columns.flatMap((column) => column.periods.map((period) => yearOf(column, period))))]
    .sort((a, b) => a - b)
    .slice(-YEARS_SHOWN);
  const cellOf = ({ column, code }: Gap, year: number): string => {
    const within = column.periods.filter((period) => yearOf(column, period) === year);
    const sum = (of: (period: number) => number) => within.reduce((total, period) => total + of(period), 0);
    const all = sum((period) => column.total(period));
    if (all < FEW_ROWS) return all > 0 ? 'few rows' : 'no rows';
    return inHundred(
      sum((period) => column.of(code, period)),
      all,
    );
  };
  return {
    caption: 'Cells that say nothing, in every 100 of their year',
    columns: ['Column', 'Whole file', ...years.map(yearInWords)],
    rows: gaps.map((gap) => [gap.label, gap.all, ...years.map((year) => cellOf(gap, year))]),
  };
}

/** Columns that are filled at one time and empty at another. */
function emptyInPeriods(columns: readonly ColumnByPeriod[]): readonly Finding[] {
  const told = columns.flatMap((column) => {
    const shareOf = (period: number) => column.of('NR', period) / column.total(period);
    const enough = column.periods.filter((period) => column.total(period) >= ENOUGH);
    const empty = enough.filter((period) => shareOf(period) >= EMPTY);
    if (!empty.length || !enough.some((period) => shareOf(period) <= FILLED)) return [];
    return [
      [
        inWords(column.column.name),
        listed(
          empty.map((period) => periodInWords(period, column.length)),
          4,
        ),
      ],
    ];
  });
  if (!told.length) return [];
  return [
    finding({
      id: 'empty-in-periods',
      severity: 'read beside',
      what: `${told.length === 1 ? '1 column is' : `${told.length} columns are`} empty in some periods and filled in others: ${listed(told.map(([name]) => name ?? ''))}.`,
      rows: 0,
      soWhat: 'Figures by these columns leave those periods out, and a trend over them is a trend in recording.',
      toDo: 'Tick only the periods in which the column is filled, or ask the supplier for the rest.',
      table: { caption: 'Columns that are empty in some periods', columns: ['Column', 'Empty in'], rows: told },
    }),
  ];
}
