import { byarInterval } from './byar-interval';
import { refuse, type Interval, type Outcome, type Repeated } from './interval';
import { designEffectOf, requireAmount, requireRate } from './require-valid';

/** One stratum: its events, its population, and its weight in the standard population. */
export interface StandardStratum {
  readonly events: number;
  readonly population: number;
  readonly standardPopulation: number;
}

/** A standardised rate, and what had to be left out to reach it. */
export interface StandardisedRate extends Interval {
  readonly events: number;
  readonly droppedStrata: number;
  readonly droppedWeightShare: number;
}

/** Below this many events in all, a directly standardised rate is refused. */
export const FEWEST_EVENTS_TO_STANDARDISE = 10;

/**
 * Gives the rate a group would have if its population were made up like the standard one.
 *
 * Formula: DSR = Sum w_i x_i/n_i / Sum w_i; limits DSR + sqrt(Var/x)(Byar(x) - x), with Var =
 * Sum w_i^2 x_i/n_i^2 / (Sum w)^2; Dobson et al. (1991), Statistics in Medicine 10:457-462. Where children come
 * again, Var is d times as large and x is worth x/d, d being the design effect of the count (Rao & Scott 1999).
 * Unit: events per person of `population` (times 1000 for a rate per 1,000). Limits: refused
 * below ten events in all, or with events where there is no population; strata without either
 * are dropped and their weight reported.
 *
 * @example
 * directlyStandardisedRate([{ events: 8, population: 400, standardPopulation: 30 }, { events: 12, population: 200, standardPopulation: 70 }])
 * // { ok: true, estimate: 0.048, lower: 0.0265637, upper: 0.0779719, events: 20, droppedStrata: 0, droppedWeightShare: 0 }
 */
export function directlyStandardisedRate(
  strata: readonly StandardStratum[],
  confidence = 0.95,
  repeated: Repeated = {},
): Outcome<StandardisedRate> {
  for (const { events, population, standardPopulation } of strata) {
    requireRate({ events, exposure: population });
    requireAmount('standardPopulation', standardPopulation);
  }
  if (strata.some(({ events, population }) => events > 0 && population === 0)) {
    return refuse('Some events fall in rows where no children are counted, so the rate cannot be standardised.');
  }
  const kept = strata.filter(({ population }) => population > 0);
  const events = sumOf(kept, (stratum) => stratum.events);
  const weight = sumOf(kept, (stratum) => stratum.standardPopulation);
  if (weight === 0) return refuse('The standard population is empty in every row, so no rate can be standardised.');
  if (events < FEWEST_EVENTS_TO_STANDARDISE) {
    return refuse(`There are fewer than ${FEWEST_EVENTS_TO_STANDARDISE} events, too few to standardise a rate.`);
  }
  const allWeight = sumOf(strata, (stratum) => stratum.standardPopulation);
  return {
    ok: true,
    ...dobsonInterval(kept, weight, { events, effect: designEffectOf(repeated) }, confidence),
    events,
    droppedStrata: strata.filter((stratum) => stratum.population === 0 && stratum.standardPopulation > 0).length,
    droppedWeightShare: (allWeight - weight) / allWeight,
  };
}

function dobsonInterval(
  strata: readonly StandardStratum[],
  weight: number,
  { events, effect }: { readonly events: number; readonly effect: number },
  confidence: number,
): Interval {
  const estimate = sumOf(strata, (s) => (s.standardPopulation * s.events) / s.population) / weight;
  const variance = sumOf(strata, (s) => s.events * (s.standardPopulation / s.population / weight) ** 2);
  const worth = events / effect;
  const scale = Math.sqrt((effect * variance) / worth);
  const count = byarInterval(worth, confidence);
  return {
    estimate,
    lower: Math.max(0, estimate + scale * (count.lower - worth)),
    upper: estimate + scale * (count.upper - worth),
  };
}

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
