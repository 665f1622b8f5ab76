import { refuse, type Comparison, type Interval, type Outcome } from './interval';
import type { AmountSums } from './mean-interval';
import { requireAmount, requireCount } from './require-valid';

/** How many there are and their sum. */
export type AmountTotal = Pick<AmountSums, 'many' | 'sum'>;

/** So many of the same amount. */
export interface EqualAmounts {
  readonly amount: number;
  readonly count: number;
}

/**
 * Gives the least and most a ratio of two means could be, whoever the unknowns are: each in the
 * group, in the reference or in neither.
 *
 * Formula: among all ways to give the group a of the N unknowns and the reference b of the others,
 * the ratio is most where the group has the a largest and the reference the b smallest, so
 * H = max over a + b <= N of [(s_g+top_a)/(n_g+a)]/[(s_r+bottom_b)/(n_r+b)]; L turns the two round.
 * The reference's mean falls with b until the next amount is no smaller than it, and rises from there.
 * Unit: a ratio. Reference: follows from the definition of the ratio. Limits: amounts of at least
 * zero; refused where either has nobody or a mean of nought.
 *
 * @example
 * unknownBoundsOfMeans({ group: { many: 4, sum: 12 }, reference: { many: 5, sum: 10 } }, [{ amount: 1, count: 1 }, { amount: 8, count: 1 }])
 * // { ok: true, estimate: 1.5, lower: 0.866667, upper: 2.18182 }
 */
export function unknownBoundsOfMeans(
  { group, reference }: Comparison<AmountTotal>,
  unknown: readonly EqualAmounts[],
): Outcome<Interval> {
  if (!hasMean(group) || !hasMean(reference)) return NO_RATIO;
  const amounts = inOrder(unknown);
  return {
    ok: true,
    estimate: meanOf(group) / meanOf(reference),
    lower: 1 / mostOf(reference, group, amounts),
    upper: mostOf(group, reference, amounts),
  };
}

/**
 * Gives the same beside everybody, who hold the group and the unknowns wherever they belong, so
 * that only the group's mean moves.
 *
 * Formula: L = min over a of [(s_g+bottom_a)/(n_g+a)]/m_all, H = max over a of [(s_g+top_a)/(n_g+a)]/m_all.
 * Unit, reference and limits: as above.
 *
 * @example
 * unknownBoundsOfMeansAgainstAll({ many: 4, sum: 12 }, { many: 10, sum: 25 }, [{ amount: 1, count: 1 }, { amount: 8, count: 1 }])
 * // { ok: true, estimate: 1.2, lower: 1.04, upper: 1.6 }
 */
export function unknownBoundsOfMeansAgainstAll(
  group: AmountTotal,
  all: AmountTotal,
  unknown: readonly EqualAmounts[],
): Outcome<Interval> {
  if (!hasMean(group) || !hasMean(all)) return NO_RATIO;
  const amounts = inOrder(unknown);
  const ratio = (own: AmountTotal): number => meanOf(own) / meanOf(all);
  return {
    ok: true,
    estimate: ratio(group),
    lower: ratio(taking(group, amounts, (mean, amount) => amount < mean).at(-1) ?? group),
    upper: ratio(taking(group, amounts.toReversed(), (mean, amount) => amount > mean).at(-1) ?? group),
  };
}

const NO_RATIO = refuse('One of the two has nobody or a mean of nought, so there is no ratio to bound.');

function hasMean({ many, sum }: AmountTotal): boolean {
  requireCount('many', many);
  requireAmount('sum', sum);
  return many > 0 && sum > 0;
}

const meanOf = ({ many, sum }: AmountTotal): number => sum / many;

function inOrder(unknown: readonly EqualAmounts[]): readonly number[] {
  return unknown
    .toSorted((one, other) => one.amount - other.amount)
    .flatMap(({ amount, count }) => {
      requireAmount('amount', amount);
      requireCount('count', count);
      return Array.from({ length: count }, () => amount);
    });
}

/** The most that the mean of one over that of the other could be; the amounts stand from small to large. */
function mostOf(above: AmountTotal, below: AmountTotal, amounts: readonly number[]): number {
  const raised = taking(above, amounts.toReversed(), (mean, amount) => amount > mean);
  const lowered = taking(below, amounts, (mean, amount) => amount < mean);
  return raised.reduce((most, one, taken) => {
    const left = Math.min(lowered.length - 1, amounts.length - taken);
    return Math.max(most, meanOf(one) / meanOf(lowered[left] ?? below));
  }, 0);
}

/** The total with none of the amounts, with the first, with the first two and so on, while each still moves the mean. */
function taking(
  start: AmountTotal,
  amounts: readonly number[],
  moves: (mean: number, amount: number) => boolean,
): readonly AmountTotal[] {
  const totals = [start];
  let total = start;
  for (const amount of amounts) {
    if (!moves(meanOf(total), amount)) break;
    total = { many: total.many + 1, sum: total.sum + amount };
    totals.push(total);
  }
  return totals;
}
