/** Which sums of a table are masked: the few, and those that would give one of them away. */
import { describe, expect, it } from 'vitest';
import { combinationOf } from '../../src/counting/combination';
import { type Places, TableMask } from '../../src/counting/table-mask';

/** A table of one axis, of which the sums over these positions are asked for until nothing more is masked. */
function masked(cells: readonly number[], sums: readonly (readonly number[])[], without?: readonly number[]) {
  const mask = new TableMask(5);
  const grid = { by: ['ethnicity'], sizes: [cells.length], cells: Float64Array.from(cells) };
  const ask = () =>
    sums.map((places, at) => {
      const count = places.reduce((sum, place) => sum + (cells[place] ?? 0), 0);
      const own: Places = [places];
      return mask.hides(grid, own, count, without?.[at] ?? null);
    });
  ask();
  while (mask.close()) ask();
  return ask();
}

const ALL = [0, 1, 2, 3];

describe('a table of one axis', () => {
  it('masks from 1 to 5 and never nought', () => {
    expect(masked([1, 5, 6, 0], [[0], [1], [2], [3]])).toEqual([true, true, false, false]);
  });

  it('masks what is as few of its base', () => {
    expect(masked([90, 100, 80, 70], [[0], [1], [2], ALL], [10, 4, 3, 40])).toEqual([false, true, true, false]);
  });

  it('masks a whole base that is alike, and no nought of nobody', () => {
    expect(masked([0, 12, 14, 30], [[0], [1], [2], [3], ALL], [20, 0, 0, 9, 29])).toEqual([
      ...[true, true, true, false, false],
    ]);
  });

  it('masks no one part alone, though its total stands elsewhere', () => {
    expect(masked([3, 40, 20, 30], [[0], [1], [2], [3]])).toEqual([true, false, true, false]);
    expect(masked([3, 40, 20, 30], [[0], [1]])).toEqual([true, false]);
  });

  it('masks the next fewest beside one that the total would give away, and keeps the total', () => {
    expect(masked([3, 40, 20, 30], [ALL, [0], [1], [2], [3]])).toEqual([false, true, false, true, false]);
  });

  it('masks no more where two are masked already', () => {
    expect(masked([3, 40, 4, 30], [ALL, [0], [1], [2], [3]])).toEqual([false, true, false, true, false]);
  });

  it('masks all others of a masked row, which the total would give away', () => {
    const others = [1, 2, 3];
    expect(masked([3, 40, 4, 30], [ALL, [0], [1], [2], [3], others])).toEqual([false, true, false, true, false, true]);
  });

  it('knows that a code with nobody adds nothing to a total', () => {
    expect(masked([3, 40, 0], [[0, 1, 2], [0], [1]])).toEqual([false, true, true]);
  });
});

it('masks along every axis of a table of two', () => {
  // A row of three groups in each of two boroughs; the first group is few in the first borough alone.
  const cells = [2, 30, 40, 20, 50, 60];
  const grid = { by: ['borough', 'ethnicity'], sizes: [2, 3], cells: Float64Array.from(cells) };
  const mask = new TableMask(5);
  const boroughs = [[0], [1], [0, 1]];
  const groups = [[0], [1], [2], [0, 1, 2]];
  const count = (rows: readonly number[], columns: readonly number[]) =>
    rows.flatMap((row) => columns.map((column) => cells[row * 3 + column] ?? 0)).reduce((sum, cell) => sum + cell, 0);
  const ask = () =>
    boroughs.map((rows) => groups.map((columns) => mask.hides(grid, [rows, columns], count(rows, columns), null)));
  ask();
  while (mask.close()) ask();
  expect(ask()).toEqual([
    [true, true, false, false],
    [true, true, false, false],
    [false, false, false, false],
  ]);
});

describe('a combination', () => {
  it('is found where sums added and subtracted make one that is masked', () => {
    expect(
      combinationOf(
        [
          [1, 1, 1],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [[1, 0, 0]],
      ),
    ).toEqual([0, 1, 2]);
  });

  it('is none where one part is missing', () => {
    expect(
      combinationOf(
        [
          [1, 1, 1],
          [0, 1, 0],
        ],
        [[1, 0, 0]],
      ),
    ).toBeNull();
  });
});
