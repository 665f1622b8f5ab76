import type { CountedTable, KnownSums } from '../counting/protocol';
import { isFew, type Places, type TableMask, tellsOfBase } from '../counting/table-mask';

/**
 * A count; `withheld` is the number of rows whose count the supplier withheld: above 0 the count is "at least". Of what
 * is masked, or withheld by a protected pack, `withheld` is above 0 and the count is no number, so that nothing can be
 * reckoned from it.
 */
export interface Quantity {
  readonly count: number;
  readonly withheld: number;
}

export const NOTHING: Quantity = { count: 0, withheld: 0 };
const MASKED: Quantity = { count: NaN, withheld: 1 };

/** Whether a count is masked because others look on, and not only withheld by the supplier. */
export const isMasked = ({ count }: Quantity): boolean => Number.isNaN(count);

/** What a protected pack withholds: it stays so, whatever is added to it. */
export const PROTECTED: Quantity = { count: NaN, withheld: Infinity };

/** Whether a count is withheld by a protected pack, and not only by a supplier. */
export const isProtected = ({ count, withheld }: Quantity): boolean => Number.isNaN(count) && withheld === Infinity;

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
  /** Which of its sums are masked; absent where it is measured for the reader's own screen. */
  readonly mask?: TableMask;
  /** The cells of its base, over the same axes: those who are not in it may be as few. */
  readonly outOf?: Float64Array;
  /** Present where sums are known and cells are not. */
  readonly sums?: KnownSums;
}

/** The same table with every sum as it is: for what is put together of many sums and shows none of them. */
export function unmasked({ axes, cells, withheld, sums }: CrossTab): CrossTab {
  return { axes, cells, withheld, ...(sums ? { sums } : {}) };
}

/** A count that was reckoned from sums of a table; masked where it is few and others look on. */
export function maskedIfFew({ mask }: Pick<CrossTab, 'mask'>, count: number): number {
  return mask && isFew(count, mask.atMost) ? NaN : count;
}

/**
 * Joins a counted table with the codes of its axes; an outcome with the table of its base. Throws where the sizes
 * disagree: a broken promise.
 */
export function crossTab(axes: readonly Axis[], table: CountedTable | undefined, base?: CountedTable): CrossTab {
  const size = axes.reduce((product, { codes }) => product * codes.length, 1);
  if (!table) throw new Error(`The count came back without the table over ${axes.map((a) => a.column).join(', ')}.`);
  if (table.cells.length !== size) {
    throw new Error(
      `The table over ${axes.map((a) => a.column).join(', ')} has ${table.cells.length} cells, not ${size}.`,
    );
  }
  const masked = table.mask && { mask: table.mask, ...(base ? { outOf: base.cells } : {}) };
  const known = table.sums ? { sums: table.sums } : {};
  return { axes, cells: table.cells, withheld: table.withheld ?? null, ...masked, ...known };
}

/**
 * The parts of a base, each the sum of the codes picked for it. Where all of the base are in one part and others look on,
 * every part of it is masked: a whole group is alike.
 */
export function partsOf(
  table: CrossTab,
  base: Quantity,
  parts: readonly (readonly (readonly string[] | null)[])[],
): readonly Quantity[] {
  const counts = parts.map((picks) => sumOf(table, picks));
  if (!table.mask || isMasked(base) || !counts.some(({ count }) => count > 0 && count === base.count)) return counts;
  for (const picks of parts) table.mask.hide(table.axes.map(({ codes }, axis) => placesOf(codes, picks[axis] ?? null)));
  return counts.map(() => MASKED);
}

/**
 * Parts that are all of a base, each added up of sums. Where others look on those are masked that are few, leave few or are
 * all or none of it; and where that is one part alone the fewest of the others, because the parts add up to the base.
 */
export function sharedOut(
  { mask }: Pick<CrossTab, 'mask'>,
  base: Quantity,
  parts: readonly Quantity[],
): readonly Quantity[] {
  if (!mask) return parts;
  const tells = ({ count }: Quantity) =>
    isFew(count, mask.atMost) || tellsOfBase(count, base.count - count, mask.atMost);
  const masked = parts.map((part) => (isMasked(base) || tells(part) ? MASKED : part));
  const shown = masked.filter((part) => !isMasked(part)).sort((one, other) => one.count - other.count);
  const isOneAlone = shown.length === parts.length - 1;
  return isOneAlone ? masked.map((part) => (part === shown[0] ? MASKED : part)) : masked;
}

/**
 * The sum of the cells whose codes are picked, axis by axis; `null` picks every code of that axis.
 * Codes that the axis does not hold add nothing.
 */
export function sumOf(table: CrossTab, picks: readonly (readonly string[] | null)[]): Quantity {
  if (table.sums) return table.sums(table.axes.map((_, axis) => picks[axis] ?? null));
  const places = table.axes.map(({ codes }, axis) => placesOf(codes, picks[axis] ?? null));
  const sum = sumAt(table, places);
  return table.mask && isHidden(table, table.mask, places, sum) ? MASKED : sum;
}

function isHidden({ axes, cells, outOf }: CrossTab, mask: TableMask, places: Places, { count }: Quantity): boolean {
  const base = outOf && sumAt({ axes, cells: outOf, withheld: null }, places).count;
  const without = base === undefined || isFew(base, mask.atMost) ? null : base - count;
  const grid = { by: axes.map(({ column }) => column), sizes: axes.map(({ codes }) => codes.length), cells };
  return mask.hides(grid, places, count, without);
}

function sumAt({ axes, cells, withheld }: Pick<CrossTab, 'axes' | 'cells' | 'withheld'>, places: Places): Quantity {
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
