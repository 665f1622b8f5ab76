import { describe, expect, it } from 'vitest';
import { acceptConditions, acceptSelection } from '../../src/selection/accept';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { OOCD, PARTS, THREE_YEARS, withTicks } from './made-up';

const accepted = (selection: Selection) => acceptSelection(THREE_YEARS, OOCD, PARTS, selection);
const positions = (passes: Uint8Array | undefined) => [...(passes ?? [])].flatMap((pass, at) => (pass ? [at] : []));

describe('a selection as codes that pass', () => {
  it('restricts by age and month at opening, and by nothing once both are cleared', () => {
    expect(Object.keys(accepted(OPENING_SELECTION))).toEqual(['age', 'month']);
    expect(accepted(withTicks({ age: [], month: [] }))).toEqual({});
  });

  it('puts months where the axis of the extract has them: two unknown codes, then month by month', () => {
    const { month } = accepted(withTicks({ month: ['NR', '2020-04', '2020-06', '2019-01'] }));
    expect(positions(month)).toEqual([0, 2, 4]);
    expect(month).toHaveLength(2 + 36);
  });

  it('lets nothing pass where every month ticked is outside the extract', () => {
    expect(positions(accepted(withTicks({ month: ['2031-01'] }))['month'])).toEqual([]);
    expect(Object.keys(accepted(withTicks({ month: ['2031-01'] })))).toContain('month');
  });

  it('does not restrict by codes that only another extract has', () => {
    expect(accepted(withTicks({ route: ['on_conviction'] }))['route']).toBeUndefined();
  });

  it('joins two conditions on one column by "and"', () => {
    const both = acceptConditions(OOCD, [
      { column: 'offered', codes: ['yes', 'no'] },
      { column: 'offered', codes: ['yes', 'NR'] },
    ]);
    expect(positions(both['offered'])).toEqual([0]);
  });

  it('refuses a condition on a column that holds no codes', () => {
    expect(() => acceptConditions(OOCD, [{ column: 'record_id', codes: ['1'] }])).toThrow('record_id');
  });
});
