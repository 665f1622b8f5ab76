import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../src/engine/engine';
import { bytesNeeded, refusedBySize } from '../../src/engine/fits';
import { failureInWords } from '../../src/vocabulary/failure';

const file = (rows: number, columns: readonly TableColumn[]) => ({
  name: 'large.parquet',
  facts: { rows, rowGroups: [], columns, metadata: new Map() },
});
const coded = (name: string): TableColumn => ({ name, type: 'text', bytes: 1000 });
const NAMES = Array.from({ length: 32 }, (_, at) => `c${at}`);

/** Identifiers and codes as in the bench file, which was measured. */
const decisions = (rows: number) =>
  file(rows, [
    { name: 'record_id', type: 'text', bytes: rows * 17 },
    { name: 'person_id', type: 'text', bytes: rows * 17 },
    ...NAMES.map(coded),
  ]);
const ALL = ['record_id', 'person_id', ...NAMES];

describe('whether a file fits one tab', () => {
  it('is judged by the columns that are read, from what the footer says', () => {
    expect(bytesNeeded(decisions(10_000_000), ALL)).toBe(10_000_000 * (17 + 17 + 32 * 2));
    expect(bytesNeeded(decisions(10_000_000), ['c1', 'c2', 'not there'])).toBe(40_000_000);
    expect(bytesNeeded(file(1_000_000, [{ name: 'a', type: 'text' }]), ['a'])).toBe(8_000_000);
  });

  it('lets ten million rows of every column in', () => {
    expect(refusedBySize(decisions(10_000_000), ALL)).toBeNull();
    expect(refusedBySize(decisions(30_000_000), ALL)).toBeNull();
  });

  it('refuses a hundred million with what would fit and what to do', () => {
    const failure = refusedBySize(decisions(100_000_000), ALL);
    expect(failure && failureInWords(failure)).toBe(
      'The file is too large for one tab of a browser. File: large.parquet. Found: 100,000,000 rows of 34 columns that are read, about 9.8 GB. Expected: at most 3 GB, which is about 30 million rows of these columns. Ask whoever prepares it for fewer years, places or columns, or for a counted extract: “npm run extract” makes either from files of any size.',
    );
    expect(refusedBySize(decisions(100_000_000), NAMES.slice(0, 10))).toBeNull();
  });
});
