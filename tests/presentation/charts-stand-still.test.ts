import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { funnelChart } from '../../src/presentation/charts/funnel';
import { ladderChart } from '../../src/presentation/charts/ladder';
import { panelsChart } from '../../src/presentation/charts/panels';
import { rangeChart, type RangeRow } from '../../src/presentation/charts/range';
import { ratioChart } from '../../src/presentation/charts/ratio';
import { smallRatioChart, smallSignedChart } from '../../src/presentation/charts/small-range';
import { timeChart } from '../../src/presentation/charts/time';
import type { BlockChart, ColumnChart } from '../../src/presentation/charts/chart';

const estimate = (value: number): RangeRow => ({
  row: 'black',
  form: 'estimate',
  value,
  lower: value / 2,
  upper: value * 2,
  clear: true,
});
const cell = (value: number) => ({ ...estimate(value), panel: 'black', line: value / 3 });
const groups = (many: number) =>
  ['asian', 'black', 'mixed'].slice(0, many).map((id) => ({ id, label: id.toUpperCase() }));
const small = (value: number) => ({ value, lower: value / 2, upper: value * 2, clear: true });
const funnelOf = (size: number) =>
  funnelChart(
    [{ atRisk: size, value: size / 10, name: 'Barnet', standsOut: true }],
    [{ atRisk: size, inner: [1, 5], outer: [0, 9] }],
    { centre: 3, sizeLabel: `${String(size)} children` },
  );
const timeOf = (many: number, value: number) =>
  timeChart(
    groups(many).map(({ id }) => ({ group: id, period: 'a', value, lower: null, upper: null, line: null })),
    {
      groups: groups(many),
      periods: Array.from({ length: many }, (_, index) => ({
        id: String(index),
        label: 'Apr to Sep 2022',
        partCovered: false,
        breakBefore: false,
      })),
    },
  );

/** The parameters of an axis of ranges, in one panel or in several. */
const AXIS = ['axisApart', 'axisHigh', 'axisLow', 'axisStrong', 'axisTicks', 'panelCount'];

interface Pair {
  readonly name: string;
  readonly one: ColumnChart | BlockChart;
  readonly other: ColumnChart | BlockChart;
  /** Parameters that the expressions of the spec name. */
  readonly usedBy: readonly string[];
}

/** Two answers to the same question, with other ends of the axis and another number of groups. */
const pairs: readonly Pair[] = [
  {
    name: 'rates',
    one: rangeChart([estimate(4)], { line: 3 }),
    other: rangeChart([estimate(61)], { line: null }),
    usedBy: AXIS,
  },
  { name: 'ratios', one: ratioChart([estimate(0.4)]), other: ratioChart([estimate(7)]), usedBy: AXIS },
  {
    name: 'panels',
    one: panelsChart([cell(3)], { panels: groups(1) }),
    other: panelsChart([cell(70)], { panels: groups(3) }),
    usedBy: AXIS,
  },
  { name: 'a ratio alone', one: smallRatioChart(small(0.3)), other: smallRatioChart(small(5)), usedBy: AXIS },
  {
    name: 'a number alone',
    one: smallSignedChart(small(2), 'no gap'),
    other: smallSignedChart(small(900), 'no gap'),
    usedBy: AXIS,
  },
  { name: 'a funnel', one: funnelOf(20), other: funnelOf(4000), usedBy: ['axisLargest', 'axisTop', 'sizeLabel'] },
  {
    name: 'time',
    one: timeOf(1, 4),
    other: timeOf(3, 60),
    usedBy: ['axisHigh', 'axisLow', 'axisTicks', 'panelCount', 'periodCount'],
  },
  {
    name: 'a ladder',
    one: ladderChart([]),
    other: ladderChart([{ row: 'black', parts: [{ step: 1, share: 40, label: '40' }] }]),
    usedBy: [],
  },
];

describe('a drawing is made once and then only changed', () => {
  it.each(pairs)('$name: the spec is the same for every answer', ({ one, other }) => {
    expect(JSON.stringify(other.spec)).toBe(JSON.stringify(one.spec));
    expect(other.values).not.toEqual(one.values);
  });

  it.each(pairs)(
    '$name: the spec compiles, and knows the parameters it names and those it is given',
    ({ one, usedBy }) => {
      const params = Object.entries(one.parameters ?? {}).map(([name, value]) => ({ name, value }));
      const whole = { ...one.spec, params, width: 600, height: 250 } as Parameters<typeof compile>[0];
      const { signals = [] } = compile(whole).spec;
      const known = signals.map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining(Object.keys(one.parameters ?? {})));
      const named = JSON.stringify(one.spec).match(/\b(axis[A-Z]\w*|panelCount|periodCount|sizeLabel)\b/g) ?? [];
      expect([...new Set(named)].sort()).toEqual(usedBy);
      for (const name of usedBy) expect(known).toContain(name);
    },
  );
});
