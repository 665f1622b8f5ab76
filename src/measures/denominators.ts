import { populationEthnicities } from '../dataset/references/population';
import type { Verdict } from './verdict';
import type { Claim } from './claims';
import type { GroupRow, Measured } from './measured';
import { peopleIn, type PerThousand, perThousand, type PerThousandInput, type PerThousandRow } from './per-thousand';
import { type Represented, representationOf } from './representation';

/** The same events out of several populations. */
export interface Denominators {
  readonly populations: readonly OutOfOne[];
  /** The group whose ratio the choice moves most between above and below 1; null where it moves none across. */
  readonly turned: Turned | null;
  /** The largest group that is compared; null where there is nothing to compare. */
  readonly moved: Turned | null;
}

/** Rates out of one population, and each group's share of the events against its share of that population. */
export interface OutOfOne extends PerThousand {
  readonly shares: ReadonlyMap<string, Measured<Represented>>;
  /** Broad groups of which it says nothing, by name: in neither share. */
  readonly missing: readonly string[];
}

/** A ratio under one population. */
export interface UnderOne {
  readonly population: string;
  readonly ratio: number;
  readonly verdict: Verdict;
  readonly claim: Claim;
}

/** One group under the population that gives the highest ratio and the one that gives the lowest. */
export interface Turned {
  readonly group: GroupRow;
  readonly reference: GroupRow;
  readonly highest: UnderOne;
  readonly lowest: UnderOne;
  /** Both ratios are clear of chance: then, and only then, the choice turns the gap round. */
  readonly clear: boolean;
  /** Both comparisons rest on enough to be a headline. */
  readonly mayBeSaid: boolean;
  /** Events of the group, unknown where withheld. */
  readonly events: number;
}

/** Rates under each population, side by side. */
export function denominators(
  inputs: readonly PerThousandInput[],
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Denominators {
  const populations = inputs.map((input) => outOfOne(input, rows, referenceOf));
  const all = rows.flatMap((row) => spanOf(row, referenceOf(row), populations));
  // A handful of events is not spoken of while there is a larger group.
  const large = all.filter(({ mayBeSaid }) => mayBeSaid);
  const spans = large.length ? large : all;
  return {
    populations,
    moved: most(spans, ({ events }) => events),
    turned: most(
      spans.filter(({ highest, lowest }) => highest.ratio > 1 && lowest.ratio < 1),
      stretch,
    ),
  };
}

function outOfOne(
  input: PerThousandInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): OutOfOne {
  const people = peopleIn(input.population, input.scope);
  const { rows: shared, missing } = representationOf(
    input.table.counted,
    people,
    rows,
    populationEthnicities(input.population),
    input.table.perChild,
  );
  return {
    ...perThousand(input, rows, referenceOf),
    missing,
    shares: new Map(shared.map(({ row, represented }) => [row.id, represented])),
  };
}

function spanOf(group: GroupRow, reference: GroupRow, populations: readonly PerThousand[]): readonly Turned[] {
  if (group.kind !== 'group') return [];
  const ratios = populations
    .flatMap(({ population, rows }) =>
      underOne(
        population,
        rows.find(({ row }) => row.id === group.id),
      ),
    )
    .sort((a, b) => b.ratio - a.ratio);
  const [highest, lowest] = [ratios[0], ratios.at(-1)];
  if (!highest || !lowest || highest === lowest) return [];
  const clear = highest.verdict === 'more' && lowest.verdict === 'less';
  const mayBeSaid = [highest, lowest].every(({ claim }) => claim === 'headline');
  return [{ group, reference, highest, lowest, clear, mayBeSaid, events: eventsOf(group, populations) }];
}

function eventsOf({ id }: GroupRow, populations: readonly PerThousand[]): number {
  return Math.max(
    0,
    ...populations.flatMap(({ rows }) => rows.filter(({ row }) => row.id === id).map(({ rate }) => rate.events.count)),
  );
}

function most(all: readonly Turned[], weight: (one: Turned) => number): Turned | null {
  return [...all].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

function underOne(population: string, row: PerThousandRow | undefined): readonly UnderOne[] {
  if (!row?.comparison?.ok) return [];
  const { ratio, verdict, claim } = row.comparison.value;
  const known = Number.isFinite(ratio.estimate) && ratio.estimate > 0;
  return known ? [{ population, ratio: ratio.estimate, verdict, claim }] : [];
}

function stretch({ highest, lowest }: Turned): number {
  return highest.ratio / lowest.ratio;
}
