import { describe, expect, test } from 'vitest';
import { counted } from '../../data/counted';
import { SAMPLE_SEED } from '../../data/model/extract';
import { sample } from './samples';

describe.each(['oocd', 'remand', 'kcpo'] as const)('counted %s', (kind) => {
  const { sheet } = sample(kind);
  const extract = counted(sheet, SAMPLE_SEED);
  const counts = extract.columns.find(({ name }) => name === 'count');

  test('stands for the same rows as the record-level extract, but for what was withheld', () => {
    const values = Array.from({ length: extract.rows }, (_, row) => counts?.get(row));
    const shown = values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
    expect(values).toContain(null);
    expect(values.every((value) => value === null || typeof value === 'number')).toBe(true);
    const flags = extract.columns.find(({ name }) => name === 'withheld');
    expect(values.map((_, row) => flags?.get(row))).toEqual(values.map((value) => value === null));
    expect(shown + extract.withheld).toBe(sheet.rows);
  });

  test('carries period and count, and no pseudonym', () => {
    const names = extract.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['period', 'borough', 'ethnicity', 'age', 'count']));
    expect(names).not.toContain('record_id');
    expect(extract.columns.find(({ name }) => name === 'period')?.get(0)).toMatch(/^20\d\d-\d\d H[12]$/);
  });
});

test('rule 49 is never counted', () => {
  expect(() => counted(sample('rule49').sheet, SAMPLE_SEED)).toThrow(/its own start/);
});
