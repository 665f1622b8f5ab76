import type { Interval, Outcome } from '../statistics/interval';
import { differenceFromAll, ratioToAll } from '../statistics/part-of-all';

interface Coded {
  readonly codes: readonly string[];
}

/** Of two groups that are compared, which one holds the other, and the codes that it holds besides. */
export interface Nested {
  readonly holder: 'group' | 'reference';
  readonly others: readonly string[];
}

/** How a group and its comparison group overlap: everyone holds each group, White holds White British. Null where they do not. */
export function nestedIn(group: Coded, reference: Coded): Nested | null {
  const within = (part: Coded, all: Coded) => part.codes.every((code) => all.codes.includes(code));
  const besides = (all: Coded, part: Coded) => all.codes.filter((code) => !part.codes.includes(code));
  if (within(group, reference)) return { holder: 'reference', others: besides(reference, group) };
  return within(reference, group) ? { holder: 'group', others: besides(group, reference) } : null;
}

/** Ratio and difference of two groups, as their method gives them. */
export interface RatioAndDifference {
  readonly ratio: Interval;
  readonly difference: Interval;
}

/**
 * Ratio and difference of a part and the whole that holds it, from those of the part and the others: `part` is its
 * share of all at risk. Turned round where the whole is the group and the part is compared with.
 */
export function ofPartAndWhole(
  besideOthers: Outcome<RatioAndDifference>,
  part: number,
  holder: Nested['holder'],
): Outcome<RatioAndDifference> {
  if (!besideOthers.ok) return besideOthers;
  const ratio = ratioToAll(besideOthers.ratio, part);
  const difference = differenceFromAll(besideOthers.difference, part);
  return holder === 'reference'
    ? { ok: true, ratio, difference }
    : { ok: true, ratio: inverted(ratio), difference: negated(difference) };
}

function inverted({ estimate, lower, upper }: Interval): Interval {
  return { estimate: 1 / estimate, lower: 1 / upper, upper: 1 / lower };
}

function negated({ estimate, lower, upper }: Interval): Interval {
  return { estimate: -estimate, lower: -upper, upper: -lower };
}
