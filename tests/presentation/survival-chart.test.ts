import { expect, test } from 'vitest';
import { compile } from 'vega-lite';
import { survivalChart } from '../../src/presentation/charts/survival';

const curve = [
  { hours: 0, share: 100 },
  { hours: 60, share: 50 },
  { hours: 400, share: 0 },
];
const chart = survivalChart({
  panels: [
    {
      id: 'black',
      label: 'Black',
      curve,
      reference: curve,
      limits: [{ hours: 72, value: 50, lower: 20, upper: 45, clear: true }],
    },
    { id: 'white', label: 'White', curve, reference: [], limits: [] },
  ],
  ticks: [
    { hours: 72, label: '3 days' },
    { hours: 1008, label: '42' },
  ],
});

test('curves compile from plain JSON, in every width', () => {
  const spec: unknown = JSON.parse(JSON.stringify(chart.spec));
  expect(spec).toEqual(chart.spec);
  for (const width of [300, 900]) {
    expect(() => compile({ ...chart.spec, width, height: 250 } as Parameters<typeof compile>[0])).not.toThrow();
  }
});

test('whom a group is compared with is dashed in its panel, and nothing in the panel of the comparison group', () => {
  const panels = chart.values.filter(({ form }) => form === 'reference').map(({ panel }) => panel);
  expect([...new Set(panels)]).toEqual([0]);
});

test('a bar carries the range of the comparison and whether it is clear', () => {
  const bar = chart.values.find(({ form }) => form === 'limit');
  expect(bar).toMatchObject({ hours: 72, share: 50, lower: 20, upper: 45, clear: true });
});

test('no colour stands for a group', () => {
  expect(JSON.stringify(chart.spec)).not.toContain('"color"');
});
