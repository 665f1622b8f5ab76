/** The row to which a room is pointed. */
import { expect, it } from 'vitest';
import { Pointer } from '../../src/screen/figure/pointer.svelte';

const rows = ['asian', 'black', 'mixed'];

it('goes from nothing to the first row or the last, and stays at the ends', () => {
  const pointer = new Pointer();
  const moved = (step: 1 | -1) => {
    pointer.move(rows, step);
    return pointer.row;
  };
  expect([moved(1), moved(1), moved(1), moved(1), moved(-1)]).toEqual(['asian', 'black', 'mixed', 'mixed', 'black']);
  pointer.clear();
  expect(moved(-1)).toBe('mixed');
});

it('is taken away by a second press on the same row', () => {
  const pointer = new Pointer();
  pointer.press('black');
  pointer.press('mixed');
  expect(pointer.row).toBe('mixed');
  pointer.press('mixed');
  expect(pointer.row).toBeNull();
});
