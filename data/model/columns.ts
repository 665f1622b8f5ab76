import { dateText } from './calendar';
import { at } from './random';

/** What a cell shows when it is read back: null where nothing was recorded. */
export type Cell = string | number | boolean | null;

/** One column in memory. A fresh column holds nothing: every cell is "not recorded" until it is set. */
export type Column =
  CodeColumn | IdentifierColumn | WholeColumn | NumberColumn | DateColumn | DateTimeColumn | BooleanColumn;

const NO_CODE = 255;

/** Codes of a closed list, one byte a row. */
export class CodeColumn {
  readonly values: Uint8Array;
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly name: string,
    readonly codes: readonly string[],
    rows: number,
  ) {
    this.values = new Uint8Array(rows).fill(NO_CODE);
    this.#places = new Map(codes.map((code, place) => [code, place]));
  }

  set(row: number, code: string): void {
    const place = this.#places.get(code);
    if (place === undefined) throw new Error(`Column "${this.name}" has no code "${code}".`);
    this.values[row] = place;
  }

  get(row: number): string | null {
    const place = at(this.values, row);
    return place === NO_CODE ? null : at(this.codes, place);
  }
}

/** Scatters numbers below 2^28 without collisions, so that pseudonyms neither count upwards nor match between files. */
function scatter(value: number, salt: number): number {
  const mixed = Math.imul(value ^ salt, 0x6f4f2a5) & 0xfffffff;
  return Math.imul(mixed ^ (mixed >>> 14), 0x9e3779b) & 0xfffffff;
}

/** Pseudonyms: a prefix and seven hexadecimal digits. Never the shape of a name, custody or PNC number. */
export class IdentifierColumn {
  readonly values: Uint32Array;
  readonly #salt: number;

  constructor(
    readonly name: string,
    readonly prefix: string,
    rows: number,
  ) {
    this.values = new Uint32Array(rows);
    this.#salt =
      [...prefix].reduce((salt, letter) => Math.imul(salt ^ (letter.codePointAt(0) ?? 0), 0x193), 0x5bd1e95) &
      0xfffffff;
  }

  set(row: number, value: number): void {
    this.values[row] = value;
  }

  get(row: number): string {
    return this.prefix + scatter(at(this.values, row), this.#salt).toString(16).padStart(7, '0');
  }
}

const NO_WHOLE = -32_768;

/** Whole numbers: ages, counts of conditions, days. */
export class WholeColumn {
  readonly values: Int16Array;

  constructor(
    readonly name: string,
    rows: number,
  ) {
    this.values = new Int16Array(rows).fill(NO_WHOLE);
  }

  set(row: number, value: number): void {
    this.values[row] = value;
  }

  isEmpty(row: number): boolean {
    return this.values[row] === NO_WHOLE;
  }

  get(row: number): number | null {
    return this.isEmpty(row) ? null : at(this.values, row);
  }
}

/** Numbers with a fraction. */
export class NumberColumn {
  readonly values: Float64Array;

  constructor(
    readonly name: string,
    rows: number,
  ) {
    this.values = new Float64Array(rows).fill(Number.NaN);
  }

  set(row: number, value: number): void {
    this.values[row] = value;
  }

  isEmpty(row: number): boolean {
    return Number.isNaN(this.values[row]);
  }

  get(row: number): number | null {
    return this.isEmpty(row) ? null : at(this.values, row);
  }
}

/** Days since 1 January 1970; read back as 2019-04-01. Never empty. */
export class DateColumn {
  readonly values: Int32Array;

  constructor(
    readonly name: string,
    rows: number,
  ) {
    this.values = new Int32Array(rows);
  }

  set(row: number, day: number): void {
    this.values[row] = day;
  }

  isEmpty(): boolean {
    return false;
  }

  get(row: number): string {
    return dateText(at(this.values, row));
  }
}

/** Milliseconds since 1 January 1970, without a time zone; empty where a thing has not ended. */
export class DateTimeColumn extends NumberColumn {}

/** True or false. Never empty. */
export class BooleanColumn {
  readonly values: Uint8Array;

  constructor(
    readonly name: string,
    rows: number,
  ) {
    this.values = new Uint8Array(rows);
  }

  get(row: number): boolean {
    return at(this.values, row) === 1;
  }
}
