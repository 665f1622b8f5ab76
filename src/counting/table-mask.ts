import { combinationOf } from './combination';

/** Positions of the codes that a sum takes in, axis by axis. */
export type Places = readonly (readonly number[])[];

/** The cells that sums are made of: row-major over axes of these columns and sizes. */
export interface MaskedGrid {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly cells: Float64Array;
}

/** A sum that was asked for, and whether it is masked. */
export interface Sum {
  readonly places: Places;
  readonly count: number;
  hidden: boolean;
}

/**
 * Which sums of one counted table are masked where others look on: those of 1 to `atMost`, those in which a whole base is
 * alike, and those that would give one of them away by subtraction from others of the same table. Other noughts stay. Sums
 * are noted as they are asked for, so a sheet is measured, closed and measured again until nothing more is to be masked.
 * Masking is no protection: tables of other choices may be subtracted from each other.
 */
export class TableMask {
  readonly #sums = new Map<string, Sum>();
  #grid: MaskedGrid | null = null;

  /** @param onasked told of each sum that is asked for, and may be masked in a later round */
  constructor(
    readonly atMost: number,
    private readonly onasked: () => void = () => undefined,
  ) {}

  /**
   * Whether a sum is masked.
   * @param without how many of its base are not in it, which tells as much; null where the base is masked itself
   */
  hides(grid: MaskedGrid, places: Places, count: number, without: number | null): boolean {
    this.#grid = grid;
    this.onasked();
    const key = keyOf(places);
    const noted = this.#sums.get(key);
    if (noted) return (noted.hidden ||= this.#isSmall(count, without));
    const hidden = this.#isSmall(count, without);
    this.#sums.set(key, { places, count, hidden });
    return hidden;
  }

  /** Masks a sum that was asked for, whatever it holds. */
  hide(places: Places): void {
    const noted = this.#sums.get(keyOf(places));
    if (noted) noted.hidden = true;
  }

  /** What was asked of it so far; null before anything was. */
  get asked(): { readonly grid: MaskedGrid; readonly sums: readonly Sum[] } | null {
    return this.#grid && { grid: this.#grid, sums: [...this.#sums.values()] };
  }

  /** Masks what gives a masked sum away. Says whether there was anything. */
  close(): boolean {
    const grid = this.#grid;
    const sums = [...this.#sums.values()];
    if (!grid || !sums.some(({ hidden }) => hidden)) return false;
    return [...grid.sizes.keys()]
      .flatMap((axis) => linesAlong(sums, axis).map((line) => closeLine(grid, line, axis, this.atMost)))
      .some(Boolean);
  }

  #isSmall(count: number, without: number | null): boolean {
    return isFew(count, this.atMost) || (without !== null && tellsOfBase(count, without, this.atMost));
  }
}

/** From 1 to `atMost`: so few that they are masked. */
export function isFew(count: number, atMost: number): boolean {
  return count > 0 && count <= atMost;
}

/** Whether few of a base are not in a count, or everybody is, or nobody: then a whole group is alike. */
export function tellsOfBase(count: number, without: number, atMost: number): boolean {
  return isFew(without, atMost) || (count === 0) !== (without === 0);
}

const keyOf = (places: Places): string => places.map((own) => own.join(' ')).join('|');

/** Sums that differ along one axis alone, and of which one is masked. */
function linesAlong(sums: readonly Sum[], axis: number): readonly (readonly Sum[])[] {
  const lines = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = keyOf(sum.places.map((own, at) => (at === axis ? [] : own)));
    const line = lines.get(key);
    if (line) line.push(sum);
    else lines.set(key, [sum]);
  }
  return [...lines.values()].filter((line) => line.some(({ hidden }) => hidden));
}

function closeLine(grid: MaskedGrid, line: readonly Sum[], axis: number, atMost: number): boolean {
  const held = heldAlong(grid, line, axis);
  const takesIn = (sum: Sum): readonly number[] => held.map((place) => (sum.places[axis]?.includes(place) ? 1 : 0));
  const isAll = (sum: Sum): boolean => takesIn(sum).every((one) => one === 1);
  const total = line.some(isAll) ? [] : totalElsewhere(grid, line, axis, held, atMost);
  let changed = false;
  for (;;) {
    const shown = [...line.filter(({ hidden }) => !hidden), ...total];
    const combination = combinationOf(shown.map(takesIn), line.filter(({ hidden }) => hidden).map(takesIn));
    if (!combination) return changed;
    const parts = shown.filter((sum, at) => combination.includes(at) && !total.includes(sum));
    const leastTold = fewestOf(parts.filter((sum) => !isAll(sum) && sum.count > 0)) ?? fewestOf(parts);
    if (!leastTold) return changed;
    leastTold.hidden = true;
    changed = true;
  }
}

/** The total of a line that this table was not asked for: another figure, or another sheet, shows it. */
function totalElsewhere(
  grid: MaskedGrid,
  line: readonly Sum[],
  axis: number,
  held: readonly number[],
  atMost: number,
): readonly Sum[] {
  const places = (line[0]?.places ?? []).map((own, at) => (at === axis ? held : own));
  const count = cellsOf(grid, places);
  return isFew(count, atMost) ? [] : [{ places, count, hidden: false }];
}

/**
 * Positions of an axis with anybody in this line, or with a nought that is masked: of the others it is known that they add
 * nothing.
 */
function heldAlong(grid: MaskedGrid, line: readonly Sum[], axis: number): readonly number[] {
  const places = line[0]?.places ?? [];
  const masked = new Set(line.flatMap((sum) => (sum.hidden && sum.count === 0 ? (sum.places[axis] ?? []) : [])));
  const every = Array.from({ length: grid.sizes[axis] ?? 0 }, (_, place) => place);
  return every.filter(
    (place) =>
      masked.has(place) ||
      cellsOf(
        grid,
        places.map((own, at) => (at === axis ? [place] : own)),
      ) > 0,
  );
}

function cellsOf({ sizes, cells }: MaskedGrid, places: Places): number {
  const add = (axis: number, offset: number): number =>
    axis === sizes.length
      ? (cells[offset] ?? 0)
      : (places[axis] ?? []).reduce((sum, place) => sum + add(axis + 1, offset * (sizes[axis] ?? 0) + place), 0);
  return add(0, 0);
}

function fewestOf(sums: readonly Sum[]): Sum | undefined {
  return [...sums].sort((one, other) => one.count - other.count)[0];
}
