import type { Comparison, Interval, Proportion, Rate } from '../../../src/statistics/interval';
import { criticalValue } from '../../../src/statistics/normal-distribution';
import { wilsonInterval } from '../../../src/statistics/wilson-interval';

// Variants no figure shows. They live here so that published tables can be reproduced whole.

/** Katz's log interval of a ratio of proportions; Katz et al. (1978), Biometrics 34:469-474. */
export function katzRatio({ group, reference }: Comparison<Proportion>, confidence = 0.95): Interval {
  const estimate = group.events / group.atRisk / (reference.events / reference.atRisk);
  const variance = 1 / group.events - 1 / group.atRisk + 1 / reference.events - 1 / reference.atRisk;
  return logInterval(estimate, variance, confidence);
}

/** Log-Wald interval of a ratio of rates, standard error sqrt(1/x1 + 1/x0). */
export function logWaldRateRatio({ group, reference }: Comparison<Rate>, confidence = 0.95): Interval {
  const estimate = group.events / group.exposure / (reference.events / reference.exposure);
  return logInterval(estimate, 1 / group.events + 1 / reference.events, confidence);
}

function logInterval(estimate: number, variance: number, confidence: number): Interval {
  const factor = Math.exp(criticalValue(confidence) * Math.sqrt(variance));
  return { estimate, lower: estimate / factor, upper: estimate * factor };
}

/** Wilson's interval with continuity correction; Newcombe (1998), method 4. */
export function wilsonCorrected({ events, atRisk }: Proportion, confidence = 0.95): Interval {
  const z = criticalValue(confidence);
  const [share, square] = [events / atRisk, z * z];
  const scale = 2 * (atRisk + square);
  const below = z * Math.sqrt(square - 2 - 1 / atRisk + 4 * share * (atRisk * (1 - share) + 1));
  const above = z * Math.sqrt(square + 2 - 1 / atRisk + 4 * share * (atRisk * (1 - share) - 1));
  return {
    estimate: share,
    lower: events === 0 ? 0 : Math.max(0, (2 * events + square - 1 - below) / scale),
    upper: events === atRisk ? 1 : Math.min(1, (2 * events + square + 1 + above) / scale),
  };
}

/** Newcombe's difference from corrected Wilson limits; Newcombe (1998), method 11. */
export function newcombeCorrected({ group, reference }: Comparison<Proportion>, confidence = 0.95): Interval {
  const one = wilsonCorrected(group, confidence);
  const two = wilsonCorrected(reference, confidence);
  const estimate = one.estimate - two.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(one.estimate - one.lower, two.upper - two.estimate),
    upper: estimate + Math.hypot(one.upper - one.estimate, two.estimate - two.lower),
  };
}

/** MOVER interval of a ratio of proportions from Wilson's limits; Donner & Zou (2012). */
export function moverWilsonRatio({ group, reference }: Comparison<Proportion>, confidence = 0.95): Interval {
  const one = wilsonInterval(group, confidence);
  const two = wilsonInterval(reference, confidence);
  if (!one.ok || !two.ok) throw new RangeError('both groups must be occupied.');
  const [p1, l1, u1] = [one.estimate, one.lower, one.upper];
  const [p0, l0, u0] = [two.estimate, two.lower, two.upper];
  const product = p1 * p0;
  const below = Math.sqrt(product * product - l1 * u0 * (2 * p1 - l1) * (2 * p0 - u0));
  const above = Math.sqrt(product * product - u1 * l0 * (2 * p1 - u1) * (2 * p0 - l0));
  return {
    estimate: p1 / p0,
    lower: (product - below) / (u0 * (2 * p0 - u0)),
    upper: (product + above) / (l0 * (2 * p0 - l0)),
  };
}
