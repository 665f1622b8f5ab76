import { type Codes, codesOf } from './codes-of';
import { BLOCK } from './lists';
import { Places, widened } from './places';
import { type CodedColumns, LARGEST_AXIS, type StrataRequest } from './protocol';
import type { StrataPart } from './strata-share';

/** The codes of several columns as one number. */
interface Joined {
  readonly columns: readonly { readonly codes: Codes; readonly size: number }[];
  readonly size: number;
}

/** Strata while they grow: most combinations of codes hold nobody, so only those that hold somebody have a cell. */
export class StrataCells {
  private readonly held: Joined;
  private readonly heldPlaces = new Places();
  private readonly by: Codes;
  private readonly codes: number;
  private readonly sets: readonly SetCells[];
  private readonly isUnknown: (row: number) => boolean;
  /** By place of a combination of codes held: 1 where one of them is not known. */
  private unknown = new Float64Array(0);
  private readonly places = new Uint32Array(BLOCK);

  constructor(
    private readonly data: CodedColumns,
    { by, held, more, unknown }: StrataRequest,
  ) {
    this.held = joined(data, held);
    this.by = codesOf(data, by);
    this.codes = data.sizes[by] ?? 0;
    this.sets = [[], ...more].map((columns) => new SetCells(data, joined(data, columns), this.by, this.codes));
    const tests = held.map((column) => ({ codes: codesOf(data, column), marks: unknown[column] }));
    this.isUnknown = (row) => tests.some(({ codes, marks }) => (marks?.[codes[row] ?? 0] ?? 0) > 0);
  }

  /** Adds listed rows, a block of them at most; `met` is above 0 beside those with the outcome. */
  add(rows: Uint32Array, met: Uint8Array, length: number): void {
    const { held, heldPlaces, places } = this;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const before = heldPlaces.length;
      const place = heldPlaces.of(valueAt(held, row));
      places[at] = place;
      if (place === before) this.begin(place, row);
    }
    for (const set of this.sets) set.add(places, rows, met, length);
  }

  /** What was counted, set after set. */
  parts(): readonly StrataPart[] {
    return this.sets.map((set) => set.part((place) => this.heldPlaces.at(place), this.unknown));
  }

  private begin(place: number, row: number): void {
    this.unknown = widened(this.unknown, place + 1);
    if (this.isUnknown(row)) this.unknown[place] = 1;
  }
}

/** The cells of one set of columns held. */
class SetCells {
  private readonly cells = new Places();
  private atRisk = new Float64Array(BLOCK);
  private events = new Float64Array(BLOCK);
  private withheld = new Float64Array(0);

  constructor(
    private readonly data: CodedColumns,
    private readonly more: Joined,
    private readonly by: Codes,
    private readonly codes: number,
  ) {}

  add(places: Uint32Array, rows: Uint32Array, met: Uint8Array, length: number): void {
    const { more, by, codes, cells } = this;
    const { weight, withheld } = this.data;
    // Room for a cell of every row, so that none is looked for while they are added.
    this.atRisk = widened(this.atRisk, cells.length + length);
    this.events = widened(this.events, cells.length + length);
    if (withheld) this.withheld = widened(this.withheld, cells.length + length);
    const { atRisk, events } = this;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const cell = cells.of(((places[at] ?? 0) * more.size + valueAt(more, row)) * codes + (by[row] ?? 0));
      const many = weight ? (weight[row] ?? 0) : 1;
      atRisk[cell] = (atRisk[cell] ?? 0) + many;
      if (met[at]) events[cell] = (events[cell] ?? 0) + many;
      if (withheld?.[row]) this.withheld[cell] = (this.withheld[cell] ?? 0) + 1;
    }
  }

  part(heldAt: (place: number) => number, unknownAt: Float64Array): StrataPart {
    const { cells, more, codes } = this;
    const many = cells.length;
    const [stratum, code, unknown] = [new Float64Array(many), new Uint16Array(many), new Float64Array(many)];
    for (let cell = 0; cell < many; cell++) {
      const number = cells.at(cell);
      const whole = Math.floor(number / codes);
      const place = Math.floor(whole / more.size);
      stratum[cell] = heldAt(place) * LARGEST_AXIS + (whole - place * more.size);
      code[cell] = number - whole * codes;
      unknown[cell] = unknownAt[place] ? (this.atRisk[cell] ?? 0) : 0;
    }
    const [atRisk, events] = [this.atRisk.slice(0, many), this.events.slice(0, many)];
    return { stratum, code, atRisk, events, unknown, withheld: widened(this.withheld, many).slice(0, many) };
  }
}

function joined(data: CodedColumns, columns: readonly string[]): Joined {
  const all = columns.map((column) => ({ codes: codesOf(data, column), size: data.sizes[column] ?? 0 }));
  return { columns: all, size: all.reduce((product, { size }) => product * size, 1) };
}

function valueAt({ columns }: Joined, row: number): number {
  let value = 0;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (column) value = value * column.size + (column.codes[row] ?? 0);
  }
  return value;
}
