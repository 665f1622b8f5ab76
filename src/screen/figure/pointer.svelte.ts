import { getContext, setContext } from 'svelte';

/** The row of a table to which the room is pointed. */
export class Pointer {
  #row = $state.raw<string | null>(null);

  /** Id of the marked row; null while none is. */
  get row(): string | null {
    return this.#row;
  }

  /** Marks a row; the row that is marked already loses its mark. */
  press(row: string): void {
    this.#row = this.#row === row ? null : row;
  }

  /** Marks the next row, or the one before; from nothing, the first or the last. */
  move(rows: readonly string[], step: 1 | -1): void {
    const place = this.#row === null ? -1 : rows.indexOf(this.#row);
    const from = place < 0 ? (step > 0 ? -1 : rows.length) : place;
    this.#row = rows[Math.min(Math.max(from + step, 0), rows.length - 1)] ?? null;
  }

  clear(): void {
    this.#row = null;
  }
}

const KEY = Symbol('pointer');

/** Gives the pointer to the tables inside. */
export function providePointer(pointer: Pointer): Pointer {
  return setContext(KEY, pointer);
}

/** The pointer of what is presented; undefined on a page that is not. */
export function usePointer(): Pointer | undefined {
  return getContext<Pointer | undefined>(KEY);
}
