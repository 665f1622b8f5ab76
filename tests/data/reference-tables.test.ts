import { describe, expect, test } from 'vitest';
import { BROAD_GROUPS } from '../../src/vocabulary/ethnicity';
import { cells, readBytes, sampleBytes } from './parquet-files';

const BLACK = BROAD_GROUPS.find(({ id }) => id === 'black')?.members ?? [];

/** Sum of `count` where a test of the row holds. */
async function total(name: string, column: string, codes?: readonly string[]): Promise<number> {
  const { table } = await readBytes(await sampleBytes(name));
  const words = cells(table, column).map(String);
  return cells(table, 'count').reduce<number>(
    (sum, count, row) => sum + (!codes || codes.includes(words[row] ?? '') ? Number(count) : 0),
    0,
  );
}

describe('reference tables', () => {
  test('the population is London sized and synthetic', async () => {
    const all = await total('population', 'ethnicity');
    expect(Math.abs(all - 845_000)).toBeLessThan(10_000);
    const { table, metadata } = await readBytes(await sampleBytes('population'));
    expect(table.schema.names).toEqual(['borough', 'ethnicity', 'age', 'sex', 'count', 'source', 'year', 'synthetic']);
    expect(new Set(cells(table, 'borough')).size).toBe(33);
    expect(new Set(cells(table, 'ethnicity')).size).toBe(19);
    expect(metadata.get('synthetic')).toBe('true');
  });

  test('about a fifth of the children are Black', async () => {
    const share = (await total('population', 'ethnicity', BLACK)) / (await total('population', 'ethnicity'));
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.24);
  });

  test('about half of the children in Feltham are Black, and Cookham Wood empties in March 2024', async () => {
    const { table } = await readBytes(await sampleBytes('establishment_population'));
    const [places, groups, counts, months] = ['establishment', 'ethnicity', 'count', 'month'].map((name) =>
      cells(table, name),
    );
    const feltham = (counts ?? []).map((count, row) => (places?.[row] === 'feltham' ? Number(count) : 0));
    const black = feltham.filter((_, row) => BLACK.includes(String(groups?.[row])));
    const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
    expect(sum(black) / sum(feltham)).toBeGreaterThan(0.44);
    expect(sum(black) / sum(feltham)).toBeLessThan(0.56);
    expect(sum(feltham) / 72).toBeGreaterThan(80);
    const cookham = (months ?? []).filter((_, row) => places?.[row] === 'cookham_wood').map(Number);
    expect(new Date(cookham.reduce((one, other) => Math.max(one, other))).toISOString().slice(0, 7)).toBe('2024-03');
  });

  test('published figures are marked as real and carry their source lines', async () => {
    const { table } = await readBytes(await sampleBytes('reference_figures'));
    expect(new Set(cells(table, 'synthetic'))).toEqual(new Set([false]));
    expect(cells(table, 'source').every((source) => /, line \d+$/.test(String(source)))).toBe(true);
    expect(new Set(cells(table, 'id')).size).toBe(table.numRows);
    const black = cells(table, 'id').indexOf('fte-rate-black');
    expect(cells(table, 'value')[black]).toBe(4.8);
  });

  test('area groups hold 31 services over 33 boroughs, 12 command units over 32, one court user group', async () => {
    const { table } = await readBytes(await sampleBytes('area_groups'));
    const kinds = cells(table, 'kind').map(String);
    const areas = (kind: string): number => new Set(cells(table, 'id').filter((_, row) => kinds[row] === kind)).size;
    expect(['youth_justice_service', 'police_command_unit', 'court_user_group'].map(areas)).toEqual([31, 12, 1]);
    expect(kinds.filter((kind) => kind === 'youth_justice_service').length).toBe(33);
    expect(kinds.filter((kind) => kind === 'police_command_unit').length).toBe(32);
  });
});
