import type { Outcome } from '../statistics/interval';
import type { SurvivalStep } from '../statistics/kaplan-meier';
import { differenceOfIntervals } from '../statistics/newcombe-difference';
import { ratioOfRatios } from '../statistics/ratio-of-ratios';
import { survivalAt } from '../statistics/survival-summary';
import type { Range } from './measured';
import { type Nested, ofPartAndWhole, type RatioAndDifference } from './nested';

/** Where one of two groups holds the other: the curve of its others, and the part's share of the whole's episodes. */
export interface NestedCurves {
  readonly holder: Nested['holder'];
  readonly others: readonly SurvivalStep[];
  readonly part: number;
}

/**
 * Difference and ratio of two shares still going on, by the square-and-add rule. A part and the whole that holds it are
 * compared by way of part and others: the limits stand as far from the estimate as they do there.
 */
export function lengthPair(
  own: Range,
  theirs: Range,
  hours: number,
  nested: NestedCurves | null,
): Outcome<RatioAndDifference> {
  const standing = separate(own, theirs);
  if (!standing.ok || !nested) return standing;
  const rest = survivalAt(nested.others, hours);
  if (!rest.ok) return rest;
  const beside = ofPartAndWhole(
    separate(nested.holder === 'reference' ? own : theirs, rest),
    nested.part,
    nested.holder,
  );
  if (!beside.ok) return beside;
  // With open episodes the curve of the whole is near, not at, the mean of the two curves.
  const [away, times] = [standing.difference.estimate, standing.ratio.estimate];
  const { difference, ratio } = beside;
  return {
    ok: true,
    difference: {
      estimate: away,
      lower: away + difference.lower - difference.estimate,
      upper: away + difference.upper - difference.estimate,
    },
    ratio: {
      estimate: times,
      lower: (times * ratio.lower) / ratio.estimate,
      upper: (times * ratio.upper) / ratio.estimate,
    },
  };
}

function separate(own: Range, theirs: Range): Outcome<RatioAndDifference> {
  const ratio = ratioOfRatios(own, theirs);
  return ratio.ok ? { ok: true, ratio, difference: differenceOfIntervals(own, theirs) } : ratio;
}
