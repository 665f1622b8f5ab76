import { whole } from '../vocabulary/written';
import type { FileNote } from './engine';
import { EXAMPLES, placeOf, rowsHave } from './row-source';

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

  notes(): readonly FileNote[] {
    const between = `${this.emptyBetween === 1 ? '1 empty row between others was' : `${whole(this.emptyBetween)} empty rows between others were`} left out.`;
    return [
      ...this.long.told('more cells than the header has names; the surplus was not read.'),
      ...this.short.told('fewer cells than the header has names; the missing ones are empty.'),
      ...(this.emptyBetween > 0 ? [{ what: between, rows: this.emptyBetween, examples: [] }] : []),
      ...totalNotes(this.last),
    ];
  }
}

const TOTAL = /^(?:grand |sub-?)?totals?:?$/i;

/** Reports end in a sum: read as a row, it is counted as one more. */
function totalNotes(last: { readonly row: readonly string[]; readonly place: number } | null): readonly FileNote[] {
  if (!last?.row.some((cell) => TOTAL.test(cell.trim()))) return [];
  const what = 'The last row looks like a total. It was read as a row like any other.';
  const soWhat = 'If it is a total, every figure counts one row too many.';
  return [{ what, rows: 1, examples: [placeOf(last.place)], soWhat }];
}

class Misfits {
  private rows = 0;
  private readonly places: number[] = [];

  add(place: number): void {
    this.rows += 1;
    if (this.places.length < EXAMPLES) this.places.push(place);
  }

  told(what: string): readonly FileNote[] {
    return this.rows === 0
      ? []
      : [{ what: `${rowsHave(this.rows)} ${what}`, rows: this.rows, examples: this.places.map(placeOf) }];
  }
}
