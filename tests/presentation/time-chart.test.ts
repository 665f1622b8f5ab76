import { expect, test } from 'vitest';
import { View, parse } from 'vega';
import { compile } from 'vega-lite';
import { timeChart } from '../../src/presentation/charts/time';

const PERIODS = ['a', 'b', 'c', 'd'];

/** The chart as the words that are drawn, in a panel as wide as a screen. */
async function wordsDrawn(event: string, at: number): Promise<readonly string[]> {
  const svg = await drawn(event, at);
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word = '']) => word);
}

async function drawn(event: string, at: number, eventBefore = false): Promise<string> {
  const chart = timeChart(
    PERIODS.map((period, place) => ({ group: 'black', period, value: 20 + place, lower: 10, upper: 30, line: 25 })),
    {
      groups: [{ id: 'black', label: 'Black' }],
      periods: PERIODS.map((id, place) => ({
        ...{ id, label: `Period ${id}`, partCovered: false, breakBefore: false },
        ...(place === at ? { event, eventBefore } : {}),
      })),
    },
  );
  const params = Object.entries(chart.parameters ?? {}).map(([name, value]) => ({ name, value }));
  const lite = { ...chart.spec, params, data: { values: chart.values }, width: 600, height: chart.height };
  const view = new View(parse(compile(lite as unknown as Parameters<typeof compile>[0]).spec), { renderer: 'none' });
  return view.toSVG();
}

/** Where the upright line stands, from the left, in pixels: the only one from the top of the panel to its foot. */
const uprightAt = (svg: string): number => {
  const lines = [...svg.matchAll(/translate\(([\d.]+),[\d.]+\)" x2="0" y2="(-?[\d.]+)"/g)];
  const longest = [...lines].sort(([, , a], [, , b]) => Math.abs(Number(b)) - Math.abs(Number(a)))[0];
  return Number(longest?.[1]);
};

test.each([0, 3])('the words of an upright line are drawn beside it, wherever it stands: period %i', async (at) => {
  expect(await wordsDrawn('Provisional', at)).toContain('Provisional');
});

test('what holds from the start of a period stands before its point, and hides no range', async () => {
  const [through, before] = [
    uprightAt(await drawn('From 1 July 2024', 2)),
    uprightAt(await drawn('Provisional', 2, true)),
  ];
  const [second, third] = [uprightAt(await drawn('From 1 July 2024', 1)), through];
  expect(before).toBeCloseTo((second + third) / 2, 0);
  expect(uprightAt(await drawn('Provisional', 0, true))).toBeGreaterThanOrEqual(0);
});
