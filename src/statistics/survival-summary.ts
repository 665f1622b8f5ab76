import { refuse, type Interval, type Outcome } from './interval';
import type { SurvivalStep } from './kaplan-meier';
import { requireAmount } from './require-valid';

/**
 * Reads the share still going on at a time off a Kaplan-Meier curve.
 *
 * Reference: Kaplan & Meier (1958), JASA 53:457-481. Unit: a share between 0 and 1. Limits:
 * before the first ending the share is 1; refused after the last case was watched, where the
 * curve says nothing.
 *
 * @example
 * survivalAt(kaplanMeier([{ time: 2, ended: true }, { time: 3, ended: false }, { time: 5, ended: true }, { time: 6, ended: false }]).steps, 4)
 * // { ok: true, estimate: 0.75, lower: 0.127947, upper: 0.960549 }
 */
export function survivalAt(steps: readonly SurvivalStep[], time: number): Outcome<Interval> {
  requireAmount('time', time);
  const last = steps.at(-1);
  if (last === undefined || (time > last.time && last.survival > 0)) {
    return refuse('No case was followed for so long, so nothing is known about this time.');
  }
  const reached = steps.filter((step) => step.time <= time).at(-1);
  if (reached === undefined) return { ok: true, estimate: 1, lower: 1, upper: 1 };
  return { ok: true, estimate: reached.survival, lower: reached.lower, upper: reached.upper };
}

/**
 * Reads the median time, when half of the cases have ended, off a Kaplan-Meier curve.
 *
 * Formula: the first time at which S(t) <= 1/2; where S stands at exactly 1/2, the middle of that
 * level stretch, which ends at the next ending or with the last case watched. Its limits are the same
 * of the lower and the upper limit of S; Brookmeyer & Crowley (1982), Biometrics 38:29-41, read as
 * quantile.survfit of R's survival 3.5 does with log-log limits: where S = 0 it has none, so no limit
 * of the median is taken from there. Unit: that of the times. Limits: refused when the curve stays
 * above one half; a lower limit that is not known is 0, an upper one infinite.
 *
 * @example
 * medianSurvival(kaplanMeier([{ time: 4, ended: true }, { time: 27, ended: true }, { time: 60, ended: true }, { time: 165, ended: true }]).steps)
 * // { ok: true, estimate: 43.5, lower: 4, upper: Infinity }
 */
export function medianSurvival(steps: readonly SurvivalStep[]): Outcome<Interval> {
  const median = firstHalved(steps, (step) => step.survival);
  if (median === undefined) {
    return refuse('More than half of the cases were still going on when last seen, so the median is not known.');
  }
  const limited = steps.filter(({ survival }) => survival > 0);
  return {
    ok: true,
    estimate: median,
    lower: firstHalved(limited, (step) => step.lower) ?? 0,
    upper: firstHalved(limited, (step) => step.upper) ?? Infinity,
  };
}

// Products of fractions that make exactly one half may come out a rounding beside it.
const ROUNDING = 1e-12;

function firstHalved(steps: readonly SurvivalStep[], share: (step: SurvivalStep) => number): number | undefined {
  const reached = steps.findIndex((step) => share(step) <= 0.5 + ROUNDING);
  const first = steps[reached];
  if (!first || share(first) < 0.5 - ROUNDING) return first?.time;
  const later = steps.slice(reached).find((step) => share(step) < 0.5 - ROUNDING) ?? steps.at(-1) ?? first;
  return (first.time + later.time) / 2;
}
