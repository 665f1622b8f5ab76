import { refuse, type Interval, type Outcome, type Repeated } from './interval';
import { requireAmount, requireCount } from './require-valid';
import { wilsonInterval } from './wilson-interval';

/** The group's and everybody's events, and the group's and everybody's population. */
export interface RepresentationCounts extends Repeated {
  readonly groupEvents: number;
  readonly allEvents: number;
  readonly groupPopulation: number;
  readonly allPopulation: number;
}

/** Share of the events against share of the population, as a gap and as a ratio. */
export interface OverRepresentation {
  readonly percentagePoints: Interval;
  readonly ratio: Interval;
}

/**
 * Gives by how much a group's share of the events exceeds its share of the population.
 *
 * Formula: 100 (x_g/X - P_g/P) percentage points (the former National Indicator 44) and
 * (x_g/X)/(P_g/P), each with Wilson's limits of x_g/X on its own scale. Limits: the population
 * is taken as known; the ratio compares with everybody, the group included, so it cannot
 * exceed P/P_g; refused without events or without a population of the group.
 *
 * @example
 * overRepresentation({ groupEvents: 58, allEvents: 100, groupPopulation: 24, allPopulation: 100 })
 * // { ok: true, percentagePoints: { estimate: 34, lower: 24.2065, upper: 43.2016 }, ratio: { estimate: 2.41667, lower: 2.0086, upper: 2.80007 } }
 */
export function overRepresentation(counts: RepresentationCounts, confidence = 0.95): Outcome<OverRepresentation> {
  const { groupEvents, allEvents, groupPopulation, allPopulation } = counts;
  requireCount('groupEvents', groupEvents);
  requireAmount('groupPopulation', groupPopulation);
  requireAmount('allPopulation', allPopulation);
  if (groupPopulation > allPopulation) {
    throw new RangeError(`groupPopulation (${groupPopulation}) must not exceed allPopulation (${allPopulation}).`);
  }
  if (groupPopulation === 0) return refuse('No child of this group lives here, so its share cannot be compared.');
  const repeated = counts.designEffect === undefined ? {} : { designEffect: counts.designEffect };
  const share = wilsonInterval({ events: groupEvents, atRisk: allEvents, ...repeated }, confidence);
  if (!share.ok) return refuse('There are no events, so no group has a share of them.');
  const expected = groupPopulation / allPopulation;
  return {
    ok: true,
    percentagePoints: mapped(share, (value) => 100 * (value - expected)),
    ratio: mapped(share, (value) => value / expected),
  };
}

function mapped(interval: Interval, change: (value: number) => number): Interval {
  return { estimate: change(interval.estimate), lower: change(interval.lower), upper: change(interval.upper) };
}
