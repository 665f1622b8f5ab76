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
export interface Crossed {
  readonly axes: readonly Axis[];
  readonly cells: Float64Array;
  readonly withheld: Float64Array | null;
}

/** Joins a counted table with the codes of its axes. Throws where the sizes disagree: a broken promise. */
export function crossed(axes: readonly Axis[], table: CountedTable | undefined): Crossed {
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
export function sumOf(table: Crossed, picks: readonly (readonly string[] | null)[]): Quantity {
  const positions = table.axes.map(({ codes }, axis) => {
    const picked = picks[axis] ?? null;
    return picked === null ? codes.map((_, position) => position) : positionsOf(codes, picked);
  });
  let offsets = [0];
  table.axes.forEach(({ codes }, axis) => {
    offsets = offsets.flatMap((offset) => (positions[axis] ?? []).map((position) => offset * codes.length + position));
  });
  return offsets.reduce<{ count: number; withheld: number }>(
    (sum, offset) => ({
      count: sum.count + (table.cells[offset] ?? 0),
      withheld: sum.withheld + (table.withheld?.[offset] ?? 0),
    }),
    { count: 0, withheld: 0 },
  );
}

function positionsOf(codes: readonly string[], picked: readonly string[]): readonly number[] {
  return picked.map((code) => codes.indexOf(code)).filter((position) => position >= 0);
}

/** Two quantities added. */
export function plus(one: Quantity, other: Quantity): Quantity {
  return { count: one.count + other.count, withheld: one.withheld + other.withheld };
}
