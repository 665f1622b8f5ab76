import { expect, test } from 'vitest';
import { View, parse } from 'vega';
import { compile } from 'vega-lite';
import { timeChart } from '../../src/presentation/charts/time';

const PERIODS = ['a', 'b', 'c', 'd'];

/** The chart as the words that are drawn, in a panel as wide as a screen. */
async function wordsDrawn(event: string, at: number): Promise<readonly string[]> {
  const chart = timeChart(
    PERIODS.map((period, place) => ({ group: 'black', period, value: 20 + place, lower: 10, upper: 30, line: 25 })),
    {
      groups: [{ id: 'black', label: 'Black' }],
      periods: PERIODS.map((id, place) => ({
        ...{ id, label: `Period ${id}`, partCovered: false, breakBefore: false },
        ...(place === at ? { event } : {}),
      })),
    },
  );
  const params = Object.entries(chart.parameters ?? {}).map(([name, value]) => ({ name, value }));
  const lite = { ...chart.spec, params, data: { values: chart.values }, width: 600, height: chart.height };
  const view = new View(parse(compile(lite as unknown as Parameters<typeof compile>[0]).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word = '']) => word);
}

test.each([0, 3])('the words of an upright line are drawn beside it, wherever it stands: period %i', async (at) => {
  expect(await wordsDrawn('Provisional', at)).toContain('Provisional');
});
