import { type Codes, codesOf } from './codes-of';
import type { CodedColumns, CountedTable, Table } from './protocol';

/**
 * A cross-table that counts for several tables over the same rows: over the columns of the widest of them, and told
 * apart by which of their conditions each row meets. Every other table is a sum of its cells.
 */
export interface Grid {
  readonly by: readonly string[];
  /** Outermost first, each with how far apart its codes stand in `cells`; the conditions met stand innermost. */
  readonly axes: readonly Axis[];
  /** How many sets of conditions there are. */
  readonly sets: number;
  readonly cells: Float64Array;
  readonly withheld: Float64Array | null;
}

interface Axis {
  readonly codes: Codes;
  readonly size: number;
  readonly stride: number;
}

/** An empty grid over these columns. */
export function gridOver(data: CodedColumns, by: readonly string[], sets: number): Grid {
  let cells = sets;
  const innermostFirst = [...by].reverse().map((column) => {
    const [codes, size] = [codesOf(data, column), data.sizes[column] ?? 0];
    const axis = { codes, size, stride: cells };
    cells *= size;
    return axis;
  });
  return {
    by,
    axes: innermostFirst.reverse(),
    sets,
    cells: new Float64Array(cells),
    withheld: data.withheld ? new Float64Array(cells) : null,
  };
}

/** Adds the listed rows; `met` holds, row by row of the list, the set of conditions that the row meets. */
export function addToGrid(data: CodedColumns, grid: Grid, rows: Uint32Array, met: Uint8Array, length: number): void {
  const [a, b, c, ...more] = grid.axes;
  const { cells, withheld } = grid;
  if (data.weight || withheld || !a || more.length > 0) addAny(data, grid, rows, met, length);
  else if (c && b) addThree(a, b, c, cells, rows, met, length);
  else if (b) addTwo(a, b, cells, rows, met, length);
  else addOne(a, cells, rows, met, length);
}

function addOne(
  { codes, stride }: Axis,
  cells: Float64Array,
  rows: Uint32Array,
  met: Uint8Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const cell = (codes[rows[at] ?? 0] ?? 0) * stride + (met[at] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

function addTwo(
  { codes: outer, stride: far }: Axis,
  { codes: inner, stride: near }: Axis,
  cells: Float64Array,
  rows: Uint32Array,
  met: Uint8Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const cell = (outer[row] ?? 0) * far + (inner[row] ?? 0) * near + (met[at] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

function addThree(
  { codes: outer, stride: far }: Axis,
  { codes: middle, stride: between }: Axis,
  { codes: inner, stride: near }: Axis,
  cells: Float64Array,
  rows: Uint32Array,
  met: Uint8Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const cell = (outer[row] ?? 0) * far + (middle[row] ?? 0) * between + (inner[row] ?? 0) * near + (met[at] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

function addAny(
  { weight, withheld: isWithheld }: CodedColumns,
  { axes, cells, withheld }: Grid,
  rows: Uint32Array,
  met: Uint8Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    let cell = met[at] ?? 0;
    for (const { codes, stride } of axes) cell += (codes[row] ?? 0) * stride;
    cells[cell] = (cells[cell] ?? 0) + (weight ? (weight[row] ?? 0) : 1);
    if (withheld && isWithheld?.[row]) withheld[cell] = (withheld[cell] ?? 0) + 1;
  }
}

/** A table out of a grid that holds its columns: the cells whose conditions include those in `needed`, summed. */
export function tableOf(grid: Grid, { by }: Pick<Table, 'by'>, needed: number): CountedTable {
  const places = placesIn(grid, by);
  const size = by.reduce((product, column) => product * sizeIn(grid, column), 1);
  const cells = summed(grid, grid.cells, places, size, needed);
  const withheld = grid.withheld && summed(grid, grid.withheld, places, size, needed);
  return withheld?.some((rows) => rows > 0) ? { cells, withheld } : { cells };
}

function summed({ sets }: Grid, from: Float64Array, places: Int32Array, size: number, needed: number): Float64Array {
  const into = new Float64Array(size);
  for (let met = 0; met < sets; met++) {
    if ((met & needed) !== needed) continue;
    places.forEach((place, cell) => {
      into[place] = (into[place] ?? 0) + (from[cell * sets + met] ?? 0);
    });
  }
  return into;
}

/** Where each cell of a grid stands in a table over some of its columns. */
function placesIn(grid: Grid, by: readonly string[]): Int32Array {
  let places = Int32Array.of(0);
  for (const column of grid.by) {
    const size = sizeIn(grid, column);
    const step = stepOf(grid, by, column);
    const wider = new Int32Array(places.length * size);
    places.forEach((place, at) => {
      for (let code = 0; code < size; code++) wider[at * size + code] = place + code * step;
    });
    places = wider;
  }
  return places;
}

function stepOf(grid: Grid, by: readonly string[], column: string): number {
  const at = by.indexOf(column);
  return at < 0 ? 0 : by.slice(at + 1).reduce((product, inner) => product * sizeIn(grid, inner), 1);
}

function sizeIn({ by, axes }: Grid, column: string): number {
  return axes[by.indexOf(column)]?.size ?? 0;
}
