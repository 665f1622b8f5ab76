/** How many narrow tables are remembered for each setting. */
const REMEMBERED = 8;

/**
 * Which settings of a table (0 the roomiest) were too wide, for which longest texts of its columns. A table whose columns
 * are all at least as long is too wide as well, so that a tick need not lay it out in each of them again: 3 ms where a
 * table does not fit as it is. Letters are of different widths, so at rest all settings are tried (see FigureTable).
 */
export class ClosestSettings {
  #place = '';
  #tooWide = new Map<number, readonly (readonly number[])[]>();

  /**
   * The first setting worth trying.
   * @param place what else the width of the table hangs on: where another, nothing is known
   * @param lengths the length of the longest text of each column, in letters
   */
  first(place: string, lengths: readonly number[]): number {
    if (place !== this.#place) this.#tooWide.clear();
    this.#place = place;
    let setting = 0;
    while (this.#tooWide.get(setting)?.some((known) => known.every((length, at) => length <= (lengths[at] ?? 0))))
      setting += 1;
    return setting;
  }

  /** A table with these lengths was too wide in this setting. */
  wasTooWide(setting: number, lengths: readonly number[]): void {
    const known = this.#tooWide.get(setting) ?? [];
    this.#tooWide.set(setting, [lengths, ...known].slice(0, REMEMBERED));
  }

  /** What was thought too wide fits: nothing is taken for known. */
  forget(): void {
    this.#tooWide.clear();
  }
}
