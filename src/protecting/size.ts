import { AREA_LEVELS } from './areas';
import { cellsOf } from './lattice';
import type { Breakdown, LatticePlan } from './plan';

/** More cells take longer than anyone waits. */
export const MOST_CELLS = 2500;

/** One thing to leave out of a plan, and the cells that are then left. */
export interface LeftOut {
  readonly what: 'level' | 'ethnicity' | 'ages' | 'partsOfYear' | 'year';
  /** Absent where a year is left out. */
  readonly level?: Breakdown['level'];
  readonly cells: number;
}

/** The cells of a plan, and where they are too many, what to leave out: that which keeps the most. */
export function sizeOf(plan: LatticePlan): { readonly cells: number; readonly leaveOut: LeftOut | null } {
  const cells = cellsOf(plan);
  if (cells <= MOST_CELLS) return { cells, leaveOut: null };
  const ways = [...waysOf(plan)].sort((one, other) => other.cells - one.cells);
  return { cells, leaveOut: ways.find((way) => way.cells <= MOST_CELLS) ?? ways.at(-1) ?? null };
}

function* waysOf(plan: LatticePlan): Generator<LeftOut> {
  for (const level of AREA_LEVELS) {
    const at = plan.breakdowns.findIndex((one) => one.level === level);
    const one = plan.breakdowns[at];
    if (!one) continue;
    for (const what of ['ethnicity', 'ages', 'partsOfYear'] as const) {
      if (one[what])
        yield {
          what,
          level,
          cells: cellsOf({ ...plan, breakdowns: plan.breakdowns.with(at, { ...one, [what]: false }) }),
        };
    }
    if (plan.breakdowns.length > 1)
      yield { what: 'level', level, cells: cellsOf({ ...plan, breakdowns: plan.breakdowns.toSpliced(at, 1) }) };
  }
  if (plan.years.length > 1) yield { what: 'year', cells: cellsOf({ ...plan, years: plan.years.slice(1) }) };
}
