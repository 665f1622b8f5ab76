import type { CountedTable } from '../counting/protocol';

/** A count; `withheld` is the number of rows whose count the supplier withheld: above 0 the count is "at least". */
export interface Quantity {
  readonly count: number;
  readonly withheld: number;
}

export const NOTHING: Quantity = { count: 0, withheld: 0 };

/** One axis of a cross-table: a column and the code at each position. */
export interface Axis {
  readonly column: string;
  readonly codes: readonly string[];
}

/** A cross-table whose cells can be asked for by code. */
export interface CrossTab {
  readonly axes: readonly Axis[];
  readonly cells: Float64Array;
  readonly withheld: Float64Array | null;
}

/** Joins a counted table with the codes of its axes. Throws where the sizes disagree: a broken promise. */
export function crossTab(axes: readonly Axis[], table: CountedTable | undefined): CrossTab {
  const size = axes.reduce((product, { codes }) => product * codes.length, 1);
  if (!table) throw new Error(`The count came back without the table over ${axes.map((a) => a.column).join(', ')}.`);
  if (table.cells.length !== size) {
    throw new Error(
      `The table over ${axes.map((a) => a.column).join(', ')} has ${table.cells.length} cells, not ${size}.`,
    );
  }
  return { axes, cells: table.cells, withheld: table.withheld ?? null };
}

/**
 * The sum of the cells whose codes are picked, axis by axis; `null` picks every code of that axis.
 * Codes that the axis does not hold add nothing.
 */
export function sumOf({ axes, cells, withheld }: CrossTab, picks: readonly (readonly string[] | null)[]): Quantity {
  const places = axes.map(({ codes }, axis) => placesOf(codes, picks[axis] ?? null));
  const last = axes.length - 1;
  let [count, hidden] = last < 0 ? [cells[0] ?? 0, withheld?.[0] ?? 0] : [0, 0];
  const add = (axis: number, offset: number): void => {
    const picked = places[axis] ?? [];
    const first = offset * (axes[axis]?.codes.length ?? 0);
    // By number: an iterator for each sum is litter that the next tick waits to be cleared of.
    for (let place = 0; place < picked.length; place += 1) {
      const at = first + (picked[place] ?? 0);
      if (axis < last) {
        add(axis + 1, at);
      } else {
        count += cells[at] ?? 0;
        if (withheld) hidden += withheld[at] ?? 0;
      }
    }
  };
  if (last >= 0) add(0, 0);
  return { count, withheld: hidden };
}

/** The positions of the codes that are picked: looked up once, not once in each row of the axes before. */
function placesOf(codes: readonly string[], picked: readonly string[] | null): readonly number[] {
  const positions = positionsOf(codes);
  if (picked === null) return positions.every;
  const places: number[] = [];
  for (let place = 0; place < picked.length; place += 1) {
    const position = positions.of.get(picked[place] ?? '');
    if (position !== undefined) places.push(position);
  }
  return places;
}

interface Positions {
  readonly of: ReadonlyMap<string, number>;
  readonly every: readonly number[];
}

const known = new WeakMap<readonly string[], Positions>();

/** Code -> position. A sheet asks thousands of times for the same few axes. */
function positionsOf(codes: readonly string[]): Positions {
  const found = known.get(codes);
  if (found) return found;
  const positions = {
    of: new Map(codes.map((code, position) => [code, position])),
    every: codes.map((_, position) => position),
  };
  known.set(codes, positions);
  return positions;
}

/** Two quantities added. */
export function plus(one: Quantity, other: Quantity): Quantity {
  return { count: one.count + other.count, withheld: one.withheld + other.withheld };
}
