import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../src/measures/breaks';
import type { CrossTab } from '../../src/questions/cross-tab';

const PERIODS = ['one', 'two', 'three'].map((id) => ({ id, label: `period ${id}`, codes: [id] }));
const CODES = ['B1', 'W9', 'NS'];
const NAMED = [
  { code: 'B1', label: 'Caribbean' },
  { code: 'W9', label: 'Any other White' },
];

function table(rows: readonly (readonly number[])[]): { base: CrossTab } {
  return {
    base: {
      axes: [
        { column: 'month', codes: PERIODS.map(({ id }) => id) },
        { column: 'ethnicity', codes: CODES },
      ],
      cells: Float64Array.from(rows.flat()),
      withheld: null,
    },
  };
}

describe('a break in coding or supply', () => {
  it('is a category in use that is never used again', () => {
    const answer = table([
      [40, 20, 5],
      [40, 22, 5],
      [41, 0, 5],
    ]);
    expect(breaksOf(answer, PERIODS, NAMED)).toEqual([
      { period: 'three', label: 'period three', why: '“Any other White” is no longer used' },
    ]);
  });

  it('is a share of unknown ethnicity that jumps', () => {
    const answer = table([
      [40, 20, 6],
      [40, 22, 40],
      [41, 20, 40],
    ]);
    expect(breaksOf(answer, PERIODS, NAMED).map(({ why }) => why)).toEqual([
      'unknown ethnicity went from 9 to 39 in 100',
    ]);
  });

  it('is not a rare group that comes and goes', () => {
    const answer = table([
      [40, 3, 5],
      [40, 0, 5],
      [41, 4, 5],
    ]);
    expect(breaksOf(answer, PERIODS, NAMED)).toEqual([]);
  });

  it('is not looked for in a period that is only part covered', () => {
    const answer = table([
      [40, 20, 5],
      [40, 22, 5],
      [41, 0, 5],
    ]);
    const [first, second, third] = PERIODS;
    if (!first || !second || !third) throw new Error('three periods');
    expect(breaksOf(answer, [first, second, { ...third, partCovered: true }], NAMED)).toEqual([]);
  });
});
