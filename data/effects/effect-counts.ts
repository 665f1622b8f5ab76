import type { Condition } from '../../src/dataset/kinds/contract';
import { BOROUGHS } from '../../src/vocabulary/places';
import { broadGroup } from '../model/groups';
import { monthText } from '../model/calendar';
import type { PopulationCell } from '../model/population';
import { at } from '../model/random';
import { MISSING_MONTH } from '../model/rule49';
import type { Sheet } from '../model/sheet';
import type { HeldCell } from '../reference/population-tables';
import type { Computation, Side } from './effect';
import { lengthBand } from './length-band';

/** Events and those at risk of both sides in one stratum. */
export interface Counts {
  compared: number;
  comparedAtRisk: number;
  reference: number;
  referenceAtRisk: number;
}

/** What rates stand on, beside the rows themselves. */
export interface Bases {
  readonly population: readonly PopulationCell[];
  readonly held: readonly HeldCell[];
}

export type Strata = Map<string, Counts>;

const LONDON = new Set(BOROUGHS.map(({ code }) => code));

/** Counts an effect in a sheet by TRUE ethnicity, adding to what is in `strata` already. */
export function countEffect(compute: Computation, sheet: Sheet, bases: Bases, strata: Strata = new Map()): Strata {
  const cells = cellReader(sheet);
  const looked = rowTest(compute, sheet, cells);
  const outcome = (row: number): boolean => holds(compute.outcome, cells, row);
  const byRows = compute.denominator.kind === 'rows' ? compute.denominator.base : undefined;
  const columns = compute.denominator.kind === 'held' ? ['establishment'] : (compute.strata ?? []);
  for (let row = 0; row < sheet.rows; row += 1) {
    const side = looked(row) ? sideOf(compute, sheet, cells, row) : undefined;
    if (!side || (byRows && !holds(byRows, cells, row))) continue;
    const counts = stratum(strata, columns.map((name) => cells(name, row)).join('|'));
    if (outcome(row)) counts[side] += 1;
    if (byRows) counts[`${side}AtRisk`] += 1;
  }
  if (!byRows) addBases(compute, bases, strata);
  return strata;
}

type CellText = (name: string, row: number) => string;

function cellReader(sheet: Sheet): CellText {
  return (name, row) => {
    if (name === 'length_band') return lengthBand(sheet, row);
    if (name === 'age_group') return ageGroup(sheet.whole('age').get(row));
    return String(sheet.column(name).get(row) ?? 'NR');
  };
}

function ageGroup(age: number | null): string {
  return age === null ? 'NR' : age < 18 ? 'child' : 'adult';
}

function holds(conditions: readonly Condition[], cells: CellText, row: number): boolean {
  return conditions.every(({ column, codes }) => codes.includes(cells(column, row)));
}

function rowTest({ within, from, until, denominator }: Computation, sheet: Sheet, cells: CellText) {
  const youngest = denominator.kind === 'population' ? denominator.fromAge : undefined;
  return (row: number): boolean => {
    if (within && !holds(within, cells, row)) return false;
    const day = from || until ? sheet.date('event_date').get(row) : '';
    if ((from && day < from) || (until && day > until)) return false;
    if (youngest === undefined) return true;
    const age = sheet.whole('age').get(row);
    return age !== null && age >= youngest && age < 18 && LONDON.has(cells('borough', row));
  };
}

function sideOf({ compared, reference }: Computation, sheet: Sheet, cells: CellText, row: number) {
  const group = broadGroup(at(sheet.truth, row));
  const matches = ({ ethnicity, where }: Side): boolean =>
    (ethnicity === undefined || ethnicity === group) && (!where || holds(where, cells, row));
  return matches(compared) ? 'compared' : matches(reference) ? 'reference' : undefined;
}

function stratum(strata: Strata, key: string): Counts {
  const found = strata.get(key) ?? { compared: 0, comparedAtRisk: 0, reference: 0, referenceAtRisk: 0 };
  strata.set(key, found);
  return found;
}

function addBases({ compared, reference, denominator }: Computation, bases: Bases, strata: Strata): void {
  const fromAge = denominator.kind === 'population' ? denominator.fromAge : 0;
  const cells =
    denominator.kind === 'held'
      ? bases.held.filter(({ month }) => monthText(month) !== MISSING_MONTH)
      : bases.population.filter(({ age }) => age >= fromAge);
  for (const cell of cells) {
    const counts = stratum(strata, 'establishment' in cell ? cell.establishment : '');
    const group = broadGroup(cell.group);
    if (group === compared.ethnicity) counts.comparedAtRisk += cell.count;
    if (group === reference.ethnicity) counts.referenceAtRisk += cell.count;
  }
}
