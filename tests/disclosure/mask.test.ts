/** What of a selection is masked where others look on, and what rests on few. */
import { describe, expect, it } from 'vitest';
import { unreleased } from '../../src/counting/unreleased';
import { maskedCounts, Masks, restsOnFew } from '../../src/disclosure/mask';
import { crossTab, isMasked, sumOf } from '../../src/questions/cross-tab';

const answer = (boxes: readonly number[], events = 100, children: number | null = 90) =>
  unreleased({ events, children, counts: { sex: Float64Array.from(boxes) }, tables: {} });
const boxesOf = (boxes: readonly number[]) => [...(maskedCounts(answer(boxes), 5).counts['sex'] ?? [])];

describe('the counts of a selection', () => {
  it('are masked from 1 to 5, whatever they count', () => {
    expect(maskedCounts(answer([], 5, 3), 5)).toMatchObject({ events: NaN, children: NaN });
    expect(maskedCounts(answer([], 6, 0), 5)).toMatchObject({ events: 6, children: 0 });
  });

  it('are masked box by box, and never one box alone', () => {
    expect(boxesOf([2, 60, 3, 0])).toEqual([NaN, 60, NaN, 0]);
    expect(boxesOf([2, 60, 30, 0])).toEqual([NaN, 60, NaN, 0]);
    expect(boxesOf([20, 60, 30, 0])).toEqual([20, 60, 30, 0]);
  });
});

describe('what was measured', () => {
  it('rests on few where any count is few, or a share leaves out so few', () => {
    const whole = (count: number) => ({ count, withheld: 0 });
    expect(restsOnFew({ rows: [{ events: whole(20), atRisk: whole(60) }] }, 5)).toBe(false);
    expect(restsOnFew({ rows: [{ events: whole(2), atRisk: whole(60) }] }, 5)).toBe(true);
    expect(restsOnFew({ rows: [{ events: whole(57), atRisk: whole(60) }] }, 5)).toBe(true);
    // All of a group alike, or nobody; nobody at all tells of nobody.
    expect(restsOnFew({ rows: [{ events: whole(60), atRisk: whole(60) }] }, 5)).toBe(true);
    expect(restsOnFew({ rows: [{ events: whole(0), atRisk: whole(60) }] }, 5)).toBe(true);
    expect(restsOnFew({ rows: [{ events: whole(0), atRisk: whole(0) }, { events: whole(0) }] }, 5)).toBe(false);
    expect(restsOnFew([{ part: new Map([['a', 5]]) }], 5)).toBe(true);
    expect(restsOnFew([0, 1.5, 6, 'a'], 5)).toBe(false);
  });
});

describe('two tables of one sheet', () => {
  const axes = [{ column: 'ethnicity', codes: ['A', 'B', 'C'] }];
  const shown = (...tables: readonly (readonly number[])[]) => {
    const masks = new Masks(5);
    const given = tables.map((cells, at) => [`table ${at}`, { cells: Float64Array.from(cells) }] as const);
    const { tables: own } = masks.over(
      unreleased({ events: 0, children: 0, counts: {}, tables: Object.fromEntries(given) }),
    ) as unknown as { tables: Record<string, { cells: Float64Array }> };
    const totals = () => given.map(([id]) => sumOf(crossTab(axes, own[id]), [null]).count);
    totals();
    while (masks.close().length) totals();
    return totals();
  };

  it('show no totals that lie within each other and leave few between them', () => {
    expect(shown([100, 60, 40], [100, 58, 40])).toEqual([200, NaN]);
    expect(shown([100, 60, 40], [100, 50, 40])).toEqual([200, 190]);
  });

  it('show both where neither lies within the other', () => {
    expect(shown([100, 60, 40], [90, 68, 40])).toEqual([200, 198]);
  });
});

it('hands an answer out again with masks that all who measure it share', () => {
  const masks = new Masks(5);
  const table = { cells: Float64Array.from([3, 40, 20]) };
  const { tables } = masks.over(
    unreleased({ events: 63, children: 63, counts: {}, tables: { who: table } }),
  ) as unknown as {
    tables: Record<string, typeof table>;
  };
  const tab = crossTab([{ column: 'ethnicity', codes: ['A', 'B', 'C'] }], tables['who']);
  const rows = () => ['A', 'B', 'C'].map((code) => isMasked(sumOf(tab, [[code]])));
  const { made, asked } = masks.noting(() => [sumOf(tab, [null]).count, rows()]);
  expect(made).toEqual([63, [true, false, false]]);
  expect([...asked]).toEqual(['who']);
  expect(masks.close()).toEqual(['who']);
  expect([sumOf(tab, [null]).count, rows()]).toEqual([63, [true, false, true]]);
  expect(masks.close()).toEqual([]);
});
