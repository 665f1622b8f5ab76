import { refuse, type Comparison, type Interval, type Outcome } from './interval';
import { type Duration, kaplanMeier } from './kaplan-meier';
import { survivalAt } from './survival-summary';

/**
 * Gives the least and most a ratio of two Kaplan-Meier shares still going on after a time could be,
 * whoever the unknowns are: each in the group, in the reference or in neither.
 *
 * Formula: let E be the unknown cases that ended by the time t, and R the rest. Whoever else is in a
 * group, a case of E lowers S(t) or leaves it, and one of R raises it or leaves it, so
 * L = S[g+E](t)/S[r+R](t) and H = S[g+R](t)/S[r+E](t), both reached because E and R share no case.
 * Why: a case that ended at u multiplies S by the product, over the times t_i < u, of
 * (s_i+1)n_i/[s_i(n_i+1)] and then by n_u/(n_u+1), with s_i = n_i - d_i >= n_(i+1), which is at most
 * n_1/(n_1+1); any other only adds to the n_i before it. Unit: a ratio. Reference: Kaplan & Meier (1958),
 * JASA 53:457-481. Limits: refused where either known share is nought or not known at t.
 *
 * @example
 * unknownBoundsOfSurvival({ group: [{ time: 2, ended: true, count: 2 }, { time: 9, ended: true, count: 2 }], reference: [{ time: 3, ended: true, count: 1 }, { time: 9, ended: false, count: 3 }] }, [{ time: 1, ended: true, count: 1 }, { time: 8, ended: true, count: 1 }], 5)
 * // { ok: true, estimate: 0.666667, lower: 0.5, upper: 1 }
 */
export function unknownBoundsOfSurvival(
  comparison: Comparison<readonly Duration[]>,
  unknown: readonly Duration[],
  time: number,
): Outcome<Interval> {
  const own = endsOf(comparison.group, unknown, time);
  const theirs = endsOf(comparison.reference, unknown, time);
  if (!own || !theirs) return NOT_KNOWN;
  return {
    ok: true,
    estimate: own.estimate / theirs.estimate,
    lower: own.lower / theirs.upper,
    upper: own.upper / theirs.lower,
  };
}

/**
 * Gives the same beside everybody, who hold the group and the unknowns wherever they belong, so
 * that only the group's share moves.
 *
 * Formula: L = S[g+E](t)/S[all](t) and H = S[g+R](t)/S[all](t). Unit, reference and limits: as above.
 *
 * @example
 * unknownBoundsOfSurvivalAgainstAll([{ time: 2, ended: true, count: 2 }, { time: 9, ended: true, count: 2 }], [{ time: 1, ended: true, count: 1 }, { time: 2, ended: true, count: 2 }, { time: 9, ended: true, count: 5 }], [{ time: 1, ended: true, count: 1 }], 5)
 * // { ok: true, estimate: 0.8, lower: 0.64, upper: 0.8 }
 */
export function unknownBoundsOfSurvivalAgainstAll(
  group: readonly Duration[],
  all: readonly Duration[],
  unknown: readonly Duration[],
  time: number,
): Outcome<Interval> {
  const own = endsOf(group, unknown, time);
  const share = endsOf(all, [], time)?.estimate;
  if (!own || share === undefined) return NOT_KNOWN;
  return { ok: true, estimate: own.estimate / share, lower: own.lower / share, upper: own.upper / share };
}

const NOT_KNOWN = refuse('One of the two shares is nought or not known at this time, so there is no ratio to bound.');

/** The share of the known, and the least and the most that it could be; null where there is none to bound. */
function endsOf(known: readonly Duration[], unknown: readonly Duration[], time: number): Interval | null {
  const estimate = shareAfter(known, time);
  if (estimate === 0) return null;
  const endedBy = (one: Duration): boolean => one.ended && one.time <= time;
  return {
    estimate,
    lower: shareAfter([...known, ...unknown.filter(endedBy)], time),
    upper: shareAfter([...known, ...unknown.filter((one) => !endedBy(one))], time),
  };
}

/** Nought also where nobody was followed for so long. */
function shareAfter(durations: readonly Duration[], time: number): number {
  const curve = kaplanMeier(durations);
  const share = curve.ok ? survivalAt(curve.steps, time) : curve;
  return share.ok ? share.estimate : 0;
}
