import type { PackArea } from './areas';
import { areasOf } from './areas';
import { ageValues, BAND_NOT_KNOWN, ethnicityValues, type PackValue, periodValues } from './dimensions';
import type { Breakdown, LatticePlan } from './plan';

/** Whom a cell counts: an area, a group, an age and a period. */
export type Counts = readonly [PackArea, PackValue, PackValue, PackValue];

/**
 * Those whom no cell counts, and who are what published cells leave of each other: the borough that is in no command
 * unit, the part of a unit outside a court user group, children whose band of age is not known. Any whole that published
 * areas can be subtracted to is made of these pieces, so it is enough that each of them is protected as a cell would be.
 */
export function impliedOf(plan: LatticePlan): readonly Counts[] {
  return plan.breakdowns.flatMap((breakdown) => {
    const { ethnicity, ages, partsOfYear } = breakdown;
    const bands = ages ? [...ageValues(true), BAND_NOT_KNOWN] : ageValues(false);
    return piecesOf(toldApartAsFar(plan, breakdown)).flatMap((area) =>
      ethnicityValues(ethnicity).flatMap((group) =>
        bands.flatMap((age) =>
          periodValues(plan.years, plan.grain, partsOfYear).map((period): Counts => [area, group, age, period]),
        ),
      ),
    );
  });
}

/** Every area of which a plan tells at least as much apart as this breakdown does. */
function toldApartAsFar({ breakdowns, groups }: LatticePlan, least: Breakdown): readonly PackArea[] {
  return breakdowns
    .filter(
      ({ ethnicity, ages, partsOfYear }) =>
        (ethnicity || !least.ethnicity) && (ages || !least.ages) && (partsOfYear || !least.partsOfYear),
    )
    .flatMap(({ level }) => areasOf(level, groups));
}

/** The pieces into which areas that lie over each other cut London: boroughs that are in the same of them. */
function piecesOf(areas: readonly PackArea[]): readonly PackArea[] {
  const pieces = new Map<string, number[]>();
  for (const borough of new Set(areas.flatMap(({ boroughs }) => boroughs))) {
    const within = areas.flatMap(({ boroughs }, at) => (boroughs.includes(borough) ? [at] : [])).join();
    pieces.set(within, [...(pieces.get(within) ?? []), borough]);
  }
  return [...pieces].map(([within, boroughs]) => ({ id: within, label: within, boroughs }));
}
