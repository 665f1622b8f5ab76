import { type Codes, codesOf } from './codes-of';
import { type CodedColumns, NO_GROUP, type OncePer } from './protocol';

/**
 * Children by any of their rows: each child stands once (once in each period, where periods are given), at its first
 * row, and meets every condition that one of its rows meets. What a child has met is whole only once every row was
 * seen, so it is gathered while the rows go by and added to the tables at the end.
 */
export class AnyRow {
  /** First row of every child met so far, in the order in which they came. */
  readonly firsts: Uint32Array;
  /** For each group of conditions: child by child as in `firsts`, the conditions that some row of the child meets. */
  readonly met: readonly Uint8Array[];
  children = 0;
  /** By child: 1 + its place in `firsts`, 0 where it has none yet. */
  private readonly placeOf: Uint32Array;
  private readonly periods: Periods | null;

  constructor(
    data: CodedColumns,
    private readonly person: Uint32Array,
    oncePer: OncePer | undefined,
    conditionGroups: number,
  ) {
    const persons = data.persons ?? 0;
    // In one period a child stands once; in several it may stand as often as it has rows.
    const most = oncePer ? data.rows : Math.min(persons, data.rows);
    this.firsts = new Uint32Array(most);
    this.met = Array.from({ length: conditionGroups }, () => new Uint8Array(most));
    this.placeOf = new Uint32Array(persons);
    this.periods = oncePer ? periodsOf(data, oncePer, persons) : null;
  }

  /** Puts the listed rows that count into `into`, which may be the list, and beside each its child's place; how many. */
  place(rows: Uint32Array, length: number, into: Uint32Array, places: Uint32Array): number {
    const { person, placeOf, firsts, periods } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const child = person[row] ?? 0;
      if (periods && !this.turnTo(periods, row, child)) continue;
      let place = placeOf[child] ?? 0;
      if (place === 0) {
        firsts[this.children] = row;
        place = ++this.children;
        placeOf[child] = place;
      }
      into[kept] = row;
      places[kept++] = place - 1;
    }
    return kept;
  }

  /** Adds what rows meet to what their children meet. */
  gather(group: number, places: Uint32Array, met: Uint8Array, length: number): void {
    const all = this.met[group];
    if (!all) return;
    for (let at = 0; at < length; at++) {
      const place = places[at] ?? 0;
      all[place] = (all[place] ?? 0) | (met[at] ?? 0);
    }
  }

  /** Whether a row stands in a period; a child that comes to its next period begins anew there. */
  private turnTo({ codes, groups, last }: Periods, row: number, child: number): boolean {
    const group = groups[codes[row] ?? 0] ?? NO_GROUP;
    if (group === NO_GROUP) return false;
    if (last[child] !== group) this.placeOf[child] = 0;
    last[child] = group;
    return true;
  }
}

interface Periods {
  readonly codes: Codes;
  readonly groups: Uint16Array;
  /** By child: the period of its last row. */
  readonly last: Uint16Array;
}

function periodsOf(data: CodedColumns, { column, groups }: OncePer, persons: number): Periods {
  return { codes: codesOf(data, column), groups, last: new Uint16Array(persons).fill(NO_GROUP) };
}
