import { casesToTellApart, differenceToSee } from '../../statistics/cases-to-tell-apart';
import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { allocated } from './allocation';
import { casesOf, type DrawRequest } from './request';

/** How large a difference in verdicts a number of cases could show. Shares are of 1. */
export interface Power {
  /** The share that is taken to be found appropriate in the one group. */
  readonly assumed: number;
  /** How many cases of each of two groups it takes to see a difference. */
  readonly needed: readonly { readonly difference: number; readonly each: number }[];
  /** What the draw as asked for could show; null where the selection holds fewer than two groups. */
  readonly planned: PlannedPower | null;
}

/** The two groups of which most cases are to be expected, and the least difference that they could show. */
export interface PlannedPower {
  readonly groups: readonly [PlannedGroup, PlannedGroup];
  /** Null where no difference at all could be seen. */
  readonly seen: number | null;
}

/** A broad group of ethnicity with the cases of it that are drawn, or are to be expected. */
export interface PlannedGroup {
  readonly label: string;
  readonly cases: number;
}

/** Near what inspectors found of out-of-court cases: 59 in 100. Farther from one half fewer cases would do. */
const ASSUMED = 0.6;
const DIFFERENCES = [0.1, 0.2, 0.3, 0.4] as const;

/**
 * How many cases it takes to see a difference, at 95 in 100 sure and with a chance of 80 in 100 to see it, and what the
 * draw as asked for could show between the two groups of which it has most. @param sizes how many cases can be drawn of each
 * group of ethnicity, those not known too
 */
export function powerOf(request: DrawRequest, sizes: ReadonlyMap<string, number>): Power {
  return {
    assumed: ASSUMED,
    needed: DIFFERENCES.map((difference) => ({ difference, each: casesToTellApart(ASSUMED, ASSUMED - difference) })),
    planned: plannedPower(plannedGroups(request, sizes)),
  };
}

function plannedPower(planned: readonly PlannedGroup[]): PlannedPower | null {
  const [one, other] = [...planned].sort((a, b) => b.cases - a.cases);
  if (!one || !other || other.cases === 0) return null;
  // Two groups of unlike size tell as much as two of their harmonic mean.
  const each = Math.floor(2 / (1 / one.cases + 1 / other.cases));
  return { groups: [one, other], seen: differenceToSee(each, ASSUMED) };
}

/** Cases of each known group: as they will be drawn where the draw is by ethnicity, else as are to be expected. */
function plannedGroups(request: DrawRequest, sizes: ReadonlyMap<string, number>): readonly PlannedGroup[] {
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const cases = Math.min(casesOf(request.size, all), all);
  const given = request.by === 'ethnicity' ? givenTo(request, sizes, cases) : null;
  return BROAD_GROUPS.flatMap(({ id, label }) => {
    const size = sizes.get(id) ?? 0;
    const expected = Math.round((cases * size) / all);
    return size > 0 ? [{ label, cases: given?.get(id) ?? expected }] : [];
  });
}

function givenTo(
  { atLeast, allocation }: DrawRequest,
  sizes: ReadonlyMap<string, number>,
  cases: number,
): ReadonlyMap<string, number> | null {
  const strata = [...sizes].map(([name, size]) => ({ name, size }));
  // A minimum that cannot be is refused by the draw; here it is passed over.
  const can = strata.every(({ size }) => size >= atLeast) && atLeast * strata.length <= cases;
  return allocated({ strata, cases, atLeast: can ? atLeast : 0 }, allocation);
}
