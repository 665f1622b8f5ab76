/** A drawing holds its bars, or says that one runs on; and the words of its axis stand apart. */
import { View, parse } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { BlockChart, ColumnChart } from '../../src/presentation/charts/chart';
import { funnelChart } from '../../src/presentation/charts/funnel';
import { rangeChart, type RangeRow } from '../../src/presentation/charts/range';
import { ratioChart } from '../../src/presentation/charts/ratio';
import { timeChart } from '../../src/presentation/charts/time';

/** The drawing as SVG, each row of a table 33 pixels high under a heading of 28. */
async function drawn(chart: BlockChart | ColumnChart, width = 600): Promise<string> {
  const params = Object.entries(chart.parameters ?? {}).map(([name, value]) => ({ name, value }));
  const values = chart.values.map((value, row) => {
    const top = row === 0 ? 0 : 28 + (row - 1) * 33;
    return { top, middle: top + 16, bottom: row === 0 ? 28 : top + 33, ...value };
  });
  const lite = { ...chart.spec, params, data: { values }, width, height: chart.kind === 'block' ? chart.height : 400 };
  const spec = parse(compile(lite as unknown as Parameters<typeof compile>[0]).spec);
  return new View(spec, { renderer: 'none' }).toSVG();
}

/** How many arrows are drawn: the only shapes of ink with an edge of paper. */
const arrows = (svg: string): number => [...svg.matchAll(/<path[^>]*fill="#10151a"[^>]*stroke="#ffffff"/g)].length;

const bar = (row: string, value: number, lower: number, upper: number): RangeRow => ({
  ...{ row, form: 'estimate', value, lower, upper, clear: false },
});

describe('an arrow stands at the end of a bar that runs on, and nowhere else', () => {
  it('where shares are set beside each other', async () => {
    const extent = [0, 25] as const;
    expect(arrows(await drawn(rangeChart([bar('black', 10, 6, 14)], { line: 8, extent })))).toBe(0);
    const rows = [bar('black', 10, 6, 14), bar('other', 11, 2, 40), bar('mixed', 11, -30, 60)];
    expect(arrows(await drawn(rangeChart(rows, { line: 8, extent })))).toBe(3);
    const bounds: RangeRow = { row: 'unknown', form: 'bounds', lower: 2, upper: 90 };
    expect(arrows(await drawn(rangeChart([bounds], { line: 8, extent })))).toBe(1);
  });

  it('where ratios have no end, or none of a scale of doublings', async () => {
    expect(arrows(await drawn(ratioChart([bar('black', 1.2, 0.8, 1.7)])))).toBe(0);
    expect(arrows(await drawn(ratioChart([bar('black', 1.2, 0, Infinity)])))).toBe(2);
  });

  it('over time, up from the range of a period', async () => {
    const point = { group: 'black', period: 'a', value: 10, lower: 1, line: null };
    const overTime = (upper: number) =>
      timeChart([{ ...point, upper }], {
        groups: [{ id: 'black', label: 'Black' }],
        periods: [{ id: 'a', label: 'Apr 2022', partCovered: false, breakBefore: false }],
      });
    expect(arrows(await drawn(overTime(20)))).toBe(0);
    expect(arrows(await drawn(overTime(95)))).toBe(1);
  });
});

it('the limits of a funnel that lie above its scale are not drawn along the top of it', async () => {
  const places = [{ atRisk: 100, value: 10, name: 'Barnet', standsOut: false }];
  const at = (atRisk: number, high: number) => ({ atRisk, inner: [7, 8.5], outer: [6, high] }) as const;
  /** Edges of as many places as the curve has. */
  const edges = async (...curve: readonly ReturnType<typeof at>[]) => {
    const svg = await drawn(funnelChart(places, curve, { centre: 8, sizeLabel: 'Children' }));
    const lines = [...svg.matchAll(/<path[^>]*d="(M[^"]*)"/g)].map(([, path = '']) => path.split('L').length);
    return lines.filter((length) => length === curve.length).length;
  };
  expect(await edges(at(5, 9), at(50, 9), at(100, 9))).toBe(4);
  expect(await edges(at(5, 90), at(50, 9), at(100, 9))).toBe(3);
});

it('the words of an axis never touch, however many doublings stand on it', async () => {
  const rows = [bar('black', 0.07, 0.07, 0.1), bar('mixed', 8, 5, 12)];
  for (const width of [260, 340, 500, 700]) {
    const svg = await drawn(ratioChart(rows), width);
    const words = [...svg.matchAll(/<text[^>]*transform="translate\(([\d.]+),[^>]*>([^<]*)</g)]
      .map(([, x, word = '']) => ({ left: Number(x) - word.length * 3.6, right: Number(x) + word.length * 3.6, word }))
      .sort((a, b) => a.left - b.left);
    expect(words.map(({ word }) => word)).toContain('same');
    const gaps = words.slice(1).map(({ left }, index) => left - (words[index]?.right ?? 0));
    expect(Math.min(...gaps), `${String(width)}: ${words.map(({ word }) => word).join(', ')}`).toBeGreaterThan(3);
  }
});
