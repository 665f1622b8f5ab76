import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { storedCodes } from '../../src/vocabulary/code-list';
import { extractMetadata } from '../../data/metadata';
import { dayNumber } from '../../data/model/calendar';
import { generate, SAMPLE_ROWS, SAMPLE_SEED } from '../../data/model/extract';
import { parquetBytes } from '../../data/parquet/write-parquet';
import { cells, readBytes, sampleBytes, SAMPLE_FOLDER } from './parquet-files';
import { POPULATION, sample } from './samples';

/** Stand-ins that only counted files carry, and the band that the workbook computes. */
const NOT_CARRIED = ['count', 'withheld', 'period', 'age_band', 'length_band'];
const DAY = 86_400_000;

describe.each(EXTRACTS)('$kind', (contract) => {
  const { kind, columns } = contract;

  test('carries every column of the contract, in its order', async () => {
    const { table } = await readBytes(await sampleBytes(kind));
    const expected = columns.map(({ name }) => name).filter((name) => !NOT_CARRIED.includes(name));
    expect(table.schema.names).toEqual(expected);
  });

  test('holds only codes of the contract, and numbers within its ranges', async () => {
    const { table } = await readBytes(await sampleBytes(kind));
    for (const { name, type, codes, range, required } of columns.filter(
      (column) => !NOT_CARRIED.includes(column.name),
    )) {
      const found = new Set(cells(table, name));
      if (required && name !== 'age') expect(found.has(null), name).toBe(false);
      found.delete(null);
      const known = new Set(codes && storedCodes(codes).map(({ code }) => code));
      if (type === 'code')
        expect(
          [...found].filter((cell) => !known.has(String(cell))),
          name,
        ).toEqual([]);
      if (range)
        expect(
          [...found].filter((cell) => Number(cell) < range[0] || Number(cell) > range[1]),
          name,
        ).toEqual([]);
      expect(found.size, name).toBeGreaterThan(0);
    }
  });

  test('has about the promised number of rows, unique record ids and children who repeat', async () => {
    const { table, rowGroups } = await readBytes(await sampleBytes(kind));
    expect(Math.abs(table.numRows - SAMPLE_ROWS[kind]) / SAMPLE_ROWS[kind]).toBeLessThan(0.05);
    expect(Math.max(...rowGroups)).toBeLessThanOrEqual(65_536);
    expect(new Set(cells(table, 'record_id')).size).toBe(table.numRows);
    expect(new Set(cells(table, 'person_id')).size).toBeLessThan(table.numRows);
  });

  test('is sorted by date and stays inside its period', async () => {
    const { table, metadata } = await readBytes(await sampleBytes(kind));
    const days = cells(table, 'event_date').map((date) => Number(date) / DAY);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(days.at(0)).toBeGreaterThanOrEqual(dayNumber(contract.window?.from ?? metadata.get('period_from') ?? ''));
    expect(days.at(-1)).toBeLessThanOrEqual(dayNumber(contract.window?.to ?? metadata.get('period_to') ?? ''));
    expect(String(table.schema.fields.find(({ name }) => name === 'event_date')?.type)).toBe('Date32<DAY>');
  });

  test('has nobody below the age of the law', async () => {
    const { table } = await readBytes(await sampleBytes(kind));
    const ages = cells(table, 'age')
      .filter((age) => age !== null)
      .map(Number);
    expect(ages.reduce((low, age) => Math.min(low, age))).toBeGreaterThanOrEqual(contract.minimumAge);
    expect(ages.length).toBeLessThan(table.numRows);
  });

  test('is the same bytes when it is made again', async () => {
    const { sheet } = sample(kind);
    const again = await parquetBytes(sheet.columns, sheet.rows, extractMetadata(kind, SAMPLE_SEED));
    expect(Buffer.compare(again, await sampleBytes(kind))).toBe(0);
  });

  test('says of itself that it is synthetic', async () => {
    const { metadata } = await readBytes(await sampleBytes(kind));
    expect(Object.fromEntries([...metadata].filter(([key]) => key !== 'ARROW:schema'))).toEqual(
      extractMetadata(kind, SAMPLE_SEED),
    );
    expect(metadata.get('synthetic')).toBe('true');
  });
});

test('another seed gives another sample', () => {
  const [one, other] = ['a', 'b'].map((seed) => generate('kcpo', seed, 1500, POPULATION));
  expect(one?.truth).not.toEqual(other?.truth);
});

test('all sample files together stay below 6 MB', async () => {
  const names = await readdir(SAMPLE_FOLDER);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(SAMPLE_FOLDER, name))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
});
