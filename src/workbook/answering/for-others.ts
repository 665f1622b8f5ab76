import type { Masks } from '../../disclosure/mask';
import type { PresentedSheet } from '../../presentation/figure';

/**
 * A sheet as others see it, made when it is first asked for: counts of `atMost` or fewer masked, with all that depends on
 * them. `earlier` is the one before, of which figures still to come stand.
 */
export type SheetForOthers = (atMost: number, earlier: PresentedSheet | null) => PresentedSheet;

/** Told with each sheet that is given, how to make the same one for others. */
export type Told = (forOthers: SheetForOthers) => void;

/** What is measured of masked counts: a figure of a sheet, by its id. */
export type Measure<Made> = (masks: Masks) => Made;

/**
 * Measures with masks until nothing more is to be masked, which ends because masks only grow. What asked no table of which
 * more was masked is not measured again.
 */
export function measuredMasked<Made>(
  masks: Masks,
  measures: ReadonlyMap<string, Measure<Made>>,
): ReadonlyMap<string, Made> {
  const made = new Map<string, ReturnType<typeof masks.noting<Made>>>();
  const all = [...measures];
  for (let due = all; due.length;) {
    for (const [id, measure] of due)
      made.set(
        id,
        masks.noting(() => measure(masks)),
      );
    const more = new Set(masks.close());
    due = all.filter(([id]) => [...(made.get(id)?.asked ?? [])].some((table) => more.has(table)));
  }
  return new Map([...made].map(([id, one]) => [id, one.made]));
}
