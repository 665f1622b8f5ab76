import { qualityInWords, type QualityInWords } from '../support/findings';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExtract } from '../../src/dataset/loading/load';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { qualityOf } from '../../src/dataset/quality/quality';
import { datasetFrom } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { SEARCHES_COLUMNS } from '../support/searches-columns';

const FILE = new URL('../../../shared/data/london-child-searches-2021-12-to-2022-11.parquet', import.meta.url);

/** Searches are no disposals; the columns that quality is asked of are. */
const MAPPING: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'data.police.uk',
  kind: 'oocd',
  columns: {
    ...SEARCHES_COLUMNS,
    disposal: { from: 'outcome', values: { 'a no further action disposal': 'nfa', arrest: 'charge' } },
  },
  declared: { periodFrom: '2021-12-01', periodTo: '2022-11-30', ethnicityCodeSet: '18+1' },
};

// The file lies beside the project and is not part of it.
describe.skipIf(!existsSync(FILE))('real searches of children in London', () => {
  let quality: QualityInWords;
  beforeAll(async () => {
    const engine = await startNodeEngine();
    const opened = await nodeDecoder.open(new Blob([readFileSync(FILE)]), 'searches.parquet');
    if (!opened.ok) throw new Error(opened.failure.what);
    const dataset = await datasetFrom(loadExtract(engine, opened.value, { mapping: MAPPING }));
    quality = qualityInWords(await qualityOf(engine, dataset));
  }, 120_000);
  const line = (id: string) => quality.findings.find((one) => one.id === id);

  it('tell how those without an answer of their own were seen', () => {
    expect(line('observed-among-unknown')?.what).toBe(
      '26.4 in 100 decisions have no self-defined ethnicity. Officers saw 53.7 in 100 of those as Black, against 42.5 in 100 where the child’s own answer is known.',
    );
    expect(line('observed-among-unknown')?.severity).toBe('stops quoting');
  });

  it('call nobody by a name and no column personal', () => {
    expect(quality.findings.filter(({ id }) => id.startsWith('personal'))).toEqual([]);
  });

  it('have no ids, so that rows alike can only be counted', () => {
    expect(line('rows-alike')?.what).toMatch(/^[\d,]+ rows are alike in every column read with an earlier row, /);
    expect(line('street-not-told')?.what).toMatch(/^Nothing tells which of the 1,508 community resolutions /);
  });
});
