import type { Found, Part } from '../kinds/found';
import { labelOf } from '../../vocabulary/code-list';
import type { ColumnByPeriod } from './by-period';
import { found, inWords } from './found';
import { periodInWords, yearInWords } from './periods';

/** Codes that say nothing, each with a line of its own: they are different things. */
const GAPS = ['NS', 'not_stated', 'NR', 'NX'];
/** The last so many financial years are shown. */
const YEARS_SHOWN = 8;
/** A column counts as empty in a period from this share not recorded on, and as filled up to the other. */
const EMPTY = 0.95;
const FILLED = 0.5;
/** Periods with fewer are not spoken of. */
const ENOUGH = 30;

/** Where no row says an ethnicity, no figure can set one group beside another, and every other line is about the rest. */
export function nobodyKnown(columns: readonly ColumnByPeriod[]): readonly Found[] {
  const ethnicity = columns.find(({ column }) => column.name === 'ethnicity');
  if (!ethnicity || !ethnicity.total()) return [];
  const unknown = GAPS.reduce((sum, code) => sum + ethnicity.of(code), 0);
  if (unknown < ethnicity.total()) return [];
  return [found('no-ethnicity-known', { severity: 'stops quoting' }, { rows: ethnicity.total() })];
}

/** What is missing: one table of columns by financial year, and columns that are empty in some periods alone. */
export function missingFindings(columns: readonly ColumnByPeriod[]): readonly Found[] {
  const gaps = columns.flatMap(gapsOf);
  if (!gaps.length) return [];
  const years = yearsOf(columns);
  const counts = {
    rows: 0,
    columns: new Set(gaps.map(({ column }) => column.column.name)).size,
    years: years.map(yearInWords),
    gaps: gaps.map(({ column, code, label }) => ({
      label,
      all: { part: column.of(code), of: column.total() },
      years: years.map((year) => within(column, code, year)),
    })),
  };
  return [found('missing', { severity: 'for the supplier' }, counts), ...emptyInPeriods(columns)];
}

interface GapOfColumn {
  readonly column: ColumnByPeriod;
  readonly code: string;
  readonly label: string;
}

function gapsOf(column: ColumnByPeriod): readonly GapOfColumn[] {
  const stated = new Set([...column.column.codes.codes.map(({ code }) => code), 'NR', 'NX']);
  return GAPS.filter((code) => stated.has(code) && column.of(code) > 0).map((code) => ({
    column,
    code,
    label: `${inWords(column.column.name)}, ${labelOf(column.column.codes, code).toLowerCase()}`,
  }));
}

const yearOf = ({ length }: ColumnByPeriod, period: number): number =>
  length === 12 ? period : Math.floor(period / 2);

function yearsOf(columns: readonly ColumnByPeriod[]): readonly number[] {
  const years = columns.flatMap((column) => column.periods.map((period) => yearOf(column, period)));
  return [...new Set(years)].sort((a, b) => a - b).slice(-YEARS_SHOWN);
}

/** The cells with a code in a financial year, of all cells in it. */
function within(column: ColumnByPeriod, code: string, year: number): Part {
  const periods = column.periods.filter((period) => yearOf(column, period) === year);
  const sum = (of: (period: number) => number) => periods.reduce((total, period) => total + of(period), 0);
  return { part: sum((period) => column.of(code, period)), of: sum((period) => column.total(period)) };
}

/** Columns that are filled at one time and empty at another. */
function emptyInPeriods(columns: readonly ColumnByPeriod[]): readonly Found[] {
  const told = columns.flatMap((column) => {
    const shareOf = (period: number) => column.of('NR', period) / column.total(period);
    const enough = column.periods.filter((period) => column.total(period) >= ENOUGH);
    const empty = enough.filter((period) => shareOf(period) >= EMPTY);
    if (!empty.length || !enough.some((period) => shareOf(period) <= FILLED)) return [];
    return [
      { name: inWords(column.column.name), periods: empty.map((period) => periodInWords(period, column.length)) },
    ];
  });
  return told.length ? [found('empty-in-periods', { severity: 'read beside' }, { rows: 0, columns: told })] : [];
}
