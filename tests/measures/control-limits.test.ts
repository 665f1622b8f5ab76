import { describe, expect, it } from 'vitest';
import { ratesByCategory } from '../../src/measures/by-category';
import { controlLimits } from '../../src/measures/control-limits';
import type { CrossTab } from '../../src/questions/cross-tab';

const BLACK = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' as const };
const WHITE = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' as const };

function rates(counts: readonly number[]) {
  const periods = counts.map((_, at) => ({ id: `p${at}`, label: `Quarter ${at + 1}`, codes: [`p${at}`] }));
  const crossTab = (cells: readonly number[]): CrossTab => ({
    axes: [
      { column: 'month', codes: periods.map(({ id }) => id) },
      { column: 'ethnicity', codes: ['B1', 'W1'] },
    ],
    cells: Float64Array.from(cells),
    withheld: null,
  });
  const tables = {
    base: crossTab(counts.flatMap(() => [200, 200])),
    outcome: crossTab(counts.flatMap((count) => [count, 60])),
  };
  return ratesByCategory(tables, periods, [BLACK, WHITE], () => WHITE);
}

describe('control limits', () => {
  it('are refused below twelve full periods, with the reason', () => {
    expect(controlLimits(rates([60, 61, 59]))).toEqual({
      ok: false,
      why: 'No control limits: they need 12 full periods without a break, and there are 3.',
    });
  });

  it('name the period that left them', () => {
    const limits = controlLimits(rates([60, 64, 57, 62, 59, 63, 58, 61, 60, 62, 59, 61, 110]));
    if (!limits.ok) throw new Error(limits.why);
    const outside = limits.groups.map(({ label, points }) => [
      label,
      points.filter((point) => point.outside).map((point) => point.label),
    ]);
    expect(outside).toEqual([
      ['Black', ['Quarter 13']],
      ['White', []],
    ]);
  });
});
