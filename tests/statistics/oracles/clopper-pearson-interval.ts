import { betaQuantile } from '../../../src/statistics/incomplete-beta';
import { refuse, type Interval, type Outcome, type Proportion } from '../../../src/statistics/interval';
import { criticalValue } from '../../../src/statistics/normal-distribution';
import { requireProportion } from '../../../src/statistics/require-valid';

/**
 * Gives a proportion with the exact interval of Clopper and Pearson.
 *
 * Formula: beta quantiles B(a/2; x, n-x+1) and B(1-a/2; x+1, n-x), a = 1 - confidence;
 * Clopper & Pearson (1934), Biometrika 26:404-413. Unit: a share between 0 and 1. Limits:
 * refused when nobody was at risk; wider than needed, as it never covers less than promised.
 *
 * @example
 * clopperPearsonInterval({ events: 15, atRisk: 148 })
 * // { ok: true, estimate: 0.101351, lower: 0.057844, upper: 0.16165 }
 */
export function clopperPearsonInterval(proportion: Proportion, confidence = 0.95): Outcome<Interval> {
  const { events, atRisk } = requireProportion(proportion);
  if (atRisk === 0) return refuse('Nobody could have had this outcome, so there is no share to show.');
  criticalValue(confidence);
  const tail = (1 - confidence) / 2;
  return {
    ok: true,
    estimate: events / atRisk,
    lower: exactLowerLimit(events, atRisk, tail),
    upper: 1 - exactLowerLimit(atRisk - events, atRisk, tail),
  };
}

// The upper limit of the events is the lower limit of the non-events, seen from the other end.
function exactLowerLimit(events: number, atRisk: number, tail: number): number {
  return events === 0 ? 0 : betaQuantile(tail, events, atRisk - events + 1);
}
