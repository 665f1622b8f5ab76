import { PLACES } from '../model/boroughs';
import { LAST_DAY, monthOf, MONTHS, monthStart } from '../model/calendar';
import { ageOn, type Establishment, ESTABLISHMENTS, type Resident } from '../model/establishments';
import { GROUPS } from '../model/groups';
import type { PopulationCell } from '../model/population';
import { at } from '../model/random';
import { booleanColumn, dateColumn, type Table, textColumn, wholeColumn } from './table';

const SOURCE = 'Synthetic: rounded and perturbed, not a published estimate';
const YEAR = 2021;

/** Ages at which children, and the 18-year-olds among them, are held. */
const HELD_AGES = [15, 16, 17, 18] as const;

/** Borough x ethnicity x single age x sex x count: every combination, zeros too. */
export function populationTable(population: readonly PopulationCell[]): Table {
  const rows = population.length;
  return {
    rows,
    columns: [
      textColumn(
        'borough',
        population.map(({ place }) => at(PLACES, place)),
      ),
      textColumn(
        'ethnicity',
        population.map(({ group }) => at(GROUPS, group)),
      ),
      wholeColumn(
        'age',
        population.map(({ age }) => age),
      ),
      textColumn(
        'sex',
        population.map(({ sex }) => sex),
      ),
      wholeColumn(
        'count',
        population.map(({ count }) => count),
      ),
      textColumn(
        'source',
        population.map(() => SOURCE),
      ),
      wholeColumn(
        'year',
        population.map(() => YEAR),
      ),
      booleanColumn('synthetic', true, rows),
    ],
  };
}

/** Children of one establishment, group and age on the fifteenth of a month. */
export interface HeldCell {
  readonly establishment: string;
  /** Counted from January 1970. */
  readonly month: number;
  readonly group: number;
  readonly age: number;
  readonly count: number;
}

/** Who was held on the fifteenth of each month: every combination while the establishment was open, zeros too. */
export function heldChildren(held: readonly Resident[]): readonly HeldCell[] {
  const counts = new Map<string, number>();
  for (const resident of held) {
    for (const month of monthsHeld(resident)) {
      const key = cellKey(resident.establishment, month, resident.group, ageOn(resident, monthStart(month) + 14));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return ESTABLISHMENTS.flatMap((establishment) =>
    MONTHS.filter((month) => monthStart(month) <= establishment.lastDay).flatMap((month) =>
      GROUPS.flatMap((_, group) =>
        HELD_AGES.map((age) => {
          const count = counts.get(cellKey(establishment, month, group, age)) ?? 0;
          return { establishment: establishment.id, month, group, age, count };
        }),
      ),
    ),
  );
}

function cellKey({ id }: Establishment, month: number, group: number, age: number): string {
  return `${id}/${month}/${group}/${age}`;
}

function monthsHeld({ arrival, departure }: Resident): readonly number[] {
  const last = monthOf(Math.min(departure, LAST_DAY));
  return Array.from({ length: last - monthOf(arrival) + 1 }, (_, step) => monthOf(arrival) + step).filter((month) => {
    const counted = monthStart(month) + 14;
    return arrival <= counted && counted < departure;
  });
}

/** Establishment x month x ethnicity x age x count. */
export function establishmentTable(cells: readonly HeldCell[]): Table {
  return {
    rows: cells.length,
    columns: [
      textColumn(
        'establishment',
        cells.map(({ establishment }) => establishment),
      ),
      dateColumn(
        'month',
        cells.map(({ month }) => monthStart(month)),
      ),
      textColumn(
        'ethnicity',
        cells.map(({ group }) => at(GROUPS, group)),
      ),
      wholeColumn(
        'age',
        cells.map(({ age }) => age),
      ),
      wholeColumn(
        'count',
        cells.map(({ count }) => count),
      ),
      textColumn(
        'source',
        cells.map(() => 'Synthetic: children held on the fifteenth of the month'),
      ),
      booleanColumn('synthetic', true, cells.length),
    ],
  };
}
