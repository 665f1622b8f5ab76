import { describe, expect, test } from 'vitest';
import { compile } from 'vega-lite';
import { linearExtent, linearTicks, ratioExtent, ratioTicks } from '../../src/presentation/charts/calm-axis';
import { byAge, ladder, likeForLike, overTime, rates, strip } from './fixture-figures';

describe('every drawing', () => {
  test.each([ladder, rates, likeForLike, byAge, overTime, strip])('$id compiles from plain JSON', ({ chart }) => {
    const spec: unknown = JSON.parse(JSON.stringify(chart?.spec));
    expect(spec).toEqual(chart?.spec);
    expect(() => compile({ ...chart?.spec, width: 300, height: 200 } as Parameters<typeof compile>[0])).not.toThrow();
  });
  test.each([ladder, rates, likeForLike, byAge, strip])('$id speaks only of rows of its table', ({ chart, rows }) => {
    const known = new Set(['head', ...rows.map(({ id }) => id)]);
    const named = chart?.kind === 'column' ? chart.values.map(({ row }) => row) : [];
    expect(named.filter((row) => !known.has(row))).toEqual([]);
  });
});

describe('calm axes', () => {
  test('stand still while values move a little', () => {
    expect(linearExtent([38, 27], [59])).toEqual([0, 60]);
    expect(linearExtent([36, 29], [55])).toEqual([0, 60]);
  });
  test('let a far end run off instead of squeezing every bar', () => {
    expect(linearExtent([10], [90])).toEqual([0, 25]);
    expect(ratioExtent([1.4], [0.12, 19])).toEqual([0.5, 2]);
  });
  test('are labelled in calm steps and in words', () => {
    expect(linearTicks([0, 60], 6).map(({ label }) => label)).toEqual(['0', '10', '20', '30', '40', '50', '60']);
    expect(linearTicks([0, 1], 4).map(({ label }) => label)).toEqual(['0.0', '0.5', '1.0']);
    expect(ratioTicks([0.5, 4]).map(({ label }) => label)).toEqual([
      'half as likely',
      'the same',
      'twice as likely',
      '4 times',
    ]);
  });
});
