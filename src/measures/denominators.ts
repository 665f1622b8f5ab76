import type { GroupRow } from './measured';
import { type PerThousand, perThousand, type PerThousandInput, type PerThousandRow } from './per-thousand';

/** The same events out of several populations. */
export interface Denominators {
  readonly populations: readonly PerThousand[];
  /** The group whose ratio the choice moves most between more and less; null where no choice turns any group round. */
  readonly turned: Turned | null;
  /** The largest group that is compared; null where there is nothing to compare. */
  readonly moved: Turned | null;
}

/** One group under the population that gives the highest ratio and the one that gives the lowest. */
export interface Turned {
  readonly group: GroupRow;
  readonly reference: GroupRow;
  readonly highest: { readonly population: string; readonly ratio: number };
  readonly lowest: { readonly population: string; readonly ratio: number };
  /** Events of the group, unknown where withheld. */
  readonly events: number;
}

/** Rates under each population, side by side. */
export function denominators(
  inputs: readonly PerThousandInput[],
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Denominators {
  const populations = inputs.map((input) => perThousand(input, rows, referenceOf));
  const spans = rows.flatMap((row) => spanOf(row, referenceOf(row), populations));
  return {
    populations,
    moved: most(spans, ({ events }) => events),
    turned: most(
      spans.filter(({ highest, lowest }) => highest.ratio > 1 && lowest.ratio < 1),
      stretch,
    ),
  };
}

function spanOf(group: GroupRow, reference: GroupRow, populations: readonly PerThousand[]): readonly Turned[] {
  if (group.kind !== 'group') return [];
  const ratios = populations
    .map(({ population, rows }) => ({ population, ratio: ratioOf(rows.find(({ row }) => row.id === group.id)) }))
    .filter((one): one is { population: string; ratio: number } => one.ratio !== null)
    .sort((a, b) => b.ratio - a.ratio);
  const [highest, lowest] = [ratios[0], ratios.at(-1)];
  return highest && lowest && highest !== lowest
    ? [{ group, reference, highest, lowest, events: eventsOf(group, populations) }]
    : [];
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

function ratioOf(row: PerThousandRow | undefined): number | null {
  const ratio = row?.comparison?.ok ? row.comparison.value.ratio.estimate : null;
  return ratio !== null && Number.isFinite(ratio) && ratio > 0 ? ratio : null;
}

function stretch({ highest, lowest }: Turned): number {
  return highest.ratio / lowest.ratio;
}
