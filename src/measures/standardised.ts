import { knowsSex, type Population, populationName } from '../dataset/references/population';
import { codesWithin, yearsOf } from '../questions/ages';
import { type CrossTab, sumOf, isMasked, maskedIfFew, unmasked } from '../questions/cross-tab';
import type { PerChild } from '../questions/per-child';
import type { PopulationScope } from '../questions/population-scope';
import { directlyStandardisedRate, FEWEST_EVENTS_TO_STANDARDISE } from '../statistics/direct-standardisation';
import { childSumsOf } from './child-sums';
import { selectHeadline } from './headline';
import type { GroupRow, Measured, Range } from './measured';
import { peopleOf } from './population-sums';
import { compareRates, type PeopleRate, rangeOfRate } from './rate-comparison';
import { plainRate } from './rate-pair';
import { candidateOf, inStratum, type RateAlike, rateAlike } from './rates-alike';
import { whyWithheld } from './why-withheld';

export interface StandardisedInput {
  /** Events over borough, age, sex (where the population is split by it) and ethnicity; a child once in every twelve months. */
  readonly table: CrossTab;
  /** How often the same children stand in it, by ethnicity; null where each stands once, or where none are told apart. */
  readonly perChild: PerChild | null;
  readonly population: Population;
  readonly scope: PopulationScope;
  /** Whether people of one borough are compared with each other, too. */
  readonly byBorough: boolean;
}

export interface StandardisedRow {
  readonly row: GroupRow;
  readonly reference: GroupRow;
  /** Per 1,000 people a year, as it stands and with the ages (and sexes) of everyone. */
  readonly crude: Measured<Range>;
  readonly events: number;
  readonly people: number;
  readonly standardised: Measured<Range>;
  /** Of the group's events, those whose age or sex the population does not give: in the crude rate alone. */
  readonly leftOut: number;
  /** Null for the comparison group itself and the total. */
  readonly alike: Measured<RateAlike> | null;
}

/** One borough: the standardised rate of every row, in the order of the rows. */
export interface StandardisedPlace {
  readonly borough: string;
  readonly rates: readonly Measured<Range>[];
}

export interface Standardised {
  readonly population: string;
  readonly file: string;
  readonly scope: PopulationScope;
  readonly bySex: boolean;
  readonly byBorough: boolean;
  /** Whether the ranges take the events of one child together. */
  readonly byChild: boolean;
  readonly rows: readonly StandardisedRow[];
  /** The row that the finding speaks of: the clear gap that touches most people, by the rule of headlines. */
  readonly headlineRow: string | null;
  readonly places: readonly StandardisedPlace[];
}

/** Rates with the ages and sexes of everyone, by group and by place, and compared within people who are alike. */
export function standardised(
  { table, perChild, population, scope, byBorough }: StandardisedInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Standardised {
  const bySex = knowsSex(population);
  const known = rows.filter(({ kind }) => kind !== 'unknown');
  const years = scope.months.length / 12;
  const strata = strataOf(population, scope, bySex);
  const parts = { table, perChild, years, bySex, scope, strata };
  const world: World = { ...parts, total: onceEach((row) => totalRate(parts, row)) };
  const rate = (row: GroupRow, boroughs: readonly string[]) => standardisedRate(world, row, boroughs);
  const measured = known.map((row): StandardisedRow => {
    const reference = referenceOf(row);
    const crude = world.total(row);
    const compared = row.kind !== 'total' && row.id !== reference.id;
    const places = byBorough ? scope.boroughs.map((borough) => [borough]) : [scope.boroughs];
    const asItStands = compareRates(crude, world.total(reference));
    const pairs = () =>
      places.flatMap((boroughs) => strata.map((stratum) => pairIn(world, stratum, row, reference, boroughs)));
    return {
      ...{
        row,
        reference,
        crude: rangeOfRate(crude),
        events: crude.events.count,
        people: crude.people ?? 0,
        standardised: rate(row, scope.boroughs),
      },
      leftOut: maskedIfFew(
        table,
        crude.events.count - strata.reduce((sum, one) => sum + rateIn(world, one, row, scope.boroughs).events.count, 0),
      ),
      alike: !compared ? null : asItStands.ok ? rateAlike(pairs(), asItStands) : asItStands,
    };
  });
  return {
    ...{ population: populationName(population), file: population.file, scope, bySex, byBorough },
    byChild: perChild !== null,
    rows: measured,
    headlineRow: spokenOf(measured),
    places: scope.boroughs.map((borough) => ({ borough, rates: known.map((row) => rate(row, [borough])) })),
  };
}

function spokenOf(rows: readonly StandardisedRow[]): string | null {
  const candidates = rows.flatMap(({ row, events, people, alike }) =>
    row.kind === 'group' && alike?.ok ? [{ ...candidateOf(events, people, alike.value), id: row.id }] : [],
  );
  return selectHeadline(candidates)?.headlineRow.id ?? null;
}

/** People of one age, and one sex where sexes are told apart. */
interface Stratum {
  /** Codes of the extract. */
  readonly ages: readonly string[];
  readonly sexes: readonly string[] | null;
  readonly people: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Everyone of this age and sex in all the places. */
  readonly standard: number;
}

interface Parts {
  readonly table: CrossTab;
  readonly perChild: PerChild | null;
  readonly years: number;
  readonly bySex: boolean;
  readonly scope: PopulationScope;
  readonly strata: readonly Stratum[];
}

interface World extends Parts {
  /** Everyone of a group in all the places, whatever age and sex are recorded. */
  readonly total: (row: GroupRow) => PeopleRate;
}

/** Asked for every place and every age, and the same for all of them. */
function onceEach(rateOf: (row: GroupRow) => PeopleRate): (row: GroupRow) => PeopleRate {
  const known = new Map<GroupRow, PeopleRate>();
  return (row) => {
    const rate = known.get(row) ?? rateOf(row);
    known.set(row, rate);
    return rate;
  };
}

function strataOf(population: Population, scope: PopulationScope, bySex: boolean): readonly Stratum[] {
  const boroughs = new Set(scope.boroughs);
  const sexes = bySex
    ? [...new Set(population.rows.map(({ sex }) => sex))].filter((sex) => !scope.sexes || scope.sexes.includes(sex))
    : [null];
  return scope.populationAges.flatMap((age) =>
    sexes.map((sex) => {
      const rows = population.rows.filter(
        (row) => row.age === age && boroughs.has(row.borough) && (sex === null || row.sex === sex),
      );
      const people = new Map<string, Map<string, number>>();
      for (const { borough, ethnicity, count } of rows) {
        const own = people.get(borough) ?? new Map<string, number>();
        people.set(borough, own.set(ethnicity, (own.get(ethnicity) ?? 0) + count));
      }
      return {
        ages: codesWithin(new Set(yearsOf(age))),
        sexes: sex === null ? null : [sex],
        people,
        standard: rows.reduce((sum, { count }) => sum + count, 0),
      };
    }),
  );
}

function rateIn(
  { table, years, bySex }: World,
  stratum: Stratum,
  { codes }: GroupRow,
  boroughs: readonly string[],
): PeopleRate {
  const people = sumOfPeople([stratum], codes, boroughs);
  const picks = bySex ? [boroughs, stratum.ages, stratum.sexes, codes] : [boroughs, stratum.ages, codes];
  return { events: sumOf(unmasked(table), picks), people, exposure: ((people ?? 0) / 1000) * years };
}

function totalRate(
  { table, perChild, years, bySex, strata, scope: { boroughs } }: Parts,
  { codes }: GroupRow,
): PeopleRate {
  const people = sumOfPeople(strata, codes, boroughs);
  const events = sumOf(table, bySex ? [boroughs, null, null, codes] : [boroughs, null, codes]);
  const repeats = perChild && { repeats: childSumsOf(perChild, codes) };
  return { events, people, exposure: ((people ?? 0) / 1000) * years, ...repeats };
}

const NOBODY: ReadonlyMap<string, number> = new Map();

function sumOfPeople(strata: readonly Stratum[], codes: readonly string[], boroughs: readonly string[]): number | null {
  const [first, ...others] = strata;
  const [borough, ...more] = boroughs;
  // Most are asked of one age in one place, some thousand times in a tick: nothing is to be added up (2 ms).
  if (first && borough !== undefined && !others.length && !more.length)
    return peopleOf(first.people.get(borough) ?? NOBODY, codes);
  const sums = new Map<string, number>();
  for (const { people } of strata) {
    for (const borough of boroughs) {
      for (const [code, count] of people.get(borough) ?? []) sums.set(code, (sums.get(code) ?? 0) + count);
    }
  }
  return peopleOf(sums, codes);
}

function standardisedRate(world: World, row: GroupRow, boroughs: readonly string[]): Measured<Range> {
  const whole = world.total(row).events;
  if (isMasked(whole)) return { ok: false, why: `${whyWithheld([whole])}.` };
  const rates = world.strata.map((stratum) => ({
    rate: rateIn(world, stratum, row, boroughs),
    standard: stratum.standard,
  }));
  if (rates.some(({ rate }) => rate.people === null))
    return { ok: false, why: 'The population does not give this group.' };
  if (rates.some(({ rate }) => rate.events.withheld > 0))
    return { ok: false, why: `${whyWithheld(rates.map(({ rate }) => rate.events))}.` };
  const events = rates.reduce((sum, { rate }) => sum + rate.events.count, 0);
  if (events < FEWEST_EVENTS_TO_STANDARDISE) return { ok: false, why: `under ${FEWEST_EVENTS_TO_STANDARDISE} events` };
  const strata = rates.map(({ rate, standard }) => ({
    events: rate.events.count,
    population: rate.exposure,
    standardPopulation: standard,
  }));
  // The sums over children are of a group as a whole, so each of its boroughs and ages is widened alike.
  const found = directlyStandardisedRate(strata, 0.95, plainRate(world.total(row)));
  return found.ok ? { ok: true, value: found } : { ok: false, why: found.reason };
}

function pairIn(world: World, stratum: Stratum, row: GroupRow, reference: GroupRow, boroughs: readonly string[]) {
  const [own, theirs] = [rateIn(world, stratum, row, boroughs), rateIn(world, stratum, reference, boroughs)];
  return {
    group: inStratum(own, world.total(row)),
    reference: inStratum(theirs, world.total(reference)),
    people: { group: own.people ?? 0, reference: theirs.people ?? 0 },
  };
}
