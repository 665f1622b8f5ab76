import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/workbook/extracts/incoming-file';
import { failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';

async function whyNot(text: string): Promise<string> {
  const opened = await nodeDecoder.open(new Blob([text]), 'made.csv');
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  const fit = fitOf(opened.value);
  opened.value.close();
  return fit.fits === 'not' ? failureInWords(fit.why) : fit.fits;
}

const NAMES = 'event_date,borough,ethnicity,age,disposal';
const ROW = '01/05/2023,Brent,Black,15,charge';

describe('a file that can be told neither by itself nor by a mapping', () => {
  it('has a header and nothing under it, whatever its columns are called', async () => {
    for (const header of [NAMES, 'Ref,When,Where']) {
      expect(await whyNot(`${header}\n`)).toBe(
        'The file has no rows. File: made.csv. Found: 0 rows. Check the dates and areas that the extract was drawn for, and export it again.',
      );
    }
  });

  it('has thousands of columns', async () => {
    const more = Array.from({ length: 2_000 }, (_, at) => `c${at}`);
    expect(await whyNot(`${NAMES},${more.join(',')}\n${ROW},${more.map(() => '1').join(',')}\n`)).toBe(
      'The file has more columns than can be looked through to tell what they mean. File: made.csv. Found: 2,005 columns. Expected: at most 500, or the names of the data dictionary. Export only the columns that the extract needs, and open that file.',
    );
    expect(await whyNot(`${NAMES},c1\n${ROW},1`)).toBe('by mapping');
  });
});
