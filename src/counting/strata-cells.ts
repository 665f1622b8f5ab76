import { type Codes, codesOf } from './codes-of';
import { BLOCK } from './lists';
import { type Numbers, Places, widened } from './places';
import { type CodedColumns, LARGEST_AXIS, type StrataRequest } from './protocol';
import type { StrataPart } from './strata-share';

/** The codes of several columns as one number. */
interface Joined {
  readonly columns: readonly { readonly codes: Codes; readonly size: number }[];
  readonly size: number;
}

/**
 * Strata while they grow: most combinations of codes hold nobody, so only those that hold somebody have a cell. Rows are
 * gathered first and each set of columns is counted by itself, in the room of the one before: all of them at once took
 * ten times the memory.
 */
export class StrataCells {
  private readonly held: Joined;
  private readonly heldPlaces = new Places();
  private readonly room: Room = { cells: new Places(), atRisk: none(), events: none(), withheld: none() };
  private readonly isUnknown: (row: number) => boolean;
  /** By place of a combination of codes held: 1 where one of them is not known. */
  private unknown = none();
  /** Row beside row: which it is, the place of what it holds, and whether it has the outcome. */
  private rows = new Uint32Array(BLOCK);
  private places = new Uint32Array(BLOCK);
  private met = new Uint8Array(BLOCK);
  private many = 0;

  constructor(
    private readonly data: CodedColumns,
    private readonly request: StrataRequest,
  ) {
    const { held, unknown } = request;
    this.held = joined(data, held);
    const tests = held.map((column) => ({ codes: codesOf(data, column), marks: unknown[column] }));
    this.isUnknown = (row) => tests.some(({ codes, marks }) => (marks?.[codes[row] ?? 0] ?? 0) > 0);
  }

  /** Adds listed rows, a block of them at most; `met` is above 0 beside those with the outcome. */
  add(rows: Uint32Array, met: Uint8Array, length: number): void {
    this.widen(this.many + length);
    this.rows.set(rows.subarray(0, length), this.many);
    this.met.set(met.subarray(0, length), this.many);
    const { held, heldPlaces, places } = this;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const before = heldPlaces.length;
      const place = heldPlaces.of(valueAt(held, row));
      places[this.many + at] = place;
      if (place === before) this.begin(place, row);
    }
    this.many += length;
  }

  /** What was counted, set after set. */
  parts(): readonly StrataPart[] {
    return [[], ...this.request.more].map((columns) => {
      const more = joined(this.data, columns);
      this.count(more);
      return this.part(more.size);
    });
  }

  private begin(place: number, row: number): void {
    this.unknown = widened(this.unknown, place + 1);
    if (this.isUnknown(row)) this.unknown[place] = 1;
  }

  private widen(length: number): void {
    if (this.rows.length >= length) return;
    const { rows, places, met } = this;
    const wider = length * 2;
    this.rows = new Uint32Array(wider);
    this.places = new Uint32Array(wider);
    this.met = new Uint8Array(wider);
    this.rows.set(rows);
    this.places.set(places);
    this.met.set(met);
  }

  /** Counts one set of columns over the rows that were gathered. */
  private count(more: Joined): void {
    const { rows, places, met, room } = this;
    const { weight, withheld } = this.data;
    const [by, codes] = [codesOf(this.data, this.request.by), this.codes];
    room.cells.clear();
    for (const sums of [room.atRisk, room.events, room.withheld]) sums.fill(0);
    for (let at = 0; at < this.many; at++) {
      const row = rows[at] ?? 0;
      const cell = room.cells.of(((places[at] ?? 0) * more.size + valueAt(more, row)) * codes + (by[row] ?? 0));
      if (cell >= room.atRisk.length) makeRoom(room, cell + 1);
      const many = weight ? (weight[row] ?? 0) : 1;
      room.atRisk[cell] = (room.atRisk[cell] ?? 0) + many;
      if (met[at]) room.events[cell] = (room.events[cell] ?? 0) + many;
      if (withheld?.[row]) room.withheld[cell] = (room.withheld[cell] ?? 0) + 1;
    }
  }

  /** What was counted of a set, whose further columns have so many values together. */
  private part(size: number): StrataPart {
    const { cells, atRisk, events, withheld } = this.room;
    const many = cells.length;
    const [stratum, code, unknown] = [new Float64Array(many), new Uint16Array(many), new Float64Array(many)];
    for (let cell = 0; cell < many; cell++) {
      const number = cells.at(cell);
      const whole = Math.floor(number / this.codes);
      const place = Math.floor(whole / size);
      stratum[cell] = this.heldPlaces.at(place) * LARGEST_AXIS + (whole - place * size);
      code[cell] = number - whole * this.codes;
      unknown[cell] = this.unknown[place] ? (atRisk[cell] ?? 0) : 0;
    }
    const cut = (sums: Numbers): Numbers => sums.slice(0, many);
    return { stratum, code, atRisk: cut(atRisk), events: cut(events), unknown, withheld: cut(withheld) };
  }

  private get codes(): number {
    return this.data.sizes[this.request.by] ?? 0;
  }
}

/** The cells of one set of columns held. */
interface Room {
  readonly cells: Places;
  atRisk: Numbers;
  events: Numbers;
  withheld: Numbers;
}

function makeRoom(room: Room, cells: number): void {
  room.atRisk = widened(room.atRisk, Math.max(BLOCK, cells));
  room.events = widened(room.events, room.atRisk.length);
  room.withheld = widened(room.withheld, room.atRisk.length);
}

const none = (): Numbers => new Float64Array(0);

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
