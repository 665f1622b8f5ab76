import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { funnelChart } from '../../src/presentation/charts/funnel';
import { ladderChart } from '../../src/presentation/charts/ladder';
import { panelsChart } from '../../src/presentation/charts/panels';
import { rangeChart, type RangeRow } from '../../src/presentation/charts/range';
import { ratioChart } from '../../src/presentation/charts/ratio';
import { smallRatioChart, smallSignedChart } from '../../src/presentation/charts/small-range';
import { timeChart } from '../../src/presentation/charts/time';
import type { BlockChart, ColumnChart } from '../../src/presentation/figure';

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

/** Two answers to the same question, with other ends of the axis and another number of groups. */
const pairs: readonly (readonly [string, ColumnChart | BlockChart, ColumnChart | BlockChart])[] = [
  ['rates', rangeChart([estimate(4)], { line: 3 }), rangeChart([estimate(61)], { line: null })],
  ['ratios', ratioChart([estimate(0.4)]), ratioChart([estimate(7)])],
  ['panels', panelsChart([cell(3)], { panels: groups(1) }), panelsChart([cell(70)], { panels: groups(3) })],
  ['a ratio alone', smallRatioChart(small(0.3)), smallRatioChart(small(5))],
  ['a number alone', smallSignedChart(small(2), 'no gap'), smallSignedChart(small(900), 'no gap')],
  ['a funnel', funnelOf(20), funnelOf(4000)],
  ['time', timeOf(1, 4), timeOf(3, 60)],
  ['a ladder', ladderChart([]), ladderChart([{ row: 'black', parts: [{ step: 1, share: 40, label: '40' }] }])],
];

describe('a drawing is made once and then only changed', () => {
  it.each(pairs)('%s: the spec is the same for every answer', (_, one, other) => {
    expect(JSON.stringify(other.spec)).toBe(JSON.stringify(one.spec));
    expect(other.values).not.toEqual(one.values);
  });

  it.each(pairs)('%s: the spec compiles, and knows the parameters it is given', (_, one) => {
    const params = Object.entries(one.parameters ?? {}).map(([name, value]) => ({ name, value }));
    const whole = { ...one.spec, params, width: 600, height: 250 } as Parameters<typeof compile>[0];
    const { signals = [] } = compile(whole).spec;
    const known = signals.map(({ name }) => name);
    const used = /\b(axis[A-Z]\w*|panelCount|periodCount|sizeLabel)\b/g;
    for (const [name] of JSON.stringify(one.spec).matchAll(used)) expect(known).toContain(name);
  });
});
