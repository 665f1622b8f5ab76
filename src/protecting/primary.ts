import type { Lattice, Triple } from './lattice';
import type { TrueCounts } from './record-counts';

/** What is unsafe by rule, as a setting of the pack. */
export interface Rules {
  /** Fewer different children than this are protected: 6 hides "5 or fewer". */
  readonly threshold: number;
  /** A base in which nobody is counted is published as nought, or protected. */
  readonly zeros: 'published' | 'withheld';
}

/**
 * Why a sum is protected:
 * - few_children: fewer different children than the threshold, and fewer events too;
 * - many_events: as few children, with so many events that the number alone would pass;
 * - all_alike: every event of a group has the outcome, or none has;
 * - small_base: nobody with the outcome, or nobody without it, in a base that is itself too small to show;
 * - nobody: a base of nought, where noughts are withheld.
 */
export type Reason = 'few_children' | 'many_events' | 'all_alike' | 'small_base' | 'nobody';

/** A sum that is protected. It is safe where another valid table has at least `least` in it. */
export interface Target {
  readonly sum: number;
  readonly reason: Reason;
  readonly least: number;
}

/** Every sum of a lattice that the rules protect, in the order of the sums. */
export function targetsOf(lattice: Lattice, counts: TrueCounts, rules: Rules): readonly Target[] {
  const found = new Map<number, Target>();
  const add = (target: Target): void => void (found.has(target.sum) || found.set(target.sum, target));
  for (const triple of lattice.triples) {
    for (const sum of [triple.base, triple.with, triple.without]) few(sum, counts, rules).forEach(add);
    alike(triple, counts, rules).forEach(add);
  }
  return [...found.values()].sort((one, other) => one.sum - other.sum);
}

function few(sum: number, { events, children }: TrueCounts, { threshold }: Rules): readonly Target[] {
  const [held, of] = [events[sum] ?? 0, children[sum] ?? 0];
  if (of === 0 || of >= threshold) return [];
  // The number of events is no small count: it is safe only where it may as well be another by a whole threshold.
  return held < threshold
    ? [{ sum, reason: 'few_children', least: threshold }]
    : [{ sum, reason: 'many_events', least: held + threshold }];
}

function alike(triple: Triple, { events, children }: TrueCounts, rules: Rules): readonly Target[] {
  const least = rules.threshold;
  if ((events[triple.base] ?? 0) === 0) {
    return rules.zeros === 'withheld' ? [{ sum: triple.base, reason: 'nobody', least }] : [];
  }
  const reason = (children[triple.base] ?? 0) < rules.threshold ? 'small_base' : 'all_alike';
  return [triple.with, triple.without]
    .filter((sum) => (events[sum] ?? 0) === 0)
    .map((sum): Target => ({ sum, reason, least }));
}
