import { expect, it } from 'vitest';
import { failureInWords } from '../../src/vocabulary/failure';
import { syntheticBesideReal } from '../../src/workbook/extracts/opening-refusals';

const WHY = 'Expected: a real extract, because real and synthetic numbers never share a figure.';
const REMEDY = 'Reload the page to look at synthetic data, or open the real file.';

it('a synthetic file beside a real one: whoever said that it is synthetic is named', () => {
  expect(failureInWords(syntheticBesideReal('a.csv', true))).toBe(
    `You said on opening that the file is synthetic, and a real extract is open. File: a.csv. Found: “No, synthetic data” chosen on opening. ${WHY} ${REMEDY}`,
  );
  expect(failureInWords(syntheticBesideReal('a.parquet', false))).toBe(
    `The file says that it is synthetic, and a real extract is open. File: a.parquet. Found: synthetic = true in the file’s metadata. ${WHY} ${REMEDY}`,
  );
});
