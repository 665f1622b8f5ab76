import { childMonths, type EstablishmentPopulation } from '../dataset/references/establishment-population';
import { type CrossTab, type Quantity, sumOf, unmasked } from '../questions/cross-tab';
import { codesWithin, yearsOf } from '../questions/ages';
import type { EstablishmentScope } from '../questions/establishment-scope';
import type { PerChild } from '../questions/per-child';
import { childSumsOf } from './child-sums';
import { selectHeadline } from './headline';
import type { GroupRow, Measured } from './measured';
import { peopleOf } from './population-sums';
import { compareRates, type PeopleRate } from './rate-comparison';
import { candidateOf, inStratum, type RateAlike, rateAlike, type RateStratum } from './rates-alike';

export interface SeparationAlikeInput {
  /** Over establishment, age and ethnicity: children once in every month, or episodes. */
  readonly table: CrossTab;
  /** How often the same children stand in it, by ethnicity; null where they cannot be told apart. */
  readonly perChild: PerChild | null;
  readonly held: EstablishmentPopulation;
  readonly scope: EstablishmentScope;
  /** Whether children of one age are compared with each other, too. */
  readonly byAge: boolean;
}

export interface SeparationAlikeRow {
  readonly row: GroupRow;
  readonly reference: GroupRow;
  readonly events: Quantity;
  /** Child-months held. */
  readonly held: number;
  readonly alike: Measured<RateAlike>;
}

export interface SeparationAlike {
  readonly rows: readonly SeparationAlikeRow[];
  /** The row that the finding speaks of: the clear gap that touches most, by the rule of headlines. */
  readonly headlineRow: string | null;
  readonly source: string;
  readonly scope: EstablishmentScope;
  readonly byAge: boolean;
  /** Whether the ranges take the months or episodes of one child together. */
  readonly byChild: boolean;
}

/** Rates of separation compared within the same establishment, where ages are alike too if that is asked. */
export function separationAlike(
  { table, perChild, held, scope, byAge }: SeparationAlikeInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): SeparationAlike {
  const strata = cellsOf(held, scope, byAge);
  const total = totalOf(strata);
  const measured = rows.flatMap((row): readonly SeparationAlikeRow[] => {
    const reference = referenceOf(row);
    if (row.kind === 'unknown' || row.kind === 'total' || row.id === reference.id) return [];
    const rate = (cell: Cell, { codes }: GroupRow) => rateIn(table, cell, codes);
    const whole = (of: GroupRow): PeopleRate => ({
      ...rate(total, of),
      ...(perChild ? { repeats: childSumsOf(perChild, of.codes) } : {}),
    });
    const [own, theirs] = [whole(row), whole(reference)];
    const crude = compareRates(own, theirs);
    // What is within the strata is shown nowhere: whether it may be said hangs on the groups as they stand.
    const within = (cell: Cell, { codes }: GroupRow) => rateIn(unmasked(table), cell, codes);
    const pairs = () => strata.flatMap((cell) => pairOf([within(cell, row), own], [within(cell, reference), theirs]));
    const { events, exposure } = rate(total, row);
    return [{ row, reference, events, held: exposure * 100, alike: crude.ok ? rateAlike(pairs(), crude) : crude }];
  });
  const candidates = measured.flatMap(({ row, events, held: people, alike }) =>
    row.kind === 'group' && alike.ok ? [{ ...candidateOf(events.count, people, alike.value), id: row.id }] : [],
  );
  const headlineRow = selectHeadline(candidates)?.headlineRow.id ?? measured[0]?.row.id ?? null;
  return { ...{ source: held.source, scope, byAge }, byChild: perChild !== null, rows: measured, headlineRow };
}

/** One establishment, and one age where ages are told apart: who was held there, month by month, by ethnicity. */
interface Cell {
  readonly establishments: readonly string[];
  readonly ages: readonly string[];
  readonly people: ReadonlyMap<string, number>;
}

function cellsOf(held: EstablishmentPopulation, scope: EstablishmentScope, byAge: boolean): readonly Cell[] {
  const ages = byAge ? scope.heldAges.map((age) => [age]) : [scope.heldAges];
  return scope.establishments.flatMap((establishment) =>
    ages.map((heldAges) => ({
      establishments: [establishment],
      ages: codesWithin(new Set(heldAges.flatMap(yearsOf))),
      people: childMonths(held, {
        establishments: new Set([establishment]),
        months: new Set(scope.months),
        ages: new Set(heldAges),
      }),
    })),
  );
}

function totalOf(cells: readonly Cell[]): Cell {
  const people = new Map<string, number>();
  for (const cell of cells) for (const [code, count] of cell.people) people.set(code, (people.get(code) ?? 0) + count);
  return {
    establishments: cells.flatMap(({ establishments }) => establishments),
    ages: [...new Set(cells.flatMap(({ ages }) => ages))],
    people,
  };
}

/** Per 100 child-months; the people are child-months, as many as were counted. */
function rateIn(table: CrossTab, { establishments, ages, people }: Cell, codes: readonly string[]): PeopleRate {
  const childMonthsHeld = peopleOf(people, codes);
  return {
    events: sumOf(table, [[...new Set(establishments)], ages, codes]),
    people: childMonthsHeld,
    exposure: (childMonthsHeld ?? 0) / 100,
  };
}

/** Each rate with that of its group in all the strata. */
type InWhole = readonly [PeopleRate, PeopleRate];

function pairOf([group, own]: InWhole, [reference, theirs]: InWhole): readonly RateStratum[] {
  return [
    {
      group: inStratum(group, own),
      reference: inStratum(reference, theirs),
      people: { group: group.exposure * 100, reference: reference.exposure * 100 },
    },
  ];
}
