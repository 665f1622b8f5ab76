import { refuse, type Outcome, type Proportion, type Rate } from './interval';
import { requireCount, requireProportion, requireRate } from './require-valid';
import { shareOrNull, type UnknownBounds } from './unknown-ethnicity-bounds';

/**
 * Gives the least and most a group's share of the events over its share of the population could be,
 * whoever the unknowns are: how far it is over- or under-represented, or its rate beside that of all.
 *
 * Formula: with X all events, the U unknown among them, a of the unknowns in the group makes
 * [(x_g+a)/X]/[P_g/P], which rises in a: L = [x_g/X]/[P_g/P], H = [(x_g+U)/X]/[P_g/P]; tipping
 * share q = [X P_g/P - x_g]/U. Unit: a ratio. Reference: follows from the definition of the ratio.
 * The estimate leaves the unknowns out, [x_g/(X-U)]/[P_g/P], and lies between L and H. Limits:
 * the population holds no unknown; refused without a population of the group or a known event.
 *
 * @example
 * unknownBoundsAgainstAllByPopulation({ events: 40, exposure: 20 }, { events: 125, exposure: 100 }, 25)
 * // { ok: true, estimate: 2, lower: 1.6, upper: 2.6, tippingShare: null }
 */
export function unknownBoundsAgainstAllByPopulation(
  group: Rate,
  all: Rate,
  unknownEvents: number,
): Outcome<UnknownBounds> {
  const { events: inGroup, exposure: groupSize } = requireRate(group);
  const { events: inAll, exposure: allSize } = requireRate(all);
  requireCount('unknownEvents', unknownEvents);
  requireParts(inGroup + unknownEvents <= inAll && groupSize <= allSize);
  if (groupSize === 0) return refuse('The group is empty, so its share cannot be compared.');
  const known = inAll - unknownEvents;
  if (known === 0) return refuse('No event has a known ethnicity, so there is no ratio to bound.');
  const expected = groupSize / allSize;
  return {
    ok: true,
    estimate: inGroup / known / expected,
    lower: inGroup / inAll / expected,
    upper: (inGroup + unknownEvents) / inAll / expected,
    tippingShare: shareOrNull((inAll * expected - inGroup) / unknownEvents),
  };
}

/**
 * Gives the least and most a group's share of the events over its share of the cases at risk could
 * be, when the ethnicity of some cases at risk, and so of some events, is unknown: its rate beside
 * that of all, the unknown and the group itself included.
 *
 * Formula: with X events of N at risk in all, a of the x_u unknown events and b of the n_u-x_u
 * others in the group make [(x_g+a)/X]/[(n_g+a+b)/N], which rises in a, because x_g <= n_g, and
 * falls in b: L = [x_g/X]/[(n_g+n_u-x_u)/N], H = [(x_g+x_u)/X]/[(n_g+x_u)/N]. Unit: a ratio.
 * Reference: follows from the definition of the ratio. The estimate is [x_g/X]/[n_g/N], the rate of
 * the group over the rate of all; with the unknowns left out of X and N it could lie outside. The
 * tipping share gives the group the same part of the unknown events and of the unknown others.
 * Limits: refused when the group is empty or nobody had an event.
 *
 * @example
 * unknownBoundsAgainstAllByFeeder({ events: 40, atRisk: 100 }, { events: 115, atRisk: 240 }, { events: 30, atRisk: 40 })
 * // { ok: true, estimate: 0.834783, lower: 0.758893, upper: 1.12375, tippingShare: 0.730769 }
 */
export function unknownBoundsAgainstAllByFeeder(
  group: Proportion,
  all: Proportion,
  unknown: Proportion,
): Outcome<UnknownBounds> {
  const { events: inGroup, atRisk: groupSize } = requireProportion(group);
  const { events: inAll, atRisk: allSize } = requireProportion(all);
  const { events: inUnknown, atRisk: unknownSize } = requireProportion(unknown);
  requireParts(inGroup + inUnknown <= inAll && groupSize + unknownSize <= allSize);
  if (groupSize === 0) return refuse('The group is empty, so its share cannot be compared.');
  if (inAll === 0) return refuse('Nobody had the outcome, so there is no ratio to bound.');
  const ratio = (events: number, atRisk: number): number => events / inAll / (atRisk / allSize);
  return {
    ok: true,
    estimate: ratio(inGroup, groupSize),
    lower: ratio(inGroup, groupSize + unknownSize - inUnknown),
    upper: ratio(inGroup + inUnknown, groupSize + inUnknown),
    tippingShare: shareOrNull((groupSize * inAll - inGroup * allSize) / (inUnknown * allSize - unknownSize * inAll)),
  };
}

function requireParts(areParts: boolean): void {
  if (!areParts) throw new RangeError('The group and the unknown must be parts of all.');
}
