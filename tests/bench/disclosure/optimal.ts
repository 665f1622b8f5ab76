/**
 * The least costly secondary suppression of one table, after Fischetti and Salazar (2000), which tau-argus ("optimal") and
 * sdcTable ("OPT") follow: a choice of cells by branch and cut, where every cut says that too little is hidden to let a
 * cell be as much more, or less, as it must. Written from the paper; HiGHS solves both halves.
 */
import loadHighs, { type Highs } from 'highs';
import type { Grid } from './grids';

/** By how much more and less every protected cell must be able to be. */
export interface Protection {
  readonly cell: number;
  readonly up: number;
  readonly down: number;
}

/** What was hidden, and the least that any choice would cost, as far as it was shown. */
export interface Optimal {
  readonly hidden: ReadonlySet<number>;
  readonly cost: number;
  readonly atLeast: number;
}

/** Cost of hiding a cell: its count and one, as the workbook weighs. */
export const costOf = ({ counts }: Grid, cell: number): number => 1 + (counts[cell] ?? 0);

type Cut = ReadonlyMap<number, number>;
type Sums = readonly ArrayLike<number>[];

/**
 * @param zeros whether noughts may be hidden; where not, they are known
 * @param seconds processor seconds after which it stops with what it has shown by then, everything primary hidden
 */
export async function optimal(
  grid: Grid,
  sums: Sums,
  protect: readonly Protection[],
  { zeros, seconds }: { readonly zeros: boolean; readonly seconds: number },
): Promise<Optimal> {
  const highs = await loadHighs();
  const choice = new Choice(highs, grid, protect, zeros);
  const search = new Attacker(highs, grid, sums);
  const start = process.cpuUsage();
  for (;;) {
    const { hidden, atLeast } = choice.next();
    const cuts = protect.flatMap((one) => [
      ...search.cut(hidden, one.cell, 1, one.up),
      ...search.cut(hidden, one.cell, -1, one.down),
    ]);
    const { user, system } = process.cpuUsage(start);
    const cost = [...hidden].reduce((all, cell) => all + costOf(grid, cell), 0);
    if (cuts.length === 0 || (user + system) / 1e6 > seconds) {
      return { hidden, cost: cuts.length === 0 ? cost : NaN, atLeast };
    }
    choice.add(cuts);
  }
}

/** Which cells are hidden: whole numbers of nought and one. */
class Choice {
  readonly #model: ReturnType<Highs['createModel']>;

  constructor(
    highs: Highs,
    private readonly grid: Grid,
    protect: readonly Protection[],
    zeros: boolean,
  ) {
    const numCols = grid.counts.length;
    const primary = new Set(protect.map(({ cell }) => cell));
    this.#model = highs.createModel({
      ...{ numCols, numRows: 0, rowLower: [], rowUpper: [] },
      colCost: Float64Array.from({ length: numCols }, (_, cell) => costOf(grid, cell)),
      colLower: Float64Array.from({ length: numCols }, (_, cell) => (primary.has(cell) ? 1 : 0)),
      colUpper: Float64Array.from(grid.counts, (count, cell) => (count > 0 || zeros || primary.has(cell) ? 1 : 0)),
      matrix: { format: 'csr', numRows: 0, numCols, starts: [0], indices: [], values: [] },
      integrality: new Int32Array(numCols).fill(1),
    });
    this.#model.options.set({ output_flag: false, random_seed: 1 });
  }

  next(): { readonly hidden: ReadonlySet<number>; readonly atLeast: number } {
    this.#model.run();
    const { colValue } = this.#model.getSolution();
    const hidden = new Set([...this.grid.counts.keys()].filter((cell) => (colValue[cell] ?? 0) > 0.5));
    return { hidden, atLeast: Number(this.#model.info.get('mip_dual_bound')) };
  }

  /** @param cuts of each the weights of cells, which must come to one or more */
  add(cuts: readonly Cut[]): void {
    for (const cut of cuts) this.#model.addRow(1, Infinity, { indices: [...cut.keys()], values: [...cut.values()] });
  }
}

/** How far a cell can be moved while only hidden cells change. */
class Attacker {
  readonly #model: ReturnType<Highs['createModel']>;

  constructor(
    highs: Highs,
    private readonly grid: Grid,
    private readonly sums: Sums,
  ) {
    const [starts, indices]: [number[], number[]] = [[0], []];
    for (const members of Array.from(sums)) {
      indices.push(...Array.from(members));
      starts.push(indices.length);
    }
    const [numRows, numCols] = [sums.length, grid.rows * grid.columns];
    const zeros = new Float64Array(numRows);
    this.#model = highs.createModel({
      ...{ numCols, numRows, rowLower: zeros, rowUpper: zeros, colCost: new Float64Array(numCols) },
      colLower: new Float64Array(numCols).fill(-Infinity),
      colUpper: new Float64Array(numCols).fill(Infinity),
      matrix: { ...{ format: 'csr', numRows, numCols, starts, indices }, values: indices.map(() => 1) },
    });
    this.#model.options.set({ output_flag: false });
  }

  /** Why a cell cannot be moved as far as it must, as a cut; none where it can. */
  cut(hidden: ReadonlySet<number>, cell: number, sign: 1 | -1, by: number): readonly Cut[] {
    if (by <= 0) return [];
    // In a table of two ways whatever moves one cell by so much need move no other further.
    const room = (at: number): readonly [number, number] => [Math.min(by, this.grid.counts[at] ?? 0), by];
    const every = [...this.sums.keys()];
    const [lower, upper] = [0, 1].map((side) => every.map((at) => (hidden.has(at) ? (room(at)[side] ?? 0) : 0)));
    const cost = new Float64Array(this.grid.rows * this.grid.columns);
    for (const atom of Array.from(this.sums[cell] ?? [])) cost[atom] = -sign;
    this.#model.changeColsCost({ kind: 'range', from: 0, to: cost.length - 1 }, cost);
    const rows = { kind: 'range', from: 0, to: every.length - 1 } as const;
    this.#model.changeRowsBounds(
      rows,
      Float64Array.from(lower ?? [], (room) => -room),
      Float64Array.from(upper ?? []),
    );
    this.#model.run();
    if (-this.#model.getObjectiveValue() >= by - 1e-6) return [];
    const { rowDual } = this.#model.getSolution();
    const weights = every.flatMap((at): readonly (readonly [number, number])[] => {
      const [dual, [down, up]] = [rowDual[at] ?? 0, room(at)];
      const weight = Math.min(1, ((dual < 0 ? up : down) * Math.abs(dual)) / by);
      return weight > 1e-9 ? [[at, weight]] : [];
    });
    return [new Map(weights)];
  }
}
