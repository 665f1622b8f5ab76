import type { AreaLevel } from './areas';
import type { LatticeRequest } from './build-pack';
import { latticeOf, type Lattice } from './lattice';
import { neededOf } from './needed';
import { type Rules, targetsOf } from './primary';
import { countRows } from './record-counts';

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
export function foresee(lattices: readonly LatticeRequest[], rules: Rules): Foresight {
  const each = lattices.map((one) => foreseenOf(one, rules));
  const sum = <One>(ones: readonly One[], of: (one: One) => number) => ones.reduce((all, one) => all + of(one), 0);
  const ofLevels = each.flatMap(({ levels }) => levels);
  return {
    cells: sum(each, ({ cells }) => cells),
    byRule: sum(each, ({ byRule }) => byRule),
    levels: [...new Set(ofLevels.map(({ level }) => level))].map((level) => {
      const own = ofLevels.filter((one) => one.level === level);
      return { level, cells: sum(own, ({ cells }) => cells), byRule: sum(own, ({ byRule }) => byRule) };
    }),
    seconds: 1 + sum(each, ({ seconds }) => seconds),
  };
}

function foreseenOf({ plan, asked, rows }: LatticeRequest, rules: Rules): Foresight {
  const whole = latticeOf(plan, asked);
  const counts = countRows(whole, rows);
  const { lattice, targets } = neededOf(whole, counts, targetsOf(whole, counts, rules));
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
  return targets * each;
}
