import { childMonths, type EstablishmentPopulation } from '../dataset/references/establishment-population';
import { type CrossTab, type Quantity, sumOf } from '../questions/cross-tab';
import type { EstablishmentScope } from '../questions/establishment-scope';
import type { PerChild } from '../questions/per-child';
import type { Separated } from '../questions/separated';
import type { Unit } from '../selection/selection';
import type { UnknownBounds } from '../statistics/unknown-ethnicity-bounds';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { childSumsOf } from './child-sums';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { nestedIn } from './nested';
import { peopleOf } from './population-sums';
import { boundsOfRates, compareRates, type PeopleRate, rangeOfRate } from './rate-comparison';

export type { EstablishmentScope };

export interface SeparationRow {
  readonly row: GroupRow;
  /** Children held on average in a month; null for unknown ethnicity. */
  readonly held: number | null;
  /** Different children of this ethnicity separated; null where they cannot be told apart. */
  readonly different: Quantity | null;
  /** Episodes per 100 children a month. */
  readonly episodes: SeparationRate;
  /** Children separated in a month per 100 held; null where children cannot be told apart. */
  readonly children: SeparationRate | null;
  /** Of the unit chosen, on child-months held; null for the comparison group, unknown ethnicity and the total. */
  readonly comparison: Measured<Comparison> | null;
  /** Whom this row is compared with: under "all others" each row has its own. Null where nothing is compared. */
  readonly against: Pick<SeparationRow, 'episodes' | 'children'> | null;
  /** The ratio, whoever those of unknown ethnicity are; null where none is unknown or where there is no ratio. */
  readonly bounds: UnknownBounds | null;
}

export interface SeparationRate {
  readonly rate: PeopleRate;
  readonly range: Measured<Range>;
}

export interface SeparationRates {
  readonly population: string;
  readonly scope: EstablishmentScope;
  readonly unit: Unit;
  readonly reference: SeparationRow;
  readonly rows: readonly SeparationRow[];
  readonly unknown: Quantity;
  readonly total: Quantity;
}

/** Separations out of the children held in the same establishments, months and ages, by group. */
export function separationRates(
  { separated, held, scope, unit }: SeparationInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): SeparationRates {
  const first = rows[0];
  if (!first) throw new Error('A table of rates needs at least one row.');
  const people = inCustody(held, scope);
  const months = scope.months.length;
  const unknown = sumOf((unit !== 'events' && separated.childMonths) || separated.episodes, [UNKNOWN_ETHNICITY]);
  const measured = (row: GroupRow): SeparationRow => {
    const reference = referenceOf(row);
    const own = ratesOf(separated, people, row, months);
    const theirs = ratesOf(separated, people, reference, months);
    const nested = nestedIn(row, reference);
    const rest = nested && ratesOf(separated, people, { codes: nested.others, kind: 'group' }, months);
    const compared = isCompared(row, reference);
    const chosen = (rates: Rates): PeopleRate =>
      (unit !== 'events' ? (rates.children ?? rates.episodes) : rates.episodes).rate;
    const others = nested && rest && { holder: nested.holder, value: chosen(rest) };
    return {
      row,
      ...own,
      different: separated.children?.different.get(row.id) ?? null,
      comparison: compared ? compareRates(chosen(own), chosen(theirs), others) : null,
      against: compared ? theirs : null,
      bounds: compared ? boundsOfRates(chosen(own), chosen(theirs), unknown, reference) : null,
    };
  };
  return {
    population: held.source,
    scope,
    unit,
    reference: measured(referenceOf(first)),
    rows: rows.map(measured),
    unknown: sumOf(separated.once, [UNKNOWN_ETHNICITY]),
    total: sumOf(separated.once, [null]),
  };
}

export interface SeparationInput {
  readonly separated: Separated;
  readonly held: EstablishmentPopulation;
  readonly scope: EstablishmentScope;
  readonly unit: Unit;
}

/** Child-months held within a scope, by ethnicity code. */
export function inCustody(held: EstablishmentPopulation, scope: EstablishmentScope): ReadonlyMap<string, number> {
  return childMonths(held, {
    establishments: new Set(scope.establishments),
    months: new Set(scope.months),
    ages: new Set(scope.heldAges),
  });
}

type Rates = Pick<SeparationRow, 'held' | 'episodes' | 'children'>;

function ratesOf(
  { episodes, childMonths: inMonths, children }: Separated,
  people: ReadonlyMap<string, number>,
  { codes, kind }: Pick<GroupRow, 'codes' | 'kind'>,
  months: number,
): Rates {
  const childMonthsHeld = kind === 'unknown' ? null : peopleOf(people, codes);
  const held = childMonthsHeld === null ? null : childMonthsHeld / months;
  const rate = (table: CrossTab, perChild: PerChild | undefined): SeparationRate => {
    const per: PeopleRate = {
      events: sumOf(table, [codes]),
      people: childMonthsHeld,
      exposure: (childMonthsHeld ?? 0) / 100,
      ...(perChild ? { repeats: childSumsOf(perChild, codes) } : {}),
    };
    return { rate: per, range: rangeOfRate(per) };
  };
  return {
    held,
    episodes: rate(episodes, children?.inEpisodes),
    children: inMonths && rate(inMonths, children?.inMonths),
  };
}

function isCompared(row: GroupRow, reference: GroupRow): boolean {
  return row.kind !== 'unknown' && row.kind !== 'total' && row.id !== reference.id;
}
