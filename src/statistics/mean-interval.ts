import { betaQuantile } from './incomplete-beta';
import { refuse, type Interval, type Outcome } from './interval';
import { requireAmount, requireCount } from './require-valid';

/** Amounts of at least zero (conditions, months) as sums: how many there are, their sum and the sum of their squares. */
export interface AmountSums {
  readonly many: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * Gives the mean of amounts with Student's interval.
 *
 * Formula: m +- t s/sqrt(n) with n - 1 degrees of freedom, s^2 = (Sum x^2 - n m^2)/(n - 1);
 * Student (1908), Biometrika 6:1-25. Unit: that of the amounts. Limits: refused below two
 * amounts; the lower limit is cut at zero, because the amounts cannot be negative; where all
 * amounts are the same the interval has no width and says nothing.
 *
 * @example
 * meanInterval({ many: 5, sum: 15, squares: 55 })
 * // { ok: true, estimate: 3, lower: 1.03676, upper: 4.96324 }
 */
export function meanInterval({ many, sum, squares }: AmountSums, confidence = 0.95): Outcome<Interval> {
  requireCount('many', many);
  requireAmount('sum', sum);
  requireAmount('squares', squares);
  if (many < 2) return refuse('There are fewer than two to take a mean of.');
  const mean = sum / many;
  const variance = Math.max(0, (squares - many * mean * mean) / (many - 1));
  const reach = studentCritical(many - 1, confidence) * Math.sqrt(variance / many);
  return { ok: true, estimate: mean, lower: Math.max(0, mean - reach), upper: mean + reach };
}

// Two-sided: |T| exceeds t with the chance that a beta(v/2, 1/2) variable lies below v/(v + t^2).
function studentCritical(degreesOfFreedom: number, confidence: number): number {
  const below = betaQuantile(1 - confidence, degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - below)) / below);
}
