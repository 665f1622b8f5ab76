/**
 * The shapes every method of this room answers with.
 *
 * A method that can always answer returns its result plainly. A method that sometimes has no
 * honest answer returns an `Outcome`: either the result marked `ok: true`, or a `Refusal`
 * whose sentence may be printed where the number would have stood. Inputs that no real
 * table could hold (a negative count, more events than people) throw a RangeError instead.
 */

/** A value with the limits of its confidence interval, all three in the same unit. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Why no number is given, as one plain sentence for a lay reader. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** Either a result (`ok: true`) or the reason why there is none (`ok: false`). */
export type Outcome<Result> = (Result & { readonly ok: true }) | Refusal;

/** By how much repeats of the same children widen what a count is known by: see design-effect.ts; 1 when absent. */
export interface Repeated {
  readonly designEffect?: number;
}

/** How many of the people who could have had the outcome had it. Both are whole numbers. */
export interface Proportion extends Repeated {
  readonly events: number;
  readonly atRisk: number;
}

/** How many events happened over how much exposure (people, or person-years). */
export interface Rate extends Repeated {
  readonly events: number;
  readonly exposure: number;
}

/** The same measurement made in one group and in the group it is compared with. */
export interface Comparison<Measurement> {
  readonly group: Measurement;
  readonly reference: Measurement;
}

/**
 * Makes a refusal from its sentence.
 *
 * Limits: the sentence is shown as it is, so it must make sense without its surroundings.
 *
 * @example
 * refuse('Nobody was at risk.')
 * // { ok: false, reason: 'Nobody was at risk.' }
 */
export function refuse(reason: string): Refusal {
  return { ok: false, reason };
}

/**
 * Refuses a comparison because nobody is in one of its two groups, and says in which and what can be done.
 *
 * @example
 * refuseEmpty(true)
 * // { ok: false, reason: 'Nobody is in this group, so it cannot be compared.' }
 */
export function refuseEmpty(groupIsEmpty: boolean): Refusal {
  return refuse(
    groupIsEmpty
      ? 'Nobody is in this group, so it cannot be compared.'
      : 'Nobody is in the comparison group: choose another to compare with.',
  );
}
