import type { NoteCounts, Noted } from '../vocabulary/noted';
import { EXAMPLES } from './row-source';

/** Whether a row is there at all: a line of nothing but delimiters is not. */
export function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** Counts the rows under a header, and those that do not fit it: kept, and told. */
export class RowTally {
  rows = 0;
  private empty = 0;
  private emptyBetween = 0;
  private last: { readonly row: readonly string[]; readonly place: number } | null = null;
  private readonly long = new Misfits();
  private readonly short = new Misfits();

  /** @param width columns that have a name */
  constructor(private readonly width: number) {}

  /** @param place of the row in the file, from 1 */
  take(row: readonly string[], place: number): void {
    if (!isFilled(row)) {
      this.empty += 1;
      return;
    }
    // Empty lines at the end are nothing to tell; between rows they may be where something is missing.
    this.emptyBetween += this.empty;
    this.empty = 0;
    this.rows += 1;
    this.last = { row, place };
    if (row.length < this.width) this.short.add(place);
    else if (row.length > this.width && isFilled(row.slice(this.width))) this.long.add(place);
  }

  notes(): readonly Noted[] {
    const { long, short, emptyBetween: rows } = this;
    return [
      ...(long.rows > 0 ? [{ note: 'long-rows', counts: long.counts() } as const] : []),
      ...(short.rows > 0 ? [{ note: 'short-rows', counts: short.counts() } as const] : []),
      ...(rows > 0 ? [{ note: 'empty-between', counts: { rows } } as const] : []),
      ...totalNotes(this.last),
    ];
  }
}

const TOTAL = /^(?:grand |sub-?)?totals?:?$/i;

/** Reports end in a sum: read as a row, it is counted as one more. */
function totalNotes(last: { readonly row: readonly string[]; readonly place: number } | null): readonly Noted[] {
  if (!last?.row.some((cell) => TOTAL.test(cell.trim()))) return [];
  return [{ note: 'total-row', counts: { place: last.place } }];
}

class Misfits {
  rows = 0;
  private readonly places: number[] = [];

  add(place: number): void {
    this.rows += 1;
    if (this.places.length < EXAMPLES) this.places.push(place);
  }

  counts(): NoteCounts['long-rows'] {
    return { rows: this.rows, places: this.places };
  }
}
