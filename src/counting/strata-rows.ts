import { type Numbers, Places, widened } from './places';
import type { StrataRows } from './protocol';
import type { StrataPart, StrataShare } from './strata-share';

/**
 * What the shares of an extract counted, as one. Strata that hold one code alone have nothing to be matched with: they come
 * as one stratum for each code, which leaves every sum as it is and spares hundreds of thousands of rows where many
 * columns are held. Throws where there is no share.
 */
export function strataRows(shares: readonly StrataShare[]): StrataRows {
  const [first] = shares;
  if (!first) throw new Error('There is no share to count.');
  const sets = first.parts.map((_, which) => {
    const set = new UnitedSet(first.codes);
    for (const { parts } of shares) if (parts[which]) set.add(parts[which]);
    return set;
  });
  const rows = roomFor(sets.reduce((most, { length }) => most + length, 0));
  const many = sets.reduce((at, set, which) => set.write(rows, which, at), 0);
  return cutTo(rows, many);
}

/** What of the rows can be handed over without a copy. */
export function buffersOfRows(rows: StrataRows): ArrayBuffer[] {
  return Object.values(rows).map(({ buffer }: StrataRows[keyof StrataRows]) => buffer);
}

/** One set of columns held, over all shares. Sums are written out: a loop over their names took as long again. */
class UnitedSet {
  private readonly strata = new Places();
  private readonly cells = new Places();
  private atRisk = none();
  private events = none();
  private unknown = none();
  private withheld = none();
  /** How many codes each stratum holds. */
  private codesIn = none();

  constructor(private readonly codes: number) {}

  get length(): number {
    return this.cells.length;
  }

  add(part: StrataPart): void {
    this.widen(part.code.length);
    const { atRisk, events, unknown, withheld, codesIn, strata, cells } = this;
    for (let at = 0; at < part.code.length; at++) {
      const stratum = strata.of(part.stratum[at] ?? 0);
      const before = cells.length;
      const cell = cells.of(stratum * this.codes + (part.code[at] ?? 0));
      if (cell === before) codesIn[stratum] = (codesIn[stratum] ?? 0) + 1;
      atRisk[cell] = (atRisk[cell] ?? 0) + (part.atRisk[at] ?? 0);
      events[cell] = (events[cell] ?? 0) + (part.events[at] ?? 0);
      unknown[cell] = (unknown[cell] ?? 0) + (part.unknown[at] ?? 0);
      withheld[cell] = (withheld[cell] ?? 0) + (part.withheld[at] ?? 0);
    }
  }

  /** Writes its rows from a place on; gives the place after them. */
  write(rows: StrataRows, which: number, from: number): number {
    const alone = new Map<number, number>();
    let next = from;
    for (let cell = 0; cell < this.length; cell++) {
      const stratum = Math.floor(this.cells.at(cell) / this.codes);
      const code = this.cells.at(cell) - stratum * this.codes;
      const isAlone = this.codesIn[stratum] === 1;
      const row = (isAlone ? alone.get(code) : undefined) ?? next++;
      if (isAlone) alone.set(code, row);
      rows.which[row] = which;
      rows.stratum[row] = isAlone ? this.strata.length + code : stratum;
      rows.code[row] = code;
      rows.sets[row] = (rows.sets[row] ?? 0) + 1;
      rows.atRisk[row] = (rows.atRisk[row] ?? 0) + (this.atRisk[cell] ?? 0);
      rows.events[row] = (rows.events[row] ?? 0) + (this.events[cell] ?? 0);
      rows.unknown[row] = (rows.unknown[row] ?? 0) + (this.unknown[cell] ?? 0);
      rows.withheld[row] = (rows.withheld[row] ?? 0) + (this.withheld[cell] ?? 0);
    }
    return next;
  }

  /** Room for so many rows more. */
  private widen(more: number): void {
    const cells = this.length + more;
    this.atRisk = widened(this.atRisk, cells);
    this.events = widened(this.events, cells);
    this.unknown = widened(this.unknown, cells);
    this.withheld = widened(this.withheld, cells);
    this.codesIn = widened(this.codesIn, this.strata.length + more);
  }
}

const none = (): Numbers => new Float64Array(0);

function roomFor(many: number): StrataRows {
  return {
    which: new Uint8Array(many),
    stratum: new Uint32Array(many),
    code: new Uint16Array(many),
    atRisk: new Float64Array(many),
    events: new Float64Array(many),
    unknown: new Float64Array(many),
    sets: new Float64Array(many),
    withheld: new Float64Array(many),
  };
}

function cutTo(rows: StrataRows, many: number): StrataRows {
  return {
    which: rows.which.slice(0, many),
    stratum: rows.stratum.slice(0, many),
    code: rows.code.slice(0, many),
    atRisk: rows.atRisk.slice(0, many),
    events: rows.events.slice(0, many),
    unknown: rows.unknown.slice(0, many),
    sets: rows.sets.slice(0, many),
    withheld: rows.withheld.slice(0, many),
  };
}
