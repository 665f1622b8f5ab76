import {
  type Comparison,
  type Interval,
  type Outcome,
  type Rate,
  refuse,
  refuseEmpty,
} from '../../../src/statistics/interval';
import { clopperPearsonInterval } from './clopper-pearson-interval';

/**
 * Gives the ratio of two rates with the exact conditional interval: never narrower than the mid-p interval shown.
 *
 * Formula: given x1 + x0 events, x1 is binomial with odds (ratio t1/t0); the Clopper-Pearson
 * limits of that odds times t0/t1. Reference: Rothman & Greenland (1998), Modern Epidemiology,
 * p. 238. Unit: a ratio. Limits: refused without exposure or without any event.
 *
 * @example
 * exactRateRatio({ group: { events: 41, exposure: 28010 }, reference: { events: 15, exposure: 19017 } })
 * // { ok: true, estimate: 1.85576, lower: 1.00568, upper: 3.6093 }
 */
export function exactRateRatio({ group, reference }: Comparison<Rate>, confidence = 0.95): Outcome<Interval> {
  if (group.exposure === 0 || reference.exposure === 0) return refuseEmpty(group.exposure === 0);
  const share = (events: number) =>
    clopperPearsonInterval({ events, atRisk: group.events + reference.events }, confidence);
  const [own, other] = [share(group.events), share(reference.events)];
  if (!own.ok || !other.ok) return refuse('Neither group had any event, so there is no ratio to show.');
  const scale = reference.exposure / group.exposure;
  return {
    ok: true,
    estimate: (group.events / reference.events) * scale,
    lower: (own.lower / (1 - own.lower)) * scale,
    // From the other end, so that a share near 1 keeps its distance from 1.
    upper: other.lower === 0 ? Infinity : ((1 - other.lower) / other.lower) * scale,
  };
}
