import type { PerChild } from '../questions/per-child';
import type { ChildSums } from '../statistics/design-effect';

/** The sums of the children with any of some codes. Children seen with two of them count twice in `children` alone. */
export function childSumsOf({ axis, cells }: PerChild, codes: readonly string[] | null): ChildSums {
  const places = placesOf(axis.codes, codes);
  const sum = (plane: number) => sumOver(cells, axis.codes.length, plane, places, places);
  return {
    children: childrenIn(cells, axis.codes.length, places),
    atRiskSquares: sum(0),
    products: sum(1),
    eventSquares: sum(2),
  };
}

/** The sums behind the share that some codes have of all: at risk is every row of all, an event one of the part. */
export function childSumsOfPart({ axis, cells }: PerChild, part: readonly string[], all: readonly string[]): ChildSums {
  const [own, every] = [placesOf(axis.codes, part), placesOf(axis.codes, all)];
  const sum = (one: readonly number[], other: readonly number[]) => sumOver(cells, axis.codes.length, 0, one, other);
  return {
    children: childrenIn(cells, axis.codes.length, every),
    atRiskSquares: sum(every, every),
    products: sum(every, own),
    eventSquares: sum(own, own),
  };
}

function placesOf(axis: readonly string[], codes: readonly string[] | null): readonly number[] {
  return axis.flatMap((code, place) => (!codes || codes.includes(code) ? [place] : []));
}

function childrenIn(cells: Float64Array, size: number, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (cells[3 * size * size + place] ?? 0), 0);
}

function sumOver(
  cells: Float64Array,
  size: number,
  plane: number,
  places: readonly number[],
  others: readonly number[],
): number {
  let sum = 0;
  for (const one of places) {
    for (const other of others) sum += cells[plane * size * size + one * size + other] ?? 0;
  }
  return sum;
}
