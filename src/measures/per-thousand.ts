import {
  type Population,
  populationByEthnicity,
  populationName,
  withheldByEthnicity,
} from '../dataset/references/population';
import { type Quantity, sumOf } from '../questions/cross-tab';
import type { YearlyCounts } from '../questions/in-population';
import type { PopulationScope } from '../questions/population-scope';
import type { Unit } from '../selection/selection';
import type { UnknownBounds } from '../statistics/unknown-ethnicity-bounds';
import { childSumsOf } from './child-sums';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { nestedIn } from './nested';
import { peopleOf } from './population-sums';
import { boundsOfRates, compareRates, type PeopleRate, rangeOfRate } from './rate-comparison';

export type { PopulationScope };

const UNKNOWN = ['NS', 'NR', 'NX'];

export interface PerThousandRow {
  readonly row: GroupRow;
  readonly rate: PeopleRate;
  /** Different children ever recorded with this ethnicity; null where each counts once, or where none are told apart. */
  readonly children: Quantity | null;
  /** Per 1,000 people a year. */
  readonly range: Measured<Range>;
  /** More events than people: they are of people from elsewhere, or the same people again. A rate, never a share. */
  readonly exceeds: boolean;
  /** Null for the comparison group, unknown ethnicity and the total. Difference per 1,000 a year; excess in events. */
  readonly comparison: Measured<Comparison> | null;
  /** Whom this row is compared with: under "all others" each row has its own. Null where nothing is compared. */
  readonly against: Pick<PerThousandRow, 'rate' | 'range'> | null;
  /** The ratio, whoever those of unknown ethnicity are; null where none is unknown or where there is no ratio. */
  readonly bounds: UnknownBounds | null;
}

/**
 * What the rates are made of: children, where each can be counted once only; children once in each of several years;
 * or events. `byChild` where the ranges take the events of one child together.
 */
export interface Counts {
  readonly of: 'children' | 'child-years' | 'events';
  readonly byChild: boolean;
}

/** Rates out of one population. */
export interface PerThousand {
  readonly population: string;
  readonly file: string;
  /** The year that the population is of, as its source says; empty where it does not. */
  readonly year: string;
  readonly scope: PopulationScope;
  readonly counts: Counts;
  readonly reference: PerThousandRow;
  readonly rows: readonly PerThousandRow[];
  readonly unknown: Quantity;
  readonly total: Quantity;
}

export interface PerThousandInput {
  /** By ethnicity, a child once in every twelve months, or every event. */
  readonly table: YearlyCounts;
  readonly unit: Unit;
  readonly population: Population;
  readonly scope: PopulationScope;
}

/** Events per 1,000 people a year, of each row beside the comparison group, out of the population named. */
export function perThousand(
  { table, population, scope, unit }: PerThousandInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): PerThousand {
  const first = rows[0];
  if (!first) throw new Error('A table of rates needs at least one row.');
  const people = peopleIn(population, scope);
  const rateOf = (row: Pick<GroupRow, 'codes' | 'kind'>): PeopleRate => rateIn(table, people, row, scope.months.length);
  const unknown = sumOf(table.counted, [UNKNOWN]);
  const measured = (row: GroupRow): PerThousandRow => {
    const rate = rateOf(row);
    const reference = referenceOf(row);
    const compared = isCompared(row, reference);
    const theirs = rateOf(reference);
    const nested = nestedIn(row, reference);
    const others = nested && { holder: nested.holder, value: rateOf({ codes: nested.others, kind: 'group' }) };
    return {
      row,
      rate,
      children: table.children?.get(row.id) ?? null,
      range: row.kind === 'unknown' ? { ok: false, why: 'No population has an unknown ethnicity.' } : rangeOfRate(rate),
      exceeds: rate.people !== null && rate.people > 0 && rate.events.count > rate.people,
      comparison: compared ? compareRates(rate, theirs, others) : null,
      against: compared ? { rate: theirs, range: rangeOfRate(theirs) } : null,
      bounds: compared ? boundsOfRates(rate, theirs, unknown, reference) : null,
    };
  };
  return {
    population: populationName(population),
    file: population.file,
    year: population.year,
    scope,
    counts: {
      of: unit === 'events' ? 'events' : scope.span.length > 12 ? 'child-years' : 'children',
      byChild: table.perChild !== null,
    },
    reference: measured(referenceOf(first)),
    rows: rows.map(measured),
    unknown,
    total: sumOf(table.counted, [null]),
  };
}

/**
 * People of a population within a scope, by ethnicity code; NaN where every number of a group was withheld, which is
 * not none.
 */
export function peopleIn(population: Population, scope: PopulationScope): ReadonlyMap<string, number> {
  const { boroughs, populationAges: ages, sexes } = scope;
  const pick = { boroughs, ages, ...(sexes ? { sexes } : {}) };
  const withheld = withheldByEthnicity(population, pick);
  const people = [...populationByEthnicity(population, pick)];
  return new Map(people.map(([code, count]) => [code, count === 0 && withheld.has(code) ? NaN : count]));
}

function rateIn(
  { counted, perChild }: YearlyCounts,
  people: ReadonlyMap<string, number>,
  { codes, kind }: Pick<GroupRow, 'codes' | 'kind'>,
  months: number,
): PeopleRate {
  const held = kind === 'unknown' ? null : peopleOf(people, codes);
  return {
    events: sumOf(counted, [codes]),
    people: held,
    exposure: ((held ?? 0) / 1000) * (months / 12),
    ...(perChild ? { repeats: childSumsOf(perChild, codes) } : {}),
  };
}

function isCompared(row: GroupRow, reference: GroupRow): boolean {
  return row.kind !== 'unknown' && row.kind !== 'total' && row.id !== reference.id;
}
