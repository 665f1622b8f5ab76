import { describe, expect, it } from 'vitest';
import { shownRows } from '../../src/selection/compared';
import { periodInWords } from '../../src/selection/words';
import { BAME } from '../../src/vocabulary/ethnicity';

const none = () => false;

describe('the four groups taken together', () => {
  it('stay all four whatever is ticked, because the name says so; ticks choose which stand below', () => {
    const [lump, ...below] = shownRows(['B1', 'B2', 'B9', 'W1', 'W2', 'W3', 'W4', 'W9'], 'bame', none);
    expect(lump?.label).toBe(BAME.label);
    // Fourteen of the nineteen, and the four broad groups alone.
    expect(lump?.codes).toHaveLength(18);
    expect(below.map(({ label }) => label)).toEqual(['Black', 'White', 'Not stated', 'Not recorded', 'All']);
  });

  it('are not shown where only White is ticked', () => {
    expect(shownRows(['W1'], 'bame', none).map(({ label }) => label)).toEqual([
      ...['White', 'Not stated', 'Not recorded', 'All'],
    ]);
  });
});

describe('ticks inside one broad group', () => {
  it('name the group that each row belongs to, in both details', () => {
    const labels = (detail: 'broad' | 'nineteen') => shownRows(['B1', 'B2'], detail, none).map(({ label }) => label);
    expect(labels('broad')).toEqual(['Black: African', 'Black: Caribbean', 'Not stated', 'Not recorded', 'All']);
    expect(labels('nineteen')).toEqual(labels('broad'));
  });

  it('show a whole group as one row, with its members where nineteen are asked for', () => {
    const whole = ['B1', 'B2', 'B9'];
    expect(shownRows(whole, 'broad', none).map(({ label }) => label)[0]).toBe('Black');
    expect(shownRows(whole, 'nineteen', none).map(({ label, kind }) => `${kind} ${label}`)).toEqual([
      ...['group Black', 'detail African', 'detail Caribbean', 'detail Any other Black'],
      ...['unknown Not stated', 'unknown Not recorded', 'total All'],
    ]);
  });
});

describe('many separate months', () => {
  it('are counted, and rows without a date are still told of', () => {
    expect(periodInWords(['2023-01', '2023-03', '2023-05', '2023-07', 'NR'])).toBe(
      '4 separate months and date not known',
    );
  });
});
