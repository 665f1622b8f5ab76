import { type Numbers, Places, widened } from './places';
import type { StrataRows } from './protocol';
import type { StrataShare } from './strata';
import type { StrataPart } from './strata-cells';

/** What is added up of the rows of one stratum with one code. */
const SUMS = ['atRisk', 'events', 'unknown', 'withheld'] as const;
type Sums = Record<(typeof SUMS)[number], Numbers>;

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
  return [rows.which, rows.stratum, rows.code, rows.sets, ...SUMS.map((sum) => rows[sum])].map(({ buffer }) => buffer);
}

/** One set of columns held, over all shares. */
class UnitedSet {
  private readonly strata = new Places();
  private readonly cells = new Places();
  private readonly sums: Sums = { atRisk: none(), events: none(), unknown: none(), withheld: none() };
  /** How many codes each stratum holds. */
  private codesIn = none();

  constructor(private readonly codes: number) {}

  get length(): number {
    return this.cells.length;
  }

  add(part: StrataPart): void {
    for (const sum of SUMS) this.sums[sum] = widened(this.sums[sum], this.length + part.code.length);
    this.codesIn = widened(this.codesIn, this.strata.length + part.code.length);
    const { codesIn, strata, cells, sums } = this;
    for (let at = 0; at < part.code.length; at++) {
      const stratum = strata.of(part.stratum[at] ?? 0);
      const before = cells.length;
      const cell = cells.of(stratum * this.codes + (part.code[at] ?? 0));
      if (cell === before) codesIn[stratum] = (codesIn[stratum] ?? 0) + 1;
      for (const sum of SUMS) sums[sum][cell] = (sums[sum][cell] ?? 0) + (part[sum][at] ?? 0);
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
      for (const sum of SUMS) rows[sum][row] = (rows[sum][row] ?? 0) + (this.sums[sum][cell] ?? 0);
    }
    return next;
  }
}

const none = (): Numbers => new Float64Array(0);

function roomFor(many: number): StrataRows {
  const numbers = (): Numbers => new Float64Array(many);
  return {
    ...{ which: new Uint8Array(many), stratum: new Uint32Array(many), code: new Uint16Array(many), sets: numbers() },
    ...{ atRisk: numbers(), events: numbers(), unknown: numbers(), withheld: numbers() },
  };
}

function cutTo({ which, stratum, code, sets, ...sums }: StrataRows, many: number): StrataRows {
  const cut = (numbers: Numbers): Numbers => numbers.slice(0, many);
  return {
    ...{ which: which.slice(0, many), stratum: stratum.slice(0, many), code: code.slice(0, many), sets: cut(sets) },
    ...{ atRisk: cut(sums.atRisk), events: cut(sums.events), unknown: cut(sums.unknown), withheld: cut(sums.withheld) },
  };
}
