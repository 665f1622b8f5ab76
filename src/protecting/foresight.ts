import type { AreaLevel } from './areas';
import { latticeOf, type Lattice } from './lattice';
import type { LatticePlan } from './plan';
import { type Rules, targetsOf } from './primary';
import { countRows, type RecordRows } from './record-counts';

/** What is known of a pack before it is built. */
export interface Foresight {
  readonly cells: number;
  /** Cells withheld by rule; more are withheld so that these cannot be worked out. */
  readonly byRule: number;
  readonly levels: readonly { readonly level: AreaLevel; readonly cells: number; readonly byRule: number }[];
  /** Seconds that it will take, roughly. */
  readonly seconds: number;
}

/** Counts what the rules protect; the solver is not asked. */
export function foresee(plan: LatticePlan, rows: RecordRows, rules: Rules): Foresight {
  const lattice = latticeOf(plan);
  const targets = targetsOf(lattice, countRows(lattice, rows), rules);
  const sums = new Set(targets.map(({ sum }) => sum));
  const held = (cells: Lattice['cells']) => ({
    cells: cells.length,
    byRule: cells.filter(({ sum }) => sums.has(sum)).length,
  });
  const levels = plan.breakdowns.map(({ level }) => {
    return { level, ...held(lattice.cells.filter((cell) => cell.level === level)) };
  });
  return { ...held(lattice.cells), levels, seconds: secondsOf(lattice, targets.length) };
}

/**
 * Seconds of a processor, fitted to packs of the sample extract of disposals: a search takes longer the more sums there
 * are, and where children are told apart in three ways at once about half of them must be made again in whole numbers.
 */
function secondsOf({ plan, sums, atoms }: Lattice, targets: number): number {
  const threeWays = plan.breakdowns.some((one) => one.ethnicity && (one.ages || one.partsOfYear));
  const each = (0.015 * sums.length) / 1000 + (threeWays ? (0.1 * atoms) / 2400 : 0);
  return 1 + targets * each;
}
