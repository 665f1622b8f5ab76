import type { ColumnProfile, FoundValue } from './profile';

/** Values of a column that a profile shows. */
const VALUES_KEPT = 500;
/** Values remembered while batches are added up, so that one that is rare at first can still rise. */
const VALUES_MERGED = 20_000;

/** How often each value of one column stands, batch by batch. */
export class ValueCounts {
  readonly #times = new Map<string | null, number>();
  #rows = 0;

  /** Adds the values of a batch; rows of the batch that are in none of them are rows of other values. */
  add(found: readonly { readonly value: string | null; readonly times: number }[], rows: number): void {
    this.#rows += rows;
    for (const { value, times } of found) {
      const before = this.#times.get(value);
      if (before !== undefined || this.#times.size < VALUES_MERGED) this.#times.set(value, (before ?? 0) + times);
    }
  }

  /** The commonest values, the empty cell always among them, and the rows that hold another one. */
  commonest(): Pick<ColumnProfile, 'values' | 'otherRows'> {
    const all = [...this.#times].map(([value, rows]): FoundValue => ({ value, rows })).sort(byRows);
    const empty = all.filter(({ value }) => value === null);
    const filled = all.filter(({ value }) => value !== null).slice(0, VALUES_KEPT - empty.length);
    const values = [...empty, ...filled].sort(byRows);
    return { values, otherRows: this.#rows - values.reduce((sum, { rows }) => sum + rows, 0) };
  }
}

function byRows(one: FoundValue, other: FoundValue): number {
  if (one.rows !== other.rows) return other.rows - one.rows;
  return (one.value ?? '') < (other.value ?? '') ? -1 : 1;
}
